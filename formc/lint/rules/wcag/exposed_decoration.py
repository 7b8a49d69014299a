"""Images that are marked as decoration, and told all the same."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr
from formc.lint.html.roles import explicit_role, role
from formc.rule import Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(Source("ACT 46ca7f"),),
    title={
        "nl": "Versiering met een naam",
        "en": "Decoration with a name",
    },
    message={
        "nl": "{element} is versiering, maar een schermlezer noemt het toch.",
        "en": "{element} is marked as decoration, but a screen reader tells it all the same.",
    },
    advice={
        "nl": (
            "Haal `aria-label`, `aria-labelledby` en `tabindex` weg. Is het geen versiering? Geef dan "
            "een tekst in `alt`."
        ),
        "en": (
            "Take out `aria-label`, `aria-labelledby` and `tabindex`. If it is no decoration, give a "
            "text in `alt`."
        ),
    },
    why={
        "nl": "De twee aanduidingen spreken elkaar tegen. Elk hulpmiddel maakt er iets anders van.",
        "en": "The two contradict each other. Each aid makes something different of it.",
    },
    bad=(
        '<img src="lijn.png" alt="" aria-label="Lijn">',
        '<svg role="none" aria-label="Lijn"></svg>',
    ),
    good=(
        '<img src="lijn.png" alt="">',
        '<svg role="none"></svg>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each image with an empty `alt` or role none that keeps a role of its own."""
    del options
    for tag in page.exposed("img", "svg"):
        if (
            _meant_as_decoration(tag)
            and not attr(tag, "title")
            and role(page, tag) not in ("none", "presentation")
        ):
            yield page.hit(tag)


def _meant_as_decoration(tag: Tag) -> bool:
    empty = "alt" in tag.attrs and not tag.attrs["alt"]
    return explicit_role(tag) in ("none", "presentation") or (tag.name == "img" and empty)
