"""en/of, c.q., dan wel: the reader has to work out what is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.PHRASE,
    lexical=True,
    severity=Severity.ERROR,
    basis=(
        B1("Kies “en” of “of”", "Choose “and” or “or”"),
        Source(
            "Gemeten: 2,2 % van de moeilijke zinnen van een gemeente, 0,3 % van wat experts ervan maakten",
            "Measured: 2.2 % of complex municipal sentences, 0.3 % of their rewrites by experts",
        ),
    ),
    title={"nl": "“En” en “of” tegelijk", "en": "Both “and” and “or”"},
    message={
        "nl": "“{words}” zegt twee dingen tegelijk. Kies “en” of kies “of”.",
        "en": "“{words}” says two things at once. Choose “and” or choose “or”.",
    },
    advice={
        "nl": "Schrijf meestal “of”. Mag de lezer alles kiezen? Schrijf dan “a, b of allebei”.",
        "en": "Usually write “or”. May the reader choose all of it? Then write “a, b or both”.",
    },
    why={
        "nl": "De lezer moet nu zelf bedenken of één van de twee genoeg is.",
        "en": "The reader now has to work out whether one of the two is enough.",
    },
    bad=(
        "Stuur uw paspoort en/of rijbewijs mee.",
        "Uw partner c.q. uw huisgenoot tekent ook.",
        "U dan wel uw partner belt ons.",
        "Uw vader en / of moeder",
        Example(text="Send your passport and/or driving licence.", lang="en"),
    ),
    good=(
        "Stuur uw paspoort of rijbewijs mee.",
        "Bel ons. Dan wel graag voor 12 uur.",
        "Is uw adres veranderd? Dan moet u dat doorgeven.",
        Example(text="Send your passport or driving licence.", lang="en"),
    ),
)

_DUTCH = re.compile(
    r"\ben\s?/\s?of\b|\bc\.?q\b\.?|\bdanwel\b"
    r"|(?<=[a-zë,] )dan wel(?= (?:de|het|een|uw|op|in|bij|door|van|te)\b)",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\band\s?/\s?or\b", re.IGNORECASE)


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each of these expressions."""
    del options
    pattern = _ENGLISH if phrase.lang == "en" else _DUTCH
    for match in pattern.finditer(phrase.text):
        yield Hit(offset=match.start(), length=len(match.group()), args=(("words", match.group()),))
