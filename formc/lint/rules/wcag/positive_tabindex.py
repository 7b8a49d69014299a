"""Elements that jump the queue of the Tab key."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.page import Page
from formc.lint.html.roles import tab_index
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(
        WCAG("2.4.3"),
        Source("WCAG F44"),
    ),
    title={
        "nl": "Eigen volgorde voor de tabtoets",
        "en": "Tab order of its own",
    },
    message={
        "nl": '`tabindex="{value}"` haalt {element} uit de volgorde van de pagina.',
        "en": '`tabindex="{value}"` takes {element} out of the order of the page.',
    },
    advice={
        "nl": "Haal `tabindex` weg. Zet het element in de HTML op de goede plek.",
        "en": "Take out `tabindex`. Put the element in its right place in the HTML.",
    },
    why={
        "nl": "Met de tabtoets springt iemand kriskras door de vragen.",
        "en": "People who use the Tab key jump back and forth between questions.",
    },
    bad=('<label for="naam">Uw naam</label><input id="naam" tabindex="3">',),
    good=(
        '<label for="naam">Uw naam</label><input id="naam">',
        '<h2 tabindex="-1">Er zijn 2 fouten</h2>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each element on screen with a tabindex above 0."""
    del options
    for tag in page.having("tabindex"):
        value = tab_index(tag)
        if value is not None and value > 0 and not page.hidden(tag):
            yield page.hit(tag, value=value)
