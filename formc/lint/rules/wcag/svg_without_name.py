"""Drawings that are marked as an image, without a name."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page, ancestors
from formc.lint.html.roles import explicit_role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.1.1"),
        Source("ACT 7d6734"),
    ),
    title={
        "nl": "Tekening zonder naam",
        "en": "Drawing without a name",
    },
    message={
        "nl": "De tekening {element} heeft een rol, maar geen naam.",
        "en": "The drawing {element} has a role, but no name.",
    },
    advice={
        "nl": (
            "Zet een `<title>` in de `<svg>`. Is het alleen versiering? Schrijf dan "
            '`aria-hidden="true"` en geen `role`.'
        ),
        "en": (
            'Put a `<title>` in the `<svg>`. If it is mere decoration, write `aria-hidden="true"` and '
            "no `role`."
        ),
    },
    why={
        "nl": "Een schermlezer noemt nu een afbeelding, en zegt niet welke.",
        "en": "A screen reader now tells that there is an image, and not what it shows.",
    },
    bad=('<svg role="img"><circle cx="5" cy="5" r="4"></circle></svg>',),
    good=(
        '<svg role="img"><title>Let op</title><circle cx="5" cy="5" r="4"></circle></svg>',
        '<svg aria-hidden="true"><circle cx="5" cy="5" r="4"></circle></svg>',
        '<svg><circle cx="5" cy="5" r="4"></circle></svg>',
    ),
)


_ROLES = ("img", "image", "graphics-document", "graphics-symbol")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed element of SVG with the role of an image and no name."""
    del options
    for tag in page.having("role"):
        drawn = tag.name == "svg" or any(ancestors(tag, "svg"))
        if drawn and explicit_role(tag) in _ROLES and not page.silent(tag) and not name(page, tag):
            yield page.hit(tag)
