"""Two denials in one clause, which the reader has to turn round twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.dutch import clauses
from formc.lint.text.sentences import Sentence, sentences
from formc.lint.text.words import word_set
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.WARNING,
    severities={"nl-simple": Severity.ERROR},
    basis=(B1("Zeg het positief: geen dubbele ontkenning", "Say it positively: no double negative"),),
    title={"nl": "Dubbele ontkenning", "en": "Double negative"},
    message={
        "nl": "“{first}” en “{second}” ontkennen allebei iets.",
        "en": "“{first}” and “{second}” both deny something.",
    },
    advice={
        "nl": "Zeg wat wél zo is. Of maak er twee zinnen van.",
        "en": "Say what is the case. Or make two sentences of it.",
    },
    why={
        "nl": "De lezer moet de zin twee keer omdraaien en vergist zich dan snel.",
        "en": "The reader has to turn the sentence round twice and easily goes wrong.",
    },
    bad=(
        "U mag niet zonder vergunning bouwen.",
        "Dit is niet onmogelijk.",
        "U krijgt geen geld, tenzij u een partner hebt.",
        "Geen van de antwoorden is niet juist.",
        "Zonder pas mag u niet naar binnen.",
        Example(text="You cannot build without a permit.", lang="en"),
        Example(text="It is not uncommon.", lang="en"),
        Example(text="Without a permit you cannot build.", lang="en"),
    ),
    good=(
        "U mag alleen bouwen met een vergunning.",
        "Dit kan wel.",
        "Hebt u geen partner? Dan krijgt u geen geld.",
        "Weet u niet wat u moet kiezen, of wilt u liever niets kiezen?",
        "Of u nu wel of niet een partner hebt",
        "U hebt niet onder aan de brief getekend.",
        "Niet van toepassing",
        "Geen van deze / niet",
        "Weet ik niet / niet van toepassing",
        "Geen partner (niet getrouwd)",
        "U hoeft niets te doen en u betaalt zonder kosten.",
        "De regel ‘niet te veel’ geldt niet.",
        "Stuur uw brief zonder foto niet later dan 1 mei.",
        "Bouwt u zonder vergunning? Dat mag niet.",
        Example(text="You need a permit to build.", lang="en"),
        Example(text="If you do not know, do not answer.", lang="en"),
        Example(text="You cannot apply, no matter how old you are.", lang="en"),
        Example(text="The form is not ready so you cannot send it.", lang="en"),
    ),
)

_NOT = {
    "nl": word_set("niet geen nooit niemand nergens niets niks"),
    "en": word_set(
        "not no never nobody nothing nowhere none cannot can't don't doesn't didn't won't isn't aren't"
    ),
}
_WITHOUT = {"nl": frozenset(("zonder",)), "en": frozenset(("without",))}
# These open a clause of their own.
_UNLESS = {"nl": word_set("tenzij behalve"), "en": word_set("unless except")}
_REVERSED = {
    "nl": re.compile(
        r"on(?:aanvaardbaar|bekend|belangrijk|beperkt|bevoegd|duidelijk|eens|eerlijk|geldig|gebruikelijk|gelijk|geoorloofd|"
        r"gewoon|juist|mogelijk|nodig|redelijk|terecht|veilig|volledig|voldoende|waar|wettig|zeker)e?\Z"
    ),
    "en": re.compile(
        r"(?:un(?:able|available|certain|clear|common|fair|known|lawful|likely|necessary|reasonable|safe|true|usual)"
        r"|im(?:possible|proper)|in(?:complete|correct|valid|eligible)|ir(?:relevant|regular)|illegal)\Z"
    ),
}
# "niet of niet meer", "wel of niet", "niet alleen", "niet later dan": these do not deny twice.
# Between these two, the first denial is over: "geen partner (niet getrouwd)", "weet ik niet / geen idee".
_BORDER = re.compile(r"[/()\[\]‘’“”\"|]")
_HARMLESS = frozenset(("wel", "alleen", "only"))
# "geen pas en geen rijbewijs": a list of denials; "hair cannot show this, so that ...": the next clause.
_ADDED = word_set("en of ook and as because but how if nor or so that what when where which while who")
# "no matter", "no later than": these deny nothing.
_BOUND = word_set("less longer matter more later")


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit from the first denial to the second, once a sentence."""
    del options
    lang = phrase.lang.partition("-")[0]
    for sentence in sentences(phrase):
        if not _NOT[lang].isdisjoint(w.lower for w in sentence.words):
            yield from _doubles(sentence, lang)


def _doubles(sentence: Sentence, lang: str) -> Iterator[Hit]:
    words = [w.lower for w in sentence.words]
    for clause in clauses(sentence):
        for first in clause:
            second = _second(words, first, clause, lang)
            if second is not None and not _is_parted(sentence, first, second):
                yield sentence.hit_words(first, second, first=words[first], second=words[second])
                return


def _second(words: list[str], first: int, clause: range, lang: str) -> int | None:
    """The denial behind the one at index `first`, if that is one."""
    if words[first] in _WITHOUT[lang]:
        second = next((at for at in range(first + 1, clause.stop) if _denies(words, at, lang)), None)
        return (
            None if second is None or (lang == "en" and _ADDED.intersection(words[first:second])) else second
        )
    if words[first] not in _NOT[lang] or _HARMLESS.intersection(words[max(0, first - 2) : first + 2]):
        return None
    for index in range(first + 1, len(words)):
        inside = index < clause.stop
        if words[index] in _UNLESS[lang] or (inside and words[index] in _WITHOUT[lang]):
            return index
        if inside and (_denies(words, index, lang) or _REVERSED[lang].match(words[index])):
            return None if _ADDED.intersection(words[first:index]) else index
    return None


def _denies(words: list[str], at: int, lang: str) -> bool:
    """Whether the word denies something, and sets no bound: "niet later dan"."""
    bound = "dan" in words[at + 1 : at + 4] or not _BOUND.isdisjoint(words[at + 1 : at + 2])
    return words[at] in _NOT[lang] and not bound


def _is_parted(sentence: Sentence, first: int, second: int) -> bool:
    return any(_BORDER.search(sentence.between(at, at + 1)) for at in range(first, second))
