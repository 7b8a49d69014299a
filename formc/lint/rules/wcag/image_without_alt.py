"""Images without a text alternative."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.lint.html.roles import role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.1.1"),
        Source("ACT 23a2a8"),
    ),
    title={
        "nl": "Afbeelding zonder tekst",
        "en": "Image without a text alternative",
    },
    message={
        "nl": "De afbeelding {element} heeft geen alternatieve tekst.",
        "en": "The image {element} has no text alternative.",
    },
    advice={
        "nl": (
            'Beschrijf in `alt` wat de afbeelding vertelt. Is het alleen versiering? Schrijf dan `alt=""`.'
        ),
        "en": 'Say in `alt` what the image tells. If it is mere decoration, write `alt=""`.',
    },
    why={
        "nl": "Wie de afbeelding niet ziet, krijgt nu niets of een bestandsnaam te horen.",
        "en": "People who can't see the image now hear nothing, or a file name.",
    },
    bad=(
        '<img src="kaart.png">',
        '<img src="kaart.png" alt=" ">',
        '<div role="img"></div>',
    ),
    good=(
        '<img src="kaart.png" alt="Kaart van de wijk Noord">',
        '<img src="lijn.png" alt="">',
        '<img src="kaart.png" aria-labelledby="titel"><p id="titel">Kaart van de wijk Noord</p>',
        '<img src="kaart.png" hidden>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed image without a name that is not marked as decoration."""
    del options
    marked = [t for t in page.having("role") if t.name not in ("img", "svg") and not page.silent(t)]
    for tag in [*page.exposed("img"), *marked]:
        if role(page, tag) in ("img", "image") and not name(page, tag):
            yield page.hit(tag)
