"""A second message hung on a sentence: ", waarbij ...", a remark in brackets or dashes, ", en wij ...".

Two questions in one sentence, and a rule with its exception, are left alone: in texts that experts rewrote,
these stood about as often afterwards as before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.dutch import AUXILIARIES, SUBJECTS
from formc.lint.text.sentences import Sentence, sentences
from formc.lint.text.words import word_set
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.WARNING,
    severities={"en": Severity.NOTE},
    basis=(
        B1("Korte zinnen: één boodschap per zin", "Short sentences: one message per sentence"),
        Source("GOV.UK content design: één idee in een zin", "GOV.UK content design: one idea in a sentence"),
    ),
    options={"max_words": 12},
    options_for={"nl-simple": {"max_words": 8}},
    title={"nl": "Twee boodschappen in een zin", "en": "Two messages in one sentence"},
    message={
        "nl": "Bij “{words}” begint een tweede boodschap.",
        "en": "A second message begins at “{words}”.",
    },
    advice={
        "nl": "Zet hier een punt en begin een nieuwe zin. Of laat weg wat niet nodig is.",
        "en": "Put a full stop here and begin a new sentence. Or leave out what is not needed.",
    },
    why={
        "nl": "Wie moeilijk leest, onthoudt één ding per zin. De tweede boodschap leest die lezer niet.",
        "en": "People who find reading hard take in one thing per sentence. They miss the second one.",
    },
    bad=(
        "U krijgt binnen 8 weken een brief van ons, waarbij u ook een formulier ontvangt.",
        "Neem uw paspoort mee naar de balie (dat mag ook van uw partner zijn) of uw rijbewijs.",
        "Wij sturen u binnen 8 weken een brief, en u krijgt daarna nog een formulier.",
        "Stuur ons een foto van uw huis - dat mag ook van de straat - en uw adres.",
        "U krijgt binnen 8 weken een brief; daarin staat hoeveel u nog moet betalen.",
        Example(text="Wij sturen u een brief (dat duurt 8 weken) met de prijs.", lang="nl-simple"),
        Example(
            text="You will get a letter within 8 weeks, which also tells you how much to pay.", lang="en"
        ),
    ),
    good=(
        "U krijgt binnen 8 weken een brief van ons. Daar zit ook een formulier bij.",
        "Wij sturen u een brief, en u belt ons.",
        "Stuur de foto van uw huis mee in een bestand dat wij kunnen openen (.jpg, .jpeg, .png of .svg).",
        "Neem een pas mee naar de balie van het stadhuis (bijvoorbeeld een paspoort of een rijbewijs).",
        "De balie is open van maandag tot en met vrijdag van 09.00 - 12.00 uur.",
        "In welke straat staat het huis waarin u en uw partner nu samen wonen?",
        Example(text="You will get a letter within 8 weeks. It also tells you how much to pay.", lang="en"),
        Example(text="In which street is the house in which you live with your partner now?", lang="en"),
    ),
)

_PATTERNS = {
    "nl": re.compile(
        r",\s(?:waarbij|waardoor|waarna|waarmee|hetgeen)\b"
        r"|;\s\w+"
        r"|(?<=[^\W\d])\s[-–—]\s[^\W\d]+"
        # A list of single words, such as the endings of files, is no message.
        r"|\((?!bijv|zoals|denk|dus|[^\s(),]+(?:,\s[^\s(),]+)*(?:,?\s(?:en|of)\s[^\s(),]+)?\))"
        r"[^\s()]+(?:\s[^\s()]+){3,}\)"
    ),
    "en": re.compile(r",\s(?:which|whereby|whereas|whose)\b|;\s\w+"),
}
_AND = word_set("en maar want dus")
# "Het" may be an article.
_SUBJECTS = SUBJECTS - {"het"}


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit where the second message begins, once in each sentence of more than `max_words`."""
    lang = phrase.lang.partition("-")[0]
    for sentence in sentences(phrase):
        if len(sentence.words) > options["max_words"]:
            hit = _hung_on(sentence, lang) or (_coordinated(sentence) if lang == "nl" else None)
            if hit:
                yield hit


def _hung_on(sentence: Sentence, lang: str) -> Hit | None:
    match = _PATTERNS[lang].search(sentence.text)
    if not match:
        return None
    words = match.group().strip(" ,;-–—\n")
    return Hit(
        offset=sentence.offset + match.end() - len(match.group().lstrip(" ,;-–—\n")),
        length=len(words),
        args=(("words", " ".join(words.split())),),
    )


def _coordinated(sentence: Sentence) -> Hit | None:
    """En, maar, want, dus with a subject of its own: "..., en u krijgt", "... en hebt u"."""
    words = [word.lower for word in sentence.words]
    for at in range(3, len(words) - 2):
        if words[at] in _AND and _is_clause(words[at + 1], words[at + 2]):
            return sentence.hit_words(at, at + 1, words=sentence.quote(at, at + 1))
    return None


def _is_clause(first: str, second: str) -> bool:
    """Whether two words open a clause. "U en hij" opens none."""
    subject_first = first in _SUBJECTS and second not in ("en", "of")
    return subject_first or (first in AUXILIARIES and second in _SUBJECTS)
