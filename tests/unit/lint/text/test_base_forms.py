"""What a word may be a form of."""

from __future__ import annotations

import pytest

from formc.lint.text.base_forms import base_forms


@pytest.mark.parametrize(
    ("word", "base"),
    [
        # plurals
        ("aanvragen", "aanvraag"),
        ("brieven", "brief"),
        ("huizen", "huis"),
        ("katten", "kat"),
        ("tafels", "tafel"),
        ("auto's", "auto"),
        ("mogelijkheden", "mogelijkheid"),
        ("categorieën", "categorie"),
        ("gemeenten", "gemeente"),
        # verbs
        ("loopt", "lopen"),
        ("pakt", "pakken"),
        ("geeft", "geven"),
        ("reist", "reizen"),
        ("werkte", "werken"),
        ("werkten", "werken"),
        ("meldde", "melden"),
        ("lopend", "lopen"),
        ("lopende", "lopen"),
        ("belde", "bellen"),
        # participles, and with te
        ("gemaakt", "maken"),
        ("gemeld", "melden"),
        ("ingevuld", "invullen"),
        ("ingevulde", "invullen"),
        ("opgestuurd", "opsturen"),
        ("opgestuurd", "sturen"),
        ("herbouwd", "herbouwen"),
        ("betaald", "betalen"),
        ("intevullen", "invullen"),
        # diminutives
        ("briefje", "brief"),
        ("boompje", "boom"),
        ("tafeltje", "tafel"),
        ("kaartjes", "kaart"),
        # adjectives
        ("grote", "groot"),
        ("groter", "groot"),
        ("grotere", "groot"),
        ("grootste", "groot"),
        ("lieve", "lief"),
        ("sociale", "sociaal"),
        ("dikke", "dik"),
        ("snelst", "snel"),
    ],
)
def test_dutch(word: str, base: str):
    assert base in base_forms(word, "nl")


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("forms", "form"),
        ("boxes", "box"),
        ("cities", "city"),
        ("council's", "council"),
        ("applied", "apply"),
        ("applies", "apply"),
        ("stopped", "stop"),
        ("making", "make"),
        ("living", "live"),
        ("sending", "send"),
        ("bigger", "big"),
        ("largest", "large"),
        ("easier", "easy"),
        ("easiest", "easy"),
        ("quickly", "quick"),
        ("easily", "easy"),
        ("doesn't", "does"),
    ],
)
def test_english(word: str, base: str):
    assert base in base_forms(word, "en")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("word", ["", "a", "de", "e", "s", "en", "'s", "je", "ge", "jes", "ë", "x" * 5000])
def test_whatever_is_given_is_no_base_form_of_itself(word: str, lang: str):
    assert word not in base_forms(word, lang)
    assert len(base_forms(word, lang)) < 50


def test_languages_are_kept_apart():
    assert "apply" not in base_forms("applies", "nl")
    assert "aanvraag" not in base_forms("aanvragen", "en")
