"""The words that a form explains: in which forms they stand in a text, and where.

The renderer explains what is found here, the language rules let it stand. So both look for it in one way.

The forms of a word are made here once more, beside `lint.text.inflect` and `lint.text.base_forms`. Those
may make forms that are another word: they are for lists of ours, which say of what kind a word is, or in
which what does not exist is not found. Here an author may write any word, and a citizen reads its meaning
behind whatever is found. So only plurals and the -e of an adjective are made, as far as spelling tells. From
a plural to its singular there is no safe way back: "leges" would be found in "lege", "kosten" in "kost".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from formc import addresses
from formc.diagnostics import Diagnostic, Severity, finding
from formc.model import Phrase, Term

# Nothing in these is a word of the text: addresses of pages and mail, {placeholders}.
_PASSED_OVER = rf"{addresses.PAGE}|{addresses.MAIL}|{addresses.PAGE_BY_PATH}|\{{[^{{}}\n]*\}}"
_BEGIN = r"(?<!\w)(?<!\w[-'’.@/&])"
_END = r"(?!\w|[-'’.@/&:]\w)"
_QUOTES = {"“": "”", "„": "”", "‘": "’", '"': '"', "'": "'"}
_MEANING_FOLLOWS = re.compile(r"\s*\(")
# A meaning stands between brackets: it has none of its own, and is no sentence.
_NO_MEANING = re.compile(r"[()]|[.!?](?=\s+[A-Z]|\s*\Z)")


class Found(NamedTuple):
    """Where a term stands in a text, in whatever form."""

    start: int
    end: int
    term: Term

    def behind(self, text: str) -> int:
        """Where in `text` a meaning belongs: behind the term, and behind the quotes that it alone is in."""
        quoted = self.start > 0 and _QUOTES.get(text[self.start - 1]) == text[self.end : self.end + 1]
        return self.end + quoted

    def is_explained(self, text: str) -> bool:
        """Whether `text` itself gives the meaning: "leges (kosten)", "kosten (leges)"."""
        alone = text.endswith("(", 0, self.start) and text.startswith(")", self.end)
        return alone or _MEANING_FOLLOWS.match(text, self.behind(text)) is not None


class Glossary:
    """The terms of a form in one wording. Of terms that are the same, the first counts."""

    def __init__(self, terms: Iterable[Term], lang: str) -> None:
        self.lang = lang
        known: list[tuple[str, Term]] = []
        for term in terms:
            word = term.term.get(lang)
            if word and _is_word(word) and not any(are_same(word, other, lang) for other, _ in known):
                known.append((word, term))
        known.sort(key=lambda pair: -len(pair[0]))
        self._terms = tuple(term for _, term in known)
        self._beginnings = tuple(_beginning(word, lang) for word, _ in known)
        self._pattern = _any_of((word for word, _ in known), lang) if known else None

    def __bool__(self) -> bool:
        return bool(self._terms)

    def may_be_in(self, text: str) -> bool:
        """Whether there may be a term in `text`: a quick look, since most texts have none."""
        lower = text.lower()
        return any(beginning in lower for beginning in self._beginnings)

    def find(self, text: str) -> Iterator[Found]:
        """Each term in `text`, in order; of terms that begin at the same place, the longest."""
        for match in self._pattern.finditer(text) if self._pattern and self.may_be_in(text) else ():
            if match.lastindex:
                yield Found(match.start(), match.end(), self._terms[match.lastindex - 1])


def are_same(one: str, other: str, lang: str) -> bool:
    """Whether the two are one term: equal but for capitals, or one a form of the other."""
    return bool(_form_of(one, lang).fullmatch(other) or _form_of(other, lang).fullmatch(one))


@lru_cache(maxsize=1024)
def _form_of(term: str, lang: str) -> re.Pattern[str]:
    return re.compile(_forms(term, lang), re.IGNORECASE)


def _beginning(term: str, lang: str) -> str:
    """What all forms of the term begin with, in small letters."""
    first = term.split(maxsplit=1)[0].lower()
    forms = (first, *inflected(first, lang))
    length = next((n for n in range(len(first), 0, -1) if all(form[:n] == first[:n] for form in forms)), 0)
    return re.split("['’]", first[:length])[0]


def _any_of(terms: Iterable[str], lang: str) -> re.Pattern[str]:
    """Any of the terms, each a group of its own; what is passed over is in no group."""
    words = "|".join(f"({_forms(term, lang)})" for term in terms)
    return re.compile(f"(?:{_PASSED_OVER})|{_BEGIN}(?:{words}){_END}", re.IGNORECASE)


def _forms(term: str, lang: str) -> str:
    """A pattern for the term, each of its words in any form it may take."""
    return r"\s+".join(_word(word, lang) for word in term.split())


def _word(word: str, lang: str) -> str:
    made = sorted({word, *inflected(word, lang)}, key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(map(_written, made))})"


def _written(word: str) -> str:
    """A pattern for the word with a straight or a curly apostrophe."""
    return re.sub("['’]", "['’]", re.escape(word))


def _is_word(term: str) -> bool:
    return any(character.isalnum() for character in term)


# --- forms of a word ----------------------------------------------------------------------------------------

_DUTCH_S = re.compile(r"(?:e[lmn]|erd?|aard?|ier|eur|oo?r|ie|[eéè])\Z")
_DUTCH_E = re.compile(r"(?:lijk|ig|isch|baar|zaam|loos|achtig|end|d|ief|aal|eel|air|iek)\Z")
_LONG = re.compile(r"(.*[^aeiou])(aa|ee|oo|uu)([^aeiou])\Z")
_SOFT = {"f": "v", "s": "z"}


def inflected(word: str, lang: str) -> frozenset[str]:
    """The plural of `word`, and in Dutch the form of an adjective before a noun, as that language spells it.

    Nobody told what kind of word it is: forms that do not exist are among them. But few that are another
    word: "recht" does not make "rechts".
    """
    make: Callable[[str], Iterator[str]] = _english if lang == "en" else _dutch
    lower = word.lower()
    return frozenset(make(lower)) if lower[-1:].isalpha() else frozenset()


def _dutch(word: str) -> Iterator[str]:
    yield word + "'s"
    if _DUTCH_S.search(word):
        yield word + "s"
    if word.endswith("e"):
        yield from (word + "n", word + "ën", word[:-1] + "ën")
    for stem in _open(word):
        yield stem + "en"
        if _DUTCH_E.search(word):
            yield stem + "e"
    if word.endswith("heid"):
        yield word.removesuffix("heid") + "heden"
    if word.endswith("um"):
        yield word.removesuffix("um") + "a"


def _open(word: str) -> set[str]:
    """What may stand before -en or -e: besluit, briev, bezwar, wett."""
    if word[-1] in "aeiouy":
        return set()
    soft = word[:-1] + _SOFT.get(word[-1], word[-1])
    stems = {word, soft, word + word[-1]}
    if match := _LONG.match(soft):
        stems.add(match[1] + match[2][0] + match[3])
    return stems


def _english(word: str) -> Iterator[str]:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        yield word + "es"
    elif re.search(r"[^aeiou]y\Z", word):
        yield word[:-1] + "ies"
    else:
        yield word + "s"


# --- mistakes -----------------------------------------------------------------------------------------------


def mistakes(terms: Iterable[Term]) -> Iterator[Diagnostic]:
    """Terms that are there twice, and meanings that do not fit between brackets or say the term again."""
    known: list[Phrase] = []
    for number, term in enumerate(terms, 1):
        yield from _again(term, known, f"glossary.{number}")
        known.extend(phrase for phrase in term.term.phrases if not phrase.same)
        for phrase in term.means.phrases:
            if not phrase.same:
                yield from _unfit(phrase)
                yield from _circular(phrase, term)


def _again(term: Term, known: list[Phrase], path: str) -> Iterator[Diagnostic]:
    """That the term is among the `known` already, told once."""
    for phrase in term.term.phrases:
        for other in known:
            if phrase.lang == other.lang and are_same(phrase.text, other.text, phrase.lang):
                line = other.where.line
                yield finding("schema/duplicate-term", phrase.where, path=path, term=phrase.text, line=line)
                return


def _unfit(meaning: Phrase) -> Iterator[Diagnostic]:
    """That there is something in the meaning that cannot stand between brackets, the first of it."""
    if match := _NO_MEANING.search(meaning.text):
        where, rule = meaning.span(match.start(), 1), "schema/unfit-meaning"
        yield finding(rule, where, lang=meaning.lang, path=meaning.path, character=match[0])


def _circular(meaning: Phrase, term: Term) -> Iterator[Diagnostic]:
    """That the meaning has the term itself in it, or a form of it, the first time it does."""
    word = term.term.get(meaning.lang) or ""
    if not _is_word(word) or _beginning(word, meaning.lang) not in meaning.text.lower():
        return  # before a pattern is made: hardly any has it
    for hit in Glossary([term], meaning.lang).find(meaning.text):
        where, rule = meaning.span(hit.start, hit.end - hit.start), "schema/circular-meaning"
        found = meaning.text[hit.start : hit.end]
        yield finding(rule, where, Severity.WARNING, lang=meaning.lang, path=meaning.path, term=found)
        return
