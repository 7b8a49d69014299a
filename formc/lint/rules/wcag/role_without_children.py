"""Lists, menus and tables by role, without the items they should hold."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.aria import CHILDREN
from formc.lint.html.owned import owned
from formc.lint.html.page import Page, attr
from formc.lint.html.roles import explicit_role, role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.1"),
        Source("ACT bc4a75"),
    ),
    title={
        "nl": "Rol zonder de juiste inhoud",
        "en": "Role without the right content",
    },
    message={
        "nl": "{element} mag alleen deze rollen bevatten: {children}.",
        "en": "{element} may only hold these roles: {children}.",
    },
    advice={
        "nl": "Gebruik liever gewone lijsten, tabellen en keuzevelden. Of geef de inhoud de juiste rol.",
        "en": "Rather use plain lists, tables and choices. Or give the content the right role.",
    },
    why={
        "nl": "Een schermlezer noemt een lijst, en vindt er niets in.",
        "en": "A screen reader tells that there is a list, and finds nothing in it.",
    },
    bad=(
        '<div role="list"><div role="tab">Paspoort</div></div>',
        '<div role="tablist"><button type="button">Uw adres</button></div>',
    ),
    good=(
        '<div role="list"><div role="listitem">Paspoort</div></div>',
        '<div role="list" aria-busy="true"></div>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed element whose role needs certain roles in it, and that holds others, or none."""
    del options
    for tag in page.having("role"):
        allowed = CHILDREN.get(explicit_role(tag))
        busy = attr(tag, "aria-busy") == "true"
        if allowed and not busy and not page.silent(tag) and not _holds_only(page, tag, allowed):
            yield page.hit(tag, children=", ".join(sorted(allowed)))


def _holds_only(page: Page, tag: Tag, allowed: frozenset[str]) -> bool:
    """Whether there are items, and no others than allowed; a group in it may hold the same."""
    found = owned(page, tag)
    for item in found:
        kind = role(page, item)
        if kind not in allowed or (kind == "group" and not _holds_only(page, item, allowed)):
            return False
    return bool(found)
