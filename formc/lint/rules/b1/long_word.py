"""Words of many letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.sentences import sentences
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Lang, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.NOTE,
    severities={"nl-simple": Severity.WARNING},
    langs=(Lang.NL, Lang.NL_SIMPLE),
    basis=(
        B1("Korte woorden", "Short words"),
        Source(
            "Gemeten: 10 % van de echte formulierteksten heeft er een, dus een mens moet het beoordelen",
            "Measured: 10 % of real form texts have one, so a person has to judge",
        ),
    ),
    options={"max_letters": 14, "allow": ("belastingdienst", "burgerservicenummer", "identiteitskaart")},
    title={"nl": "Lang woord", "en": "Long word"},
    message={
        "nl": "“{word}” heeft {letters} letters.",
        "en": "“{word}” has {letters} letters.",
    },
    advice={
        "nl": "Kies een korter woord. Of knip het woord in stukken: “aanvraag voor een uitkering”.",
        "en": "Choose a shorter word. Or cut it in pieces, such as “aanvraag voor een uitkering”.",
    },
    why={
        "nl": "Een lang woord lees je niet in één keer. Op een klein scherm past het niet op de regel.",
        "en": "A long word cannot be read at a glance. On a small screen it does not fit on the line.",
    },
    bad=(
        "Vul uw arbeidsongeschiktheidsuitkering in.",
        Example(text="Ga naar het gemeentesecretariaat.", lang="nl-simple"),
    ),
    good=(
        "Vul uw uitkering in.",
        "Kijk op www.example.nl/gehandicaptenparkeerkaart.",
        "Mail naar burgerzakenbalie@example.nl.",
        "Uw BRP-inschrijving",
        "Uw burgerservicenummer (BSN) staat op uw identiteitskaart.",
        Example(text="Belasting voor uw afval (afvalstoffenheffing)", lang="nl-simple"),
    ),
)

_PARTS = re.compile(r"[-'’.&]")


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each word with a part of more than `max_letters` letters; hyphens part a word.

    A name alone between brackets does not count: the words before it explain what stands on people.s letters.
    """
    for sentence in sentences(phrase):
        for at, word in enumerate(sentence.words):
            if (
                len(word.text) <= options["max_letters"]
                or word.lower in options["allow"]
                or not _is_plain(word.text)
                or f"({word.text})" in sentence.text
                or phrase.in_term(word.offset, len(word.text))
            ):
                continue
            letters = max(len(part) for part in _PARTS.split(word.text))
            if letters > options["max_letters"]:
                yield sentence.hit_words(at, at, word=word.text, letters=letters)


def _is_plain(word: str) -> bool:
    """Whether it is a word: no web address, e-mail address, number or {placeholder}."""
    return _PARTS.sub("", word).isalpha() and not word.lower().startswith("www.")
