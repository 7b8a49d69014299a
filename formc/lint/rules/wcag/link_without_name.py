"""Links without text."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.lint.html.roles import role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("2.4.4", "4.1.2"),
        Source("ACT c487ae"),
    ),
    title={
        "nl": "Link zonder tekst",
        "en": "Link without text",
    },
    message={
        "nl": "De link {element} heeft geen tekst.",
        "en": "The link {element} has no text.",
    },
    advice={
        "nl": (
            "Zet in de link waar hij heen gaat. Zit er alleen een afbeelding in? Beschrijf dan het "
            "doel in `alt`."
        ),
        "en": (
            "Say in the link where it goes. If there is only an image in it, describe the target in `alt`."
        ),
    },
    why={
        "nl": "Een schermlezer zegt alleen “link”, of spelt het adres.",
        "en": "A screen reader says just “link”, or spells the address.",
    },
    bad=(
        '<a href="privacy.html"></a>',
        '<a href="privacy.html"><img src="slot.png" alt=""></a>',
        '<span role="link" tabindex="0"></span>',
    ),
    good=(
        '<a href="privacy.html">Wat wij met uw gegevens doen</a>',
        '<a href="privacy.html"><img src="slot.png" alt="Wat wij met uw gegevens doen"></a>',
        '<a id="begin"></a>',
    ),
)

# The roles of digital publishing are links of a special kind.
_LINKS = ("link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed link without a name."""
    del options
    marked = [t for t in page.having("role") if t.name not in ("a", "area") and not page.silent(t)]
    for tag in [*page.exposed("a", "area"), *marked]:
        if role(page, tag) in _LINKS and not name(page, tag):
            yield page.hit(tag)
