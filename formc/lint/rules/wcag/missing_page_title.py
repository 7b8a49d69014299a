"""Pages without a title."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.page import Page, ancestors
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("2.4.2"),
        Source("ACT 2779a5"),
    ),
    title={
        "nl": "Pagina zonder titel",
        "en": "Page without a title",
    },
    message={
        "nl": "Deze pagina heeft geen titel.",
        "en": "This page has no title.",
    },
    advice={
        "nl": (
            "Zet in `<title>` waar de pagina over gaat. In een formulier van formc: geef het "
            "formulier en de stap een `title`."
        ),
        "en": (
            "Say in `<title>` what the page is about. In a form of formc: give the form and the step "
            "a `title`."
        ),
    },
    why={
        "nl": (
            "Een schermlezer leest de titel als eerste voor. De titel staat ook op het tabblad en in "
            "de geschiedenis."
        ),
        "en": "A screen reader reads out the title first. It is also on the tab and in the history.",
    },
    bad=(
        '<html lang="nl"><head></head><body><main><h1>Verhuizing doorgeven</h1></main></body></html>',
        '<html lang="nl"><head><title> </title></head><body><h1>Verhuizing doorgeven</h1></body></html>',
    ),
    good=(
        (
            '<html lang="nl"><head><title>Verhuizing doorgeven - Gemeente Voorbeeld</title>'
            "</head><body><h1>Verhuizing</h1></body></html>"
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit when the first title of an HTML page is missing or empty; titles of drawings do not count."""
    del options
    if page.is_html:
        titles = [t for t in page.named("title") if not any(ancestors(t, "svg"))]
        if not titles or not titles[0].get_text(strip=True):
            yield page.hit(titles[0] if titles else None)
