"""Two languages on one page element."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.languages import is_language
from formc.lint.html.page import Page, attr
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("3.1.1"),
        Source("ACT 5b7ae0"),
    ),
    title={
        "nl": "Twee talen op één pagina-element",
        "en": "Two languages on one element",
    },
    message={
        "nl": "`lang` zegt `{lang}`, maar `xml:lang` zegt `{xml_lang}`.",
        "en": "`lang` says `{lang}`, but `xml:lang` says `{xml_lang}`.",
    },
    advice={
        "nl": "Haal `xml:lang` weg. In HTML telt alleen `lang`.",
        "en": "Take out `xml:lang`. In HTML only `lang` counts.",
    },
    why={
        "nl": "Hulpmiddelen kiezen dan elk hun eigen taal.",
        "en": "Assistive technology may then pick either of them.",
    },
    bad=(
        (
            '<html lang="nl" xml:lang="en"><head><title>Verhuizing</title></head><body><h1>'
            "Verhuizing</h1></body></html>"
        ),
    ),
    good=(
        (
            '<html lang="nl" xml:lang="nl-NL"><head><title>Verhuizing</title></head><body><h1>'
            "Verhuizing</h1></body></html>"
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit when `lang` and `xml:lang` of the page both exist and differ in their first part."""
    del options
    html = page.html_element
    if html is not None:
        lang, xml_lang = attr(html, "lang").lower(), attr(html, "xml:lang").lower()
        if is_language(lang) and is_language(xml_lang) and lang[:3].rstrip("-") != xml_lang[:3].rstrip("-"):
            yield page.hit(html, lang=lang, xml_lang=xml_lang)
