"""Frames without a title."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.lint.html.roles import tab_index
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2"),
        Source("ACT cae760"),
    ),
    title={
        "nl": "Frame zonder titel",
        "en": "Frame without a title",
    },
    message={
        "nl": "Het frame {element} heeft geen titel.",
        "en": "The frame {element} has no title.",
    },
    advice={
        "nl": 'Zet in `title` wat er in het frame staat, zoals `title="Kaart van de wijk"`.',
        "en": 'Say in `title` what the frame shows, such as `title="Map of the area"`.',
    },
    why={
        "nl": "Een schermlezer noemt het frame, en zegt niet wat erin staat.",
        "en": "A screen reader tells that there is a frame, and not what is in it.",
    },
    bad=('<iframe src="kaart.html"></iframe>',),
    good=(
        '<iframe src="kaart.html" title="Kaart van de wijk"></iframe>',
        '<iframe src="kaart.html" hidden></iframe>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed frame in the Tab order without a name."""
    del options
    for tag in page.exposed("iframe", "frame"):
        if tab_index(tag) in (None, 0) and not name(page, tag):
            yield page.hit(tag)
