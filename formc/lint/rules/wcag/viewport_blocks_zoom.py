"""Pages that stop people from zooming in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.4.4"),
        Source("ACT b4f0c3"),
    ),
    title={
        "nl": "Inzoomen geblokkeerd",
        "en": "Zooming is blocked",
    },
    message={
        "nl": "`{setting}` houdt inzoomen tegen.",
        "en": "`{setting}` stops people from zooming in.",
    },
    advice={
        "nl": (
            'Gebruik `<meta name="viewport" content="width=device-width, initial-scale=1">` en niets meer.'
        ),
        "en": 'Use `<meta name="viewport" content="width=device-width, initial-scale=1">` and nothing more.',
    },
    why={
        "nl": "Wie slecht ziet, maakt de tekst op zijn telefoon groter met twee vingers.",
        "en": "People with low vision enlarge the text on their phone with two fingers.",
    },
    bad=(
        (
            '<html lang="nl"><head><title>Verhuizing</title>'
            '<meta name="viewport" content="width=device-width, user-scalable=no"></head><body>'
            "<h1>Verhuizing</h1></body></html>"
        ),
        (
            '<html lang="nl"><head><title>Verhuizing</title>'
            '<meta name="viewport" content="initial-scale=1, maximum-scale=1.0"></head><body><h1>'
            "Verhuizing</h1></body></html>"
        ),
    ),
    good=(
        (
            '<html lang="nl"><head><title>Verhuizing</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>'
            "<h1>Verhuizing</h1></body></html>"
        ),
        (
            '<html lang="nl"><head><title>Verhuizing</title>'
            '<meta name="viewport" content="maximum-scale=6, user-scalable=yes"></head><body><h1>'
            "Verhuizing</h1></body></html>"
        ),
    ),
)


_SETTING = re.compile(r"(user-scalable|maximum-scale)\s*=\s*([^\s,;]+)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_WORDS = {"yes": 1.0, "device-width": 10.0, "device-height": 10.0}
_UNKNOWN = 0.1


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each viewport setting that keeps people from twice the size, as browsers read its value."""
    del options
    for tag in page.named("meta"):
        if attr(tag, "name").lower() == "viewport":
            for name, value in _SETTING.findall(attr(tag, "content").lower()):
                if _blocks(name, value):
                    yield page.hit(tag, setting=f"{name}={value}")


def _blocks(name: str, value: str) -> bool:
    number = _number(value)
    if name == "user-scalable":
        return -1 < number < 1
    return 0 <= number < 2


def _number(value: str) -> float:
    match = _NUMBER.match(value)
    return float(match[0]) if match else _WORDS.get(value, _UNKNOWN)
