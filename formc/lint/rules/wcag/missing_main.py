"""Pages without a main part."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr
from formc.rule import Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(Source("WCAG ARIA11; HTML: het element main", "WCAG ARIA11; HTML: the main element"),),
    title={
        "nl": "Pagina zonder hoofdgedeelte",
        "en": "Page without a main part",
    },
    message={
        "nl": "Deze pagina heeft geen `<main>`.",
        "en": "This page has no `<main>`.",
    },
    advice={
        "nl": ("Zet de inhoud van de pagina in `<main>`. Het template van formc doet dat al."),
        "en": ("Put the page's content in `<main>`. The template of formc does so already."),
    },
    why={
        "nl": "Met een schermlezer springt u in één keer naar het hoofdgedeelte.",
        "en": "With a screen reader you jump to the main part at once.",
    },
    bad=('<html lang="nl"><head><title>Verhuizing</title></head><body><h1>Verhuizing</h1></body></html>',),
    good=(
        (
            '<html lang="nl"><head><title>Verhuizing</title></head><body><main><h1>Verhuizing'
            "</h1></main></body></html>"
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit when an HTML page has no main part that is exposed."""
    del options
    mains = [*page.named("main"), *(t for t in page.having("role") if attr(t, "role") == "main")]
    if page.is_html and not any(not page.silent(t) for t in mains):
        yield page.hit(next(iter(page.named("body")), None))
