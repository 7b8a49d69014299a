"""Sentences that string prepositions together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.dutch import PREPOSITIONS, clauses
from formc.lint.text.sentences import Sentence, sentences
from formc.model import Phrase
from formc.rule import B1, Hit, Lang, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.WARNING,
    langs=(Lang.NL, Lang.NL_SIMPLE),
    basis=(B1("Weinig voorzetsels in een zin", "Few prepositions in a sentence"),),
    options={"max_prepositions": 3},
    title={"nl": "Veel voorzetsels in een zin", "en": "Many prepositions in a sentence"},
    message={
        "nl": "Deze zin heeft {count} voorzetsels: {words}. Gebruik er hoogstens {max_prepositions}.",
        "en": "This sentence has {count} prepositions: {words}. Use {max_prepositions} at most.",
    },
    advice={
        "nl": "Laat weg wat niet nodig is. Of maak er twee zinnen van.",
        "en": "Leave out what is not needed. Or make two sentences of it.",
    },
    why={
        "nl": "Elk voorzetsel hangt weer iets aan de zin. De lezer raakt kwijt wat bij wat hoort.",
        "en": "Each preposition hangs something more on the sentence. Readers lose what belongs to what.",
    },
    bad=(
        "Bij de aanvraag van een kaart voor een auto op naam van uw partner betaalt u meer.",
        "Na ontvangst van de brief met de beslissing over uw bezwaar tegen de boete",
    ),
    good=(
        "Staat de auto op naam van uw partner? Dan betaalt u meer.",
        "Vul uw adres in en stuur het formulier op.",
        "Van maandag tot en met vrijdag van 9 tot 12 uur",
    ),
)

_TIME = re.compile(r"\d|(?:maan|dins|woens|donder|vrij|zater|zon)dag\Z")
_MODIFIERS = frozenset(("en", "te"))
# "om" mostly begins "om te" and a verb.
_COUNTED = PREPOSITIONS - {"om"}


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each sentence with more than `max_prepositions`."""
    most = options["max_prepositions"]
    for sentence in sentences(phrase):
        if len(sentence.words) > 2 * most:
            found = _prepositions(sentence)
            if len(found) > most:
                yield sentence.hit(count=len(found), words=", ".join(found), max_prepositions=most)


def _prepositions(sentence: Sentence) -> list[str]:
    """The prepositions of a sentence. The last word of a clause is a verb's particle; times of day read
    easily.
    """
    words = [w.lower for w in sentence.words]
    last = {clause.stop - 1 for clause in clauses(sentence)}
    found = []
    for at, word in enumerate(words[:-1]):
        if word in _COUNTED and at not in last:
            following = words[at + 1]
            if not (_TIME.match(following) or following in _MODIFIERS or following in PREPOSITIONS):
                found.append(word)
    return found
