"""What is laid over a fragment, which words belong to a condition, and which answers a text may hold."""

from __future__ import annotations

import pytest

from formc.model import Named, walk
from formc.project import Project
from formc.schema.library import Library
from formc.schema.parse import form_from
from formc.source import load

FORM = """
formc: 1
id: voorbeeld
version: 1
languages: [nl]
title: {nl: "Titel"}
about: {owner: {role: "Team", email: team@example.nl, review_by: 2027-06-01}}
start: {for: {nl: "U."}, needs: {nl: "Niets."}, costs: {nl: "Niets."}, takes: {nl: "Een dag."}}
steps:
  - id: stap
    title: {nl: "Stap"}
    fields:
      - {id: soort, type: yes_no, label: {nl: "Ja?"}}
FIELDS
confirmation: [{text: {nl: "Klaar."}}]
"""
PERSON = """
formc: 1
conditions:
  heeft_naam:
    answered: naam
    says: {nl: "de naam bekend is"}
fields:
  - {id: naam, type: text, label: {nl: "Naam"}}
  - {id: leeftijd, type: number, label: {nl: "Leeftijd"}, show_if: heeft_naam}
"""
FAMILY = """
formc: 1
fields:
  - {id: ouder, include: persoon, change: {naam: {required: false, label: {nl: "Ouder"}}}}
  - id: kinderen
    type: list
    label: {nl: "Kinderen"}
    item: {nl: "Kind"}
    title_from: roepnaam
    fields:
      - {id: roepnaam, type: text, label: {nl: "Roepnaam"}}
      - {id: kind, include: persoon}
"""


@pytest.fixture
def read(tmp_path):
    """Read the form with these fields after its first; a fragment `persoon` and `gezin` are there."""
    folder = tmp_path / "forms" / "fragments"
    folder.mkdir(parents=True)
    (folder / "persoon.yaml").write_text(PERSON, "utf-8")
    (folder / "gezin.yaml").write_text(FAMILY, "utf-8")
    project = Project(root=tmp_path, forms=tmp_path / "forms")

    def read(fields: str, form: str = FORM):
        text = form.replace("FIELDS", "\n".join(f"      {line}" for line in fields.splitlines()))
        tree = load(text, "voorbeeld.yaml")
        return form_from(tree.value, project, Library(project), before=tree.diagnostics)

    return read


def labels(form) -> dict[str, str]:
    return {field.id: field.label["nl"] for step in form.steps for field in walk(step.fields) if field.label}


def test_a_change_reaches_the_fields_of_lists_and_of_includes(read):
    checked = read(
        "- id: g\n  include: gezin\n  change:\n"
        '    kinderen.roepnaam: {label: {nl: "Hoe heet het?"}}\n'
        '    kinderen.kind.naam: {label: {nl: "Hele naam"}}\n'
        "    ouder.leeftijd: {leave_out: true}\n"
    )
    assert not checked.diagnostics
    found = labels(checked.value)
    assert found["g.kinderen.roepnaam"] == "Hoe heet het?"
    assert found["g.kinderen.kind.naam"] == "Hele naam"
    assert "g.ouder.leeftijd" not in found
    assert found["g.ouder.naam"] == "Ouder"


def test_a_change_is_laid_over_the_change_of_an_include_inside(read):
    checked = read('- {id: g, include: gezin, change: {ouder.naam: {label: {nl: "Moeder of vader"}}}}')
    assert not checked.diagnostics
    field = next(f for f in checked.value.fields() if f.id == "g.ouder.naam")
    assert field.label["nl"] == "Moeder of vader"
    assert not field.required


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ("ouder.naaam: {required: false}", "schema/unknown-field"),
        ("roepnaam: {required: false}", "schema/unknown-field"),
        ("ouder: {required: false}", "schema/key-out-of-place"),
    ],
)
def test_a_change_that_changes_nothing_is_found(read, change, rule):
    checked = read(f"- {{id: g, include: gezin, change: {{{change}}}}}")
    assert [(d.rule, d.span.line) for d in checked.diagnostics] == [(rule, 14)]


def test_words_of_a_condition_count_wherever_it_stands(read):
    checked = read(
        "- {id: p, include: persoon}\n"
        "- id: x\n  type: text\n  label: {nl: Vraag}\n"
        '  show_if: {field: soort, is: ja, says: {nl: "u ja zegt"}}\n'
    )
    form = checked.value
    shown = {field.id: field.show_if for field in form.fields()}
    assert isinstance(shown["x"], Named)
    assert shown["x"].says["nl"] == "u ja zegt"
    assert {named.says["nl"] for named in form.conditions} == {"u ja zegt", "de naam bekend is"}


def test_words_of_a_condition_need_all_wordings(read):
    checked = read(
        "- id: x\n  type: text\n  label: {nl: Vraag}\n"
        '  show_if: {field: soort, is: ja, says: {en: "you say yes"}}\n'
    )
    assert [d.rule for d in checked.diagnostics if d.rule.startswith("schema/missing")] == [
        "schema/missing-wording"
    ]


@pytest.mark.parametrize(
    "before",
    ['title: {nl: "Titel"}', 'needs: {nl: "Niets."}', 'title: {nl: "Stap"}'],
)
def test_no_answer_can_stand_before_its_question(read, before):
    after = before.replace('"}', ' {soort}"}')
    checked = read("", FORM.replace(before, after))
    assert [d.rule for d in checked.diagnostics] == ["schema/looks-ahead"]


def test_an_answer_may_stand_after_its_question(read):
    checked = read('- {id: x, type: text, label: {nl: "Waarom {soort}?"}}')
    assert not checked.diagnostics


LIST = """
- {id: uitleg, type: note, text: {nl: "Let op."}}
- id: kinderen
  type: list
  label: {nl: "Kinderen"}
  item: {nl: "Kind"}
  title_from: naam
  fields:
    - {id: naam, type: text, label: {nl: "Naam"}}
    - {id: school, type: text, label: {nl: "School van {kinderen.naam}"}}
  checks:
    - {if: {answered: ./school}, at: ./school, error: {nl: "Geen school voor {kinderen.naam}."}}
"""


def test_an_answer_in_a_list_may_stand_in_that_list(read):
    assert not read(LIST).diagnostics


@pytest.mark.parametrize(
    ("field", "rule"),
    [
        ('{id: x, type: text, label: {nl: "En {kinderen.naam}?"}}', "schema/inside-list"),
        ('{id: x, type: text, label: {nl: "En {uitleg}?"}}', "schema/no-answer"),
        ('{id: x, type: text, label: {nl: "Wat?"}, show_if: {answered: uitleg}}', "schema/no-answer"),
        ('{id: x, type: text, label: {nl: "Wat?"}, show_if: {field: uitleg, is: ja}}', "schema/no-answer"),
    ],
)
def test_what_has_no_answer_here_cannot_be_used(read, field, rule):
    checked = read(f"{LIST}- {field}")
    assert [d.rule for d in checked.diagnostics] == [rule]


def test_every_value_that_does_not_fit_is_told(read):
    checked = read('- {id: x, type: text, label: {nl: "Wat?"}, show_if: {field: soort, is: [jaa, neee]}}')
    assert [d.arguments()["guess"] for d in checked.diagnostics] == ["ja", "nee"]
