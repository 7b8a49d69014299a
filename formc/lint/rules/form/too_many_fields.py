"""Steps with many questions."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.rules.form._fields import asked
from formc.model import Form
from formc.rule import Example, Hit, Options, Rule, Scope, Source

_FIELD = "    - id: vraag_{n}\n      type: text\n      label:\n        nl: Wat is uw antwoord op vraag {n}?\n"
_STEP = "- id: vragen\n  title:\n    nl: Uw antwoorden\n  fields:\n"

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(
        Source(
            "GOV.UK Service Manual: begin met één vraag per pagina",
            "GOV.UK Service Manual: start by asking one question per page",
        ),
        Source(
            "NL Design System, formulieren: verdeel een lang formulier in stappen",
            "NL Design System, forms: divide a long form into steps",
        ),
    ),
    options={"max_fields": 10},
    title={"nl": "Veel vragen in een stap", "en": "Many questions in a step"},
    message={
        "nl": "Stap “{step}” heeft {count} vragen. Zet er hoogstens {max_fields} in een stap.",
        "en": "Step “{step}” has {count} questions. Put at most {max_fields} in a step.",
    },
    advice={
        "nl": "Maak er twee stappen van. Of haal vragen weg die u niet nodig hebt.",
        "en": "Make two steps of it. Or take out questions that you do not need.",
    },
    why={
        "nl": "Op een telefoon is een lange pagina niet te overzien. Fouten zijn dan lastig terug te vinden.",
        "en": "A long page cannot be taken in on a phone, and mistakes in it are hard to find.",
    },
    bad=(Example(text=_STEP + "".join(_FIELD.format(n=n) for n in range(1, 12))),),
    good=(Example(text=_STEP + "".join(_FIELD.format(n=n) for n in range(1, 4))),),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each step with more than `max_fields` fields; notes and groups are no questions, a list is
    one.
    """
    for step in form.steps:
        count = len(list(asked(step.fields)))
        if count > options["max_fields"]:
            yield Hit(
                span=step.span,
                path=step.id,
                args=(("step", step.id), ("count", count), ("max_fields", options["max_fields"])),
            )
