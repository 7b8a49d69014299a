"""Roles outside the list, menu or table that they belong in."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.aria import PARENTS
from formc.lint.html.owned import owner_roles
from formc.lint.html.page import Page
from formc.lint.html.roles import explicit_role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.1"),
        Source("ACT ff89c9"),
    ),
    title={
        "nl": "Rol staat los",
        "en": "Role stands alone",
    },
    message={
        "nl": "{element} hoort in een element met de rol {parents}.",
        "en": "{element} belongs in an element with the role {parents}.",
    },
    advice={
        "nl": "Gebruik liever gewone lijsten, tabellen en keuzevelden. Of zet er de juiste rol omheen.",
        "en": "Rather use plain lists, tables and choices. Or put the right role around it.",
    },
    why={
        "nl": "Een schermlezer noemt dan niet hoeveel er zijn, en welke dit is.",
        "en": "A screen reader can't tell how many there are, and which one this is.",
    },
    bad=(
        '<div role="listitem">Paspoort</div>',
        '<div role="list"><div role="group"><div role="tab">Uw adres</div></div></div>',
    ),
    good=(
        '<div role="list"><div role="listitem">Paspoort</div></div>',
        '<div role="list"><div><div role="listitem">Paspoort</div></div></div>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed element whose role needs another role around it that is not there."""
    del options
    for tag in page.having("role"):
        needed = PARENTS.get(explicit_role(tag))
        if needed and not page.silent(tag) and not needed & owner_roles(page, tag):
            yield page.hit(tag, parents=", ".join(sorted(needed)))
