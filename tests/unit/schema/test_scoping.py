"""What a reference means depends on where it stands: in the form, a fragment, a list, a named condition."""

from __future__ import annotations

import pytest

from formc.model import Combined, Condition, Form, Named, condition_leaves, fields_in
from formc.project import Project
from formc.schema.library import Library
from formc.schema.parse import form_from
from formc.source import load

FORM = """\
formc: 1
id: vorm
version: 1
languages: [nl]
title: {nl: "Titel"}
about: {owner: {role: Team, email: team@example.nl, review_by: 2027-06-01}}
start: {for: {nl: "U."}, needs: {nl: "Niets."}, costs: {nl: "Niets."}, takes: {nl: "1 dag."}}
confirmation: [{text: {nl: "Klaar."}}]
"""
PERSON = """\
formc: 1
conditions:
  volwassen: {field: geboren, age_at_least: 18}
  samen: {all: [volwassen, {answered: naam}]}
fields:
  - {id: naam, type: name}
  - {id: geboren, type: date, label: {nl: "Geboren"}}
  - {id: beroep, type: text, label: {nl: "Beroep"}, show_if: volwassen}
  - {id: bijnaam, type: text, label: {nl: "Bijnaam"}, show_if: samen}
"""
LIST_OF = """\
      - id: kinderen
        type: list
        label: {nl: "Kinderen"}
        item: {nl: "Kind"}
        title_from: naam
        fields:
          - {id: naam, type: name}
          - {id: studeert, type: yes_no, label: {nl: "Studeert?"}}
"""


@pytest.fixture
def read(tmp_path):
    """Read a form with this fragment `persoon`, named conditions and fields."""
    folder = tmp_path / "fragments"
    folder.mkdir()
    (folder / "persoon.yaml").write_text(PERSON, "utf-8")
    project = Project(root=tmp_path, forms=tmp_path)

    def read(fields: str, conditions: str = "", rest: str = ""):
        named = f"conditions:\n{conditions}" if conditions else ""
        steps = f'steps:\n  - id: stap\n    title: {{nl: "Stap"}}\n    fields:\n{fields}{rest}'
        return form_from(load(FORM + named + steps, "vorm.yaml").value, project, Library(project))

    return read


def shown(form: Form, field: str) -> Condition:
    condition = next(f.show_if for f in form.fields() if f.id == field)
    assert condition is not None
    return condition


def test_in_a_fragment_a_reference_means_its_own_field_first(read):
    checked = read("      - {id: naam, type: name}\n      - {id: partner, include: persoon}\n")
    assert not checked.diagnostics
    assert list(fields_in(shown(checked.value, "partner.beroep"))) == ["partner.geboren"]
    assert list(fields_in(shown(checked.value, "partner.bijnaam"))) == ["partner.geboren", "partner.naam"]


def test_each_use_of_a_fragment_has_conditions_of_its_own(read):
    checked = read("      - {id: een, include: persoon}\n      - {id: twee, include: persoon}\n")
    assert not checked.diagnostics
    for name in ("een", "twee"):
        assert list(fields_in(shown(checked.value, f"{name}.beroep"))) == [f"{name}.geboren"]


def test_a_condition_of_the_form_keeps_its_meaning_inside_a_fragment(read):
    """The form's `mag` uses the form's `volwassen`, although the fragment has one of its own."""
    checked = read(
        '      - {id: geboren, type: date, label: {nl: "Geboren"}}\n'
        "      - {id: p, include: persoon, show_if: mag}\n",
        "  volwassen: {field: geboren, age_under: 65}\n  mag: {not: volwassen}\n",
    )
    assert [d.rule for d in checked.diagnostics] == []
    condition = shown(checked.value, "p.beroep")
    assert isinstance(condition, Combined)
    guard, own = condition.items
    assert list(fields_in(guard)) == ["geboren"]
    assert list(fields_in(own)) == ["p.geboren"]


def test_the_condition_of_an_include_counts_for_each_of_its_fields(read):
    checked = read(
        '      - {id: heeft, type: yes_no, label: {nl: "Partner?"}}\n'
        "      - {id: p, include: persoon, show_if: {field: heeft, is: ja}}\n"
    )
    assert not checked.diagnostics
    assert list(fields_in(shown(checked.value, "p.naam"))) == ["heeft"]
    assert list(fields_in(shown(checked.value, "p.beroep"))) == ["heeft", "p.geboren"]


def test_the_condition_of_an_include_cannot_ask_about_its_own_fields(read):
    checked = read("      - {id: p, include: persoon, show_if: {answered: p.naam}}\n")
    assert {d.rule for d in checked.diagnostics} == {"schema/looks-ahead"}
    assert len(checked.diagnostics) == 1


def test_a_named_condition_with_dot_slash_is_about_the_list_it_is_used_in(read):
    checked = read(
        LIST_OF + '          - {id: school, type: text, label: {nl: "School"}, show_if: leert}\n',
        "  leert: {field: ./studeert, is: ja}\n",
    )
    assert not checked.diagnostics
    assert list(fields_in(shown(checked.value, "kinderen.school"))) == ["kinderen.studeert"]


def test_a_fragment_in_a_list(read):
    fields = LIST_OF + (
        "          - {id: ouder, include: persoon}\n"
        '          - {id: reden, type: text, label: {nl: "Reden"}, show_if: {answered: ./ouder.beroep}}\n'
    )
    checked = read(fields)
    assert not checked.diagnostics
    assert list(fields_in(shown(checked.value, "kinderen.ouder.beroep"))) == ["kinderen.ouder.geboren"]
    assert list(fields_in(shown(checked.value, "kinderen.reden"))) == ["kinderen.ouder.beroep"]
    assert all(f.inside == "kinderen" and f.whose == "other" for f in checked.value.fields() if "." in f.id)


def test_where_looks_into_the_items_of_its_list(read):
    checked = read(
        LIST_OF
        + '      - {id: toelichting, type: text, label: {nl: "Toelichting"}, '
        + "show_if: {some: kinderen, where: {field: ./studeert, is: ja}}}\n"
    )
    assert not checked.diagnostics
    assert set(fields_in(shown(checked.value, "toelichting"))) == {"kinderen", "kinderen.studeert"}


def test_a_list_is_answered_only_behind_it(read):
    """A field of an item cannot ask how many items there are going to be."""
    checked = read(
        LIST_OF
        + '          - {id: nog, type: text, label: {nl: "Nog"}, show_if: {count: kinderen, at_least: 3}}\n'
    )
    assert [d.rule for d in checked.diagnostics] == ["schema/looks-ahead"]


def test_checks_of_a_list_whose_first_fields_come_from_a_fragment(read):
    fields = (
        LIST_OF.replace("title_from: naam", "title_from: kind.naam")
        .replace("          - {id: naam, type: name}\n", "          - {id: kind, include: persoon}\n")
        .replace(
            "        fields:\n",
            "        checks:\n"
            "          - if: {field: ./kind.geboren, after: today}\n"
            '            at: ./kind.geboren\n            error: {nl: "Fout."}\n'
            '          - {if: {field: ./studeert, is: ja}, at: ./studeert, error: {nl: "Fout."}}\n'
            "        fields:\n",
        )
    )
    checked = read(fields)
    assert not checked.diagnostics
    (children,) = (f for f in checked.value.fields() if f.type == "list")
    assert [check.at for check in children.checks] == ["kinderen.kind.geboren", "kinderen.studeert"]


OTHER = """\
      - id: soort
        type: radios
        label: {nl: "Soort"}
        options:
          een: {nl: "Een"}
          anders: {nl: "Anders", other: {nl: "Wat dan?"}}
"""


def test_the_text_field_of_an_option_is_a_field(read):
    checked = read(
        OTHER
        + '      - {id: uitleg, type: text, label: {nl: "{soort_anders}?"}, '
        + "show_if: {answered: soort_anders}}\n",
        rest="    checks:\n"
        '      - {if: {field: soort_anders, is: niets}, at: soort_anders, error: {nl: "Fout."}}\n',
    )
    assert not checked.diagnostics
    assert list(fields_in(shown(checked.value, "uitleg"))) == ["soort_anders"]


def test_the_text_field_of_an_option_of_a_named_list_is_one_too(read):
    lists = 'lists: {soorten: {een: {nl: "Een"}, anders: {nl: "Anders", other: {nl: "Wat dan?"}}}}\n'
    checked = read(
        '      - {id: soort, type: radios, label: {nl: "Soort"}, options: soorten}\n'
        '      - {id: uitleg, type: text, label: {nl: "Uitleg"}, '
        "show_if: {field: soort_anders, is_not: niets}}\n",
        rest=lists,
    )
    assert not checked.diagnostics


def test_a_condition_on_an_option_cannot_ask_about_its_own_question(read):
    checked = read(OTHER.replace('een: {nl: "Een"}', 'een: {nl: "Een", show_if: {answered: soort}}'))
    assert [d.rule for d in checked.diagnostics] == ["schema/looks-ahead"]


def test_a_named_condition_is_there_once_for_each_use(read):
    checked = read(
        '      - {id: rijdt, type: yes_no, label: {nl: "Rijdt u?"}}\n'
        "      - {id: auto, type: name, show_if: {any: [rijder, {not: rijder}]}}\n",
        "  rijder: {field: rijdt, is: ja}\n",
    )
    assert not checked.diagnostics
    condition = shown(checked.value, "auto")
    assert len(list(condition_leaves(condition))) == 2
    assert [named.name for named in checked.value.conditions] == ["rijder"]
    assert all(isinstance(named, Named) for named in checked.value.conditions)
