"""Real forms of municipalities, written in the language: they load, and docs/real-forms.md tells their logic.

The page has a row for every condition of the source. Each row names the place in our form and the condition
there; both are held against the form as it was read.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from formc.model import Combined, Compare, Condition, Form, Named, walk
from formc.project import load_project
from formc.render import documents
from formc.schema import load_form

ROOT = Path(__file__).parent.parent
FOLDER = Path(__file__).parent / "fixtures" / "real-forms"
PAGE = (ROOT / "docs" / "real-forms.md").read_text("utf-8")
# How many conditions each source has: `show_if` and `show_if_js` of its steps and fields.
CONDITIONS = {
    "wonen-verhuurschap": 33,
    "overlast-bedrijven-en-horeca": 18,
    "wonen-woningdelen": 14,
    "bingo-melden-of-loterijvergunning": 11,
}
VISITORS = "{field: subcategorie, is: overlast_door_bezoekers_niet_op_terras}"


@cache
def form(name: str) -> Form:
    checked = load_form(FOLDER / "forms" / f"{name}.yaml", load_project(FOLDER).value)
    assert not checked.diagnostics
    return checked.value


def section(name: str) -> str:
    return PAGE.partition(f"\n## {name}\n")[2].partition("\n## ")[0]


def rows(name: str) -> list[tuple[str, str]]:
    """Place and condition of each row of the table of conditions."""
    return re.findall(r"^\|[^|]+\|[^|]+\| `([^`]+)` \| `([^`]+)` \|$", section(name), re.MULTILINE)


def written(condition: Condition | None) -> str:
    """The condition as the page writes it."""
    if isinstance(condition, Named):
        return condition.name
    if isinstance(condition, Combined):
        parts = [f"({written(c)})" if isinstance(c, Combined) else written(c) for c in condition.items]
        return (
            f"not {parts[0]}"
            if condition.kind == "not"
            else {"any": " or ", "all": " and "}[condition.kind].join(parts)
        )
    assert isinstance(condition, Compare)
    operand = condition.operand
    right = ", ".join(operand.values) if operand.kind == "values" else f"{{{operand.ref}}}"
    return f"{condition.field} {condition.op} {right}"


def at(of: Form, place: str) -> str:
    """The condition at a place: `step bingo`, `field moment`, `stop bingo.1`, `option onderwerp.overige`."""
    kind, name = place.split(" ")
    if kind == "step":
        return written(next(step.show_if for step in of.steps if step.id == name))
    if kind == "stop":
        step, number = name.split(".")
        return written(next(s for s in of.steps if s.id == step).stops[int(number) - 1].condition)
    fields = {field.id: field for step in of.steps for field in walk(step.fields)}
    if kind == "option":
        field, option = name.split(".")
        found = next(o for o in fields[field].options if o.id == option)
        return "other" if found.other else ""
    return written(fields[name].show_if)


@pytest.mark.parametrize("name", CONDITIONS)
def test_every_condition_of_the_source_is_said(name):
    found = rows(name)
    assert len(found) == CONDITIONS[name]
    wrong = [(place, said, is_) for place, said in found if (is_ := at(form(name), place)) != said]
    assert not wrong


@pytest.mark.parametrize("name", CONDITIONS)
def test_the_named_conditions_are_those_of_the_page(name):
    page = dict(re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|$", section(name), re.MULTILINE))
    assert page == {named.name: written(named.condition) for named in form(name).conditions}


@pytest.mark.parametrize("name", CONDITIONS)
def test_every_condition_of_our_form_is_on_the_page(name):
    """But for the first step, which asks what the source was opened with."""
    places = {place for place, _ in rows(name)}
    of = form(name)
    ours = {f"step {step.id}" for step in of.steps if step.show_if}
    ours |= {f"field {field.id}" for field in of.fields() if field.show_if}
    assert ours - places <= {"field wonen_overig"}


@pytest.mark.parametrize(
    ("name", "ours", "theirs", "rule"),
    [
        (
            "wonen-verhuurschap",
            "{field: servicekosten_hoogte,",
            "{field: servicekosten_toelichting,",
            "schema/unknown-field",
        ),
        (
            "overlast-bedrijven-en-horeca",
            f"required: false\n        show_if: {VISITORS}",
            f"show_if: {{all: [{VISITORS}, {{field: wat, is: iets_anders}}]}}",
            "schema/never-asked",
        ),
    ],
)
def test_mistakes_of_the_sources_are_found(name, ours, theirs, rule, tmp_path):
    text = (FOLDER / "forms" / f"{name}.yaml").read_text("utf-8")
    assert text.count(ours) == 1
    path = tmp_path / f"{name}.yaml"
    path.write_text(text.replace(ours, theirs), "utf-8")
    checked = load_form(path, load_project(FOLDER).value)
    assert [d.rule for d in checked.diagnostics] == [rule]


@pytest.mark.parametrize("name", CONDITIONS)
def test_the_forms_become_pages(name):
    of = form(name)
    pages = {
        page.page: page.html
        for page in documents(of, load_project(FOLDER).value, day="2027-01-01", states=("fresh",))
    }
    for step in of.steps:
        title = step.title.get("nl")
        assert title is not None and title in pages[step.id]
        assert pages[step.id].count("<form") == 1
        for number, stop in enumerate(step.stops, 1):
            assert stop.title["nl"] in pages[f"{step.id}-stop-{number}"]
