"""Radio buttons with so many options that they fill the screen."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.rules.form._fields import options as options_of
from formc.model import Form
from formc.rule import Example, Hit, Options, Rule, Scope, Source

_STEP = """\
- id: wijk
  title:
    nl: Uw wijk
  fields:
    - id: wijk
      type: {type}
      label:
        nl: In welke wijk woont u?
      options:
"""
_OPTION = "        wijk_{n}:\n          nl: Wijk {n}\n"


def _example(kind: str, count: int) -> Example:
    return Example(text=_STEP.format(type=kind) + "".join(_OPTION.format(n=n) for n in range(1, count + 1)))


RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.NOTE,
    basis=(
        Source(
            "NL Design System, radio button: voor een klein aantal keuzes",
            "NL Design System, radio button: for a small number of choices",
        ),
    ),
    options={"max_options": 7},
    title={"nl": "Veel keuzerondjes", "en": "Many radio buttons"},
    message={
        "nl": "Veld “{field}” heeft {count} keuzerondjes. Gebruik er hoogstens {max_options}.",
        "en": "Field “{field}” has {count} radio buttons. Use {max_options} at most.",
    },
    advice={
        "nl": "Maak er een keuzelijst van (`select`). Of deel de vraag in tweeën.",
        "en": "Make it a drop-down list (`select`). Or split the question in two.",
    },
    why={
        "nl": "Op een telefoon of bij 400 % zoom past een lange rij niet op het scherm.",
        "en": "On a phone or at 400 % zoom a long row does not fit on the screen.",
    },
    bad=(_example("radios", 8),),
    good=(_example("radios", 7), _example("select", 8)),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each radios field with more than `max_options` options."""
    most = options["max_options"]
    for field in form.fields():
        count = len(options_of(field))
        if field.type == "radios" and count > most:
            yield Hit(
                span=field.span,
                path=field.path,
                args=(("field", field.id), ("count", count), ("max_options", most)),
            )
