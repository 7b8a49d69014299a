"""Passive sentences: a form of worden with a past participle."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.dutch import AUXILIARIES, SUBJECTS, SUBORDINATORS, WORDEN, clauses, is_participle
from formc.lint.text.sentences import Sentence, sentences
from formc.model import Phrase
from formc.rule import B1, Hit, Lang, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.ERROR,
    langs=(Lang.NL, Lang.NL_SIMPLE),
    basis=(B1("Actieve zinnen: zeg wie iets doet"),),
    title={"nl": "Zin in de lijdende vorm", "en": "Passive sentence"},
    message={
        "nl": "“{verb} … {participle}” zegt niet meteen wie iets doet.",
        "en": "“{verb} … {participle}” does not say at once who does something.",
    },
    advice={
        "nl": "Zeg wie het doet. Bijvoorbeeld: “Wij betalen het geld uit” of “U vult de datum in”.",
        "en": "Say who does it. In Dutch for example: “Wij betalen het geld uit” or “U vult de datum in”.",
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
    ),
)

_NEAR = 3
# Nobody says who does this.
_FIXED = frozenset(("geboren",))
_OPENS = SUBORDINATORS | SUBJECTS | {"dan", "dus", "maar", "want"}


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit from worden to its participle, for each pair in one clause; "er wordt" is for b1/impersonal."""
    del options
    for sentence in sentences(phrase):
        words = sentence.words
        for verb, participle in passives(sentence):
            yield sentence.hit_words(
                min(verb, participle),
                max(verb, participle),
                verb=words[verb].lower,
                participle=words[participle].lower,
            )


def passives(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The index of worden and that of its participle, for each passive of the sentence."""
    if WORDEN.isdisjoint(w.lower for w in sentence.words):
        return
    parts = clauses(sentence)
    for number, clause in enumerate(parts):
        for at in clause:
            if sentence.words[at].lower in WORDEN and not _is_impersonal(sentence, at):
                participle = _participle(sentence, parts[number:], at)
                if participle is not None:
                    yield at, participle


def _participle(sentence: Sentence, parts: list[range], at: int) -> int | None:
    """`parts` is the clause of worden at index `at`, and those after it."""
    for found in (_after(sentence, parts[0], at), _before(sentence, parts[0], at)):
        if found is not None:
            return found
    return _behind_list(sentence, parts[1:])


def _after(sentence: Sentence, clause: range, at: int) -> int | None:
    """The participle after worden, up to the next auxiliary: "wordt ... behandeld"."""
    for index in range(at + 1, clause.stop):
        word = sentence.words[index].lower
        if _can_be_active(word):
            return index
        if word in AUXILIARIES:
            return None
    return None


def _before(sentence: Sentence, clause: range, at: int) -> int | None:
    """The participle just before worden, other auxiliaries allowed between: "ingevuld moet worden"."""
    for index in range(at - 1, max(clause.start, at - _NEAR) - 1, -1):
        word = sentence.words[index].lower
        if _can_be_active(word):
            return index
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
        if _can_be_active(words[-1]):
            return part.stop - 1
    return None


def _can_be_active(word: str) -> bool:
    """Whether the word is a participle of something that a sentence can say actively."""
    return is_participle(word) and word not in _FIXED


def _is_impersonal(sentence: Sentence, at: int) -> bool:
    return any(0 <= i < len(sentence.words) and sentence.words[i].lower == "er" for i in (at - 1, at + 1))
