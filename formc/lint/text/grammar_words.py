"""Words that say nothing about how hard a sentence is: those of grammar, which everyone knows, and names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from formc.lint.text.sentences import Sentence, Word
from formc.lint.text.words import word_set

GRAMMAR_WORDS = {
    "nl": word_set(
        "aan al alle alles als ben bent bij daar dan dat de deze die dit doen doet door dus een elk elke en "
        "er gaan gaat geen had hadden haar heb hebben hebt heeft heel hem hen het hier hij hoe hun iedere "
        "iets ik in is je jij jou jouw kan kon konden kunnen kunt maar mag meer men met mijn minder moest "
        "moet moeten mogen na naar niet niets nog nu of om onder ons onze ook op over per te tegen toen tot "
        "tussen u uit uw van vanaf veel via voor waar wanneer want waren was wat we wel welke werd werden "
        "wie wij wil wilt willen worden wordt zal ze zeer zelf zij zijn zo zonder zou zouden zullen zult"
    ),
    "en": word_set(
        "a about after am an and are as at be been being before but by can could did do does down for from "
        "had has have he her here him his how i if in into is it its may me might must my no not of off on "
        "or our out over shall she should so than that the their them then there these they this those to "
        "under up us was we were what when where which who will with would you your"
    ),
}


_MARKS = re.compile("['’-]")


def names(sentence: Sentence) -> Sequence[bool]:
    """For each word of the sentence whether it is a name."""
    found: Sequence[bool] | None = sentence.found.get(names)
    if found is None:
        found = sentence.found[names] = [is_name(word, at == 0) for at, word in enumerate(sentence.words)]
    return found


def is_name(word: Word, is_first: bool) -> bool:
    """Whether it is a name, an abbreviation in capitals, a number or an address, rather than a word.

    `is_first`: it is the first of its sentence, where a capital means nothing. Capitals inside a word make it
    a name, also with something behind it: KVK-nummer.
    """
    text = word.text
    letters = _MARKS.sub("", text)
    capitals = (text[0].isupper() and not is_first) or not letters[1:].islower()
    return (len(letters) > 1 and capitals) or not letters.isalpha()
