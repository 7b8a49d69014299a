"""Pages with more than one heading of the first level."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.headings import headings
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.rule import Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(Source("WCAG G141"),),
    title={
        "nl": "Meer dan één hoofdkop",
        "en": "More than one main heading",
    },
    message={
        "nl": "Dit is nog een kop van het eerste niveau: “{text}”.",
        "en": "This is another heading of the first level: “{text}”.",
    },
    advice={
        "nl": "Gebruik één `<h1>` per pagina. Maak van de andere een `<h2>`.",
        "en": "Use one `<h1>` a page. Make the others `<h2>`.",
    },
    why={
        "nl": "Aan één hoofdkop hoort u meteen waar de pagina over gaat.",
        "en": "One main heading tells at once what the page is about.",
    },
    bad=("<h1>Verhuizing doorgeven</h1><h1>Uw adres</h1>",),
    good=("<h1>Verhuizing doorgeven</h1><h2>Uw adres</h2>",),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed heading of level 1 after the first."""
    del options
    for tag in [tag for tag, level in headings(page) if level == 1][1:]:
        yield page.hit(tag, text=name(page, tag).text)
