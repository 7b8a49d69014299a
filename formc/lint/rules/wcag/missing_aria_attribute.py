"""Roles that say nothing without a state that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.aria import REQUIRED
from formc.lint.html.page import Page, attr, input_type
from formc.lint.html.roles import explicit_role, native_role, role, tab_index
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2"),
        Source("ACT 4e8ab6"),
    ),
    title={
        "nl": "Verplicht ARIA-attribuut ontbreekt",
        "en": "Required ARIA attribute is missing",
    },
    message={
        "nl": "{element} mist `{attribute}`, dat bij de rol `{role}` hoort.",
        "en": "{element} lacks `{attribute}`, which belongs to the role `{role}`.",
    },
    advice={
        "nl": (
            'Gebruik liever het gewone HTML-element, zoals `<input type="checkbox">` of `<h2>`. Of '
            "vul het attribuut aan."
        ),
        "en": (
            'Rather use the plain HTML element, such as `<input type="checkbox">` or `<h2>`. Or add '
            "the attribute."
        ),
    },
    why={
        "nl": "Een schermlezer kan niet zeggen of iets aan of uit staat.",
        "en": "A screen reader can't tell whether something is on or off.",
    },
    bad=(
        '<div role="checkbox" tabindex="0">Ik ga akkoord</div>',
        '<div role="slider" tabindex="0" aria-label="Aantal personen"></div>',
    ),
    good=(
        '<div role="checkbox" tabindex="0" aria-checked="false">Ik ga akkoord</div>',
        '<label><input type="checkbox" role="switch">Stuur mij een bericht</label>',
    ),
)


# Attribute: elements that have the state by themselves.
_BY_ITSELF = {
    "aria-checked": ("checkbox", "radio"),
    "aria-expanded": ("select",),
    "aria-level": ("h1", "h2", "h3", "h4", "h5", "h6"),
    "aria-valuenow": ("range", "number", "meter", "progress"),
}


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed element with a role of its own that lacks a state or property the role needs."""
    del options
    for tag in page.having("role"):
        given = explicit_role(tag)
        if given and role(page, tag) == given != native_role(page, tag) and not page.silent(tag):
            for name in sorted(_needed(tag, given)):
                if not attr(tag, name) and input_type(tag) not in _BY_ITSELF.get(name, ()):
                    yield page.hit(tag, attribute=name, role=given)


def _needed(tag: Tag, given: str) -> frozenset[str]:
    if given == "separator" and tab_index(tag) is not None:
        return frozenset({"aria-valuenow"})
    if given == "combobox" and attr(tag, "aria-expanded") == "true":
        return frozenset({"aria-controls"})
    return REQUIRED.get(given, frozenset())
