"""Plain texts: lines that were cut to fit become whole again, and places stay those of the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from formc.lint.level.plain_text import read, unwrapped
from formc.lint.text.sentences import split

LETTER = """\
Beste bewoner

Wij gaan in uw straat aan het werk. Dat doen wij omdat de
riolering oud is. U kunt uw auto dan niet voor de deur zetten.

- Neem mee
- Bel ons
"""


def test_a_paragraph_is_one_text_and_a_list_is_not():
    assert [sentence.text for sentence in split(unwrapped(LETTER))] == [
        "Beste bewoner",
        "Wij gaan in uw straat aan het werk.",
        "Dat doen wij omdat de riolering oud is.",
        "U kunt uw auto dan niet voor de deur zetten.",
        "- Neem mee",
        "- Bel ons",
    ]


def test_a_narrow_mail_is_one_text_too():
    mail = "Beste bewoner\n\nWij gaan in uw straat aan het\nwerk omdat de riolen oud zijn\nen om geld.\n"
    assert [sentence.text for sentence in split(unwrapped(mail))][1:] == [
        "Wij gaan in uw straat aan het werk omdat de riolen oud zijn en om geld."
    ]


def test_labels_below_each_other_stay_apart():
    labels = "Uw naam\nUw geboortedatum en geboorteplaats\nUw adres\n"
    assert unwrapped(labels) == labels


def test_places_are_those_of_the_file():
    phrase = read(LETTER, "brief.txt", "nl")
    span = phrase.span(phrase.text.index("riolering"), len("riolering"))
    assert (span.file, span.line, span.column, span.end_line, span.end_column) == ("brief.txt", 4, 1, 4, 10)


@given(st.text(alphabet="ab .\n-", max_size=300))
def test_nothing_moves(text: str):
    assert len(unwrapped(text)) == len(text)
    assert unwrapped(text).split() == text.split()
