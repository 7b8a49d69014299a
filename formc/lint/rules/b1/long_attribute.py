"""Long attributes: what belongs to a noun stands in front of it, as in "de door u ingediende aanvraag"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.dutch import (
    AUXILIARIES,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_participle,
    is_present_participle,
)
from formc.lint.text.sentences import Sentence, sentences
from formc.lint.text.words import word_set
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Lang, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.WARNING,
    langs=(Lang.NL, Lang.NL_SIMPLE),
    basis=(
        B1(
            nl="Zet bij elkaar wat bij elkaar hoort: geen lange bepaling voor een woord",
            en="Keep together what belongs together: no long attribute before a noun",
        ),
    ),
    title={"nl": "Lange bepaling voor een woord", "en": "Long attribute before a noun"},
    message={
        "nl": "In “{words}” komt het belangrijkste woord pas aan het eind: “{noun}”.",
        "en": "In “{words}” the word that matters comes last: “{noun}”.",
    },
    advice={
        "nl": (
            "Zet het erachter, met “die” of “dat”. Dus niet “de door u gestuurde brief”, maar “de brief die "
            "u hebt gestuurd”."
        ),
        "en": (
            "Put it behind the word, with “die” or “dat”. So not “de door u gestuurde brief”, but “de brief "
            "die u hebt gestuurd”."
        ),
    },
    why={
        "nl": "De lezer moet alles onthouden tot het laatste woord. Pas dan is duidelijk waar het over gaat.",
        "en": ("The reader has to remember everything until the last word. Only then is the sentence clear."),
    },
    bad=(
        "De door u gestuurde brief is te laat.",
        "De door u gestuurde en door ons op 3 mei gelezen brief is te laat.",
        "De op uw huis betrekking hebbende brief krijgt u morgen.",
        "Het in de brief genoemde geld krijgt u morgen.",
        "Een door u gekocht huis",
        "Hoeveel is het door u te betalen geld?",
        Example(text="Het in mei gekochte huis", lang="nl-simple"),
    ),
    good=(
        "De brief die u hebt gestuurd, is te laat.",
        "Als u het in mei gestuurd hebt, hoeft u niets te doen.",
        "Hebt u het over de gekochte auto?",
        "Een op de drie getrouwde mensen",
        "De voor- en achterkant van uw gekochte kaart",
        "Kunt u het in mei niet te betalen? Bel ons dan.",
        "De gekochte auto",
    ),
)

_DETERMINERS = word_set("de het een uw onze deze dit mijn")
_ANY_DETERMINER = _DETERMINERS | word_set("ons die dat alle geen elke meer veel niet")
# Behind a determiner these open an attribute. "De te betalen prijs" stood as often in texts that experts
# rewrote as in what they started from.
_OPENS = PREPOSITIONS
_MOST = 14
_NOT_WITHIN = AUXILIARIES | SUBORDINATORS
_NO_NOUN = (
    AUXILIARIES
    | SUBORDINATORS
    | SUBJECTS
    | PREPOSITIONS
    | _DETERMINERS
    | word_set("en of maar dan er niet ook nog al te aub alleen wel om")
)
_NO_ATTRIBUTE = word_set("en of")
_QUOTES = " \n\"'“”‘’"
_BREAK = re.compile(r"[^\w\s’'-]")


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit from the determiner up to its noun, for each attribute that opens with a preposition."""
    del options
    for sentence in sentences(phrase):
        words = [word.lower for word in sentence.words]
        last = -1
        for at, word in enumerate(words):
            noun = _noun(sentence, words, at) if at > last and word in _DETERMINERS else None
            if noun is not None:
                last = noun
                yield sentence.hit_words(
                    at, noun, words=sentence.quote(at, noun), noun=sentence.words[noun].text
                )


def _noun(sentence: Sentence, words: list[str], at: int) -> int | None:
    """The index of the noun that the determiner at index `at` belongs to, behind a long attribute."""
    following = words[at + 1 : at + 3]
    if len(following) < 2 or following[0] not in _OPENS or following[1] in _NO_ATTRIBUTE:
        return None
    if words[at] == "een" and following[0] in ("op", "van"):
        return None
    for index in range(at + 1, min(at + _MOST, len(words) - 1)):
        if words[index] in _NOT_WITHIN or _BREAK.search(sentence.between(index - 1, index)):
            return None
        if index > at + 2 and _ends_attribute(words, index, words[at]) and _is_noun(sentence, index + 1):
            return index + 1
    return None


def _ends_attribute(words: list[str], index: int, determiner: str) -> bool:
    """Whether the word is a participle or te-infinitive in front of a noun: gestuurde, ontvangen, hebbende,
    te betalen. Behind a determiner of its own ("over de betaalde rekening") it belongs to that.
    """
    word, before = words[index], words[index - 1]
    if before == "te":
        return word.endswith("n")
    if before in _ANY_DETERMINER:
        return False
    if is_present_participle(word):
        return True
    inflected = word.endswith("e") and (is_participle(word[:-1]) or is_participle(word[:-2]))
    return inflected or (is_participle(word) and (word.endswith("n") or determiner == "een"))


def _is_noun(sentence: Sentence, index: int) -> bool:
    """Whether the word may be the noun: no word of grammar, and nothing but a quote in front."""
    between = sentence.between(index - 1, index)
    return sentence.words[index].lower not in _NO_NOUN and not between.strip(_QUOTES)
