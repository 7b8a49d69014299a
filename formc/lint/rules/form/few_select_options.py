"""Drop-down lists with so few options that they could all be in sight."""

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
    severity=Severity.WARNING,
    basis=(
        Source(
            "GOV.UK Design System, select: gebruik het alleen als het niet anders kan",
            "GOV.UK Design System, select: use it only as a last resort",
        ),
        Source(
            "NL Design System, select: niet voor een klein aantal keuzes",
            "NL Design System, select: not for a small number of choices",
        ),
    ),
    options={"min_options": 5},
    title={"nl": "Keuzelijst met weinig keuzes", "en": "Drop-down list with few options"},
    message={
        "nl": "Keuzelijst “{field}” heeft maar {count} keuzes.",
        "en": "Drop-down list “{field}” has only {count} options.",
    },
    advice={
        "nl": "Maak er keuzerondjes van (`radios`). Dan is alles meteen te zien.",
        "en": "Make them radio buttons (`radios`). Then everything is in sight.",
    },
    why={
        "nl": "Een keuzelijst openen en erin kiezen is lastig met een toetsenbord of met vergroting.",
        "en": "Opening a drop-down list and choosing in it is hard with a keyboard or with magnification.",
    },
    bad=(_example("select", 4),),
    good=(_example("select", 5), _example("radios", 4)),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each select field with fewer than `min_options` options."""
    for field in form.fields():
        count = len(options_of(field))
        if field.type == "select" and count < options["min_options"]:
            yield Hit(span=field.span, path=field.path, args=(("field", field.id), ("count", count)))
