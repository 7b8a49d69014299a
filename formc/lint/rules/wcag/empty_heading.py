"""Headings without text."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.headings import headings
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.1"),
        Source("ACT ffd0e9"),
    ),
    title={
        "nl": "Lege kop",
        "en": "Empty heading",
    },
    message={
        "nl": "De kop {element} heeft geen tekst.",
        "en": "The heading {element} has no text.",
    },
    advice={
        "nl": "Geef de stap of groep een titel, of haal de kop weg.",
        "en": "Give the step or group a title, or take the heading out.",
    },
    why={
        "nl": "Een schermlezer noemt deze kop in de lijst met koppen, zonder naam.",
        "en": "A screen reader lists this heading among the others, without a name.",
    },
    bad=(
        "<h2></h2>",
        "<h2><span hidden>Uw adres</span></h2>",
        '<div role="heading" aria-level="2"> </div>',
    ),
    good=(
        "<h2>Uw adres</h2>",
        '<h2><img src="adres.svg" alt="Uw adres"></h2>',
        "<h2 hidden></h2>",
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed heading without an accessible name."""
    del options
    for tag, _ in headings(page):
        if not name(page, tag):
            yield page.hit(tag)
