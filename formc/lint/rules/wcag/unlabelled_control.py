"""Fields without a name."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.lint.html.roles import role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2"),
        Source("ACT e086e5"),
    ),
    title={
        "nl": "Veld zonder label",
        "en": "Field without a label",
    },
    message={
        "nl": "Het veld {element} heeft geen label.",
        "en": "The field {element} has no label.",
    },
    advice={
        "nl": (
            "Geef het veld een `<label>` waarvan `for` naar het id van het veld wijst. In een "
            "formulier van formc: vul `label` in."
        ),
        "en": (
            "Give the field a `<label>` whose `for` points to the id of the field. In a form of "
            "formc: fill in `label`."
        ),
    },
    why={
        "nl": "Een schermlezer zegt alleen “invoerveld”. Niemand weet wat hij moet invullen.",
        "en": "A screen reader says just “edit text”. Nobody knows what to fill in.",
    },
    bad=(
        '<p>Uw naam</p><input id="naam" name="naam">',
        '<label for="uw-naam">Uw naam</label><input id="naam" name="naam">',
        '<label for="kind"></label><select id="kind"><option>Ja</option></select>',
        '<div role="textbox" tabindex="0"></div>',
    ),
    good=(
        '<label for="naam">Uw naam</label><input id="naam" name="naam">',
        '<label>Uw naam <input name="naam"></label>',
        '<p id="vraag">Uw naam</p><input name="naam" aria-labelledby="vraag">',
        '<input type="hidden" name="stap" value="2">',
    ),
)


_FIELDS = frozenset(
    {
        "checkbox",
        "combobox",
        "listbox",
        "menuitemcheckbox",
        "menuitemradio",
        "radio",
        "searchbox",
        "slider",
        "spinbutton",
        "switch",
        "textbox",
    }
)
_NATIVE = ("input", "select", "textarea")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed field, native or by its role, without an accessible name."""
    del options
    for tag in [*page.controls, *_marked(page)]:
        if not page.silent(tag) and _is_field(page, tag) and not name(page, tag):
            yield page.hit(tag)


def _marked(page: Page) -> list[Tag]:
    return [t for t in page.having("role") if t.name not in _NATIVE]


def _is_field(page: Page, tag: Tag) -> bool:
    found = role(page, tag)
    return found in _FIELDS or (not found and tag.name in _NATIVE)
