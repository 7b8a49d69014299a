"""Texts of forms to sentences and words."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formc.lint.text.sentences import split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Verhuist u? Bel ons!", ["Verhuist u?", "Bel ons!"]),
        ("Uw naam", ["Uw naam"]),
        ("Neem uw pas mee, bijv. uw paspoort. Tot dan.", ["Neem uw pas mee, bijv. uw paspoort.", "Tot dan."]),
        ("Dhr. J. de Vries belt u. U belt niet.", ["Dhr. J. de Vries belt u.", "U belt niet."]),
        ("Pas, foto enz. U krijgt een brief.", ["Pas, foto enz.", "U krijgt een brief."]),
        ("Dit kost 1.250,50 euro. Dat is veel.", ["Dit kost 1.250,50 euro.", "Dat is veel."]),
        ("Kijk op www.example.nl. Of bel ons.", ["Kijk op www.example.nl.", "Of bel ons."]),
        ("U hebt nodig:\n\n  uw pas\n  een foto", ["U hebt nodig:", "uw pas", "een foto"]),
        ("1. Vul uw naam in.\n2. Klaar.", ["1. Vul uw naam in.", "2. Klaar."]),
        ("Het begint om 5. 's Avonds eet u.", ["Het begint om 5.", "'s Avonds eet u."]),
        ("Zij zei: “Kom maar.” Toen ging ik.", ["Zij zei: “Kom maar.”", "Toen ging ik."]),
        ("Bring a document, e.g. your passport.", ["Bring a document, e.g. your passport."]),
        ("... ! ?", []),
        ("... Uw naam", ["... Uw naam"]),
        ("Huis nummer 10. Straat", ["Huis nummer 10.", "Straat"]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]):
    assert [sentence.text for sentence in split(text)] == sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Uw e-mailadres of foto’s", ["Uw", "e-mailadres", "of", "foto’s"]),
        ("Bel 012 345 67 89 om 12:30", ["Bel", "012 345 67 89", "om", "12:30"]),
        ("Mail naar info@example.nl", ["Mail", "naar", "info@example.nl"]),
        ("U betaalt {leges} op 27-3-2027", ["U", "betaalt", "{leges}", "op", "27-3-2027"]),
        ("Een 7-cijferig nummer op A4", ["Een", "7-cijferig", "nummer", "op", "A4"]),
        ("'s Avonds (of later)", ["'s", "Avonds", "of", "later"]),
        ("naam/adres", ["naam", "adres"]),
        ("Huis 12a, in de 1990s, 100m2", ["Huis", "12a", "in", "de", "1990s", "100m2"]),
    ],
)
def test_words(text: str, words: list[str]):
    assert [word.text for sentence in split(text) for word in sentence.words] == words


@given(st.text(alphabet="aBé. ,?!\n'’“”()5-/@{}:", max_size=60))
def test_offsets_point_at_the_words(text: str):
    end = 0
    for sentence in split(text):
        assert text[sentence.offset : sentence.offset + len(sentence.text)] == sentence.text
        assert sentence.offset >= end and sentence.words
        end = sentence.offset + len(sentence.text)
        for word in sentence.words:
            assert text[word.offset : word.end] == word.text
            assert sentence.offset <= word.offset and word.end <= end


def test_hit_on_words_has_their_place():
    (sentence,) = split("  Dit is een moeilijk woord.")
    hit = sentence.hit_words(2, 3, words=2)
    assert (hit.offset, hit.length, hit.args) == (9, 12, (("words", 2),))
    assert sentence.quote(2, 3) == "een moeilijk"


def test_sentence_of_too_many_words_is_cut_in_pieces():
    found = split("Begin. (Eén, " + "één twee, " * 450 + "slot) einde. Nu wel.")
    assert [len(sentence.words) for sentence in found] == [1, 400, 400, 103, 2]
    assert found[1].text.startswith("(Eén, één twee,")
    assert found[1].text.endswith("twee, één") and found[2].text.startswith("twee, één")
    assert found[3].text.endswith("slot) einde.")


@pytest.mark.parametrize(
    "unit",
    [
        "a ",
        "a",
        "a. ",
        ". ",
        ".",
        "(",
        "((",
        "1. ",
        "1.",
        "1-",
        "1",
        "-",
        "a.-",
        "www.",
        "a@",
        "{",
        "é中a ",
        "' ",
    ],
)
def test_long_line_takes_time_in_proportion_to_its_length(unit: str):
    """Ten times the text takes far less than a hundred times the time."""

    def seconds(length: int) -> float:
        text = (unit * length)[:length] + "x"
        split.cache_clear()
        start = perf_counter()
        split(text)
        return perf_counter() - start

    seconds(1_000)
    assert min(seconds(200_000) for _ in range(2)) < 40 * max(min(seconds(20_000) for _ in range(3)), 0.002)
