"""Sentences about nobody: men, er wordt, het is verplicht om, one must, there is a need to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.dutch import WORDEN, is_impersonal, is_participle
from formc.lint.text.sentences import Sentence, sentences
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.ERROR,
    severities={"en": Severity.WARNING},
    basis=(B1("Spreek de lezer aan: u, wij, de gemeente", "Address the reader: you, we, the municipality"),),
    title={"nl": "Zin zonder persoon", "en": "Sentence without a person"},
    message={
        "nl": "“{words}” zegt niet wie u bedoelt.",
        "en": "“{words}” does not say whom you mean.",
    },
    advice={
        "nl": "Zeg wie het doet: u, wij, de gemeente of de naam van een dienst.",
        "en": "Say who does it: you, we, the municipality or the name of a service.",
    },
    why={
        "nl": "Wie zich niet aangesproken voelt, weet niet dat er iets moet gebeuren.",
        "en": "People who do not feel addressed do not know that something has to be done.",
    },
    bad=(
        "Men kan de kaart ophalen in het stadhuis.",
        "Er wordt een foto gemaakt.",
        "Op maandag wordt er niet gewerkt.",
        "Er worden geen kosten berekend.",
        "Het is niet toegestaan om hier te parkeren.",
        "Is het verplicht om een pas te hebben?",
        Example(text="One must sign the form.", lang="en"),
        Example(text="It is required that you sign the form.", lang="en"),
        Example(text="There is a need to sign the form.", lang="en"),
    ),
    good=(
        "U kunt de kaart ophalen in het stadhuis.",
        "Wij maken een foto.",
        "Er is op maandag niemand aan het werk.",
        "Wordt er iemand in uw huis 18 jaar?",
        "Als uw adres bekend wordt, er een brief is verstuurd en u die hebt gelezen, belt u ons.",
        "Een pas is verplicht.",
        "U mag hier niet parkeren.",
        Example(text="You have to sign the form.", lang="en"),
        Example(text="Choose the one that you need. Which one can you use?", lang="en"),
        Example(text="There is a form that you sign.", lang="en"),
    ),
)


_DUTCH = re.compile(
    r"\b(?:het is|is het) (?:ook |wel |dus )?(?:niet )?"
    r"(?:toegestaan|verboden|verplicht|vereist|noodzakelijk|raadzaam|wenselijk|gewenst)(?= (?:om|dat|te)\b)",
    re.IGNORECASE,
)
# "Which one can you use?": behind these, one is a thing.
_ENGLISH = re.compile(
    r"(?<!\bwhich )(?<!\bthis )(?<!\bthat )(?<!\beach )(?<!\bevery )(?<!\bany )(?<!\bno )(?<!\bthe )(?<!-)"
    r"\bone (?:must|should|can|may|could|cannot|has to|needs to)\b"
    r"|\bit is (?:not |also )?(?:required|necessary|mandatory|compulsory|obligatory|permitted|forbidden"
    r"|prohibited|recommended|advisable) (?=(?:that|to|for)\b)"
    r"|\bthere is (?:a|no) (?:need|requirement|obligation) (?=(?:to|for|that)\b)",
    re.IGNORECASE,
)


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each expression that leaves out who; "er wordt" only with a participle."""
    del options
    english = phrase.lang == "en"
    pattern = _ENGLISH if english else _DUTCH
    for sentence in sentences(phrase):
        if not english:
            yield from _nobody(sentence)
        for match in pattern.finditer(sentence.text):
            words = match.group().rstrip()
            severity = None if english else Severity.WARNING
            yield Hit(
                offset=sentence.offset + match.start(),
                length=len(words),
                severity=severity,
                args=(("words", " ".join(words.split()).lower()),),
            )


def _nobody(sentence: Sentence) -> Iterator[Hit]:
    """Men, and er beside a form of worden that is passive."""
    words = [word.lower for word in sentence.words]
    passive = not WORDEN.isdisjoint(words) and any(map(is_participle, words))
    for at, word in enumerate(words):
        if word == "men":
            yield sentence.hit_words(at, at, words=word)
        elif passive and word in WORDEN and is_impersonal(sentence, at):
            er = at - 1 if at and words[at - 1] == "er" else at + 1
            first, last = min(at, er), max(at, er)
            yield sentence.hit_words(first, last, words=sentence.quote(first, last).lower())
