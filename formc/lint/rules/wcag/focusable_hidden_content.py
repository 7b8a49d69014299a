"""Things the keyboard reaches that are hidden from assistive technology."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr, inside, snippet
from formc.lint.html.roles import tabbable
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2"),
        Source("ACT 6cfa84"),
    ),
    title={
        "nl": "Verborgen, maar wel te bereiken",
        "en": "Hidden, but within reach",
    },
    message={
        "nl": "{element} is verborgen voor schermlezers, maar de tabtoets komt er wel: `{inner}`.",
        "en": "{element} is hidden from screen readers, but the Tab key reaches `{inner}`.",
    },
    advice={
        "nl": "Haal `aria-hidden` weg, of verberg het helemaal met `hidden`.",
        "en": "Take out `aria-hidden`, or hide it altogether with `hidden`.",
    },
    why={
        "nl": "De focus komt op iets waar een schermlezer niets over zegt.",
        "en": "The focus lands on something that a screen reader says nothing about.",
    },
    bad=(
        '<div aria-hidden="true"><a href="uitleg.html">Uitleg</a></div>',
        '<input aria-hidden="true">',
    ),
    good=(
        '<div aria-hidden="true"><svg></svg></div>',
        '<div aria-hidden="true" hidden><a href="uitleg.html">Uitleg</a></div>',
        '<div aria-hidden="true"><a href="uitleg.html" tabindex="-1">Uitleg</a></div>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each element with `aria-hidden`, on screen, that is or holds a stop of the Tab key."""
    del options
    for tag in page.having("aria-hidden"):
        if attr(tag, "aria-hidden") == "true" and not page.hidden(tag):
            inner = next((t for t in (tag, *inside(tag)) if tabbable(t) and not page.hidden(t)), None)
            if inner is not None:
                yield page.hit(tag, inner=snippet(inner))
