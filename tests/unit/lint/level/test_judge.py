"""Texts judged: the gate, the flags, and that a sentence has what was found in it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formc.lint.engine import Linter, level_rules
from formc.lint.level.judge import Judge, as_json, flags
from formc.project import RuleSetting

JUDGES = {lang: Judge(lang) for lang in ("nl", "nl-simple", "en")}


@pytest.mark.parametrize(
    ("lang", "text", "level", "flagged"),
    [
        ("nl", "Vul uw naam in.", "B1", []),
        ("nl", "Indien u verhuist, belt u ons.", "B2", ["Indien"]),
        ("nl", "Uw aanvraag wordt behandeld.", "B2", []),
        ("nl", "Licht uw antwoord kort toe.", "B1", ["Licht uw antwoord kort toe"]),
        ("nl", "Stuur uw paspoort en/of rijbewijs mee.", "B2", ["en/of"]),
        ("nl", "Hebt u een vraag m.b.t. uw auto?", "B2", ["m.b.t."]),
        ("nl", "Wij hebben een vraag met betrekking tot uw auto.", "B2", ["met betrekking tot"]),
        ("nl-simple", "U ontvangt een brief.", "B1", ["ontvangt"]),
        (
            "nl-simple",
            "Wij sturen u een brief over uw nieuwe huis in de stad en over uw nieuwe auto.",
            "B2",
            [],
        ),
        ("nl", "Wij sturen u een brief over uw nieuwe huis in de stad en over uw nieuwe auto.", "B1", []),
        ("en", "Send your passport and/or driving licence.", "B2", ["and/or"]),
        ("en", "Your licence commences on 1 May.", "B2", ["commences"]),
        ("en", "Your licence starts on 1 May.", "B1", []),
    ],
)
def test_gate_and_flags(lang: str, text: str, level: str, flagged: list[str]):
    answer = as_json(1, JUDGES[lang].text(text))
    assert (answer["level"], [flag["text"] for flag in answer["flags"]]) == (level, flagged)


def test_a_flag_says_how_bad_it_is_and_what_to_write():
    (flag,) = as_json("a", JUDGES["nl"].text("Indien u verhuist, belt u ons."))["flags"]
    assert flag == {
        "text": "Indien",
        "rule": "b1/difficult-word",
        "severity": "error",
        "alternatives": ["als"],
    }


@pytest.mark.parametrize("text", ["", " \n", "…", "😀", "\x00\x07", "12.50", "...", "((", "\u202e"])
@pytest.mark.parametrize("lang", list(JUDGES))
def test_a_text_without_words_passes(lang: str, text: str):
    answer = as_json(1, JUDGES[lang].text(text))
    assert (answer["level"], answer["flags"]) == ("B1", [])
    assert isinstance(answer["score"], float)


def test_sentences_have_what_was_found_in_them():
    judge = JUDGES["nl"]
    first, second = judge.text("Bel ons.\nIndien u verhuist, wordt u gebeld.").sentences
    assert (first.text, first.findings) == ("Bel ons.", ())
    assert second.offset == 9
    assert [found.rule for found in second.findings] == ["b1/difficult-word", "b1/passive"]
    assert second.score > first.score


def test_the_gate_is_that_of_the_project():
    off = {"b1/passive": RuleSetting(severity="off")}
    text = "Uw aanvraag wordt behandeld."
    assert Judge("nl", Linter(off)).text(text).level == "B1"
    assert Judge("nl", Linter(off)).text(text).score == JUDGES["nl"].text(text).score


def test_only_rules_about_a_text_judge_it():
    assert {rule.id for rule in level_rules()} >= {"b1/passive", "b1/difficult-word", "b1/long-sentence"}
    assert "b1/mixed-address" not in {rule.id for rule in level_rules()}


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(list(JUDGES)), st.text(max_size=200))
def test_any_text_gets_an_answer(lang: str, text: str):
    judge = JUDGES[lang]
    judged = judge.text(text)
    json.dumps(as_json(1, judged))
    for found in judged.findings:
        assert 0 <= found.offset < found.end <= len(text)
    assert all(flag.lexical for flag in flags(judged))
    for sentence in judged.sentences:
        assert text[sentence.offset :].startswith(sentence.text)
        for found in sentence.findings:
            assert sentence.offset <= found.offset


def test_one_line_of_a_megabyte_is_answered():
    text = ("Wij hebben uw aanvraag voor een nieuwe kaart ontvangen en gelezen. " * 15_000)[:1_000_000]
    assert JUDGES["nl"].text(text).level == "B1"
    assert JUDGES["nl"].text("woord " * 20_000).level == "B2"
    judged = JUDGES["nl"].text("Indien u verhuist, wordt u gebeld. " * 25_000)
    assert sum(len(sentence.findings) for sentence in judged.sentences) == 50_000


def test_a_flag_says_what_an_abbreviation_stands_for():
    (flag,) = as_json(1, JUDGES["nl"].text("Hebt u een vraag m.b.t. uw auto?"))["flags"]
    assert flag["alternatives"]


def test_what_stops_a_text_is_named():
    assert as_json(1, JUDGES["nl"].text("Uw aanvraag wordt behandeld."))["stopped_by"] == ["b1/passive"]
    assert as_json(1, JUDGES["nl"].text("Wij behandelen dit."))["stopped_by"] == []
