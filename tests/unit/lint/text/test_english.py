"""English by pattern: participles, and what only looks like a passive."""

from __future__ import annotations

import pytest

from formc.lint.text.english import BE, BETWEEN, is_participle, is_result
from formc.lint.text.words import word_set

PARTICIPLES = word_set("sent filled given paid withdrawn rejected agreed")
OTHERS = word_set(
    "need speed hundred indeed bed red sacred married interested located allowed form sending letter written"
)


@pytest.mark.parametrize("word", sorted(PARTICIPLES))
def test_participles(word: str):
    assert is_participle(word)


@pytest.mark.parametrize("word", sorted(OTHERS))
def test_other_words_and_states(word: str):
    assert not is_participle(word)


@pytest.mark.parametrize(
    ("be", "participle", "expected"),
    [
        ("is", "parked", True),
        ("are", "left", True),
        ("you're", "registered", True),
        ("be", "parked", False),
        ("being", "damaged", False),
        ("is", "sent", False),
    ],
)
def test_what_is_left_of_an_action_is_no_action(be: str, participle: str, expected: bool):
    assert is_result(be, participle) is expected


def test_words_between_are_no_verbs_themselves():
    assert not BE & BETWEEN
    assert not any(map(is_participle, BETWEEN))
