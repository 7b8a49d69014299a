"""A language of the page that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.languages import is_language
from formc.lint.html.page import Page, attr
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("3.1.1"),
        Source("ACT bf051a"),
    ),
    title={
        "nl": "Taal van de pagina bestaat niet",
        "en": "Language of the page does not exist",
    },
    message={
        "nl": "De taal `{value}` van deze pagina bestaat niet.",
        "en": "The language `{value}` of this page does not exist.",
    },
    advice={
        "nl": "Gebruik een taalcode, zoals `nl`, `nl-simple` of `en`.",
        "en": "Use a language tag such as `nl`, `nl-simple` or `en`.",
    },
    why={
        "nl": "Een schermlezer kiest de uitspraak bij de taal. Een onbekende code telt niet mee.",
        "en": (
            "A screen reader chooses its pronunciation by the language. An unknown tag counts for nothing."
        ),
    },
    bad=(
        (
            '<html lang="nederlands"><head><title>Verhuizing</title></head><body><h1>Verhuizing'
            "</h1></body></html>"
        ),
        '<html lang="nld"><head><title>Verhuizing</title></head><body><h1>Verhuizing</h1></body></html>',
    ),
    good=(
        (
            '<html lang="nl-simple"><head><title>Verhuizing</title></head><body><h1>Verhuizing'
            "</h1></body></html>"
        ),
        (
            '<html lang="en-GB"><head><title>Moving house</title></head><body><h1>Moving house'
            "</h1></body></html>"
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit when `lang` of the page is given, but is no language tag."""
    del options
    html = page.html_element
    value = attr(html, "lang") if html is not None else ""
    if value and not is_language(value):
        yield page.hit(html, value=value)
