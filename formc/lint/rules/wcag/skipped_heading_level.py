"""Headings that skip a level."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from formc.diagnostics import Severity
from formc.lint.html.headings import headings
from formc.lint.html.page import Page
from formc.rule import Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(Source("WCAG G141"),),
    title={
        "nl": "Kopniveau overgeslagen",
        "en": "Heading level skipped",
    },
    message={
        "nl": "Na een kop van niveau {before} komt een kop van niveau {level}.",
        "en": "A heading of level {before} is followed by one of level {level}.",
    },
    advice={
        "nl": (
            "Ga steeds één niveau dieper: na `<h1>` komt `<h2>`. In teksten van formc komt `###` na `##`."
        ),
        "en": ("Go down one level at a time: `<h2>` after `<h1>`. In texts of formc `###` comes after `##`."),
    },
    why={
        "nl": "Aan de niveaus hoort iemand met een schermlezer hoe de pagina in elkaar zit.",
        "en": "The levels tell someone with a screen reader how the page is built up.",
    },
    bad=("<h1>Verhuizing doorgeven</h1><h3>Uw adres</h3>",),
    good=("<h1>Verhuizing doorgeven</h1><h2>Uw adres</h2><h3>Straat</h3><h2>Uw gezin</h2>",),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed heading more than one level below the one before it."""
    del options
    for (_, before), (tag, level) in pairwise(headings(page)):
        if level > before + 1:
            yield page.hit(tag, before=before, level=level)
