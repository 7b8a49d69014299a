"""The familiar readability formula of a whole text: Flesch-Douma for Dutch, Flesch for English.

From textstat. Higher is easier, 60 to 70 is called ordinary. It knows lengths only: a single label gets any
figure at all (one word of a Dutch form scored -333).
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from functools import lru_cache

from formc.lint.text.sentences import Sentence, split

NAMES = {"nl": "Flesch-Douma", "en": "Flesch"}
# Flesch's own samples had 100 words (A new readability yardstick, 1948).
LEAST_WORDS = 100
_TEXTSTAT = {"nl": "nl", "en": "en_GB"}


def name_of(lang: str) -> str:
    """What the formula for nl, nl-simple or en is called."""
    return NAMES[lang.partition("-")[0]]


def reading_ease(text: str, lang: str) -> float | None:
    """The figure for a text in nl, nl-simple or en; None when it is too short to have one."""
    return ease_of(split(text), lang)


def ease_of(sentences: Sequence[Sentence], lang: str) -> float | None:
    """The same for a text whose sentences are known."""
    if sum(len(sentence.words) for sentence in sentences) < LEAST_WORDS:
        return None
    import textstat

    language = _TEXTSTAT[lang.partition("-")[0]]
    _load(language)
    textstat.set_lang(language)
    # The sentences as formc sees them: a label ends one without a full stop.
    whole = " ".join(sentence.text.rstrip(".!?…:; ") + "." for sentence in sentences)
    return float(textstat.flesch_reading_ease(whole))


@lru_cache
def _load(language: str) -> None:
    """What textstat looks up for a language is in memory, and no garbage is looked for among it.

    Its English dictionary is 135,000 lists that stay: collecting while they are made, and going through them
    again later, took twice as long as making them.
    """
    import textstat

    was_on = gc.isenabled()
    gc.disable()
    try:
        textstat.set_lang(language)
        textstat.flesch_reading_ease("Formulier.")
        gc.freeze()
    finally:
        if was_on:
            gc.enable()
