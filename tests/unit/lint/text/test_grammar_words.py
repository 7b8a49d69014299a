"""Words of grammar, and what is a name rather than a word."""

from __future__ import annotations

import pytest

from formc.lint.text.grammar_words import GRAMMAR_WORDS, is_name
from formc.lint.text.sentences import split


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bel Anna de Vries", ["Anna", "Vries"]),
        ("Anna belt", []),
        ("De gemeente", []),
        ("Uw auto’s en foto's", []),
        ("Auto’s", []),
        ("Na 's ochtends", []),
        ("Uw KVK-nummer en BSN", ["KVK-nummer", "BSN"]),
        ("Log in met DigiD", ["DigiD"]),
        ("DigiD", ["DigiD"]),
        ("In Wijk-en-Aalburg", ["Wijk-en-Aalburg"]),
        ("Voor 12 euro op 3-5-2027", ["12", "3-5-2027"]),
        ("Kijk op www.example.nl", ["www.example.nl"]),
        ("Mail naar info@example.nl", ["info@example.nl"]),
        ("Het zwart-witte oud-leerling", []),
        ("U en I", []),
        ("Met é en ünie", []),
    ],
)
def test_names(text: str, names: list[str]):
    (sentence,) = split(text)
    assert [w.text for at, w in enumerate(sentence.words) if is_name(w, at == 0)] == names


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_both_apostrophes_are_the_same(apostrophe: str):
    (sentence,) = split(f"Uw auto{apostrophe}s")
    assert sentence.words[1].lower == "auto's"
    assert not is_name(sentence.words[1], is_first=False)


@pytest.mark.parametrize(
    ("lang", "words", "others"),
    [("nl", {"de", "uw", "wordt", "niet"}, {"huis", "aanvraag"}), ("en", {"the", "your"}, {"house", "send"})],
)
def test_words_of_grammar(lang: str, words: set[str], others: set[str]):
    assert words <= GRAMMAR_WORDS[lang]
    assert not others & GRAMMAR_WORDS[lang]
    assert all(word == word.lower() for word in GRAMMAR_WORDS[lang])
