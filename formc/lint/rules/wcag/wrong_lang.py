"""Pages that say they are in another language than the wording they hold."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.languages import is_language
from formc.lint.html.page import Page, attr
from formc.rule import WCAG, Hit, Options, Rule, Scope

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(WCAG("3.1.1"),),
    title={
        "nl": "Verkeerde taal op de pagina",
        "en": "Wrong language on the page",
    },
    message={
        "nl": "Deze pagina is in `{expected}`, maar `<html>` zegt `{value}`.",
        "en": "This page is in `{expected}`, but `<html>` says `{value}`.",
    },
    advice={
        "nl": ("Zet op `<html>` de taal waarin de pagina is. Schrijf in een template geen vaste taal."),
        "en": ("Put the language of the page on `<html>`. In a template, do not write one fixed language."),
    },
    why={
        "nl": "Een schermlezer leest de hele pagina voor met de uitspraak van de verkeerde taal.",
        "en": "A screen reader reads out the whole page with the pronunciation of another language.",
    },
    bad=('<html lang="en"><head><title>Verhuizing</title></head><body><h1>Verhuizing</h1></body></html>',),
    good=('<html lang="nl"><head><title>Verhuizing</title></head><body><h1>Verhuizing</h1></body></html>',),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit when the page has a language that exists, but it is not that of its wording."""
    del options
    html = page.html_element
    value = attr(html, "lang") if html is not None else ""
    if page.lang and is_language(value) and value.lower() != page.lang.lower():
        yield page.hit(html, value=value, expected=page.lang)
