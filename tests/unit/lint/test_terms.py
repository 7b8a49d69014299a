"""Words that a glossary explains may stand: language rules do not report them."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_project

from formc.lint.phrases import plain_phrases
from formc.linting import Task, lint
from formc.project import load_project
from formc.schema import load_form

GLOSSARY = """
glossary:
  - term: {{nl: "{0}", nl-simple: same, en: "{0}"}}
    means: {{nl: "kosten", nl-simple: same, en: "costs"}}
"""
RULES = ("b1/difficult-word", "b1/long-word", "b1/abbreviation")


@pytest.fixture
def found(tmp_path):
    """The rules about words that are broken by a Dutch note with these words."""

    def found(words: str, term: str = "", settings: str = "") -> list[str]:
        write_project(tmp_path, "een")
        own, shared = (tmp_path / "forms" / "een.yaml"), (tmp_path / "formc.yaml")
        text = own.read_text("utf-8").replace("Wat wilt u weten?", words)
        own.write_text(text + (GLOSSARY.format(term) if term else ""), "utf-8")
        shared.write_text(shared.read_text("utf-8") + settings, "utf-8")
        project = load_project(tmp_path).value
        outcome = lint(Task(project=project, forms=[own], today="2026-10-01", browser=False))
        assert not [d for d in outcome.findings if d.rule.startswith("schema/")], outcome.findings
        return [d.rule for d in outcome.findings if d.rule in RULES and d.lang == "nl"]

    return found


@pytest.mark.parametrize(
    ("words", "term", "rule"),
    [
        ("Wilt u beschikkingen?", "beschikking", "b1/difficult-word"),
        ("Hebt u een arbeidsongeschiktheidsuitkering?", "arbeidsongeschiktheidsuitkering", "b1/long-word"),
        ("Wilt u dit m.b.t. iets?", "m.b.t.", "b1/abbreviation"),
        ("Wilt u een reeds genomen besluit?", "reeds genomen besluit", "b1/difficult-word"),
    ],
)
def test_a_term_may_stand(found, words, term, rule):
    assert rule in found(words)
    assert rule not in found(words, term)


def test_only_the_term_may_stand(found):
    assert found("Wilt u indien nodig beschikkingen?", "beschikking") == ["b1/difficult-word"]
    assert found("Wilt u nader toelichten?", "nader") == ["b1/difficult-word"]


def test_the_terms_of_the_project_count_in_its_forms_and_in_its_own_texts(found):
    footer = '\nfooter: {nl: "Over beschikkingen", nl-simple: "Bel ons.", en: "Call us."}\n'
    assert found("Wilt u beschikkingen?", settings=footer) == ["b1/difficult-word"] * 2
    assert found("Wilt u beschikkingen?", settings=footer + GLOSSARY.format("beschikking")) == []


def test_a_meaning_is_judged_as_well(found):
    settings = '\nglossary: [{term: leges, means: {nl: "kosten, indien nodig", nl-simple: "a", en: "a"}}]\n'
    assert found("Wilt u leges?", settings=settings) == ["b1/difficult-word"]


def test_phrases_know_where_their_terms_are(tmp_path: Path):
    write_project(tmp_path, "een")
    own = tmp_path / "forms" / "een.yaml"
    own.write_text(own.read_text("utf-8") + GLOSSARY.format("vraag"), "utf-8")
    form = load_form(own, load_project(tmp_path).value).value
    known = [p for p in plain_phrases(form) if p.terms and p.lang == "nl"]
    assert known
    for phrase in known:
        for start, end in phrase.terms:
            assert phrase.text[start:end].lower() in ("vraag", "vragen")
            assert phrase.in_term(start, end - start) and not phrase.in_term(start, end - start + 1)
