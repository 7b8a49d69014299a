"""Fields of one page, or of one group in it, with the same label."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.groups import group_names
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.rule import WCAG, Hit, Options, Rule, Scope

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(WCAG("2.4.6"),),
    title={
        "nl": "Twee velden met hetzelfde label",
        "en": "Two fields with the same label",
    },
    message={
        "nl": "Er is nog een veld met het label “{text}”.",
        "en": "There is another field with the label “{text}”.",
    },
    advice={
        "nl": (
            "Maak het verschil duidelijk, zoals “Naam van uw kind” en “Naam van uw partner”. Of zet "
            "elk veld in een eigen groep."
        ),
        "en": (
            "Say what the difference is, such as “Name of your child” and “Name of your partner”. Or "
            "put each in a group."
        ),
    },
    why={
        "nl": "Wie het scherm niet ziet, hoort twee keer dezelfde vraag.",
        "en": "People who don't see the screen hear the same question twice.",
    },
    bad=('<label for="a">Naam</label><input id="a"><label for="b">Naam</label><input id="b">',),
    good=(
        (
            '<label for="a">Uw naam</label><input id="a"><label for="b">Naam van uw partner'
            '</label><input id="b">'
        ),
        (
            '<fieldset><legend>U</legend><label for="a">Naam</label><input id="a"></fieldset>\n'
            '<fieldset><legend>Uw partner</legend><label for="b">Naam</label><input id="b">'
            "</fieldset>"
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed field whose label and groups around it are those of one before it."""
    del options
    seen: dict[tuple[str, ...], Tag] = {}
    for tag in page.controls:
        text = name(page, tag).text
        if text and not page.silent(tag):
            key = (text.casefold(), *group_names(page, tag))
            if key in seen:
                yield page.hit(tag, text=text)
            seen[key] = tag
