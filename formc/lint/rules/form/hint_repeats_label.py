"""Hints that say what the label says."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.rules.form._fields import label, same_words
from formc.model import Form
from formc.rule import B1, Example, Hit, Options, Rule, Scope, Source

_STEP = """\
- id: gegevens
  title:
    nl: Uw gegevens
  fields:
    - id: straat
      type: text
      label:
        nl: In welke straat woont u?
      hint:
        nl: {hint}
"""

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(
        B1("Zeg het één keer", "Say it once"),
        Source(
            "GOV.UK Design System, text input: een hint is voor hulp die de meeste mensen nodig hebben",
            "GOV.UK Design System, text input: hints for help that most people need",
        ),
    ),
    title={"nl": "Hint herhaalt het label", "en": "Hint repeats the label"},
    message={
        "nl": "De hint zegt hetzelfde als het label: “{hint}”.",
        "en": "The hint says the same as the label: “{hint}”.",
    },
    advice={
        "nl": "Haal de hint weg. Of leg uit waar de lezer het antwoord vindt.",
        "en": "Take the hint out. Or explain where people can find the answer.",
    },
    why={
        "nl": "Een schermlezer leest label en hint allebei voor. Meer woorden maken een vraag moeilijker.",
        "en": "A screen reader reads out both label and hint. More words make a question harder.",
    },
    bad=(Example(text=_STEP.format(hint="In welke straat woont u")),),
    good=(Example(text=_STEP.format(hint="Zonder uw huisnummer.")),),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each hint that has the words of its label."""
    del options
    for field in form.fields():
        for phrase in field.hint.phrases if field.hint else ():
            if same_words(phrase.text, label(field, phrase.lang)) and not phrase.same:
                yield Hit(span=phrase.where, path=field.path, lang=phrase.lang, args=(("hint", phrase.text),))
