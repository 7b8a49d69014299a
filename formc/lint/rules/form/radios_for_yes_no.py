"""Radio buttons that say yes and no."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.rules.form._fields import folded
from formc.lint.rules.form._fields import options as options_of
from formc.model import Form
from formc.rule import Example, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.NOTE,
    basis=(
        Source(
            "Gemeten: 51 van de 125 keuzes in echte formulieren van gemeenten zijn ja of nee",
            "Measured: 51 of 125 radios in real municipal forms ask yes or no",
        ),
    ),
    title={"nl": "Ja en nee zelf geschreven", "en": "Yes and no written by hand"},
    message={
        "nl": "Veld “{field}” vraagt ja of nee.",
        "en": "Field “{field}” asks yes or no.",
    },
    advice={
        "nl": "Gebruik `type: yes_no`. Dan kloppen de keuzes altijd en hebt u minder te schrijven.",
        "en": "Use `type: yes_no`. Then the options are always right and you have less to write.",
    },
    why={
        "nl": "Overal dezelfde ja en nee leest sneller. Voorwaarden gebruiken dan ook altijd dezelfde namen.",
        "en": "The same yes and no everywhere reads faster, and conditions always use the same names.",
    },
    bad=(
        Example(
            text="""\
- id: hond
  title:
    nl: Uw hond
  fields:
    - id: heeft_hond
      type: radios
      label:
        nl: Hebt u een hond?
      options:
        ja:
          nl: Ja
        nee:
          nl: Nee
"""
        ),
    ),
    good=(
        Example(
            text="""\
- id: hond
  title:
    nl: Uw hond
  fields:
    - id: heeft_hond
      type: yes_no
      label:
        nl: Hebt u een hond?
"""
        ),
        Example(
            text="""\
- id: hond
  title:
    nl: Uw hond
  fields:
    - id: heeft_hond
      type: radios
      label:
        nl: Hebt u een hond?
      options:
        ja:
          nl: Ja
        nee:
          nl: Nee
        gehad:
          nl: Nee, maar vroeger wel
"""
        ),
    ),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each radios field whose only options are yes and no."""
    del options
    for field in form.fields():
        if field.type == "radios":
            words = {folded(option.label.get("nl") or "") for option in options_of(field)}
            if words == {"ja", "nee"}:
                yield Hit(span=field.span, path=field.path, args=(("field", field.id),))
