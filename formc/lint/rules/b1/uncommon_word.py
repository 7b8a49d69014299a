"""Words that are in no list of words people know: likely to be unknown, without a better one to offer.

What people know is lint/text/word_levels.<lang>.tsv: our own judgement of some 10,000 frequent words of each
language, their forms, and Dutch compounds of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.rules.b1.difficult_word import finder
from formc.lint.text.grammar_words import is_name
from formc.lint.text.sentences import Sentence, sentences
from formc.lint.text.word_levels import LEVELS, word_levels
from formc.model import Phrase
from formc.rule import B1, WCAG, Example, Hit, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.NOTE,
    basis=(B1("Gewone woorden"), WCAG("3.1.5")),
    options={"min_letters": 5, "allow": ()},
    title={"nl": "Ongewoon woord", "en": "Uncommon word"},
    message={
        "nl": "“{word}” kent misschien niet iedereen.",
        "en": "“{word}” may not be known to everyone.",
    },
    advice={
        "nl": "Kent iedere lezer dit woord? Zo niet: kies een ander woord, of leg het uit.",
        "en": "Does every reader know this word? If not: choose another word, or explain it.",
    },
    why={
        "nl": "Wie een woord niet kent, raadt wat er staat of haakt af.",
        "en": "People who do not know a word guess what it says, or give up.",
    },
    bad=(
        "De procuratie van uw bedrijf",
        Example(text="Did you bring the escrow?", lang="en"),
    ),
    good=(
        "Hebt u een kaart nodig?",
        "Wij bellen u over de afvalbakken in uw straat.",
        "U woont in Heemstede of in Zandvoort.",
        "Kijk op www.example.nl/notulen.",
        Example(text="Did you bring the letter?", lang="en"),
    ),
)

_C = LEVELS.index("C") + 1


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each word of at least `min_letters` that is not known, or at level C only.

    Names and words with a finding of b1/difficult-word are left out.
    """
    lang = phrase.lang.partition("-")[0]
    levels = word_levels(lang)
    for sentence in sentences(phrase):
        listed = set(_listed(sentence, lang))
        for at, word in enumerate(sentence.words):
            if len(word.text) < options["min_letters"] or at in listed or is_name(word, at == 0):
                continue
            if phrase.in_term(word.offset, len(word.text)):
                continue
            known = levels.find(word.lower)
            if (known is None or known.level == _C) and word.lower not in options["allow"]:
                yield sentence.hit_words(at, at, word=word.text)


def _listed(sentence: Sentence, lang: str) -> Iterator[int]:
    """The words that b1/difficult-word is about."""
    for match in finder(lang).find(sentence):
        yield from range(match.first, match.last + 1)
