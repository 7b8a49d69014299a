"""Controls inside a control."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.aria import PRESENTATIONAL_CHILDREN
from formc.lint.html.page import Page, inside, snippet
from formc.lint.html.roles import role, tabbable
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2"),
        Source("ACT 307n5z"),
        Source("HTML, the a element: no interactive content inside"),
    ),
    title={
        "nl": "Bediening in een knop of link",
        "en": "Control inside a control",
    },
    message={
        "nl": "{element} bevat iets dat zelf te bedienen is: `{inner}`.",
        "en": "{element} holds something that can be operated itself: `{inner}`.",
    },
    advice={
        "nl": "Zet de twee naast elkaar in plaats van in elkaar.",
        "en": "Put the two beside each other instead of inside each other.",
    },
    why={
        "nl": "Een schermlezer noemt vaak alleen de buitenste. De binnenste is dan niet te vinden.",
        "en": "A screen reader often tells the outer one only. The inner one cannot be found then.",
    },
    bad=(
        '<button type="button">Toon <a href="uitleg.html">uitleg</a></button>',
        '<a href="naam.html">Uw naam <button type="button">Wijzig</button></a>',
        (
            '<span role="checkbox" aria-checked="false" tabindex="0">'
            '<input type="checkbox" aria-label="Ja"></span>'
        ),
    ),
    good=(
        '<button type="button">Toon uitleg</button> <a href="uitleg.html">uitleg</a>',
        '<button type="button"><span>Toon</span> uitleg</button>',
    ),
)


_EMPTY = ("img", "input", "svg")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each link, and each control whose content is not told as elements, that holds what can have
    the focus.
    """
    del options
    for tag in [*page.exposed("a", "button", "meter", "progress"), *_marked(page)]:
        if _is_link(tag) or role(page, tag) in PRESENTATIONAL_CHILDREN:
            inner = next((t for t in inside(tag) if tabbable(t) and not page.hidden(t)), None)
            if inner is not None:
                yield page.hit(tag, inner=snippet(inner))


def _is_link(tag: Tag) -> bool:
    return tag.name == "a" and "href" in tag.attrs


def _marked(page: Page) -> list[Tag]:
    natively = ("a", "button", "meter", "progress", *_EMPTY)
    return [t for t in page.having("role") if t.name not in natively and not page.silent(t)]
