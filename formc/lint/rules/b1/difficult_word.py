"""Words that many readers at B1 do not know, each with a plainer one. The list is difficult_word.<lang>.tsv.

Columns: word (a verb's particle before a bar; `*` for any letters), kind (verb, noun, adj, word, phrase),
tier, alternatives, forms that no pattern makes (parted by a bar), words that make the use a fine one, source
or reason. Tier `error` holds words that experts nearly always replace, `warning` words they often do, `term`
names of things that can only be explained, `simple` words that are too hard for plain Dutch only. An
alternative between brackets is an explanation; `-` for the alternatives: leave the word out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from formc.diagnostics import Severity
from formc.lint.rules.b1.prepositional_phrase import finder as stiff_phrases
from formc.lint.text.grammar_words import names
from formc.lint.text.sentences import Sentence, sentences
from formc.lint.text.wordlist import ANY, OMIT, Finder, Match, load_list
from formc.model import Phrase
from formc.rule import B1, WCAG, Example, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.PHRASE,
    lexical=True,
    severity=Severity.WARNING,
    basis=(
        B1("Gewone woorden", "Common words"),
        WCAG("3.1.5"),
        Source(
            "NL Design System, RVO: schrijfwijzer (CC0-1.0), voor de woorden die dit als bron noemen",
            "NL Design System, RVO: schrijfwijzer (CC0-1.0), for the words that name it as their source",
        ),
    ),
    options={"tiers": ("error", "warning", "term"), "allow": ()},
    options_for={"nl-simple": {"tiers": ("error", "warning", "term", "simple")}},
    title={"nl": "Moeilijk woord", "en": "Difficult word"},
    message={
        "nl": (
            "“{words}” is moeilijk[[ ({word})]].[[ Schrijf bijvoorbeeld: {alternatives}.]]"
            "[[ Leg het uit: {explanation}.]][[ Laat het weg{omit}]]"
        ),
        "en": (
            "“{words}” is difficult[[ ({word})]].[[ Write for example: {alternatives}.]]"
            "[[ Explain it: {explanation}.]][[ Leave it out{omit}]]"
        ),
    },
    advice={
        "nl": (
            "Kies een woord dat u ook aan de balie gebruikt. Moet het woord blijven? Leg het dan uit, "
            "daar of in `glossary`."
        ),
        "en": (
            "Choose a word that you would use at the desk. If the word has to stay, explain it, there or "
            "in `glossary`."
        ),
    },
    why={
        "nl": "Een woord dat iemand niet kent, kan de hele vraag onduidelijk maken.",
        "en": "One word that someone does not know can make the whole question unclear.",
    },
    bad=(
        "Indien u verhuist, belt u ons.",
        "Wij hebben uw brief reeds gelezen.",
        "Dit staat in de Verordening.",
        "U dient het formulier te ondertekenen.",
        "U dient dit op tijd in te vullen.",
        "Wilt u dit nader toelichten?",
        "Licht uw antwoord kort toe.",
        "Wij sturen u de benodigde papieren.",
        Example(text="U ontvangt een brief.", lang="nl-simple"),
        Example(text="Your licence commences on 1 May.", lang="en"),
    ),
    good=(
        "Als u verhuist, belt u ons.",
        "Wij hebben uw brief al gelezen.",
        "Dien uw aanvraag in.",
        "Waar dient deze kaart voor?",
        "Deze kaart dient om te parkeren.",
        "U dient het formulier in door op de knop te klikken.",
        "U krijgt een brief van ons (beschikking).",
        "U krijgt een papier van ons (uittreksel BRP).",
        "Bel met Anna Ter Aar.",
        "Dit staat in de Participatiewet en de Omgevingswet.",
        "U ontvangt een brief.",
        Example(text="U krijgt een brief.", lang="nl-simple"),
        Example(text="Your licence starts on 1 May.", lang="en"),
    ),
)


# With a capital these are still what they are.
_NAMES_OF_THINGS = ("noun", "adj", "verb")
_TIERS = ("error", "warning", "term", "simple")


@lru_cache
def finder(lang: str) -> Finder:
    """Finds the listed words of a language, nl or en, of every tier; of the same words the worst."""
    rows = load_list(__package__, "difficult_word", lang)
    return Finder(tuple(sorted(rows, key=lambda row: _TIERS.index(row.tier))))


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each listed word, in any of its forms, that the text itself does not explain."""
    lang = phrase.lang.partition("-")[0]
    for sentence in sentences(phrase):
        for match in found(sentence, lang):
            entry = match.entry
            if entry.tier not in options["tiers"] or entry.plain in options["allow"]:
                continue
            if entry.tier == "error" or not is_explained(sentence, match):
                hit = _hit(sentence, match)
                if not phrase.in_term(hit.offset, hit.length):
                    yield hit


def found(sentence: Sentence, lang: str) -> list[Match]:
    """The listed words of a sentence, but for names, and for what b1/prepositional-phrase is about."""
    matches: list[Match] | None = sentence.found.get((found, lang))
    if matches is None:
        matches = sentence.found[found, lang] = list(_found(sentence, lang))
    return matches


def _found(sentence: Sentence, lang: str) -> Iterator[Match]:
    phrases = [range(m.first, m.last + 1) for m in stiff_phrases(lang).find(sentence)]
    for match in finder(lang).find(sentence):
        if _is_in_name(sentence, match):
            continue
        if not any(match.first in phrase or match.last in phrase for phrase in phrases):
            yield match


def _is_in_name(sentence: Sentence, match: Match) -> bool:
    """Whether a capital makes the word a name: Ter Aar, Participatiewet, but no Verordening."""
    if not names(sentence)[match.first]:
        return False
    entry = match.entry
    return entry.kind not in _NAMES_OF_THINGS or ANY in entry.word or entry.word.endswith("wet")


def _hit(sentence: Sentence, match: Match) -> Hit:
    """The words as they are written, and the word of the list if they are another form of it."""
    entry = match.entry
    words = sentence.quote(match.first, match.last)
    if match.split:
        words = f"{sentence.quote(match.first, match.first)} … {sentence.quote(match.last, match.last)}"
    return sentence.hit_words(
        match.first,
        match.last,
        Severity.ERROR if entry.tier == "error" else None,
        words=words,
        word="" if words.lower() == entry.plain else entry.plain,
        alternatives=", ".join(entry.replacements),
        explanation=entry.explanation,
        omit="." if entry.alternatives == OMIT else "",
    )


def is_explained(sentence: Sentence, match: Match) -> bool:
    """Whether the text gives the meaning: "een brief van ons (beschikking)" or "een beschikking
    (besluit)".
    """
    after = sentence.text[sentence.words[match.last].end - sentence.offset :]
    return after.startswith(" (") or sentence.is_aside(match.first)
