"""The base forms a word may have: loopt may be from lopen, aanvragen from aanvraag.

Offers too many rather than too few. Whoever asks looks them up in a list, where what does not exist is not
found. The other way round, from a base form to its forms, is `inflect`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.lint.text.dutch import PARTICLES

# Nouns that verbs have taken in: deelgenomen, kennisgemaakt.
_PARTICLES = PARTICLES | {"deel", "kennis"}
_PARTICLE = "|".join(sorted(_PARTICLES, key=lambda word: (-len(word), word)))
_PARTICIPLE = re.compile(rf"(?P<particle>(?:{_PARTICLE}|her)?)ge(?P<stem>.{{2,}}?)(?P<end>[td])\Z")
_WITH_TE = re.compile(rf"(?P<particle>{_PARTICLE})te(?P<verb>.{{2,}}en)\Z")
# An i or u in front of the vowel is a syllable of its own: sociale, continueren.
_CLOSED = re.compile(r"(?P<before>(?:.*[^aeo])?)(?P<vowel>aa|ee|oo|uu)(?P<last>[^aeiou])\Z")
_OPEN = re.compile(r"(?P<before>(?:.*[^aeo])?)(?P<vowel>[aeou])(?P<last>[^aeiou])\Z")
_SHORT = re.compile(r"(?:.*[^aeiou])?[aeiou][^aeiouwxj]\Z")
_HARD, _SOFT = {"v": "f", "z": "s"}, {"f": "v", "s": "z"}


def base_forms(word: str, lang: str) -> set[str]:
    """What the lower-case `word` may be a form of, itself left out. `lang` is nl or en."""
    found = set(_english(word) if lang == "en" else _dutch(word))
    found.discard(word)
    return found


# --- Dutch --------------------------------------------------------------------------------------------------


def _dutch(word: str) -> Iterator[str]:
    yield from _of_ending(word, ("'s", "s", "n"), 3)
    if word.endswith(("heden", "ën")):
        yield word[:-5] + "heid" if word.endswith("heden") else word[:-2]
    for end in ("en", "e", "ere", "er", "ste", "st"):
        if word.endswith(end) and len(word) > len(end) + 2:
            yield from _closed(word.removesuffix(end))
    for end in ("etjes", "etje", "tjes", "pjes", "jes", "tje", "pje", "je"):
        if word.endswith(end) and len(word) > len(end) + 2:
            yield from _closed(word.removesuffix(end))
    yield from _dutch_verbs(word)


def _dutch_verbs(word: str) -> Iterator[str]:
    for end in ("ten", "den", "te", "de", "t", "d", ""):
        if word.endswith(end) and len(word) > len(end) + 1:
            yield from _infinitives(word[: len(word) - len(end)])
    without_e = word.removesuffix("e")
    if without_e.endswith("end"):
        yield without_e[:-1]
    if match := _PARTICIPLE.match(without_e):
        for stem in (match["stem"], match["stem"] + match["end"]):
            for infinitive in _infinitives(stem):
                yield match["particle"] + infinitive
                yield infinitive
    if match := _WITH_TE.match(word):
        yield match["particle"] + match["verb"]


def _of_ending(word: str, ends: tuple[str, ...], least: int) -> Iterator[str]:
    for end in ends:
        if word.endswith(end) and len(word) - len(end) >= least - 1:
            yield word.removesuffix(end)


def _closed(stem: str) -> Iterator[str]:
    """What a stem becomes without the ending that opened it: aanvrag(en) aanvraag, katt(en) kat."""
    for spelled in {stem, stem[:-1] + _HARD.get(stem[-1], stem[-1])}:
        yield spelled
        if match := _OPEN.match(spelled):
            yield match["before"] + match["vowel"] * 2 + match["last"]
    if stem[-1] == stem[-2:-1]:
        yield stem[:-1]


def _infinitives(stem: str) -> Iterator[str]:
    """The infinitives a stem may have: loop lopen, pak pakken, geef geven."""
    for spelled in {stem, stem[:-1] + _SOFT.get(stem[-1], stem[-1])}:
        yield spelled + "en"
        if match := _CLOSED.match(spelled):
            yield match["before"] + match["vowel"][0] + match["last"] + "en"
        elif _SHORT.match(spelled):
            yield spelled + spelled[-1] + "en"


# --- English ------------------------------------------------------------------------------------------------


def _english(word: str) -> Iterator[str]:
    for end in ("n't", "'s", "ing", "est", "ed", "er", "es", "ly", "s", "d", "r"):
        if word.endswith(end) and len(word) > len(end) + 2:
            stem = word.removesuffix(end)
            yield from (stem, stem + "e")
            if stem[-1] == stem[-2]:
                yield stem[:-1]
    for end in ("iest", "ies", "ied", "ier", "ily"):
        if word.endswith(end):
            yield word.removesuffix(end) + "y"
