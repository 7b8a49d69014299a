"""Fields whose only label is a placeholder."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(
        WCAG("3.3.2"),
        Source(
            "NL Design System: richtlijnen voor placeholders", "NL Design System: guidelines on placeholders"
        ),
    ),
    title={
        "nl": "Voorbeeldtekst als label",
        "en": "Placeholder as label",
    },
    message={
        "nl": "Het veld {element} heeft alleen de tekst “{text}” ín het veld als label.",
        "en": "The only label of {element} is the text “{text}” inside the field.",
    },
    advice={
        "nl": "Zet een zichtbaar label boven het veld. Zet een voorbeeld in de `hint`.",
        "en": "Put a visible label above the field. Put an example in the `hint`.",
    },
    why={
        "nl": "De tekst verdwijnt zodra iemand typt. Ook is hij vaak te licht om te lezen.",
        "en": "The text goes away as soon as someone types. Often it is too pale to read as well.",
    },
    bad=('<input name="naam" placeholder="Uw naam">',),
    good=('<label for="naam">Uw naam</label><input id="naam" placeholder="Jansen">',),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed field that takes its name from the placeholder."""
    del options
    for tag in page.controls:
        if "placeholder" in tag.attrs and not page.silent(tag):
            found = name(page, tag)
            if found.source == "placeholder":
                yield page.hit(tag, text=found.text)
