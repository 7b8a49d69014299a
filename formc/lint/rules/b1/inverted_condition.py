"""Conditions without als: "Mocht u vragen hebben, dan belt u ons"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.sentences import sentences
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Lang, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    lexical=True,
    severity=Severity.WARNING,
    langs=(Lang.NL, Lang.NL_SIMPLE),
    basis=(
        B1(
            nl="Gewone zinnen: begin een voorwaarde met als, of stel een vraag",
            en="Plain sentences: begin a condition with if, or ask a question",
        ),
    ),
    title={"nl": "Voorwaarde zonder “als”", "en": "Condition without “als”"},
    message={
        "nl": "“{words}” is schrijftaal. Schrijf bijvoorbeeld: “{alternatives}”.",
        "en": "“{words}” is stiff Dutch. Write for example: “{alternatives}”.",
    },
    advice={
        "nl": "Begin met “als”. Of stel eerst een vraag: “Hebt u vragen? Bel ons dan.”",
        "en": "Begin with “als”. Or ask a question first: “Hebt u vragen? Bel ons dan.”",
    },
    why={
        "nl": "Zo praat bijna niemand. Een lezer denkt eerst dat het een vraag is, of iets van vroeger.",
        "en": "Hardly anyone talks like this. Readers first take it for a question, or for the past.",
    },
    bad=(
        "Mocht u vragen hebben, dan belt u ons.",
        "Bel ons, mocht uw kind ziek zijn.",
        "Mochten er nog foto’s zijn, stuur die dan naar ons.",
        Example(text="Mocht u ziek zijn, bel ons.", lang="nl-simple"),
    ),
    good=(
        "Als u vragen hebt, belt u ons.",
        "Mocht u in het huis blijven wonen?",
        "Toen mocht u nog niet parkeren.",
        "Van wie mocht u het huis kopen?",
    ),
)

_SUBJECTS = "u|uw|jij|je|jouw|jullie|er|het|de|een|dit|dat|deze|die|hij|zij|ze|wij|we|ons|onze|iemand|iets"
_MOCHT = re.compile(rf"(?:\A|(?<=, ))(mocht(?:en)?) ({_SUBJECTS})\b", re.IGNORECASE)


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on mocht and the word behind it, at the start of a sentence or clause that is no question."""
    del options
    for sentence in sentences(phrase):
        if "ocht" in sentence.text and not sentence.text.rstrip("”’\"') ").endswith("?"):
            for match in _MOCHT.finditer(sentence.text):
                first = "Als" if match[1][0].isupper() else "als"
                yield Hit(
                    offset=sentence.offset + match.start(),
                    length=len(match.group()),
                    args=(("words", match.group()), ("alternatives", f"{first} {match[2]}")),
                )
