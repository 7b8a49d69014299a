"""Fold-outs without a text to open them with."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.lint.html.roles import focusable, role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2"),
        Source("ACT 2t702h"),
    ),
    title={
        "nl": "Uitklaptekst zonder naam",
        "en": "Fold-out without a name",
    },
    message={
        "nl": "{element} heeft geen tekst.",
        "en": "{element} has no text.",
    },
    advice={
        "nl": "Zet in `<summary>` wat er te lezen is, zoals “Waarom vragen wij dit?”.",
        "en": "Say in `<summary>` what there is to read, such as “Why do we ask this?”.",
    },
    why={
        "nl": "Niemand weet wat er opengaat. Een schermlezer noemt het zonder naam.",
        "en": "Nobody knows what will open. A screen reader tells it without a name.",
    },
    bad=("<details><summary></summary><p>Wij hebben uw bsn nodig.</p></details>",),
    good=("<details><summary>Waarom vragen wij dit?</summary><p>Wij hebben uw bsn nodig.</p></details>",),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed summary that opens its details and has no name."""
    del options
    for tag in page.exposed("summary"):
        if focusable(tag) and not role(page, tag) and not name(page, tag):
            yield page.hit(tag)
