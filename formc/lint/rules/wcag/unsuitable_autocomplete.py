"""Values of autocomplete that do not fit the type of the field."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.autofill import fits, is_autofill
from formc.lint.html.page import Page, attr, input_type
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(
        WCAG("1.3.5"),
        Source("HTML: autofill"),
    ),
    title={
        "nl": "Autocomplete past niet bij het veld",
        "en": "Autocomplete does not fit the field",
    },
    message={
        "nl": '`autocomplete="{value}"` past niet bij een veld van het type `{type}`.',
        "en": '`autocomplete="{value}"` does not fit a field of type `{type}`.',
    },
    advice={
        "nl": (
            "Kies een ander type veld of een andere waarde. `street-address` is er bijvoorbeeld "
            "alleen voor meer regels tekst."
        ),
        "en": (
            "Choose another type of field or another value. `street-address`, for instance, is only "
            "for several lines of text."
        ),
    },
    why={
        "nl": "De browser vult het veld anders niet in, of met het verkeerde.",
        "en": "Otherwise the browser does not fill in the field, or fills in the wrong thing.",
    },
    bad=(
        '<label for="mail">Uw e-mailadres</label><input id="mail" type="number" autocomplete="email">',
        '<label for="adres">Uw adres</label><input id="adres" autocomplete="street-address">',
    ),
    good=(
        '<label for="mail">Uw e-mailadres</label><input id="mail" type="email" autocomplete="email">',
        '<label for="dag">Dag</label><input id="dag" inputmode="numeric" autocomplete="bday-day">',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed field with a known autofill word that HTML does not allow for its type."""
    del options
    for tag in page.having("autocomplete"):
        value = attr(tag, "autocomplete").lower()
        known = tag.name in ("input", "textarea") and value and is_autofill(value)
        if known and not page.silent(tag) and not fits(value, input_type(tag)):
            yield page.hit(tag, value=value, type=input_type(tag))
