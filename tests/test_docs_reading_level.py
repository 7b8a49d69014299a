"""docs/reading-level.md says what is so: the weights, the sizes of the lists, every rule about a text."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

import formc
from formc.lint.engine import level_rules
from formc.lint.level.score import WEIGHTS

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "reading-level.md").read_text("utf-8")
LINT = Path(formc.__file__).parent / "lint"
WEIGHT = re.compile(r"^\| `(\w+)` \| [^|]+ \| ([-\d.]*) \| ([-\d.]*) \|$", re.MULTILINE)


def rows(name: str) -> list[dict[str, str]]:
    with (LINT / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_weights_are_those_that_ship():
    weights = json.loads(WEIGHTS.read_text("utf-8"))
    told = {lang: {} for lang in ("nl", "en")}
    for name, dutch, english in WEIGHT.findall(PAGE):
        told["nl"] |= {name: float(dutch)} if dutch else {}
        told["en"] |= {name: float(english)} if english else {}
    assert told == {lang: weights[lang]["weights"] for lang in ("nl", "en")}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("text/word_levels.nl.tsv", r"about ([\d,]+) Dutch and"),
        ("text/word_levels.en.tsv", r"and ([\d,]+) English words, all"),
        ("rules/b1/difficult_word.nl.tsv", r"hold about ([\d,]+) Dutch"),
        ("rules/b1/difficult_word.en.tsv", r"and ([\d,]+) English words and phrases"),
    ],
)
def test_the_lists_are_about_as_long_as_it_says(name: str, words: str):
    told = re.search(words, " ".join(PAGE.split()))
    assert told
    assert len(rows(name)) == pytest.approx(int(told[1].replace(",", "")), rel=0.1)


def test_every_rule_about_a_text_has_its_figures():
    tables = re.split(r"^\| rule \|", PAGE, flags=re.MULTILINE)
    dutch, simple, english = (table for table in tables[1:] if "complex" in table.splitlines()[0])
    for rule in level_rules():
        for lang, table in (("nl", dutch), ("nl-simple", simple), ("en", english)):
            assert (f"| `{rule.id}` |" in table) or not rule.rule.applies_to(lang), rule.id
