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
        Source(
            "HTML, het element a: niets erin dat zelf iets doet",
            "HTML, the a element: no interactive content inside",
        ),
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
_CONTROLS = ("a", "button", "input", "select", "textarea")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each control whose content is not told as elements, but can have the focus; and for each
    link that holds a control.
    """
    del options
    for tag in [*page.exposed("a", "button", "meter", "progress"), *_marked(page)]:
        inner = next((t for t in inside(tag) if _may_not_be_in(page, tag, t)), None)
        if inner is not None:
            yield page.hit(tag, inner=snippet(inner))


def _may_not_be_in(page: Page, tag: Tag, inner: Tag) -> bool:
    """Whether `inner` can be operated itself, and `tag` is nothing that such a thing can be in."""
    if not tabbable(inner) or page.hidden(inner):
        return False
    link = tag.name == "a" and "href" in tag.attrs
    return role(page, tag) in PRESENTATIONAL_CHILDREN or (link and inner.name in _CONTROLS)


def _marked(page: Page) -> list[Tag]:
    natively = ("a", "button", "meter", "progress", *_EMPTY)
    return [t for t in page.having("role") if t.name not in natively and not page.silent(t)]
