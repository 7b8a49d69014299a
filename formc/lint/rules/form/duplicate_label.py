"""Two fields on one page that cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.rules.form._fields import folded, label, label_place, pages
from formc.model import Field, Form
from formc.rule import WCAG, Example, Hit, Options, Rule, Scope

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.ERROR,
    basis=(WCAG("2.4.6", "3.3.2"),),
    title={"nl": "Twee velden met hetzelfde label", "en": "Two fields with the same label"},
    message={
        "nl": "Label “{label}” staat ook al bij veld “{other}”, op dezelfde pagina.",
        "en": "Label “{label}” is also that of field “{other}”, on the same page.",
    },
    advice={
        "nl": "Geef elk veld een eigen label. Of zet de velden in een `group` met een eigen label.",
        "en": "Give each field a label of its own. Or put the fields in a `group` with its own label.",
    },
    why={
        "nl": "Wie de pagina niet ziet, hoort twee keer hetzelfde en weet niet welk veld het is.",
        "en": "People who do not see the page hear the same twice and cannot tell which field it is.",
    },
    bad=(
        Example(
            text="""\
- id: partners
  title:
    nl: U en uw partner
  fields:
    - id: naam_1
      type: text
      label:
        nl: Naam
    - id: naam_2
      type: text
      label:
        nl: Naam
"""
        ),
        Example(
            text="""\
- id: partners
  title:
    nl: U en uw partner
  fields:
    - id: bsn_1
      type: bsn
    - id: bsn_2
      type: bsn
"""
        ),
    ),
    good=(
        Example(
            text="""\
- id: partners
  title:
    nl: U en uw partner
  fields:
    - id: u
      type: group
      label:
        nl: Uzelf
      fields:
        - id: naam_1
          type: text
          label:
            nl: Naam
    - id: partner
      type: group
      label:
        nl: Uw partner
      fields:
        - id: naam_2
          type: text
          label:
            nl: Naam
"""
        ),
        Example(
            text="""\
- id: bezoek
  title:
    nl: Uw bezoek
  fields:
    - id: soort
      type: yes_no
      label:
        nl: Komt u met de auto?
    - id: plaats_auto
      type: text
      show_if: {field: soort, is: ja}
      label:
        nl: Waar komt u vandaan?
    - id: plaats_trein
      type: text
      show_if: {field: soort, is: nee}
      label:
        nl: Waar komt u vandaan?
"""
        ),
    ),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each later field with the label of an earlier one under the same heading of the same page.

    Two fields that each depend on a condition may stand in for each other, and are left alone.
    """
    del options
    for fields in pages(form):
        for siblings in _headings(fields):
            for lang in form.languages:
                yield from _twice(siblings, lang)


def _headings(fields: tuple[Field, ...]) -> Iterator[list[Field]]:
    """The fields under each heading: those of the page itself, and those of each group."""
    yield [field for field in fields if field.type != "note"]
    for field in fields:
        if field.type == "group":
            yield from _headings(field.fields)


def _twice(fields: list[Field], lang: str) -> Iterator[Hit]:
    seen: dict[str, Field] = {}
    for field in fields:
        words = label(field, lang)
        first = seen.setdefault(folded(words), field) if words else field
        if first is not field and not (first.show_if and field.show_if):
            yield Hit(
                span=label_place(field, lang),
                path=field.path,
                lang=lang,
                args=(("label", words), ("other", first.id)),
            )
