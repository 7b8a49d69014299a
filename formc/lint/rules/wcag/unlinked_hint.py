"""Hints and errors beside a field that do not belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.names import description
from formc.lint.html.page import Page, ancestors, attr, input_type, inside
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(
        WCAG("1.3.1", "3.3.2"),
        Source("WCAG ARIA1"),
    ),
    title={
        "nl": "Hint of fout niet gekoppeld aan het veld",
        "en": "Hint or error not linked to the field",
    },
    message={
        "nl": "De tekst “{text}” staat bij een veld, maar is er niet aan gekoppeld.",
        "en": "The text “{text}” stands beside a field, but is not linked to it.",
    },
    advice={
        "nl": (
            "Zet het id van de tekst in `aria-describedby` van het veld of de groep. Het "
            "template van formc doet dat al."
        ),
        "en": (
            "Put the id of the text in `aria-describedby` of the field or group. The template that "
            "comes with formc does so already."
        ),
    },
    why={
        "nl": "Wie met een schermlezer van veld naar veld gaat, hoort deze tekst niet.",
        "en": "People who go from field to field with a screen reader don't hear this text.",
    },
    bad=(
        (
            '<div class="field error"><label for="naam">Uw naam</label><p class="hint">Voluit</p>'
            '<input id="naam"></div>'
        ),
        (
            '<div><label for="naam">Uw naam</label><p class="hint">Zoals in uw paspoort</p>'
            '<input id="naam"></div>'
        ),
        (
            '<div><label for="naam">Uw naam</label><p id="naam-error">Vul uw naam in.</p>'
            '<input id="naam"></div>'
        ),
        (
            '<div><label for="naam">Uw naam</label><p class="hint" id="h">Voluit</p>'
            '<p class="error">Vul uw naam in.</p>'
            '<input id="naam" aria-invalid="true" aria-describedby="h"></div>'
        ),
    ),
    good=(
        '<div class="field error"><label for="naam">Uw naam</label><input id="naam"></div>',
        (
            '<div><label for="naam">Uw naam</label><p class="hint" id="h">Zoals in uw paspoort'
            '</p><input id="naam" aria-describedby="h"></div>'
        ),
        (
            '<fieldset aria-describedby="h"><legend>Uw adres</legend><p class="hint" id="h">'
            'Waar u nu woont</p><label for="straat">Straat</label><input id="straat"></fieldset>'
        ),
        ('<label for="naam">Uw naam <span class="hint">Zoals in uw paspoort</span></label><input id="naam">'),
    ),
)


_MARK = re.compile(r"(?:^|[-_ ])(?:hint|help|help-?text|error|error-?message|foutmelding|uitleg)(?:$|[-_ ])")
_ERROR = re.compile(r"error|foutmelding")
_FIELDS = ("input", "select", "textarea")
_LINKS = ("aria-describedby", "aria-errormessage", "aria-labelledby", "aria-details")
_TELLS_ITSELF = ("label", "legend", "button", "a", "summary", "svg")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each text marked as hint or error by its class or id, beside one field that lacks it.

    The error of a field that is marked as wrong is an error; wcag/error-not-linked tells when all is lacking.
    """
    del options
    around = {id(parent) for control in page.controls for parent in control.parents}
    linked = {word for name in _LINKS for t in page.having(name) for word in attr(t, name).split()}
    for tag in _marked(page, around):
        nearest = next((t for t in ancestors(tag) if id(t) in around), None)
        if nearest is None or _is_linked(tag, linked) or not _is_of_field(nearest):
            continue
        wrong = _wrong(nearest) if _ERROR.search(_marks(tag)) else None
        if wrong is None or any(description(page, t) for t in (wrong, *wrong.parents)):
            yield page.hit(tag, Severity.ERROR if wrong else None, text=page.visible_text(tag))


def _wrong(around: Tag) -> Tag | None:
    """The group or the field in it that is marked as wrong."""
    return next((t for t in (around, *inside(around)) if attr(t, "aria-invalid") == "true"), None)


def _marked(page: Page, around: set[int]) -> Iterator[Tag]:
    """Each outermost visible text with a telling class or id; `around` are the elements that hold fields."""
    seen: set[int] = set()
    for tag in page.having("class", "id"):
        if id(tag) not in seen and _has_mark(tag, around) and not page.silent(tag):
            seen.add(id(tag))
            nested = any(_has_mark(t, around) or t.name in _TELLS_ITSELF for t in ancestors(tag))
            if tag.name not in _TELLS_ITSELF and not nested and page.visible_text(tag):
                yield tag


def _has_mark(tag: Tag, around: set[int]) -> bool:
    return tag.name not in _FIELDS and id(tag) not in around and bool(_MARK.search(_marks(tag)))


def _marks(tag: Tag) -> str:
    return f"{attr(tag, 'class')} {attr(tag, 'id')}".lower()


def _is_of_field(nearest: Tag) -> bool:
    """Whether the element with fields is a group, or holds one field only."""
    fields = [t for t in inside(nearest) if t.name in _FIELDS and input_type(t) != "hidden"]
    lone = len(fields) == 1 and input_type(fields[0]) not in ("radio", "checkbox")
    return lone or nearest.name == "fieldset"


def _is_linked(tag: Tag, linked: set[str]) -> bool:
    """Whether one of the ids that are referred to is that of `tag`, something in it or around it."""
    return any(attr(t, "id") in linked for t in (tag, *inside(tag), *ancestors(tag)))
