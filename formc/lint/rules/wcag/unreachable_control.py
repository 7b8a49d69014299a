"""Things to operate that the keyboard does not reach."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr, inside
from formc.lint.html.roles import explicit_role, focusable
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("2.1.1"),
        Source("WCAG F54, F59"),
    ),
    title={
        "nl": "Niet te bedienen met het toetsenbord",
        "en": "Cannot be operated by keyboard",
    },
    message={
        "nl": "{element} is niet te bereiken met het toetsenbord.",
        "en": "The keyboard does not reach {element}.",
    },
    advice={
        "nl": "Gebruik een gewone `<button>`, `<a href>` of `<input>`.",
        "en": "Use a plain `<button>`, `<a href>` or `<input>`.",
    },
    why={
        "nl": "Niet iedereen kan een muis of touchscreen gebruiken.",
        "en": "Not everyone can use a mouse or touch screen.",
    },
    bad=(
        '<span role="button">Volgende stap</span>',
        '<div onclick="open()">Toon uitleg</div>',
    ),
    good=(
        '<button type="button">Volgende stap</button>',
        '<span role="button" tabindex="0">Volgende stap</span>',
        '<div onclick="count()"><button type="button">Toon uitleg</button></div>',
    ),
)


# Roles that are operated on their own; the others are reached through the list or menu around them.
_ROLES = frozenset(
    {"button", "checkbox", "combobox", "link", "searchbox", "slider", "spinbutton", "switch", "textbox"}
)
_NATIVE = ("a", "area", "button", "input", "select", "textarea", "summary", "label", "option", "html", "body")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed control by role that cannot have the focus; for a click handler a warning."""
    del options
    for tag in page.having("role"):
        if explicit_role(tag) in _ROLES and _is_unreachable(page, tag):
            yield page.hit(tag)
    for tag in page.having("onclick"):
        if explicit_role(tag) not in _ROLES and _is_unreachable(page, tag):
            yield page.hit(tag, Severity.WARNING)


def _is_unreachable(page: Page, tag: Tag) -> bool:
    if page.silent(tag) or tag.name in _NATIVE or attr(tag, "aria-disabled") == "true":
        return False
    return not focusable(tag) and not any(focusable(t) for t in inside(tag))
