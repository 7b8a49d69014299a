"""Pages that do not say which language they are in."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("3.1.1"),
        Source("ACT b5c3f8"),
    ),
    title={
        "nl": "Taal van de pagina ontbreekt",
        "en": "Language of the page is missing",
    },
    message={
        "nl": "Deze pagina zegt niet welke taal het is.",
        "en": "This page does not say which language it is in.",
    },
    advice={
        "nl": ('Zet de taal op `<html>`, bijvoorbeeld `lang="nl"`. Het template van formc doet dat al.'),
        "en": (
            'Put the language on `<html>`, for instance `lang="en"`. The template of formc does so already.'
        ),
    },
    why={
        "nl": (
            "Een schermlezer kiest de uitspraak bij de taal. Zonder taal klinkt Nederlands soms als Engels."
        ),
        "en": (
            "A screen reader chooses its pronunciation by the language. Without one, Dutch may sound "
            "like English."
        ),
    },
    bad=(
        (
            "<html><head><title>Verhuizing doorgeven</title></head><body><h1>Verhuizing doorgeven"
            "</h1></body></html>"
        ),
        (
            '<html lang=" "><head><title>Verhuizing doorgeven</title></head><body><h1>'
            "Verhuizing doorgeven</h1></body></html>"
        ),
    ),
    good=(
        (
            '<html lang="nl"><head><title>Verhuizing doorgeven</title></head><body><h1>'
            "Verhuizing doorgeven</h1></body></html>"
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit when an HTML page has no `lang`, or an empty one."""
    del options
    html = page.html_element
    if page.is_html and (html is None or not attr(html, "lang")):
        yield page.hit(html)
