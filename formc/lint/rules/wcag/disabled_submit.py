"""Submit buttons that do nothing as long as the form is not right."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page, attr, input_type
from formc.lint.html.roles import disabled
from formc.rule import Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(Source("NL Design System: richtlijnen voor knoppen", "NL Design System: guidelines on buttons"),),
    title={
        "nl": "Verzendknop uitgeschakeld",
        "en": "Submit button disabled",
    },
    message={
        "nl": "De knop “{text}” is uitgeschakeld.",
        "en": "The button “{text}” is disabled.",
    },
    advice={
        "nl": "Laat de knop altijd werken. Vertel na het klikken wat er nog moet gebeuren.",
        "en": "Let the button work at all times. Tell after the click what is still to be done.",
    },
    why={
        "nl": "Een knop die niet werkt, vertelt niet waarom. Met een toetsenbord is hij niet te bereiken.",
        "en": "A button that does not work does not say why. The keyboard does not reach it.",
    },
    bad=(
        '<button type="submit" disabled>Volgende stap</button>',
        '<input type="submit" value="Volgende stap" disabled>',
    ),
    good=('<button type="submit">Volgende stap</button>',),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each submit button on screen that is disabled."""
    del options
    for tag in page.exposed("button", "input"):
        if _submits(tag) and (disabled(tag) or attr(tag, "aria-disabled") == "true"):
            yield page.hit(tag, text=name(page, tag).text)


def _submits(tag: Tag) -> bool:
    if tag.name == "button":
        return attr(tag, "type").lower() not in ("button", "reset")
    return input_type(tag) in ("submit", "image")
