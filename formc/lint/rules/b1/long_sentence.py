"""Sentences with too many words."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.sentences import sentences
from formc.model import Phrase
from formc.rule import B1, WCAG, Example, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.WARNING,
    basis=(
        B1("Korte zinnen: één boodschap per zin", "Short sentences: one message per sentence"),
        WCAG("3.1.5"),
        Source(
            "GOV.UK style guide: splits zinnen van meer dan 25 woorden",
            "GOV.UK style guide: split sentences longer than 25 words",
        ),
    ),
    options={"max_words": 15, "error_above": 20},
    options_for={
        "nl-simple": {"max_words": 10, "error_above": 15},
        "en": {"max_words": 15, "error_above": 20},
    },
    title={"nl": "Zin is te lang", "en": "Sentence is too long"},
    message={
        "nl": "Deze zin heeft {words} woorden. Gebruik er hoogstens {max_words}.",
        "en": "This sentence has {words} words. Use {max_words} at most.",
    },
    advice={
        "nl": "Maak er twee zinnen van. Of zet de delen in een lijst.",
        "en": "Make two sentences of it. Or put the parts in a list.",
    },
    why={
        "nl": "Wie moeilijk leest, weet aan het eind van een lange zin het begin niet meer.",
        "en": "People who find reading hard lose the beginning of a long sentence before they reach its end.",
    },
    bad=(
        "Als u binnenkort gaat verhuizen naar een ander adres, dan moet u dat binnen vijf dagen na de "
        "dag van uw "
        "verhuizing aan ons doorgeven.",
        Example(text="U kunt met dit formulier uw nieuwe adres aan de gemeente doorgeven.", lang="nl-simple"),
        Example(
            text="If you are going to move to another address soon, you have to let us know within five"
            " days of the "
            "day on which you moved.",
            lang="en",
        ),
    ),
    good=(
        "Gaat u verhuizen? Geef uw nieuwe adres binnen 5 dagen aan ons door.",
        "U hebt nodig:\n\nuw paspoort of uw identiteitskaart\n\neen foto van uw rijbewijs\n\nhet nummer"
        " van uw rekening",
        Example(text="Verhuist u? Vertel ons uw nieuwe adres.", lang="nl-simple"),
        Example(text="Are you moving? Tell us your new address within 5 days.", lang="en"),
    ),
)


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each sentence with more words than `max_words`, an error above `error_above`."""
    for sentence in sentences(phrase):
        words = len(sentence.words)
        if words > options["max_words"]:
            severity = Severity.ERROR if words > options["error_above"] else None
            yield sentence.hit(severity, words=words, max_words=options["max_words"])
