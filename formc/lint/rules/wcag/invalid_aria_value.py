"""ARIA attributes with a value that they cannot have."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.aria import INTEGERS, NUMBERS, TOKEN_LISTS, TOKENS
from formc.lint.html.page import Page, attr
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2"),
        Source("ACT 6a7281"),
    ),
    title={
        "nl": "Verkeerde waarde van een ARIA-attribuut",
        "en": "Wrong value of an ARIA attribute",
    },
    message={
        "nl": "`{attribute}` kan de waarde `{value}` niet hebben.",
        "en": "`{attribute}` cannot have the value `{value}`.",
    },
    advice={
        "nl": "Kies een waarde die bestaat, meestal `true` of `false`. Of laat het attribuut weg.",
        "en": "Choose a value that exists, mostly `true` or `false`. Or leave the attribute out.",
    },
    why={
        "nl": "Een schermlezer maakt er zelf iets van. Elke schermlezer doet dat anders.",
        "en": "A screen reader makes something of it, and each does so in its own way.",
    },
    bad=(
        '<label for="naam">Uw naam</label><input id="naam" aria-required="ja">',
        '<div role="heading" aria-level="twee">Uw adres</div>',
    ),
    good=(
        '<label for="naam">Uw naam</label><input id="naam" aria-required="true">',
        '<div role="heading" aria-level="2">Uw adres</div>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each filled state or property with a value outside its type; not for references."""
    del options
    for name in page.attributes:
        if name in TOKENS or name in INTEGERS or name in NUMBERS:
            for tag in page.having(name):
                value = attr(tag, name)
                if value and not _is_valid(name, value):
                    yield page.hit(tag, attribute=name, value=value)


def _is_valid(name: str, value: str) -> bool:
    if name in INTEGERS:
        return value.removeprefix("-").removeprefix("+").isdigit()
    if name in NUMBERS:
        return _is_number(value)
    if name in TOKEN_LISTS:
        return all(word in TOKENS[name] for word in value.lower().split())
    return value.lower() in TOKENS[name]


def _is_number(value: str) -> bool:
    try:
        return float(value) == float(value)
    except ValueError:
        return False
