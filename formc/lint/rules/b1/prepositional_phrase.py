"""Stiff phrases with prepositions, where one short word will do. The list is
prepositional_phrase.<lang>.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from formc.diagnostics import Severity
from formc.lint.text.sentences import sentences
from formc.lint.text.wordlist import Finder, load_list
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.PHRASE,
    lexical=True,
    severity=Severity.ERROR,
    severities={"en": Severity.WARNING},
    basis=(
        B1("Gewone woorden: geen stijve voorzetseluitdrukkingen", "Common words: no stiff phrases"),
        Source(
            "Gemeten: 5,1 % van de moeilijke zinnen van een gemeente, 0,0 % van wat experts ervan maakten",
            "Measured: 5.1 % of complex municipal sentences, 0.0 % of their rewrites by experts",
        ),
    ),
    options={"allow": ()},
    title={"nl": "Stijve uitdrukking", "en": "Stiff expression"},
    message={
        "nl": "“{words}” is stijf. Schrijf: “{alternatives}”.",
        "en": "“{words}” is stiff. Write: “{alternatives}”.",
    },
    advice={
        "nl": "Gebruik het korte woord. Of begin de zin opnieuw.",
        "en": "Use the short word. Or start the sentence again.",
    },
    why={
        "nl": (
            "Zo’n uitdrukking maakt de zin lang en zegt weinig. Veel lezers kennen die alleen uit brieven."
        ),
        "en": (
            "Such an expression makes the sentence long and says little. Many readers know it from "
            "letters only."
        ),
    },
    bad=(
        "Met betrekking tot uw aanvraag hebben wij een vraag.",
        "Wij vragen dit in het kader van uw verhuizing.",
        "Deze gegevens zijn nodig ten behoeve van uw dossier.",
        Example(text="We have a question with regard to your application.", lang="en"),
    ),
    good=(
        "Wij hebben een vraag over uw aanvraag.",
        "Wij vragen dit omdat u verhuist.",
        "Hebt u hulp nodig met de betaling?",
        Example(text="We have a question about your application.", lang="en"),
    ),
)


@lru_cache
def finder(lang: str) -> Finder:
    """Finds the listed expressions of a language, nl or en."""
    return Finder(load_list(__package__, "prepositional_phrase", lang))


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each listed expression that is not in `allow`."""
    listed = finder(phrase.lang.partition("-")[0])
    for sentence in sentences(phrase):
        for match in listed.find(sentence):
            if match.entry.word not in options["allow"]:
                words = sentence.quote(match.first, match.last)
                yield sentence.hit_words(
                    match.first, match.last, words=words, alternatives=match.entry.alternatives
                )
