"""Image buttons without a text alternative."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page, attr
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.1.1", "4.1.2"),
        Source("ACT 59796f"),
    ),
    title={
        "nl": "Knop met afbeelding zonder naam",
        "en": "Image button without a name",
    },
    message={
        "nl": "De knop {element} heeft geen naam.",
        "en": "The button {element} has no name.",
    },
    advice={
        "nl": 'Zeg in `alt` wat de knop doet, bijvoorbeeld `alt="Zoeken"`. Een knop met tekst is nog beter.',
        "en": (
            'Say in `alt` what the button does, for instance `alt="Search"`. A button with text is '
            "better still."
        ),
    },
    why={
        "nl": "Wie de afbeelding niet ziet, weet niet wat de knop doet.",
        "en": "People who can't see the image don't know what the button does.",
    },
    bad=(
        '<input type="image" src="zoek.png">',
        '<input type="image" src="zoek.png" alt="">',
    ),
    good=(
        '<input type="image" src="zoek.png" alt="Zoeken">',
        '<input type="image" src="zoek.png" aria-label="Zoeken">',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed `input type=image` without a name."""
    del options
    for tag in page.exposed("input"):
        if attr(tag, "type").lower() == "image" and not name(page, tag):
            yield page.hit(tag)
