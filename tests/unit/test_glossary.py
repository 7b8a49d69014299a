"""The words that a form explains are found as whole words, in their plain forms, and nowhere else."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formc.diagnostics import Span
from formc.glossary import Glossary, are_same, inflected, mistakes
from formc.model import Phrase, Term, Text
from formc.source import Scalar, Source

SPAN = Span(file="x.yaml")


def text(words: str, langs: tuple[str, ...] = ("nl", "en"), kind: str = "term") -> Text:
    source = Source("x.yaml", words)
    return Text(
        phrases=tuple(
            Phrase(lang=lang, text=words, path="", kind=kind, scalar=Scalar(words, "", source, 0, len(words)))
            for lang in langs
        ),
        span=SPAN,
    )


def term(word: str, means: str = "uitleg", langs: tuple[str, ...] = ("nl", "en")) -> Term:
    return Term(term=text(word, langs), means=text(means, langs), span=SPAN)


def found(words: str, *terms: str, lang: str = "nl") -> list[str]:
    return [words[hit.start : hit.end] for hit in Glossary(map(term, terms), lang).find(words)]


@pytest.mark.parametrize(
    ("words", "of", "expected"),
    [
        ("U betaalt leges.", "leges", ["leges"]),
        ("Leges, LEGES en “leges”", "leges", ["Leges", "LEGES", "leges"]),
        ("U krijgt beschikkingen en een beschikking", "beschikking", ["beschikkingen", "beschikking"]),
        ("de bezwaren, de tarieven", "bezwaar", ["bezwaren"]),
        ("de bezwaren, de tarieven", "tarief", ["tarieven"]),
        ("wetten en vonnissen", "wet", ["wetten"]),
        ("alle bevoegdheden", "bevoegdheid", ["bevoegdheden"]),
        ("twee gemachtigden", "gemachtigde", ["gemachtigden"]),
        ("uw BSN's en uw BSN’s", "bsn", ["BSN's", "BSN’s"]),
        ("een schriftelijke verklaring", "schriftelijk", ["schriftelijke"]),
        ("zakelijke rechten", "zakelijk recht", ["zakelijke rechten"]),
        ("met DigiD\nmachtigen of DigiD", "DigiD machtigen", ["DigiD\nmachtigen"]),
        # no word of its own
        ("legesbedrag, bouwleges, leges-bedrag, leges/kosten", "leges", []),
        ("rechts en rechte", "recht", []),
        ("leges@example.nl, www.example.nl/leges, https://leges.nl", "leges", []),
        ("U betaalt {leges}.", "leges", []),
        ("Zie example.nl/wat?leges+nu.", "leges", []),
        ("Zie www.example.nl/leges, leges.nl/a of mail-leges@example.nl. Leges", "leges", ["Leges"]),
    ],
)
def test_dutch(words, of, expected):
    assert found(words, of) == expected


@pytest.mark.parametrize(
    ("words", "of", "expected"),
    [
        ("One fee, two fees", "fee", ["fee", "fees"]),
        ("Two authorities", "authority", ["authorities"]),
        ("Taxes", "tax", ["Taxes"]),
        ("The council's fees", "council", []),
        ("feed", "fee", []),
    ],
)
def test_english(words, of, expected):
    assert found(words, of, lang="en") == expected


def test_the_longest_of_two_that_begin_together_counts():
    assert found("DigiD machtigen en DigiD", "DigiD", "DigiD machtigen") == ["DigiD machtigen", "DigiD"]


def test_of_two_that_are_the_same_the_first_counts():
    own, shared = term("leges", "eigen"), term("Leges", "algemeen")
    (hit,) = Glossary((own, shared), "nl").find("leges")
    assert hit.term is own


def test_a_wording_without_the_term_does_not_have_it():
    assert not Glossary([term("leges", langs=("nl",))], "en")
    assert list(Glossary([], "nl").find("leges")) == []


@pytest.mark.parametrize(
    ("words", "explained"),
    [
        ("leges (kosten) en", True),
        ("kosten (leges) en", True),
        ("leges en (kosten)", False),
        ("kosten (veel leges)", False),
        ("“leges” (kosten) en", True),
    ],
)
def test_a_text_may_explain_a_term_itself(words, explained):
    (hit,) = Glossary([term("leges")], "nl").find(words)
    assert hit.is_explained(words) is explained


WORDS = st.text(st.characters(categories=("L", "N", "P", "S", "Z")), min_size=1, max_size=20)


@given(WORDS, WORDS, st.sampled_from(("nl", "en")))
def test_any_text_is_a_term_and_what_is_found_is_one_of_its_forms(word, words, lang):
    glossary = Glossary([term(word)], lang)
    for hit in glossary.find(f"{words} {word} {words}"):
        assert are_same(word, f"{words} {word} {words}"[hit.start : hit.end], lang)


@given(st.text("abcdefghijklmnopqrstuvwxyzé", min_size=1, max_size=12), st.sampled_from(("nl", "en")))
def test_a_word_and_each_of_its_forms_are_found_as_whole_words(word, lang):
    for form in {word, *inflected(word, lang)}:
        assert found(f"een {form}, twee", word, lang=lang) == [form] or form in ("een", "twee")


def told(*terms: Term) -> list[tuple[str, dict]]:
    return [(d.rule, d.arguments()) for d in mistakes(terms)]


def test_a_term_that_is_there_twice_is_told_once():
    assert told(term("besluit"), term("Besluiten")) == [
        ("schema/duplicate-term", {"term": "Besluiten", "line": 1})
    ]
    assert told(term("recht", langs=("nl",)), term("rechts", langs=("nl",))) == []


@pytest.mark.parametrize(
    ("means", "character"),
    [
        ("kosten (geld)", "("),
        ("kosten die u betaalt.", "."),
        ("Wat u betaalt. Aan ons", "."),
        ("geld, bijv. kosten", ""),
    ],
)
def test_a_meaning_stands_between_brackets(means, character):
    expected = [("schema/unfit-meaning", {"character": character})] if character else []
    assert told(term("leges", means, langs=("nl",))) == expected


@pytest.mark.parametrize(
    ("word", "means", "again"),
    [
        ("beschikking", "een beschikking", "beschikking"),
        ("beschikking", "een van onze Beschikkingen", "Beschikkingen"),
        ("zakelijk recht", "wie zakelijke rechten heeft", "zakelijke rechten"),
        ("leges", "kosten, zie www.example.nl/leges", ""),
        ("recht", "wat u rechts ziet", ""),
        ("-", "een streep -", ""),
    ],
)
def test_a_meaning_says_it_in_other_words(word, means, again):
    expected = [("schema/circular-meaning", {"term": again})] if again else []
    assert told(term(word, means, langs=("nl",))) == expected


def test_the_meaning_in_one_wording_may_have_the_word_of_another():
    of = Term(term=text("fee", ("en",)), means=text("een fee", ("nl",)), span=SPAN)
    assert told(of) == []


@pytest.mark.parametrize("run", ["a", "a.", "a-", "a@", "a@b.", "{", "www.", "a.nl/"])
def test_a_run_without_spaces_is_read_in_no_time(run):
    words = f"leges {run * 20_000}"
    start = perf_counter()
    assert [hit.start for hit in Glossary([term("leges")], "nl").find(words)] == [0]
    assert perf_counter() - start < 1
