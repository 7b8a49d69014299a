"""Pages without a heading of the first level."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.headings import headings
from formc.lint.html.page import Page
from formc.rule import Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(Source("WCAG H42, G141"),),
    title={
        "nl": "Pagina zonder hoofdkop",
        "en": "Page without a main heading",
    },
    message={
        "nl": "Deze pagina heeft geen kop van het eerste niveau (`<h1>`).",
        "en": "This page has no heading of the first level (`<h1>`).",
    },
    advice={
        "nl": ("Maak van de titel van de pagina of stap een `<h1>`. Het template van formc doet dat al."),
        "en": ("Make the title of the page or step an `<h1>`. The template of formc does so already."),
    },
    why={
        "nl": "Veel mensen met een schermlezer springen naar de hoofdkop om te horen waar zij zijn.",
        "en": "Many people with a screen reader jump to the main heading to hear where they are.",
    },
    bad=(
        (
            '<html lang="nl"><head><title>Verhuizing</title></head><body><main><h2>Uw adres</h2>'
            "</main></body></html>"
        ),
    ),
    good=(
        (
            '<html lang="nl"><head><title>Verhuizing</title></head><body><main><h1>Uw adres</h1>'
            "</main></body></html>"
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit when an HTML page has no exposed heading of level 1."""
    del options
    if page.is_html and not any(level == 1 for _, level in headings(page)):
        yield page.hit(next(iter(page.named("body")), None))
