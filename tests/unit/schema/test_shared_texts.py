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
        (
            '{nl: "Bel <b>ons</b>.", en: "Call us."}',
            ["schema/markup-not-allowed", "schema/markup-not-allowed"],
        ),
    ],
)
def test_a_shared_text_fits_the_form(found, contact, rules):
    assert found(contact) == [(rule, "formc.yaml", 2) for rule in rules]


def test_a_shared_text_that_the_form_replaces_does_not_count(found):
    assert found('{nl: "Bel ons."}', FORM + CONTACT) == []
