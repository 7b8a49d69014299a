"""ARIA attributes that the role of an element does not have."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.aria import GLOBAL_ATTRIBUTES, ROLES_WITH, UNNAMEABLE_ROLES
from formc.lint.html.page import Page, attr
from formc.lint.html.roles import role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2", "1.3.1"),
        Source("ACT 5c01ea, kb1m8s"),
    ),
    title={
        "nl": "ARIA-attribuut past niet bij het element",
        "en": "ARIA attribute does not fit the element",
    },
    message={
        "nl": "`{attribute}` past niet bij {element} (rol: {role}).",
        "en": "`{attribute}` does not fit {element} (role: {role}).",
    },
    advice={
        "nl": "Haal het attribuut weg, of zet het op het veld zelf.",
        "en": "Take the attribute out, or put it on the field itself.",
    },
    why={
        "nl": "Een schermlezer mag dit overslaan. U kunt er dus niet op rekenen.",
        "en": "A screen reader may skip this, so you can't rely on it.",
    },
    bad=(
        '<p aria-label="Let op">Dit kost 15 euro.</p>',
        '<fieldset aria-required="true"><legend>Uw adres</legend></fieldset>',
    ),
    good=(
        "<p>Let op: dit kost 15 euro.</p>",
        '<div role="radiogroup" aria-label="Verhuist u alleen?" aria-required="true"></div>',
        '<label for="naam">Uw naam</label><input id="naam" aria-required="true" aria-invalid="false">',
        '<label for="dag">Datum</label><input id="dag" type="date" aria-required="true">',
    ),
)


_NAMING = ("aria-label", "aria-labelledby")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each ARIA attribute of an exposed element that its role does not have, or may not."""
    del options
    for name in page.attributes:
        if name in ROLES_WITH or name in _NAMING:
            for tag in page.having(name):
                given = name in ROLES_WITH or attr(tag, name)
                if given and not page.silent(tag) and not _may_have(page, tag, name):
                    yield page.hit(tag, attribute=name, role=role(page, tag) or "-")


def _may_have(page: Page, tag: Tag, name: str) -> bool:
    found = role(page, tag)
    if name in GLOBAL_ATTRIBUTES:
        return found not in UNNAMEABLE_ROLES
    if found:
        return found in ROLES_WITH[name]
    # Fields without a role of their own (dates, passwords, files) may have what text fields have.
    return tag.name in ("input", "summary") or "-" in tag.name
