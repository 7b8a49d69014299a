"""Fields that take the focus when the page opens."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.page import Page, ancestors
from formc.rule import Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(
        Source(
            "NL Design System: richtlijnen voor formulieren; HTML: het attribuut autofocus",
            "NL Design System: form guidelines; HTML: the autofocus attribute",
        ),
    ),
    title={
        "nl": "Focus springt vanzelf",
        "en": "Focus moves by itself",
    },
    message={
        "nl": "{element} krijgt meteen de focus.",
        "en": "{element} gets the focus at once.",
    },
    advice={
        "nl": "Haal `autofocus` weg. Laat mensen boven aan de pagina beginnen.",
        "en": "Take out `autofocus`. Let people start at the top of the page.",
    },
    why={
        "nl": "Een schermlezer slaat dan de titel en de uitleg over. Op een telefoon verschuift de pagina.",
        "en": "A screen reader then skips the title and the explanation. On a phone the page moves.",
    },
    bad=('<label for="naam">Uw naam</label><input id="naam" autofocus>',),
    good=(
        '<label for="naam">Uw naam</label><input id="naam">',
        '<h2 tabindex="-1" autofocus>Er zijn 2 fouten</h2>',
        '<dialog open><label for="naam">Uw naam</label><input id="naam" autofocus></dialog>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each field with `autofocus` on screen, outside a dialog; an error summary may have it."""
    del options
    fields = {id(t) for t in page.controls}
    for tag in page.having("autofocus"):
        if id(tag) in fields and not page.hidden(tag) and not any(ancestors(tag, "dialog")):
            yield page.hit(tag)
