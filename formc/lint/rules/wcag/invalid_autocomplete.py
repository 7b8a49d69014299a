"""Values of autocomplete that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.aria import WIDGETS
from formc.lint.html.autofill import is_autofill
from formc.lint.html.page import Page, attr
from formc.lint.html.roles import disabled, role, tab_index
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.5"),
        Source("ACT 73f2c2"),
        Source("HTML: autofill"),
    ),
    title={
        "nl": "Onbekende waarde van autocomplete",
        "en": "Unknown value of autocomplete",
    },
    message={
        "nl": '`autocomplete="{value}"` bestaat niet.',
        "en": '`autocomplete="{value}"` does not exist.',
    },
    advice={
        "nl": (
            "Kies een waarde uit de lijst van HTML, zoals `name`, `email`, `tel` of `postal-code`. Of "
            "laat hem weg."
        ),
        "en": (
            "Choose a value of HTML's list, such as `name`, `email`, `tel` or `postal-code`. Or leave it out."
        ),
    },
    why={
        "nl": "Met een goede waarde vult de browser het antwoord in. Dat scheelt typen en fouten.",
        "en": "With a right value the browser fills in the answer. That saves typing and mistakes.",
    },
    bad=(
        '<label for="naam">Uw naam</label><input id="naam" autocomplete="naam">',
        '<label for="tel">Uw telefoonnummer</label><input id="tel" autocomplete="tel home">',
    ),
    good=(
        '<label for="naam">Uw naam</label><input id="naam" autocomplete="name">',
        '<label for="tel">Uw telefoonnummer</label><input id="tel" autocomplete="home tel">',
        '<label for="code">Code uit uw sms</label><input id="code" autocomplete="one-time-code">',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed field in use whose autofill words, or their order, HTML does not know."""
    del options
    fields = {id(t) for t in page.controls}
    for tag in page.having("autocomplete"):
        value = attr(tag, "autocomplete")
        if value and id(tag) in fields and not is_autofill(value) and _in_use(page, tag):
            yield page.hit(tag, value=value)


def _in_use(page: Page, tag: Tag) -> bool:
    """Whether a person can fill in the field, as far as the page tells."""
    if page.silent(tag) or disabled(tag) or attr(tag, "aria-disabled") == "true" or "readonly" in tag.attrs:
        return False
    return tab_index(tag) != -1 or role(page, tag) in WIDGETS
