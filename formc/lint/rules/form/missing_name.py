"""Fields whose error text has to quote a label that is no question."""

from __future__ import annotations

from collections.abc import Iterator

from formc import fields as field_types
from formc.diagnostics import Severity
from formc.model import Field, Form
from formc.rule import WCAG, Example, Hit, Options, Rule, Scope

_STEP = """\
- id: verhuizing
  title:
    nl: Uw verhuizing
  fields:
    - id: reden
      type: text
      label:
        nl: {label}
"""

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.NOTE,
    basis=(WCAG("3.3.1", "3.3.3"),),
    title={"nl": "Foutmelding leest stroef", "en": "Error message reads badly"},
    message={
        "nl": "Veld “{field}” heeft geen `name`. De foutmelding wordt: Beantwoord de vraag “{label}”.",
        "en": "Field “{field}” has no `name`. The error will quote “{label}” as if it were a question.",
    },
    advice={
        "nl": "Geef een `name` die past in “Vul … in”: `uw reden`. Of in “Kies …”: `welke kaart u wilt`.",
        "en": "Give a `name` that fits after “Enter …”: `your reason`. Or “Select …”: `which card you need`.",
    },
    why={
        "nl": "Een foutmelding moet zeggen welk veld het is en wat de lezer moet doen.",
        "en": "An error has to say which field it is about and what to do.",
    },
    bad=(Example(text=_STEP.format(label="Reden van uw verhuizing")),),
    good=(
        Example(text=_STEP.format(label="Waarom verhuist u?")),
        Example(text=_STEP.format(label="Reden van uw verhuizing") + "      name:\n        nl: uw reden\n"),
    ),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each field without `name` whose label is no question and whose type has no name of its own."""
    del options
    for field in form.fields():
        if field.name is None and field.label is not None and not field.error("required") and _is_told(field):
            words = field.label.get(form.languages[0]) or ""
            if words and not words.rstrip().endswith("?"):
                yield Hit(span=field.span, path=field.path, args=(("field", field.id), ("label", words)))


def _is_told(field: Field) -> bool:
    """Whether the field has an error that names it, and nothing to name it by but its label."""
    kind = field_types.types()[field.type]
    demands = any(constraint.rule == "required" for constraint in kind.constraints(field))
    return demands and kind.answer != "flag" and not kind.builtin(field, "name", field_types.texts()["nl"])
