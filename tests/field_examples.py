"""The examples of every field type, each read as the only question of a small form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from formc import fields
from formc.diagnostics import Diagnostic
from formc.model import Field, Form, Option
from formc.nodes import boolean, string
from formc.project import Project
from formc.render import templates
from formc.render.conditions import ConditionWords
from formc.render.wording import Wording
from formc.schema.library import Library
from formc.schema.parse import form_from
from formc.source import Map, Seq, load, load_file

DAY = "2027-01-01"
FORM = """
formc: 1
id: voorbeeld
version: 1
languages: [nl, nl-simple, en]
title: {nl: "Voorbeeld", nl-simple: "same", en: "Example"}
about: {owner: {role: "Team Voorbeeld", email: team@example.nl, review_by: 2027-06-01}}
start:
  for: {nl: "U.", nl-simple: "same", en: "You."}
  needs: {nl: "Niets.", nl-simple: "same", en: "Nothing."}
  costs: {nl: "Niets.", nl-simple: "same", en: "Nothing."}
  takes: {nl: "Een dag.", nl-simple: "same", en: "A day."}
steps:
  - id: stap
    title: {nl: "Stap", nl-simple: "same", en: "Step"}
    fields: [{}]
confirmation: [{text: {nl: "Klaar.", nl-simple: "same", en: "Done."}}]
"""


@dataclass(frozen=True)
class Example:
    """One entry of an examples.yaml. `slug` is its name as part of a file name."""

    type: str
    name: str
    spec: Map
    before: tuple[Map, ...]
    hidden: bool

    @property
    def slug(self) -> str:
        return "-".join("".join(c if c.isalnum() else " " for c in self.name.lower()).split())

    def __str__(self) -> str:
        return f"{self.type}/{self.slug}"


@cache
def examples() -> tuple[Example, ...]:
    return tuple(example for name in fields.BUILT_IN for example in _of_type(name))


def _of_type(name: str) -> Iterator[Example]:
    checked = load_file(fields.types()[name].folder / "examples.yaml", f"fields/{name}/examples.yaml")
    assert isinstance(checked.value, Seq), checked.diagnostics
    for entry in checked.value.items:
        assert set(entry.entries) <= {"name", "spec", "before", "hidden"}
        before = entry.get("before")
        yield Example(
            type=name,
            name=string(entry, "name"),
            spec=entry.get("spec"),
            before=tuple(before.items) if before else (),
            hidden=boolean(entry, "hidden"),
        )


@cache
def form_of(example: Example) -> tuple[Form, tuple[Diagnostic, ...]]:
    """The form that asks the example, and everything that was found in it."""
    root = load(FORM, "example.yaml").value
    step = root.get("steps").items[0]
    step.get("fields").items[:] = [*example.before, example.spec]
    project = Project(root=Path())
    checked = form_from(root, project, Library(project))
    assert checked.value is not None, checked.diagnostics
    return checked.value, checked.diagnostics


def field_of(example: Example) -> Field:
    return form_of(example)[0].steps[0].fields[-1]


def _line(lines: ConditionWords, item: Field | Option) -> str:
    kind = "option" if isinstance(item, Option) else "note" if item.type == "note" else "line"
    return lines.line(item.show_if, kind) if item.show_if is not None else ""


def render(example: Example, lang: str, *, errors: bool) -> str:
    """The HTML of the example's field."""
    form, _ = form_of(example)
    wording = Wording(form, lang, DAY)
    lines = ConditionWords(wording)
    context = wording.context(
        depends=lambda item: _line(lines, item),
        href=lambda field: f"{field.id}.html",
    )
    field = field_of(example)
    view = wording.view(field, context)
    return str(templates().field(wording.failed(field, view, context) if errors else view))
