"""The forms a listed word takes. Makes too many rather than too few: a form that does not exist hurts
nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_VOWELS = "aeiou"
# An i or u in front of the vowel is a syllable of its own: sociale, continueren.
_OPEN = re.compile(r"(.*[^aeoy])([aeou])([^aeiouyjwx])\Z")
_LONG = re.compile(r"(.*[^aeo])(aa|ee|oo|uu)([^aeiou])\Z")
# What ge- in front makes of a vowel: gecontroleerd, geëist, geïnitieerd.
_AFTER_GE = str.maketrans("eiu", "ëïü")
_UNSTRESSED = ("be", "ge", "her", "ont", "ver", "er")


def forms(word: str, kind: str, lang: str) -> set[str]:
    """Every form of `word`: kind is verb, noun, adj or word (which has only itself). A particle is not
    part of it.
    """
    make = {
        ("verb", "nl"): _dutch_verb,
        ("noun", "nl"): _dutch_noun,
        ("adj", "nl"): _dutch_adjective,
        ("verb", "en"): _english_verb,
        ("noun", "en"): _english_noun,
    }.get((kind, lang))
    return {word, *make(word)} if make else {word}


# --- Dutch --------------------------------------------------------------------------------------------------


def finite(infinitive: str) -> set[str]:
    """The present and past forms of a weak Dutch verb: maak, maakt, maken, maakte, maakten."""
    made = {infinitive}
    for stem in _stems(infinitive):
        made |= {stem, stem if stem.endswith("t") else stem + "t"}
        made |= {stem + end for end in ("te", "ten", "de", "den")}
    return made


def _dutch_verb(infinitive: str) -> Iterator[str]:
    yield from finite(infinitive)
    yield infinitive + "d"
    yield infinitive + "de"
    for participle in participles(infinitive):
        yield participle
        yield participle + "e"


def participles(infinitive: str) -> set[str]:
    """The past participle of a weak Dutch verb, with and without ge-: gemaakt, behandeld, (af)gebeeld."""
    made = set()
    for stem in _stems(infinitive):
        ends = {stem} if stem.endswith(("t", "d")) else {stem + "t", stem + "d"}
        made |= {"ge" + end[:1].translate(_AFTER_GE) + end[1:] for end in ends}
        if infinitive.startswith(_UNSTRESSED):
            made |= ends
    return made


def _stems(infinitive: str) -> set[str]:
    """The stem as Dutch spells it. "leveren" has lever and "noteren" noteer: both ways are made."""
    base = infinitive.removesuffix("en").replace("ë", "e")
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in _VOWELS:
        return {base[:-1]}
    stems = {base}
    if match := _OPEN.match(base):
        stems.add(match.group(1) + match.group(2) * 2 + match.group(3))
    return {_hard_end(stem) for stem in stems}


def _hard_end(stem: str) -> str:
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1:], stem[-1:])


def _dutch_noun(word: str) -> Iterator[str]:
    yield from (word + end for end in ("s", "'s", "en", "n", "ën"))
    yield from (_soft(word) + "en", _soft(word + word[-1]) + "en")
    if match := _LONG.match(word):
        yield _soft(match.group(1) + match.group(2)[0] + match.group(3)) + "en"
    if word.endswith("heid"):
        yield word.removesuffix("heid") + "heden"
    if word.endswith("or"):
        yield word + "en"


def _dutch_adjective(word: str) -> Iterator[str]:
    yield from (word + "e", _soft(word) + "e", word + word[-1] + "e", word + "er", word + "s")
    if match := _LONG.match(word):
        yield _soft(match.group(1) + match.group(2)[0] + match.group(3)) + "e"


def _soft(word: str) -> str:
    return word[:-1] + {"f": "v", "s": "z"}.get(word[-1:], word[-1:])


# --- English ------------------------------------------------------------------------------------------------


def _english_verb(word: str) -> Iterator[str]:
    yield from _english_noun(word)
    base = word.removesuffix("e")
    for stem in (word, base, word + word[-1]):
        yield from (stem + "ed", stem + "ing")
    if word.endswith("y"):
        yield word[:-1] + "ied"


def _english_noun(word: str) -> Iterator[str]:
    yield from (word + "s", word + "es")
    if word.endswith("y"):
        yield word[:-1] + "ies"
