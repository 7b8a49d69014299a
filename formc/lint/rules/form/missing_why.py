"""Sensitive questions without a reason on record."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.model import Form
from formc.rule import Example, Hit, Options, Rule, Scope, Source

_STEP = """\
- id: gegevens
  title:
    nl: Uw gegevens
  fields:
    - id: bsn
      type: bsn
"""

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.NOTE,
    basis=(
        Source(
            "AVG, artikel 5, eerste lid, onder b en c: doelbinding en minimale gegevensverwerking",
            "GDPR, article 5(1)(b) and (c): purpose limitation and data minimisation",
        ),
    ),
    options={"types": ("bsn", "iban")},
    title={"nl": "Geen reden bij een gevoelige vraag", "en": "No reason for a sensitive question"},
    message={
        "nl": "Veld “{field}” vraagt een gevoelig gegeven, maar `why` zegt niet waarom.",
        "en": "Field “{field}” asks for sensitive data, but `why` does not say what for.",
    },
    advice={
        "nl": "Schrijf in `why` wie het antwoord gebruikt en waarvoor. Is er niemand? Haal de vraag dan weg.",
        "en": "Write in `why` who uses the answer and for what. If nobody does, take the question out.",
    },
    why={
        "nl": "De gemeente mag alleen vragen wat zij nodig heeft en moet dat kunnen uitleggen.",
        "en": "The municipality may ask only what it needs and has to be able to explain that.",
    },
    bad=(Example(text=_STEP),),
    good=(Example(text=_STEP + "      why: Burgerzaken zoekt u hiermee op in de BRP.\n"),),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each field of one of `types` without `why`."""
    for field in form.fields():
        if field.type in options["types"] and not field.why:
            yield Hit(span=field.span, path=field.path, args=(("field", field.id),))
