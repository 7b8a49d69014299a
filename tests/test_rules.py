"""Every rule against its own examples and its own words. The examples are also its documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from formc.diagnostics import Severity, Span
from formc.lint import engine
from formc.lint.engine import Linter
from formc.lint.html.page import wrap
from formc.model import Document, Form, Phrase
from formc.project import Project, RuleSetting
from formc.rule import Example, LoadedRule, RuleDoc, Scope, load_rules, rule_docs_from_yaml
from formc.source import Scalar, Source

RULES = load_rules(engine.RULES)
FORMC = Path(engine.__file__).parents[1]
DOCS = [
    *(rule.doc for rule in RULES),
    *rule_docs_from_yaml(FORMC / "diagnostics.yaml").values(),
    *rule_docs_from_yaml(FORMC / "lint" / "messages.yaml").values(),
]
TODAY = "2027-01-01"

FORM = """\
formc: 1
id: voorbeeld
version: 1
languages: [{languages}]
title:
{title}
{about}
start:
  for:
{text}
  needs:
{text}
  costs:
{text}
  takes:
{text}
steps:
{steps}
summary: {{declaration: true}}
confirmation:
  - text:
{part}
"""
ABOUT = """\
about:
  sources: ["Eigen voorbeeld"]
  owner: {role: Burgerzaken, email: burgerzaken@example.nl, review_by: 2028-06-01}"""
STEPS = """\
- id: naam
  title:
    nl: Uw naam
  fields:
    - id: naam
      type: name
"""
WORDS = {"nl": "U krijgt een brief.", "nl-simple": "Wij sturen een brief.", "en": "You will get a letter."}


def whole_form(example: str) -> str:
    """The example as a whole form: a list of steps, or an `about:`, gets the rest of a sound form around it.

    The form has the wordings that the example has.
    """
    if example.startswith(("formc:", "# yaml-language-server")):
        return example
    about, steps = (example.rstrip(), STEPS) if example.startswith("about:") else (ABOUT, example)
    langs = [lang for lang in WORDS if re.search(rf"\b{lang}:", steps)] or ["nl"]

    def wordings(indent: int) -> str:
        return "\n".join(" " * indent + f"{lang}: {WORDS[lang]}" for lang in langs)

    return FORM.format(
        languages=", ".join(langs),
        about=about,
        title=wordings(2),
        text=wordings(4),
        part=wordings(6),
        steps="\n".join("  " + line for line in steps.rstrip().split("\n")),
    )


def load(tmp_path: Path, example: str) -> Form:
    from formc.schema import load_form

    file = tmp_path / "voorbeeld.yaml"
    file.write_text(whole_form(example), "utf-8")
    checked = load_form(file, Project(root=tmp_path, forms=tmp_path), name="voorbeeld.yaml")
    errors = [d for d in checked.diagnostics if d.severity is Severity.ERROR]
    assert checked.value is not None and not errors, f"the example is no sound form: {errors}"
    return checked.value


def phrase(text: str, lang: str, kind: str = "label") -> Phrase:
    scalar = Scalar(text, "|" if "\n" in text else "", Source("voorbeeld.yaml", text), 0, len(text))
    return Phrase(lang=lang, text=text, path="voorbeeld", kind=kind, scalar=scalar)


def document(fragment: str, lang: str) -> Document:
    span = Span(file="voorbeeld.yaml")
    return Document(
        form_id="voorbeeld",
        lang=lang,
        page="voorbeeld",
        state="fresh",
        path="voorbeeld.html",
        source="voorbeeld.yaml",
        html=wrap(fragment, lang),
        span=span,
        anchors={},
    )


def found(rule: LoadedRule, example: Example, tmp_path: Path) -> list[str]:
    """The ids of the findings of one rule in an example; a crash is one of them."""
    linter = Linter(today=TODAY, rules=[rule])
    lang = example.lang or (rule.rule.langs[0] if rule.rule.langs else "nl")
    if rule.rule.scope is Scope.PHRASE:
        diagnostics = linter.check_phrases([phrase(example.text, lang)], Span(file="voorbeeld.yaml"))
    elif rule.rule.scope is Scope.FORM:
        diagnostics = linter.check_form(load(tmp_path, example.text))
    else:
        diagnostics = linter.check_document(document(example.text, lang))
    return [d.rule for d in diagnostics]


def cases(which: str) -> list[object]:
    return list(_cases(which))


def _cases(which: str) -> Iterator[object]:
    for rule in RULES:
        if rule.rule.scope is not Scope.BROWSER:
            for number, example in enumerate(getattr(rule.doc, which), 1):
                yield pytest.param(rule, example, id=f"{rule.id}-{number}")


@pytest.mark.parametrize(("rule", "example"), cases("bad"))
def test_bad_example_is_found(rule: LoadedRule, example: Example, tmp_path: Path):
    assert found(rule, example, tmp_path) and set(found(rule, example, tmp_path)) == {rule.id}


@pytest.mark.parametrize(("rule", "example"), cases("good"))
def test_good_example_is_not_found(rule: LoadedRule, example: Example, tmp_path: Path):
    assert found(rule, example, tmp_path) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_has_examples_a_basis_and_a_docstring(rule: LoadedRule):
    assert rule.rule.bad and rule.rule.good and rule.rule.basis
    assert rule.check.__doc__


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.id)
def test_texts_are_there_in_both_languages_with_the_same_placeholders(doc: RuleDoc):
    for texts in (doc.title, doc.message, doc.advice, doc.why):
        assert set(texts) == {"nl", "en"} and all(text.strip() for text in texts.values())
        assert placeholders(texts["nl"]) == placeholders(texts["en"])


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.id)
def test_dutch_of_the_rule_passes_the_b1_rules(doc: RuleDoc):
    linter = Linter(rules=[rule for rule in RULES if rule.id.startswith("b1/")])
    for text in (doc.title["nl"], doc.message["nl"], doc.advice["nl"], doc.why["nl"]):
        own_words = without_mentions(text)
        diagnostics = linter.check_phrases([phrase(own_words, "nl")], Span(file=doc.id))
        assert not [d for d in diagnostics if d.severity is Severity.ERROR], own_words


def without_mentions(text: str) -> str:
    """The text without what it quotes: a rule has to be able to name the word it is about."""
    return re.sub(r"“[^”]*”|`[^`]*`", "iets", text)


def test_messages_use_only_arguments_that_are_given(tmp_path: Path):
    for rule in RULES:
        if rule.rule.scope is Scope.PHRASE:
            example = rule.doc.bad[0]
            hits = list(
                rule.check(
                    phrase(example.text, example.lang or "nl"), rule.rule.options_in(example.lang or "nl")
                )
            )
            assert placeholders(rule.rule.message["nl"]) <= dict(hits[0].args).keys(), rule.id


@pytest.mark.parametrize(
    ("setting", "severities"),
    [
        ({}, ["error"]),
        ({"severity": "warning"}, ["warning"]),
        ({"severity": "note"}, []),
        ({"severity": "off"}, []),
        ({"options": (("allow", "reeds"),)}, []),
    ],
)
def test_same_texts_are_judged_as_the_project_sets_the_rules(tmp_path: Path, setting, severities):
    form = load(tmp_path, STEPS.replace("nl: Uw naam", "nl: Uw naam reeds\n    nl-simple: same"))
    linter = Linter({"b1/difficult-word": RuleSetting(**setting)}, today=TODAY)
    found = [d for d in linter.check_form(form) if d.rule == "b1/same-as-hard-dutch"]
    assert [d.severity.value for d in found] == severities


@pytest.mark.parametrize("words", ["same", "Uw naam reeds", "Uw  naam reeds"])
def test_plain_dutch_with_the_words_of_hard_dutch_has_one_finding(tmp_path: Path, words: str):
    form = load(tmp_path, STEPS.replace("nl: Uw naam", f"nl: Uw naam reeds\n    nl-simple: {words}"))
    found = [d for d in Linter(today=TODAY).check_form(form) if "reeds" in str(d.args) or "same" in d.rule]
    assert [(d.lang, d.rule) for d in found] == [
        ("nl", "b1/difficult-word"),
        ("nl-simple", "b1/same-as-hard-dutch"),
    ]


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Wij sturen u over twee weken een brief over uw huis.", {"long-sentence": "warning"}),
        (
            "Wij sturen u over twee of drie weken een brief over uw huis en over uw auto.",
            {"long-sentence": "error"},
        ),
        ("Uw brief wordt gelezen.", {"passive": "error"}),
        ("Wij hebben de brief over uw nieuwe huis gelezen.", {"pincer": "warning"}),
        ("U mag niet zonder pas naar binnen.", {"double-negation": "error"}),
        ("Bel ons als u weet dat u gaat.", {"many-clauses": "warning"}),
        ("Ga naar het gemeentesecretariaat.", {"long-word": "warning"}),
    ],
)
def test_plain_dutch_is_judged_strictly(text: str, severities: dict[str, str]):
    lists = ("b1/difficult-word", "b1/uncommon-word")
    linter = Linter(rules=[rule for rule in RULES if rule.id.startswith("b1/") and rule.id not in lists])
    found = linter.check_phrases([phrase(text, "nl-simple")], Span(file="x"))
    assert {d.rule.removeprefix("b1/"): d.severity.value for d in found} == severities


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vul je naam in", ["je"]),
        ("Vul uw naam in", []),
        ("Woont u in vak U of in hal U 3, na 9 u?", []),
        ("Ik geef jullie toestemming", []),
        ("Lees de folder “Jij en je tuin”", []),
        ("Je Maintiendrai", []),
        ("Jullie naam", ["Jullie"]),
    ],
)
def test_words_that_do_not_address_the_reader_the_same_way(tmp_path: Path, text: str, words: list[str]):
    form = load(tmp_path, STEPS.replace("Uw naam", text))
    found = [d for d in Linter(today=TODAY).check_form(form) if d.rule == "b1/mixed-address"]
    assert [dict(d.args)["word"] for d in found] == words


@pytest.mark.parametrize(("title", "word"), [("Hoe heet je, en waar woon je?", "Je"), ("Noem uw naam", "uw")])
def test_form_that_says_je_has_one_finding_or_its_few_words_with_u(tmp_path: Path, title: str, word: str):
    """The first: what formc itself says has u."""
    familiar = whole_form(STEPS.replace("Uw naam", title)).replace("U krijgt", "Je krijgt")
    form = load(tmp_path, familiar)
    found = [d for d in Linter(today=TODAY).check_form(form) if d.rule == "b1/mixed-address"]
    assert [dict(d.args)["word"] for d in found] == [word]


def test_turning_a_rule_off_leaves_it_out():
    text = phrase("Er wordt gebeld.", "nl")
    settings = {"b1/impersonal": RuleSetting(severity="off")}
    assert [d.rule for d in Linter().check_phrases([text], Span(file="x"))] == ["b1/impersonal"]
    assert Linter(settings).check_phrases([text], Span(file="x")) == ()
