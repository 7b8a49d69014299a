"""What people are told about files, YAML and forms: every rule has a text, every text a rule, in two
languages.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tool_words
from cases import all_findings

from formc.model import Phrase
from formc.report import worded
from formc.rule import Scope, as_template, filled, load_rules, rule_docs_from_yaml
from formc.source import Scalar, Source, quote

FORMC = Path(__file__).parent.parent / "formc"
DOCS = rule_docs_from_yaml(FORMC / "schema" / "messages.yaml")
EMITTERS = [
    *(FORMC / "source").glob("*.py"),
    *(FORMC / "validation").glob("*.py"),
    *(FORMC / "schema").rglob("*.py"),
    *(FORMC / "fields").rglob("*.py"),
    *(FORMC / "fields").rglob("schema.yaml"),
    FORMC / "glossary.py",
    FORMC / "nodes.py",
    FORMC / "project.py",
    FORMC / "project.schema.json",
    FORMC / "schema" / "form.yaml",
]
_ID = re.compile(r"(?<![\w/])(?:file|yaml|schema)/[a-z0-9]+(?:-[a-z0-9]+)*(?![\w./-])")
# Only keywords that a plugin's schema may use, and no schema of ours does.
PLUGINS_ONLY = {"schema/invalid", "schema/too-many", "schema/too-long", "schema/wants-keys"}


def emitted() -> set[str]:
    """The ids that stand in code and schemas, outside comments and docstrings."""
    found: set[str] = set()
    for file in EMITTERS:
        text = file.read_text("utf-8")
        if file.suffix == ".py":
            text = re.sub(r'"""[\s\S]*?"""|^\s*#.*$', "", text, flags=re.MULTILINE)
        found.update(_ID.findall(text))
    return found


def test_every_id_has_a_text_and_every_text_an_id():
    assert emitted() == set(DOCS)


def test_texts_have_the_same_placeholders_in_both_languages():
    for doc in DOCS.values():
        for text in (doc.message, doc.advice):
            assert placeholders(text["nl"]) == placeholders(text["en"]), doc.id


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"(?<!\{)\{(\w+)\}", text.replace("{{", "").replace("{{{", "{")))


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_finding_of_the_cases_can_be_worded(lang):
    for finding in all_findings():
        doc = DOCS[finding.rule]
        for text in (doc.message, doc.advice):
            filled(text[lang], finding.arguments())
            words = worded(text, finding, lang)
            assert "[[" not in words and "``" not in words, words
            assert not re.search(r": \.( |$)|\(\)|  | ,", words), words


def test_the_severity_told_is_the_severity_found():
    told = {finding.rule: finding.severity for finding in all_findings()}
    assert {rule: DOCS[rule].severity for rule in told} == told


def test_nearly_every_rule_has_a_case():
    """Files on disk are tested in test_extremes.py."""
    missing = set(DOCS) - {finding.rule for finding in all_findings()}
    assert {rule for rule in missing if not rule.startswith("file/")} - PLUGINS_ONLY == NO_CASE


# Told of settings, of what no one can see, or of very many files: tested in test_extremes.py and tests/unit.
NO_CASE = {
    "schema/include-too-deep",
    "schema/missing-language",
    "schema/too-many-fields",
    "schema/wants-rule-settings",
    "yaml/hidden-character",
}


def test_an_optional_part_is_left_out_when_it_has_nothing_to_say():
    text = "`{key}` kan hier niet.[[ Bedoelt u `{guess}`?]]"
    assert filled(text, {"key": "lable", "guess": "label"}) == "`lable` kan hier niet. Bedoelt u `label`?"
    assert filled(text, {"key": "lable", "guess": ""}) == "`lable` kan hier niet."
    assert filled(text, {"key": "[[x]]", "guess": ""}) == "`[[x]]` kan hier niet."


def test_a_template_shows_an_optional_sentence_by_itself():
    text = (
        "`{key}` kan hier niet[[, want {why}]].[[ Bedoelt u `{guess}`?]] Zie {{dit}}.[[ Laat het weg{omit}]]"
    )
    assert as_template(text) == (
        "`{key}` kan hier niet, want {why}. Zie {dit}.",
        "Bedoelt u `{guess}`?",
        "Laat het weg.",
    )


def test_the_dutch_is_plain():
    """Our own rules for B1 find nothing, but for the length of the one word there is for quotes."""
    found = (r for r in load_rules("formc.lint.rules") if r.id.startswith("b1/"))
    rules = [r for r in found if r.rule.scope is Scope.PHRASE and r.rule.applies_to("nl")]
    assert rules
    options = {r.id: dict(r.rule.options_in("nl")) for r in rules}
    for rule_id, setting in tool_words.SETTINGS.items():
        options[rule_id].update(setting.options)
    for doc in DOCS.values():
        for text in (doc.title, doc.message, doc.advice, doc.why):
            phrase = as_phrase(re.sub("`[^`]+`", "{code}", " ".join(as_template(text["nl"]))))
            hits = [
                (rule.id, phrase.text[hit.offset : hit.offset + hit.length])
                for rule in rules
                for hit in rule.check(phrase, options[rule.id])
            ]
            assert [hit for hit in hits if not hit[1].lower().startswith("aanhalingsteken")] == [], doc.id


def as_phrase(text: str) -> Phrase:
    source = Source("f", quote(text))
    scalar = Scalar(text, source.text[0], source, 0, len(source.text))
    return Phrase(lang="nl", text=text, path="", kind="error", scalar=scalar)
