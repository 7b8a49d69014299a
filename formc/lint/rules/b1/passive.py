"""Passive sentences: a form of worden, or in English of be, with a past participle.

What has been done already ("is verstuurd", "was sent", "has been sent") is left alone. In English it hit easy
texts as often as hard ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text import english
from formc.lint.text.dutch import (
    AUXILIARIES,
    HEBBEN,
    SUBJECTS,
    SUBORDINATORS,
    WORDEN,
    ZIJN,
    clauses,
    is_impersonal,
    is_participle_at,
)
from formc.lint.text.sentences import Sentence, sentences
from formc.lint.text.words import word_set
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.ERROR,
    severities={"en": Severity.WARNING},
    basis=(
        B1("Actieve zinnen: zeg wie iets doet", "Active sentences: say who does something"),
        Source(
            "GOV.UK content design: schrijf liever actief dan passief",
            "GOV.UK content design: use the active rather than passive voice",
        ),
    ),
    title={"nl": "Zin in de lijdende vorm", "en": "Passive sentence"},
    message={
        "nl": "“{verb} … {participle}” zegt niet meteen wie iets doet.",
        "en": "“{verb} … {participle}” does not say at once who does something.",
    },
    advice={
        "nl": "Zeg wie het doet. Bijvoorbeeld: “Wij betalen het geld uit” of “U vult de datum in”.",
        "en": "Say who does it. For example: “We pay the money” or “You fill in the date”.",
    },
    why={
        "nl": "Lezers willen weten wat zij zelf moeten doen en wat de gemeente doet.",
        "en": "Readers want to know what they have to do themselves and what the municipality does.",
    },
    bad=(
        "Uw aanvraag wordt binnen 8 weken behandeld.",
        "Deze vraag moet worden ingevuld.",
        "De kosten die betaald worden, staan in de brief.",
        "Het geld is nog niet ontvangen, maar wordt deze week aan u uitbetaald.",
        "Wordt u betaald per uur?",
        "In deze brief worden de regels, de kosten en het bezwaar uitgelegd.",
        "Dat kan niet gedaan worden dan door een arts.",
        "Er moet nog worden betaald.",
        "Uw brief wordt na ontvangst gelezen.",
        "Alle nog te ontvangen brieven worden gelezen.",
        Example(text="Your application is processed within 8 weeks.", lang="en"),
        Example(text="This question must be filled in.", lang="en"),
        Example(text="These letters are usually not sent by post.", lang="en"),
        Example(text="The car must be parked in the street.", lang="en"),
    ),
    good=(
        "Wij behandelen uw aanvraag binnen 8 weken.",
        "Wordt u lid van de vereniging?",
        "U wordt eigenaar van een huis dat de gemeente heeft verkocht.",
        "Wanneer wordt uw kind 18 jaar?",
        "Mijn adres moet geheim worden.",
        "Wordt u in juli 18 en hebt u een huis gekocht?",
        "Dit wordt later bekend.",
        "Wordt uw kind 18, dan hebt u alles betaald.",
        "Waar wordt uw kind geboren?",
        "Uw formulier is verstuurd.",
        "Uw formulier is nog niet verstuurd.",
        "Als alles is betaald wordt u lid.",
        "De oever kan glad worden en land verloren gaan.",
        "Wordt u gediscrimineerd?",
        "Wilt u lid worden om een brief te ontvangen?",
        "Wordt u eigenaar van de verkochte grond of het gekochte huis?",
        Example(text="We process your application within 8 weeks.", lang="en"),
        Example(text="Are you married, or are you divorced?", lang="en"),
        Example(text="Your form has been sent.", lang="en"),
        Example(text="Your child was born in May.", lang="en"),
        Example(text="You are not used to living here.", lang="en"),
        Example(text="The fence is made of wood.", lang="en"),
        Example(text="The house is located in the old town.", lang="en"),
        Example(text="The letter is dated 3 May. The car is parked in front of it.", lang="en"),
        Example(text="How much of the money is left?", lang="en"),
    ),
)

_NEAR = 3
# Nobody says who does this, or the reader does not know: what happens to people.
_FIXED = word_set(
    "bedreigd beroofd bestolen gediscrimineerd geboren gechanteerd geïntimideerd gemarteld gepest "
    "gestalkt mishandeld misbruikt opgelicht uitgebuit uitgescholden verkracht"
)
# What someone knows, and what a thing is.
_STATES = frozenset((("used", "to"), ("made", "of"), ("made", "up")))
_GOES_ON = frozenset(("en", "maar", "of"))
_OPENS = SUBORDINATORS | SUBJECTS | {"dan", "dus", "maar", "want"}


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit from the auxiliary to its participle, for each pair; "er wordt" is for b1/impersonal."""
    del options
    find = english_passives if phrase.lang == "en" else passives
    for sentence in sentences(phrase):
        words = sentence.words
        for verb, participle in find(sentence):
            yield sentence.hit_words(
                min(verb, participle),
                max(verb, participle),
                verb=words[verb].lower,
                participle=words[participle].lower,
            )


def english_passives(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The index of be and that of its participle, for each passive in the present or still to come."""
    words = [w.lower for w in sentence.words]
    for at, word in enumerate(words):
        if word in english.BE:
            participle = _english_participle(words, at)
            if participle is not None and sentence.between(at, participle).find(",") < 0:
                yield at, participle


def _english_participle(words: list[str], at: int) -> int | None:
    for index in range(at + 1, len(words)):
        word = words[index]
        if english.is_participle(word):
            state = english.is_result(words[at], word) or tuple(words[index : index + 2]) in _STATES
            return None if state else index
        if word not in english.BETWEEN and not word.endswith("ly"):
            return None
    return None


def passives(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The index of worden and that of its participle, for each passive of the sentence."""
    if WORDEN.isdisjoint(w.lower for w in sentence.words):
        return
    parts = clauses(sentence)
    for number, clause in enumerate(parts):
        for at in clause:
            if sentence.words[at].lower in WORDEN and not is_impersonal(sentence, at):
                participle = _participle(sentence, parts[number:], at)
                if participle is not None:
                    yield at, participle


def _participle(sentence: Sentence, parts: list[range], at: int) -> int | None:
    """`parts` is the clause of worden at index `at`, and those after it."""
    words = [word.lower for word in sentence.words]
    if at > parts[0].start and is_participle_at(words, at - 1):
        return _before(sentence, parts[0], at)
    for found in (_after(words, parts[0], at), _before(sentence, parts[0], at)):
        if found is not None:
            return found
    return _behind_list(sentence, parts[1:])


def _after(words: list[str], clause: range, at: int) -> int | None:
    """The participle after worden, up to the next auxiliary: "wordt ... behandeld"."""
    for index in range(at + 1, clause.stop):
        word = words[index]
        if _can_be_active(words, index):
            return index
        if word in AUXILIARIES or (index == at + 1 and word in _GOES_ON):
            return None
    return None


def _before(sentence: Sentence, clause: range, at: int) -> int | None:
    """The participle just before worden, other auxiliaries allowed between: "ingevuld moet worden"."""
    words = [word.lower for word in sentence.words]
    for index in range(at - 1, max(clause.start, at - _NEAR) - 1, -1):
        word = words[index]
        if _can_be_active(words, index):
            return None if _belongs_elsewhere(sentence, index) else index
        if word not in AUXILIARIES and word != "te":
            return None
    return None


def _behind_list(sentence: Sentence, later: list[range]) -> int | None:
    """The participle that ends the sentence behind a list or an inserted remark: "worden a, b en c
    omschreven".
    """
    for part in later:
        words = [sentence.words[i].lower for i in part]
        if words[0] in _OPENS or not AUXILIARIES.isdisjoint(words):
            return None
        if _can_be_active(words, len(words) - 1):
            return part.stop - 1
    return None


def _belongs_elsewhere(sentence: Sentence, participle: int) -> bool:
    """Whether the participle has an auxiliary of its own in front: "als alles is betaald wordt u lid"."""
    return participle > 0 and sentence.words[participle - 1].lower in ZIJN | HEBBEN


def _can_be_active(words: list[str], index: int) -> bool:
    """Whether the word is a participle of something that a sentence can say actively."""
    return words[index] not in _FIXED and is_participle_at(words, index)
