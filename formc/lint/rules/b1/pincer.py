"""Pincer constructions: the reader has to keep half a verb in mind until the other half comes.

Of auxiliary and participle only. The same with "kunt ... aanvragen" or "belt ... op" stands more often in
what experts made easy than in what they started from: it comes with active sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.dutch import AUXILIARIES, HEBBEN, WORDEN, ZIJN, clauses, is_participle_at
from formc.lint.text.sentences import Sentence, sentences
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Lang, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.WARNING,
    langs=(Lang.NL, Lang.NL_SIMPLE),
    basis=(
        B1(
            "Zet bij elkaar wat bij elkaar hoort: geen tangconstructie",
            "Keep together what belongs together: no pincer construction",
        ),
    ),
    options={"max_between": 6},
    options_for={"nl-simple": {"max_between": 5}},
    title={"nl": "Tangconstructie", "en": "Pincer construction"},
    message={
        "nl": (
            "Tussen “{first}” en “{second}” staan {between} woorden. Dat mogen er hoogstens "
            "{max_between} zijn."
        ),
        "en": "There are {between} words between “{first}” and “{second}”. {max_between} is the most.",
    },
    advice={
        "nl": "Zet de twee delen dichter bij elkaar. Of maak er twee zinnen van.",
        "en": "Put the two parts closer together. Or make two sentences of it.",
    },
    why={
        "nl": "De lezer moet het begin onthouden tot het laatste woord. Pas dan is de zin duidelijk.",
        "en": (
            "The reader has to remember the beginning until the last word. Only then is the sentence clear."
        ),
    },
    bad=(
        "Wij hebben uw aanvraag voor een nieuwe kaart voor de auto van uw moeder ontvangen.",
        "De gemeente is vorig jaar met de bouw van de nieuwe school in uw straat begonnen.",
        Example(text="Wij hebben de brief over uw nieuwe huis nog niet gelezen.", lang="nl-simple"),
    ),
    good=(
        "Wij hebben uw aanvraag ontvangen voor een nieuwe kaart voor de auto van uw moeder.",
        "Hebt u een huis gekocht?",
        "Wilt u met dit formulier voor uw partner en uw kinderen een nieuwe pas aanvragen?",
        Example(text="Wij hebben uw brief nog niet gelezen.", lang="nl-simple"),
    ),
)

_HALVES = HEBBEN | ZIJN | WORDEN


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit from auxiliary to participle when more than `max_between` words stand between them, in one
    clause.
    """
    most = options["max_between"]
    for sentence in sentences(phrase):
        for first, second in pincers(sentence, most):
            yield sentence.hit_words(
                first,
                second,
                first=sentence.words[first].lower,
                second=sentence.words[second].lower,
                between=second - first - 1,
                max_between=most,
            )


def pincers(sentence: Sentence, most: int) -> Iterator[tuple[int, int]]:
    """The index of the auxiliary and that of the participle with more than `most` words between them: the
    first of each clause.
    """
    if len(sentence.words) > most + 1:
        words = [w.lower for w in sentence.words]
        for clause in clauses(sentence):
            if len(clause) > most + 1 and (found := _pincer(words, clause, most)):
                yield found


def _pincer(words: list[str], clause: range, most: int) -> tuple[int, int] | None:
    for first in clause:
        second = _other_half(words, first, clause) if words[first] in _HALVES else None
        if second is not None and second - first - 1 > most:
            return first, second
    return None


def _other_half(words: list[str], first: int, clause: range) -> int | None:
    for index in range(first + 1, clause.stop):
        if words[index] in AUXILIARIES:
            return None
        if is_participle_at(words, index):
            return index
    return None
