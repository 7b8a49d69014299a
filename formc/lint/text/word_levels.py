"""At which reading level people know a word: word_levels.<lang>.tsv, our own judgement of frequent words.

A word that is not listed has the level of its base form; a compound that of its hardest part. The lists are
no authority: they say what a word adds to a score, and which words are likely to be unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from formc.lint.text.base_forms import base_forms

LEVELS = ("A", "B1", "B2", "C")
# A part of a compound that is shorter is mostly no word (de, en, op).
_SHORTEST = 3
_MOST_PARTS = 3
# What is longer is no word of any language: looking for its parts would take for ever.
LONGEST = 60
# Enough for every word of all forms; a program that sends texts for days has no end of them.
_REMEMBERED = 100_000


@dataclass(frozen=True, slots=True)
class Known:
    """What the list says of a word. `level`: 1 for A1 and A2, 2 for B1, 3 for B2, 4 for C1 and C2.

    `parts`: of how many words it is made.
    """

    level: int
    parts: int = 1


class WordLevels:
    """The levels of the words of one language, "nl" or "en"."""

    def __init__(self, levels: dict[str, int], lang: str) -> None:
        self._levels = levels
        self._lang = lang
        self._found: dict[str, Known | None] = {}

    def __len__(self) -> int:
        return len(self._levels)

    def find(self, word: str) -> Known | None:
        """What is known of the lower-case `word`; None when it is not in the list, nor are its parts."""
        if len(word) > LONGEST:
            return None
        if word not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[word] = self._find(word)
        return self._found[word]

    def _find(self, word: str) -> Known | None:
        if level := self._listed(word):
            return Known(level)
        if "-" in word:
            return _together([self.find(part) for part in word.split("-") if len(part) > 1])
        return self._compound(word, _MOST_PARTS) if self._lang == "nl" else None

    def _listed(self, word: str) -> int:
        """The level of the word or of the easiest of its base forms, 0 for none.

        What is no base form itself may have one: players, player, play. Some mistakes in spelling pass for a
        word that way; without it too many words would pass for mistakes.
        """
        if word in self._levels:
            return self._levels[word]
        bases = base_forms(word, self._lang)
        return self._easiest(bases) or self._easiest(
            further for base in bases for further in base_forms(base, self._lang)
        )

    def _easiest(self, words: Iterable[str]) -> int:
        return min((self._levels[word] for word in words if word in self._levels), default=0)

    def _compound(self, word: str, parts: int) -> Known | None:
        """The word as a compound of at most so many parts: of the fewest, then of the easiest."""
        found: list[Known] = []
        for at in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
            if last := self._listed(word[at:]):
                first = self._first(word[:at], parts - 1)
                if first is not None:
                    found.append(Known(max(first.level, last), first.parts + 1))
        return min(found, key=lambda known: (known.parts, known.level), default=None)

    def _first(self, written: str, parts: int) -> Known | None:
        """The part in front, without the s, e or en that joins it to what follows."""
        for joint in ("", "s", "en", "e"):
            word = written.removesuffix(joint) if written.endswith(joint) else ""
            if len(word) >= _SHORTEST and (level := self._listed(word)):
                return Known(level)
        return self._compound(written, parts) if parts > 1 and len(written) > 2 * _SHORTEST else None


def _together(parts: list[Known | None]) -> Known | None:
    known = [part for part in parts if part is not None]
    if not parts or len(known) < len(parts):
        return None
    return Known(max(part.level for part in known), sum(part.parts for part in known))


@lru_cache
def word_levels(lang: str) -> WordLevels:
    """The list of a language, "nl" or "en"."""
    text = files("formc.lint.text").joinpath(f"word_levels.{lang}.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return WordLevels({word: LEVELS.index(level) + 1 for word, level in rows}, lang)
