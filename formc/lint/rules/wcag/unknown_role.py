"""Roles that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr
from formc.lint.html.roles import explicit_role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2"),
        Source("ACT 674b10"),
    ),
    title={
        "nl": "Onbekende rol",
        "en": "Unknown role",
    },
    message={
        "nl": '`role="{value}"` bestaat niet.',
        "en": '`role="{value}"` does not exist.',
    },
    advice={
        "nl": "Haal `role` weg en gebruik een HTML-element met de goede betekenis.",
        "en": "Take out `role` and use an HTML element with the right meaning.",
    },
    why={
        "nl": "Een schermlezer kan met een onbekende rol niets.",
        "en": "A screen reader can do nothing with an unknown role.",
    },
    bad=(
        '<div role="vraag">Verhuist u alleen?</div>',
        '<div role="input">Uw naam</div>',
    ),
    good=(
        '<div role="group" aria-label="Uw adres"></div>',
        '<p role="note">Dit kost niets.</p>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed element whose `role` holds no role of WAI-ARIA that may be used."""
    del options
    for tag in page.having("role"):
        value = attr(tag, "role")
        if value and not explicit_role(tag) and not page.silent(tag):
            yield page.hit(tag, value=value)
