"""What the score looks at in a sentence: few features, each with a name that says what is counted.

Each is expected to be higher in a harder sentence, but for those in `EASIER`. They are counted per sentence,
and those of a text are the means over its sentences: a text is not harder because it goes on.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from formc.lint.rules.b1 import difficult_word, prepositional_phrase
from formc.lint.rules.b1.passive import passives
from formc.lint.rules.b1.pincer import pincers
from formc.lint.text.dutch import PREPOSITIONS, WORDEN, is_participle, is_present_participle
from formc.lint.text.grammar_words import GRAMMAR_WORDS, names
from formc.lint.text.sentences import Sentence
from formc.lint.text.word_levels import word_levels
from formc.lint.text.words import word_set

Features = Mapping[str, float]

EASIER = frozenset(("we", "person"))
_EASY_LENGTH = 12
_UNKNOWN = 5
_HARDEST = 3
# Listed nouns and adjectives are often what a text is about, and stay; other listed words rarely do.
_THINGS = ("noun", "adj")
_B2, _C = 3, 4
_WIDE = 4
_LONG_WORD = 10
# Who does something, or has to do it: a sentence that names nobody is harder to act on.
_PERSONS = word_set("ik u je jij jullie we wij")
_WE = word_set("we wij ons onze")
_SEPARATOR = re.compile("[,;]")
_NUMBERS = word_set("twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig")
_ABBREVIATION = re.compile(r"\b(?:[a-z]{1,5}\.){2,}|\b[A-Z]{2,}\b")
_RELATIVES = word_set("although because if that which while who whose")


def features(sentence: Sentence, lang: str) -> Features:
    """The features of a sentence by name. `lang` is nl or en."""
    special = _dutch if lang == "nl" else _english
    return {**_size(sentence), **_vocabulary(sentence, lang), **special(sentence)}


def _size(sentence: Sentence) -> Features:
    # Numbers are read at a glance.
    lengths = [len(word.text) for word in sentence.words if word.text[0].isalpha()]
    return {
        "words": math.log(len(lengths) + 1),
        "words_over_12": max(0, len(lengths) - _EASY_LENGTH),
        "letters": sum(lengths) / len(lengths) if lengths else 0.0,
        "commas": len(_SEPARATOR.findall(sentence.text)),
    }


def _vocabulary(sentence: Sentence, lang: str) -> Features:
    words = list(_telling(sentence, lang))
    levels = [_level(word, lang) for word in words]
    listed = [
        match.entry
        for match in difficult_word.found(sentence, lang)
        if match.entry.tier in ("error", "warning") and not difficult_word.is_explained(sentence, match)
    ]
    things = sum(entry.tier == "warning" and entry.kind in _THINGS for entry in listed)
    errors = sum(entry.tier == "error" for entry in listed)
    return {
        "word_level": sum(levels) / len(levels) if levels else 1.0,
        "hardest_words": sum(sorted(levels)[-_HARDEST:]),
        "b2_words": levels.count(_B2),
        "c_words": levels.count(_C),
        "unknown_words": levels.count(_UNKNOWN),
        "names": sum(
            name for name, word in zip(names(sentence), sentence.words, strict=True) if word.text[0].isalpha()
        ),
        "density": len(words) / len(sentence.words),
        "listed_errors": errors,
        "listed_things": things,
        "listed_others": len(listed) - errors - things,
        "stiff_phrases": sum(1 for _ in prepositional_phrase.finder(lang).find(sentence)),
    }


def _telling(sentence: Sentence, lang: str) -> Iterator[str]:
    """The words, in lower case, that carry the meaning: no names, numbers, addresses or words of grammar, and
    no words between brackets, which mostly say the same once more.
    """
    grammar, is_name = GRAMMAR_WORDS[lang], names(sentence)
    for at, word in enumerate(sentence.words):
        if not (word.lower in grammar or is_name[at] or sentence.is_aside(at)):
            yield word.lower


def _level(word: str, lang: str) -> int:
    known = word_levels(lang).find(word)
    return known.level if known else _UNKNOWN


def _dutch(sentence: Sentence) -> Features:
    lower = [word.lower for word in sentence.words]
    persons = _PERSONS.intersection(lower)
    return {
        "prepositions": sum(word in PREPOSITIONS for word in lower) / len(lower),
        "participles": sum(map(is_participle, lower)),
        "worden": sum(word in WORDEN for word in lower),
        "passives": sum(1 for _ in passives(sentence)),
        "pincers": sum(1 for _ in pincers(sentence, _WIDE)),
        "person": float(bool(persons)),
        "we": sum(word in _WE for word in lower),
        "te": lower.count("te"),
        "present_participles": sum(map(is_present_participle, lower)),
        "written_numbers": sum(word in _NUMBERS for word in lower),
        "abbreviations": len(_ABBREVIATION.findall(sentence.text)),
    }


def _english(sentence: Sentence) -> Features:
    lower = [word.lower for word in sentence.words]
    return {
        "relatives": sum(word in _RELATIVES for word in lower),
        "long_words": sum(len(word) >= _LONG_WORD for word in lower),
    }
