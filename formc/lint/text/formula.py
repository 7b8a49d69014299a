"""The familiar readability formula of a whole text: Flesch-Douma for Dutch, Flesch for English.

From textstat. Higher is easier, 60 to 70 is called ordinary. It knows lengths only: a single label gets any
figure at all (one word of a Dutch form scored -333).
"""

from __future__ import annotations

from formc.lint.text.sentences import split

NAMES = {"nl": "Flesch-Douma", "en": "Flesch"}
# Flesch's own samples had 100 words (A new readability yardstick, 1948).
LEAST_WORDS = 100
_TEXTSTAT = {"nl": "nl", "en": "en_GB"}


def reading_ease(text: str, lang: str) -> float | None:
    """The figure for a text in nl, nl-simple or en; None when it is too short to have one."""
    found = split(text)
    if sum(len(sentence.words) for sentence in found) < LEAST_WORDS:
        return None
    import textstat

    textstat.set_lang(_TEXTSTAT[lang.partition("-")[0]])
    # The sentences as formc sees them: a label ends one without a full stop.
    whole = " ".join(sentence.text.rstrip(".!?…:; ") + "." for sentence in found)
    return float(textstat.flesch_reading_ease(whole))
