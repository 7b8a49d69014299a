"""Fields that demand a certain form without saying so beforehand."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.model import Form
from formc.rule import WCAG, Example, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(
        WCAG("3.3.2"),
        Source(
            "NL Design System, formulieren: zeg vooraf hoe het antwoord eruitziet",
            "NL Design System, forms: say beforehand what the answer looks like",
        ),
    ),
    title={"nl": "Geen hint bij een patroon", "en": "No hint with a pattern"},
    message={
        "nl": "Veld “{field}” keurt antwoorden af met een patroon, maar zegt niet vooraf hoe het moet.",
        "en": "Field “{field}” rejects answers by a pattern but does not say beforehand how to do it.",
    },
    advice={
        "nl": "Schrijf een `hint`: hoeveel tekens zijn het en waar staan ze? Geef ook een voorbeeld.",
        "en": (
            "Write a `hint`: how many characters are there and where can people find them? Give an "
            "example too."
        ),
    },
    why={
        "nl": "Zonder uitleg moet de lezer raden. Een foutmelding achteraf kost meer moeite.",
        "en": "Without it people have to guess. An error message afterwards is more work for them.",
    },
    bad=(
        Example(
            text="""\
- id: rijbewijs
  title:
    nl: Uw rijbewijs
  fields:
    - id: nummer
      type: text
      pattern: '[0-9]{10}'
      label:
        nl: Wat is het nummer van uw rijbewijs?
      errors:
        pattern:
          nl: Vul de 10 cijfers van uw rijbewijs in.
"""
        ),
    ),
    good=(
        Example(
            text="""\
- id: rijbewijs
  title:
    nl: Uw rijbewijs
  fields:
    - id: nummer
      type: text
      pattern: '[0-9]{10}'
      label:
        nl: Wat is het nummer van uw rijbewijs?
      hint:
        nl: Het heeft 10 cijfers en staat op de voorkant, bij 5.
      errors:
        pattern:
          nl: Vul de 10 cijfers van uw rijbewijs in.
"""
        ),
    ),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each field with a pattern and no hint."""
    del options
    for field in form.fields():
        if getattr(field, "pattern", "") and field.hint is None:
            yield Hit(span=field.span, path=field.path, args=(("field", field.id),))
