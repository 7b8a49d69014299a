"""Steps that have the same title."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.rules.form._fields import folded
from formc.model import Form
from formc.rule import WCAG, Example, Hit, Options, Rule, Scope

_STEPS = """\
- id: adres
  title:
    nl: {first}
  fields:
    - id: straat
      type: text
      label:
        nl: In welke straat woont u?
- id: bezoek
  title:
    nl: {second}
  fields:
    - id: plaats
      type: text
      label:
        nl: In welke plaats werkt u?
"""

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(WCAG("2.4.2", "2.4.6"),),
    title={"nl": "Twee stappen met dezelfde titel", "en": "Two steps with the same title"},
    message={
        "nl": "De titel “{title}” is ook die van stap “{other}”.",
        "en": "The title “{title}” is also that of step “{other}”.",
    },
    advice={
        "nl": "Zeg in elke titel waar die stap over gaat.",
        "en": "Say in each title what that step is about.",
    },
    why={
        "nl": "De titel vertelt een schermlezer op welke pagina iemand is.",
        "en": "The title tells people with a screen reader which page they are on.",
    },
    bad=(Example(text=_STEPS.format(first="Uw gegevens", second="Uw gegevens")),),
    good=(Example(text=_STEPS.format(first="Uw adres", second="Uw werk")),),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each later title that an earlier step has too, unless both steps depend on a condition."""
    del options
    for lang in form.languages:
        seen: dict[str, int] = {}
        for number, step in enumerate(form.steps):
            title = step.title.get(lang) or ""
            first = form.steps[seen.setdefault(folded(title), number)]
            if title and first is not step and not (first.show_if and step.show_if):
                yield Hit(
                    span=step.title.where(lang),
                    path=step.id,
                    lang=lang,
                    args=(("title", title), ("other", first.id)),
                )
