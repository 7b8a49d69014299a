"""Sentences about nobody: men, er wordt."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.dutch import WORDEN
from formc.lint.text.sentences import sentences
from formc.model import Phrase
from formc.rule import B1, Hit, Lang, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.ERROR,
    langs=(Lang.NL, Lang.NL_SIMPLE),
    basis=(B1("Spreek de lezer aan: u, wij, de gemeente"),),
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
    ),
    good=(
        "U kunt de kaart ophalen in het stadhuis.",
        "Wij maken een foto.",
        "Er is op maandag niemand aan het werk.",
    ),
)


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each men, and on er beside a form of worden."""
    del options
    for sentence in sentences(phrase):
        for at, word in enumerate(sentence.words):
            if word.lower == "men":
                yield sentence.hit_words(at, at, words=word.lower)
            elif at and {"er"} < (pair := {word.lower, sentence.words[at - 1].lower}) and pair & WORDEN:
                yield sentence.hit_words(at - 1, at, words=sentence.quote(at - 1, at).lower())
