"""References to elements that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.aria import ID_REFERENCES
from formc.lint.html.page import Page, attr
from formc.lint.html.roles import explicit_role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.1", "4.1.2"),
        Source("ACT 6a7281"),
    ),
    title={
        "nl": "Verwijzing naar iets dat er niet is",
        "en": "Reference to something that is not there",
    },
    message={
        "nl": "`{attribute}` verwijst naar `{missing}`, maar dat id bestaat niet.",
        "en": "`{attribute}` refers to `{missing}`, but no element has that id.",
    },
    advice={
        "nl": "Haal het id weg, of geef de hint of fout dat id.",
        "en": "Take the id out, or give that id to the hint or error.",
    },
    why={
        "nl": "Een schermlezer vindt de hint, fout of naam niet en leest die dus niet voor.",
        "en": "The hint, error or name that the field refers to is never read out.",
    },
    bad=('<label for="naam">Uw naam</label><input id="naam" aria-describedby="naam-hint">',),
    good=(
        (
            '<label for="naam">Uw naam</label><input id="naam" aria-describedby="naam-hint">'
            '<p id="naam-hint">Voluit</p>'
        ),
        '<button type="button" aria-expanded="false" aria-controls="uitleg">Toon uitleg</button>',
    ),
)


# What these point to may come into being when it is needed.
_MAY_COME_LATER = (
    "aria-activedescendant",
    "aria-details",
    "aria-errormessage",
    "aria-flowto",
    "aria-owns",
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each reference that leads nowhere; a warning when others in the same attribute do not."""
    del options
    for name in ID_REFERENCES:
        for tag in page.having(name):
            ids = attr(tag, name).split()
            missing = [i for i in ids if i not in page.ids]
            if missing and not page.hidden(tag) and not _may_come_later(tag, name):
                severity = None if len(missing) == len(ids) else Severity.WARNING
                yield page.hit(tag, severity, attribute=name, missing=" ".join(missing))


def _may_come_later(tag: Tag, name: str) -> bool:
    if name == "aria-controls":
        needed = explicit_role(tag) == "combobox" and attr(tag, "aria-expanded") == "true"
        return not needed and explicit_role(tag) != "scrollbar"
    return name in _MAY_COME_LATER
