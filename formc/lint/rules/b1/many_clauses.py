"""Sentences with clause in clause."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.dutch import PREPOSITIONS, SUBJECTS, clauses
from formc.lint.text.sentences import Sentence, sentences
from formc.lint.text.words import word_set
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Lang, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.WARNING,
    langs=(Lang.NL, Lang.NL_SIMPLE),
    basis=(B1("Eén boodschap per zin: weinig bijzinnen", "One message per sentence: few clauses"),),
    options={"max_clauses": 2},
    options_for={"nl-simple": {"max_clauses": 1}},
    title={"nl": "Veel bijzinnen", "en": "Many subordinate clauses"},
    message={
        "nl": "Deze zin heeft {count} bijzinnen ({words}). Gebruik er hoogstens {max_clauses}.",
        "en": "This sentence has {count} subordinate clauses ({words}). Use {max_clauses} at most.",
    },
    advice={
        "nl": "Maak er twee zinnen van. Begin met het belangrijkste.",
        "en": "Make two sentences of it. Begin with what matters most.",
    },
    why={
        "nl": "Bij elke bijzin moet de lezer onthouden wat ervoor stond.",
        "en": "With each clause the reader has to remember what came before it.",
    },
    bad=(
        "Als u verhuist omdat u gaat werken in een stad die ver weg is, bel ons dan.",
        Example(text="Bel ons als u weet dat u gaat.", lang="nl-simple"),
        Example(text="Als u belt, weet u dat de balie open is.", lang="nl-simple"),
    ),
    good=(
        "Gaat u werken in een stad die ver weg is? Bel ons als u daarom verhuist.",
        "Wie woont er op het adres dat u verlaat?",
        Example(text="Gaat u? Bel ons dan.", lang="nl-simple"),
        Example(text="Wat is het adres waar u woont?", lang="nl-simple"),
        Example(text="Wij bellen u als u dat goed vindt.", lang="nl-simple"),
    ),
)

_OPENS = word_set(
    "als dat die doordat hoewel indien nadat omdat opdat tenzij terwijl toen totdat voordat wanneer "
    "waarbij waardoor waarin waarmee waarna waarop waarover waartegen waaruit waarvan waarvoor zoals "
    "zodat zodra zolang"
)
# Before and behind "dat" and "die": "als u dat goed vindt" against "weet u dat de balie open is".
_BEFORE_POINTING = SUBJECTS | {"en", "maar", "want", "dus"}
_OPENS_NOUN = SUBJECTS | {"de", "het", "een", "uw", "er", "deze", "dit", "onze", "ons", "jouw"}
_QUESTIONS = word_set("waar waarom wat wie hoe welke welk")


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each sentence with more than `max_clauses` subordinate clauses."""
    most = options["max_clauses"]
    for sentence in sentences(phrase):
        opening = _openings(sentence)
        if len(opening) > most:
            yield sentence.hit(count=len(opening), words=", ".join(opening), max_clauses=most)


def _openings(sentence: Sentence) -> list[str]:
    """The words that open a subordinate clause. A question word that opens the sentence, or stands behind a
    preposition, opens none; neither does "dat" or "die" at the start, which points back.
    """
    found = []
    for clause in clauses(sentence):
        word = sentence.words[clause.start].lower
        before = sentence.words[clause.start - 1].lower if clause.start else ""
        if clause.start == 0:
            opens = word in _OPENS and word not in (
                "dat",
                "die",
                "toen",
                "waarvoor",
                "waarmee",
                "waarbij",
                "wanneer",
            )
        else:
            opens = word in _OPENS or (word in _QUESTIONS and before not in PREPOSITIONS)
        if opens and len(clause) > 2 and not _points(sentence, clause.start):
            found.append(word)
    return found


def _points(sentence: Sentence, at: int) -> bool:
    """Whether "dat" or "die" stands for something: "als u dat goed vindt", "maar die maken wij"."""
    if not at or sentence.words[at].lower not in ("dat", "die"):
        return False
    before, after = (word.lower for word in (sentence.words[at - 1], sentence.words[at + 1]))
    return before in _BEFORE_POINTING and after not in _OPENS_NOUN
