"""Texts of formc.yaml stand on the pages of every form: they are held against the form's languages."""

from __future__ import annotations

import pytest

from formc.project import load_project
from formc.schema import load_form

FORM = """
formc: 1
id: voorbeeld
version: 1
languages: [nl, en]
title: {nl: "Titel", en: "Title"}
about: {owner: {role: "Team", email: team@example.nl, review_by: 2027-06-01}}
start:
  for: {nl: "U.", en: "You."}
  needs: {nl: "Niets.", en: "Nothing."}
  costs: {nl: "Niets.", en: "Nothing."}
  takes: {nl: "Een dag.", en: "A day."}
steps:
  - id: stap
    title: {nl: "Stap", en: "Step"}
    fields:
      - {id: email, type: email}
confirmation: [{text: {nl: "Klaar.", en: "Done."}}]
"""
CONTACT = '\ncontact: {nl: "Bel dit team.", en: "Call this team."}\n'


@pytest.fixture
def found(tmp_path):
    """The findings on the form with this text for `contact` in formc.yaml, by file and line."""

    def found(contact: str, form: str = FORM) -> list[tuple[str, str, int]]:
        (tmp_path / "formc.yaml").write_text(
            f"organisation: {{name: Voorbeeld}}\ncontact: {contact}\n", "utf-8"
        )
        (tmp_path / "voorbeeld.yaml").write_text(form, "utf-8")
        checked = load_form(tmp_path / "voorbeeld.yaml", load_project(tmp_path).value)
        return [(d.rule, d.span.file, d.span.line) for d in checked.diagnostics]

    return found


@pytest.mark.parametrize(
    ("contact", "rules"),
    [
        ('{nl: "Bel **ons**.", en: "Call us."}', []),
        ('{nl: "Bel ons."}', ["schema/missing-wording"]),
        ('{nl: "Bel {email}.", en: "Call us."}', ["schema/looks-ahead"]),
        ('{nl: "Bel {ons}.", en: "Call us."}', ["schema/unknown-placeholder"]),
    ],
)
def test_a_shared_text_fits_the_form(found, contact, rules):
    assert found(contact) == [(rule, "formc.yaml", 2) for rule in rules]


def test_a_shared_text_that_the_form_replaces_does_not_count(found):
    assert found('{nl: "Bel ons."}', FORM + CONTACT) == []


@pytest.mark.parametrize(
    ("glossary", "rules"),
    [
        # The form need not use what stands there for all forms; the same word in all wordings is one string.
        ('[{term: leges, means: {nl: "kosten", en: "costs"}}]', []),
        ('[{term: {nl: leges}, means: {nl: "kosten", en: "costs"}}]', ["schema/missing-wording"]),
        ('[{term: leges, means: {nl: "kosten"}}]', ["schema/missing-wording"]),
    ],
)
def test_a_shared_term_fits_the_form(found, glossary, rules):
    assert found(f"{{nl: x, en: y}}\nglossary: {glossary}") == [(rule, "formc.yaml", 3) for rule in rules]


OWN = """
glossary:
  - term: {nl: "leges", en: "fees"}
    means: {nl: "kosten van dit formulier", en: "costs of this form"}
contact: {nl: "Over leges", en: "About fees"}
"""


def test_the_terms_of_the_form_stand_before_those_of_the_project(tmp_path):
    (tmp_path / "formc.yaml").write_text(
        'organisation: {name: Voorbeeld}\nglossary: [{term: leges, means: {nl: "kosten", en: "costs"}}]\n',
        "utf-8",
    )
    (tmp_path / "voorbeeld.yaml").write_text(FORM + OWN, "utf-8")
    checked = load_form(tmp_path / "voorbeeld.yaml", load_project(tmp_path).value)
    assert not checked.diagnostics
    assert [(term.means["nl"], term.shared) for term in checked.value.glossary] == [
        ("kosten van dit formulier", False),
        ("kosten", True),
    ]


@pytest.mark.parametrize(
    ("glossary", "rules"),
    [
        ('[{term: leges, means: {nl: "kosten"}}, {term: Leges, means: {nl: "geld"}}]', ["duplicate-term"]),
        ('[{term: leges, means: {nl: "kosten (geld)"}}]', ["unfit-meaning"]),
        ('[{term: leges, means: {nl: "leges van ons"}}]', ["circular-meaning"]),
        ('[{term: leges, means: {nl: "zie **hier**", nl-simple: same}}]', ["markup-not-allowed"]),
        ('[{term: "**leges**", means: {nl: "kosten"}}]', ["markup-not-allowed"]),
        ("[{term: leges, means: {nl: kosten, nl-simple: same}}]", ["unquoted-flow-text"]),
        ("[{term: {nl: leges}, means: {nl: 'kosten'}}]", ["unquoted-flow-text"]),
        ('[{term: leges, means: ""}]', ["text-without-language"]),
        ('[{term: "", means: {nl: "kosten"}}]', ["empty"]),
        ("[{term: leges}]", ["missing-key"]),
        ('{leges: {nl: "kosten"}}', ["wants-list"]),
    ],
)
def test_what_is_wrong_with_shared_terms_is_told_with_the_settings(tmp_path, glossary, rules):
    settings = f"organisation: {{name: Voorbeeld}}\nglossary: {glossary}\n"
    (tmp_path / "formc.yaml").write_text(settings, "utf-8")
    assert [d.rule for d in load_project(tmp_path).diagnostics] == [f"schema/{rule}" for rule in rules]


@pytest.mark.parametrize(
    ("contact", "rules"),
    [
        ('{nl: "Bel **ons**.", en: "Call us."}', []),
        ('{nl: "Bel <b>ons</b>."}', ["markup-not-allowed", "markup-not-allowed"]),
        ('{nl: "Zie [ons](hier)."}', ["bad-link"]),
        ('{nl: "Bel ons", en: Call us}', ["unquoted-flow-text"]),
    ],
)
def test_what_is_wrong_with_a_shared_text_in_any_form_is_told_with_the_settings(tmp_path, contact, rules):
    (tmp_path / "formc.yaml").write_text(f"organisation: {{name: Voorbeeld}}\ncontact: {contact}\n", "utf-8")
    assert [d.rule for d in load_project(tmp_path).diagnostics] == [f"schema/{rule}" for rule in rules]
