"""Words that are in no list of words people know: rare ones, and words with a spelling mistake.

What people know is lint/text/word_levels.<lang>.tsv: our own judgement of the frequent words of a language,
and with them their forms and Dutch compounds.
"""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.rules.b1.difficult_word import finder
from formc.lint.rules.b1.prepositional_phrase import finder as stiff_phrases
from formc.lint.text.grammar_words import names
from formc.lint.text.sentences import Sentence, sentences
from formc.lint.text.word_levels import LEVELS, LONGEST, word_levels
from formc.model import Phrase
from formc.rule import B1, WCAG, Example, Hit, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    lexical=True,
    severity=Severity.WARNING,
    basis=(B1("Gewone woorden", "Common words"), WCAG("3.1.5")),
    options={"min_letters": 5, "allow": ()},
    title={"nl": "Ongewoon woord", "en": "Uncommon word"},
    message={
        "nl": "“{word}” is geen gewoon woord, of er zit een typefout in.",
        "en": "“{word}” is no common word, or there is a typing error in it.",
    },
    advice={
        "nl": (
            "Klopt de spelling? Kies dan een gewoner woord, of leg het uit. Kent iedereen het? Zet het bij "
            "de regel in formc.yaml onder `allow`."
        ),
        "en": (
            "Is the spelling right? Then choose a more common word, or explain it. Does everyone know it? "
            "Put it under `allow` with the rule in formc.yaml."
        ),
    },
    why={
        "nl": "Wie een woord niet kent, raadt wat er staat of haakt af.",
        "en": "People who do not know a word guess what it says, or give up.",
    },
    bad=(
        "Vul uw adresgegevns in.",
        "De procuratie van uw bedrijf",
        Example(text="Did you bring the escrow?", lang="en"),
    ),
    good=(
        "Hebt u een kaart nodig?",
        "Wij bellen u over de afvalbakken in uw straat.",
        "U woont in Heemstede of in Zandvoort.",
        "Zandvoort",
        "Uw e-mailadres en uw KVK-nummer",
        "Kijk op www.example.nl/notulen.",
        Example(text="Did you bring the letter?", lang="en"),
        Example(text="Did you bring the letter that gives you permission (machtiging)?", lang="en"),
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
        listed, is_name = set(_listed(sentence, lang)), names(sentence)
        for at, word in enumerate(sentence.words):
            if not options["min_letters"] <= len(word.text) <= LONGEST or at in listed or is_name[at]:
                continue
            if word.lower in options["allow"] or phrase.in_term(word.offset, len(word.text)):
                continue
            if sentence.is_aside(at):
                continue
            known = levels.find(word.lower)
            # An unknown word that begins a sentence is often a name.
            if known.level == _C if known else word.text.islower():
                yield sentence.hit_words(at, at, word=word.text)


def _listed(sentence: Sentence, lang: str) -> Iterator[int]:
    """The words that b1/difficult-word and b1/prepositional-phrase are about."""
    for match in (*finder(lang).find(sentence), *stiff_phrases(lang).find(sentence)):
        yield from range(match.first, match.last + 1)
