"""Word lists: the forms of a word, finding them, and the lists that formc ships."""

from __future__ import annotations

from importlib.resources import files

import pytest

from formc.diagnostics import Severity
from formc.lint.engine import Linter
from formc.lint.text.inflect import forms
from formc.lint.text.sentences import split
from formc.lint.text.wordlist import Entry, Finder, load_list
from formc.model import Phrase
from formc.source import Scalar, Source

B1 = "formc.lint.rules.b1"
LISTS = [("difficult_word", 7), ("prepositional_phrase", 2), ("abbreviation", 2)]
LANGS = ("nl", "en")


@pytest.mark.parametrize(
    ("word", "kind", "lang", "some"),
    [
        (
            "retourneren",
            "verb",
            "nl",
            {"retourneer", "retourneert", "retourneerde", "geretourneerd", "retournerend"},
        ),
        ("verstrekken", "verb", "nl", {"verstrek", "verstrekt", "verstrekte"}),
        ("reduceren", "verb", "nl", {"reduceert", "gereduceerde"}),
        ("continueren", "verb", "nl", {"continueert", "gecontinueerd"}),
        ("initiëren", "verb", "nl", {"initieert", "geïnitieerd"}),
        ("beelden", "verb", "nl", {"gebeeld"}),
        ("mondiaal", "adj", "nl", {"mondiale"}),
        ("beschikking", "noun", "nl", {"beschikkingen"}),
        ("hoedanigheid", "noun", "nl", {"hoedanigheden"}),
        ("termijn", "noun", "nl", {"termijnen"}),
        ("bevoegd", "adj", "nl", {"bevoegde"}),
        ("werkzaam", "adj", "nl", {"werkzame"}),
        ("commence", "verb", "en", {"commences", "commenced", "commencing"}),
        ("notify", "verb", "en", {"notifies", "notified", "notifying"}),
        ("remit", "verb", "en", {"remitted", "remitting"}),
        ("derhalve", "word", "nl", set()),
    ],
)
def test_forms(word: str, kind: str, lang: str, some: set[str]):
    made = forms(word, kind, lang)
    assert {word} | some <= made
    assert kind != "word" or made == {word}


def entry(word: str, kind: str, tier: str = "warning", alternatives: str = "x", **more) -> Entry:
    return Entry(lang="nl", word=word, kind=kind, tier=tier, alternatives=alternatives, **more)


FINDER = Finder(
    (
        entry("toe|lichten", "verb"),
        entry("aan|vangen", "verb", forms=("ving aan", "aangevangen")),
        entry("op", "word"),
        entry("op grond van", "phrase", forms=("op gronden van",)),
        entry("dienen", "word", forms=("dient",), unless=frozenset({"!te", "om", "in door"})),
        entry("*convenant", "noun"),
        entry("participatie*", "noun"),
    )
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wilt u dit toelichten?", ["toelichten"]),
        ("U hebt dit toegelicht.", ["toegelicht"]),
        ("U hoeft dit niet toe te lichten.", ["toe te lichten"]),
        ("Licht uw antwoord kort toe.", ["Licht uw antwoord kort toe"]),
        ("Licht komt in uw kamer, toe maar.", []),
        ("Het licht laat ik altijd toe.", []),
        ("Op grond van de wet", ["Op grond van"]),
        ("Op de grond", ["Op"]),
        ("Dit dient u te weten.", ["dient"]),
        ("U dient dit in te vullen.", ["dient"]),
        ("U dient de aanvraag in.", []),
        ("Dit dient om te betalen.", []),
        ("U dient dit in door te klikken.", []),
        ("De convenanten en het buurtconvenant", ["convenanten", "buurtconvenant"]),
        ("Uw participatieplan", ["participatieplan"]),
        ("De burgerparticipatie en de convenantpartij", []),
    ],
)
def test_finder(text: str, found: list[str]):
    (sentence,) = split(text)
    assert [sentence.quote(m.first, m.last) for m in FINDER.find(sentence)] == found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("name", "columns"), LISTS)
def test_shipped_list_is_sound(name: str, columns: int, lang: str):
    lines = files(B1).joinpath(f"{name}.{lang}.tsv").read_text("utf-8").splitlines()
    assert all(line.count("\t") == columns - 1 for line in lines)
    rows = load_list(B1, name, lang)
    words = [row.word for row in rows]
    assert len(set(words)) == len(words)
    for row in rows:
        assert row.alternatives and row.kind in ("verb", "noun", "adj", "word", "phrase")
        assert row.alternatives.strip() == row.alternatives and row.word == row.word.lower()
        assert name != "difficult_word" or row.tier in ("error", "warning", "term", "simple")


@pytest.mark.parametrize(("lang", "least"), [("nl", 1500), ("en", 400)])
def test_list_of_difficult_words_is_long_enough(lang: str, least: int):
    assert len(load_list(B1, "difficult_word", lang)) >= least


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [name for name, _ in LISTS])
def test_alternatives_get_no_finding_of_the_rules_for_language(name: str, lang: str):
    """Advice that gives the next finding helps nobody."""
    linter = Linter()
    for row in load_list(B1, name, lang):
        for words in filter(None, (*row.replacements, row.explanation)):
            found = [
                f"{row.word}: {words}: {rule.loaded.id}"
                for rule, _, severity in linter.hits(phrase(words, lang))
                if rule.loaded.id.startswith("b1/") and severity in (Severity.ERROR, Severity.WARNING)
            ]
            assert not found


def phrase(words: str, lang: str) -> Phrase:
    scalar = Scalar(words, words, Source(file="woorden.yaml", text=words), 0, len(words))
    return Phrase(lang=lang, text=words, path="", kind="item", scalar=scalar)


def test_alternatives_and_explanations():
    row = entry("leges", "noun", tier="term", alternatives="kosten, prijs, (wat u betaalt, als geheel)")
    assert row.replacements == ("kosten", "prijs")
    assert row.explanation == "wat u betaalt, als geheel"
