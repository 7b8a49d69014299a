"""Abbreviations of words. The list is abbreviation.<lang>.tsv; letters with full stops between them are found
without it.

Names that are known by their letters (BSN, DigiD, KVK, WOZ) are no abbreviations in this sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from formc.diagnostics import Severity
from formc.lint.text.wordlist import load_list
from formc.model import Phrase
from formc.rule import B1, WCAG, Example, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.PHRASE,
    lexical=True,
    severity=Severity.ERROR,
    severities={"en": Severity.WARNING},
    basis=(
        B1("Schrijf woorden voluit", "Write words in full"),
        WCAG("3.1.4"),
        Source("GOV.UK style guide: geen eg, etc en ie", "GOV.UK style guide: do not use eg, etc and ie"),
    ),
    options={"allow": ()},
    title={"nl": "Afkorting", "en": "Abbreviation"},
    message={
        "nl": "“{abbreviation}” is een afkorting. Schrijf de woorden voluit[[: “{alternatives}”]].",
        "en": "“{abbreviation}” is an abbreviation. Write the words in full[[: “{alternatives}”]].",
    },
    advice={
        "nl": "Schrijf de hele woorden. Of kies een korter woord.",
        "en": "Write the whole words. Or choose a shorter word.",
    },
    why={
        "nl": "Niet iedereen kent de afkorting. Een schermlezer leest losse letters voor.",
        "en": "Not everyone knows the abbreviation. A screen reader reads single letters out.",
    },
    bad=(
        "Hebt u een vraag m.b.t. uw aanvraag?",
        "Neem uw pas mee, bijv. uw paspoort.",
        "U krijgt z.s.m. antwoord.",
        "Van 1 t/m 5 mei",
        "Vul dit in o.v.v. uw kenmerk.",
        Example(text="Bring a document, e.g. your passport.", lang="en"),
    ),
    good=(
        "Hebt u een vraag over uw aanvraag?",
        "Neem uw pas mee. Bijvoorbeeld uw paspoort.",
        "Vul uw BSN in. Het staat op uw paspoort.",
        "Kijk op www.example.nl of mail naar info@example.nl.",
        "De achternaam met voorletters: J.P. de Vries",
        "Voeg een bestand toe: .pdf, .jpg of .png.",
        "U betaalt 1.250,50 euro aan Voorbeeld B.V.",
        "De St. Jansstraat",
        Example(text="Bring a document. For example your passport.", lang="en"),
    ),
)

# Small letters with full stops between them (m.b.t., o.v.v.), and anything else that may stand in the list.
_CANDIDATE = re.compile(r"(?<![\w.@/-])(?:[a-zA-Z]{1,5}(?:[./][a-z]{1,4})*\.?)(?![\w@]|[./-]\w)")
_POINTED = re.compile(r"[a-z]{1,3}\.(?:[a-z]{1,3}\.)+\Z|[a-z]\.[a-z](?:\.[a-z])*\Z")
# "en/of" and c.q. are for b1/and-or.
# With a name behind it: Sint, Sankt.
_OF_NAMES = frozenset(("St.", "St"))
_NOT_HERE = frozenset(("c.q.", "c.q", "v.chr.", "n.chr."))


@lru_cache
def _listed(lang: str) -> dict[str, str]:
    return {row.word: row.alternatives for row in load_list(__package__, "abbreviation", lang)}


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each abbreviation that is not in `allow`."""
    listed = _listed(phrase.lang.partition("-")[0])
    length = len(phrase.text.rstrip())
    for match in _CANDIDATE.finditer(phrase.text):
        word = match.group()
        known = _lookup(word, listed, is_last=match.end() >= length)
        if word in options["allow"] or word in _NOT_HERE or phrase.in_term(match.start(), len(word)):
            continue
        if word in _OF_NAMES and phrase.text[match.end() : match.end() + 2].strip()[:1].isupper():
            continue
        if known or _POINTED.match(word):
            args = (("abbreviation", word), ("alternatives", known))
            yield Hit(offset=match.start(), length=len(word), args=args)


def _lookup(word: str, listed: dict[str, str], *, is_last: bool) -> str:
    """What is to be written instead. A word that ends the text ("tel.", "min.") may be a whole word with a
    full stop.
    """
    known = listed.get(word.lower(), "")
    if word.count(".") == 1 and word.endswith(".") and is_last:
        return known if word.lower() in _ENDS else ""
    return known


_ENDS = frozenset(("enz.", "etc.", "evt."))
