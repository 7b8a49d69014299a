"""The level of a word: its own, that of its base form, or that of the hardest part of a compound."""

from __future__ import annotations

import pytest

from formc.lint.text.word_levels import LEVELS, Known, WordLevels, word_levels

DUTCH = WordLevels(
    {
        "huis": 1,
        "deur": 1,
        "kaart": 1,
        "gemeente": 2,
        "school": 1,
        "belasting": 3,
        "lopen": 1,
        "groot": 1,
        "vergunning": 3,
        "aanvraag": 2,
        "leerling": 2,
        "auto": 1,
    },
    "nl",
)
ENGLISH = WordLevels({"play": 1, "player": 2, "house": 1, "tax": 2, "self": 2, "employed": 3}, "en")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("huis", Known(1)),
        ("huizen", Known(1)),
        ("huisje", Known(1)),
        ("loopt", Known(1)),
        ("grotere", Known(1)),
        ("auto's", Known(1)),
        ("huisdeur", Known(1, 2)),
        ("gemeentehuis", Known(2, 2)),
        ("huizen-aanvraag", Known(2, 2)),
        ("vergunningaanvraag", Known(3, 2)),
        ("belastingaanvragen", Known(3, 2)),
        ("leerlingenkaart", Known(2, 2)),
        ("schoolhuisdeur", Known(1, 3)),
        ("huishuishuishuis", None),
        ("gemeentehuisxyz", None),
        ("xyz", None),
        ("huis-xyz", None),
        ("-", None),
        ("huis-", Known(1)),
        ("", None),
    ],
)
def test_dutch(word: str, known: Known | None):
    assert DUTCH.find(word) == known


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("players", Known(2)),
        ("playing", Known(1)),
        ("self-employed", Known(3, 2)),
        # English is not written in one word.
        ("housetax", None),
    ],
)
def test_english(word: str, known: Known | None):
    assert ENGLISH.find(word) == known


@pytest.mark.parametrize("length", [61, 100_000])
def test_what_is_longer_than_words_are_is_not_looked_up(length: int):
    listed = WordLevels({"a" * length: 1, "huis": 1}, "nl")
    assert listed.find("a" * length) is None
    assert listed.find(("huis" * length)[:length]) is None


def test_a_long_word_is_still_a_word():
    long = "a" * 60
    assert WordLevels({long: 4}, "nl").find(long) == Known(4)


def test_asking_again_gives_the_same():
    assert DUTCH.find("gemeentehuis") is DUTCH.find("gemeentehuis")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_lists_have_words_of_every_level(lang: str):
    levels = word_levels(lang)
    assert len(levels) > 5000
    easy = levels.find({"nl": "huis", "en": "house"}[lang])
    assert easy == Known(1)


def test_levels_are_in_order_of_difficulty():
    assert LEVELS == ("A", "B1", "B2", "C")
