"""A language of a part of the page that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.languages import is_language
from formc.lint.html.names import name
from formc.lint.html.page import Page, inside, text_parents
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("3.1.2"),
        Source("ACT de46e4"),
    ),
    title={
        "nl": "Taal van een tekstdeel bestaat niet",
        "en": "Language of a part does not exist",
    },
    message={
        "nl": "De taal `{value}` van {element} bestaat niet.",
        "en": "The language `{value}` of {element} does not exist.",
    },
    advice={
        "nl": "Gebruik een taalcode, zoals `nl`, `fy` of `en`.",
        "en": "Use a language tag such as `nl`, `fy` or `en`.",
    },
    why={
        "nl": "Een schermlezer spreekt dit deel anders in de verkeerde taal uit.",
        "en": "A screen reader will pronounce this part in the wrong language.",
    },
    bad=(
        '<p lang="engels">Moving house</p>',
        '<p lang="#">Moving house</p>',
        '<p lang="engels"><img src="kaart.png" alt="Map of the area"></p>',
    ),
    good=(
        '<p lang="en">Moving house</p>',
        '<p lang="fy">Ferhûzje</p>',
        '<div lang="oud"><p lang="nl">Verhuizen</p></div>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each element in the page with text in a language that is no language tag."""
    del options
    for tag in page.having("lang"):
        value = str(tag.attrs["lang"] or "")
        if tag.name != "html" and value and not is_language(value.strip()) and _has_text(page, tag):
            yield page.hit(tag, value=value)


def _has_text(page: Page, tag: Tag) -> bool:
    """Whether there is text, on screen or told, that takes its language from `tag` itself."""
    told = (t for t in inside(tag) if t.name in ("img", "area", "input") and not page.silent(t))
    places = chain(text_parents(page, tag), (t for t in told if name(page, t)))
    return any(_language_of(place) is tag for place in places)


def _language_of(tag: Tag) -> Tag | None:
    return next((t for t in (tag, *tag.parents) if "lang" in t.attrs), None)
