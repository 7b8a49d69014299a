"""The texts of a form as the language rules read them: words only, markup blanked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from formc import richtext
from formc.model import Form, Phrase, Term
from formc.rule import Lang


def plain(phrase: Phrase) -> Phrase:
    """The phrase with its markup blanked out, as long as it was, so that offsets still point at the same
    words.
    """
    text = richtext.mask(phrase.text, phrase.markdown)
    return phrase if text == phrase.text else replace(phrase, text=text)


def plain_phrases(form: Form) -> Iterator[Phrase]:
    """Every text of the form that a citizen reads, in reading order, each with the terms in it.

    Plain Dutch that has the words of the Dutch is `same`, whether it says so or repeats them.
    """
    from formc.fields import phrases

    return with_terms(_same(map(plain, phrases(form))), form.glossary)


def _same(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The phrases, in which the wordings of a text stand together, the Dutch first."""
    dutch: Phrase | None = None
    for phrase in phrases:
        if phrase.lang == Lang.NL:
            dutch = phrase
        elif phrase.lang == Lang.NL_SIMPLE and dutch and _has_words_of(phrase, dutch):
            yield replace(phrase, same=True)
            continue
        yield phrase


def _has_words_of(phrase: Phrase, dutch: Phrase) -> bool:
    return phrase.path == dutch.path and phrase.text.split() == dutch.text.split()


def with_terms(phrases: Iterable[Phrase], terms: tuple[Term, ...]) -> Iterator[Phrase]:
    """The phrases, which are plain, each with the place of the `terms` in it: rules let these words stand."""
    if not terms:
        yield from phrases
        return
    from formc.glossary import Glossary

    glossaries: dict[str, Glossary] = {}
    for phrase in phrases:
        if phrase.lang not in glossaries:
            glossaries[phrase.lang] = Glossary(terms, phrase.lang)
        found = tuple((hit.start, hit.end) for hit in glossaries[phrase.lang].find(phrase.text))
        yield replace(phrase, terms=found) if found else phrase
