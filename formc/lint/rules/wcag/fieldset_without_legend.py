"""Groups of fields without a name."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page, children, input_type, inside
from formc.lint.html.roles import explicit_role, role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.1"),
        Source("WCAG H71"),
    ),
    title={
        "nl": "Groep zonder naam",
        "en": "Group without a name",
    },
    message={
        "nl": "De groep {element} heeft geen naam.",
        "en": "The group {element} has no name.",
    },
    advice={
        "nl": (
            "Zet als eerste in `<fieldset>` een `<legend>` met de vraag. In een formulier van formc: "
            "vul `label` in."
        ),
        "en": (
            "Begin the `<fieldset>` with a `<legend>` that holds the question. In a form of formc: "
            "fill in `label`."
        ),
    },
    why={
        "nl": "Een schermlezer noemt bij elk veld de naam van de groep. Nu valt daar een stilte.",
        "en": "A screen reader tells the name of the group with each field. Now it has nothing to tell.",
    },
    bad=(
        '<fieldset><legend></legend><label for="straat">Straat</label><input id="straat"></fieldset>',
        '<fieldset><label for="straat">Straat</label><input id="straat"></fieldset>',
        '<div role="radiogroup"><input type="radio" aria-label="Ja"></div>',
    ),
    good=(
        (
            '<fieldset><legend>Uw adres</legend><label for="straat">Straat</label>'
            '<input id="straat"></fieldset>'
        ),
        (
            '<div role="group" aria-label="Uw adres"><label for="straat">Straat</label>'
            '<input id="straat"></div>'
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed group without a name: an error with an empty legend or radio buttons."""
    del options
    groups = [t for t in page.having("role") if t.name != "fieldset" and explicit_role(t) == "radiogroup"]
    for tag in [*page.named("fieldset"), *groups]:
        if role(page, tag) in ("group", "radiogroup") and not page.silent(tag) and not name(page, tag):
            yield page.hit(tag, None if _meant_to_have_one(tag) else Severity.WARNING)


def _meant_to_have_one(tag: Tag) -> bool:
    """Whether `tag` has a place for a name, or holds choices that mean nothing without their question."""
    if explicit_role(tag) == "radiogroup" or any(c.name == "legend" for c in children(tag)):
        return True
    return any(input_type(t) == "radio" for t in inside(tag))
