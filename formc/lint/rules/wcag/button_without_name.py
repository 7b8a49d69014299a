"""Buttons without a text."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page, input_type
from formc.lint.html.roles import role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2"),
        Source("ACT 97a4e1"),
    ),
    title={
        "nl": "Knop zonder tekst",
        "en": "Button without text",
    },
    message={
        "nl": "De knop {element} heeft geen tekst.",
        "en": "The button {element} has no text.",
    },
    advice={
        "nl": "Zet op de knop wat hij doet, zoals “Volgende stap” of “Voeg een kind toe”.",
        "en": "Say on the button what it does, such as “Next step” or “Add a child”.",
    },
    why={
        "nl": "Een schermlezer zegt alleen “knop”. Met de stem is de knop niet te bedienen.",
        "en": "A screen reader says just “button”. It cannot be operated by voice.",
    },
    bad=(
        '<button type="button"></button>',
        '<button type="button"><img src="plus.png" alt=""></button>',
        '<input type="submit" value="">',
        '<span role="button" tabindex="0"></span>',
    ),
    good=(
        '<button type="submit">Volgende stap</button>',
        '<button type="button"><img src="plus.png" alt="Voeg een kind toe"></button>',
        '<input type="submit" value="Verstuur">',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed button without a name; image buttons have a rule of their own."""
    del options
    marked = [t for t in page.having("role") if t.name not in ("button", "input") and not page.silent(t)]
    for tag in [*page.exposed("button", "input"), *marked]:
        if role(page, tag) == "button" and input_type(tag) != "image" and not name(page, tag):
            yield page.hit(tag)
