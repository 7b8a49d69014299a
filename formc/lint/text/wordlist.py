"""Word lists (<rule>.<lang>.tsv beside the rule that reads them) and finding their words in a sentence."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from formc.lint.text.dutch import clauses
from formc.lint.text.inflect import finite, forms, participles
from formc.lint.text.sentences import Sentence
from formc.lint.text.words import word_set

# In a list: any letters, at the beginning or the end of a word.
ANY = "*"
# Instead of alternatives: the word can go.
OMIT = "-"
# Behind these stands a noun: "Welke kaart vraagt u aan?" is not from aankaarten.
_DETERMINERS = word_set(
    "de het een uw jouw mijn zijn haar ons onze hun deze dit die dat welke welk elke elk ieder iedere geen"
)
# What is longer is no word of any language.
_LONGEST = 60
_REMEMBERED = 100_000
# The alternatives of a row, parted by commas; one in brackets may have commas of its own.
_PARTS = re.compile(r"\([^()]*\)|[^,()\s][^,]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of a word list. `kind` is verb, noun, adj, word or phrase; a verb's particle stands before a bar:
    aan|tonen. With `*` in front it is also the last part of a compound, with `*` behind the first part of any
    word.

    `forms` are forms that no pattern makes, those of a verb with a particle also without it; `unless` are
    words that make the use a fine one, with `!` in front words whose absence does.
    """

    lang: str
    word: str
    kind: str
    tier: str
    alternatives: str
    forms: tuple[str, ...] = ()
    unless: frozenset[str] = frozenset()

    @property
    def plain(self) -> str:
        """The word as people write it."""
        return self.word.replace("|", "").strip(ANY)

    @property
    def replacements(self) -> tuple[str, ...]:
        """What can be written instead."""
        if self.alternatives == OMIT:
            return ()
        return tuple(part for part in _PARTS.findall(self.alternatives) if not part.startswith("("))

    @property
    def explanation(self) -> str:
        """What the word means, where the list explains it instead of replacing it."""
        meanings = [part.strip("()") for part in _PARTS.findall(self.alternatives) if part.startswith("(")]
        return meanings[0] if meanings else ""

    def is_fine_among(self, lower: list[str]) -> bool:
        """Whether the words of a sentence make the use of this one a fine one."""
        text = f" {' '.join(lower)} "
        return any((f" {word.removeprefix('!')} " in text) != word.startswith("!") for word in self.unless)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The words `first` up to and including `last` of a sentence are a form of `entry`.

    `split`: only these two are, and what stands between them is not.
    """

    entry: Entry
    first: int
    last: int
    split: bool = False


@lru_cache
def load_list(package: str, name: str, lang: str) -> tuple[Entry, ...]:
    """The rows of <name>.<lang>.tsv in `package`, in the order of the file. `lang` is nl or en."""
    lines = files(package).joinpath(f"{name}.{lang}.tsv").read_text("utf-8").splitlines()
    return tuple(_entry(row, lang) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _entry(row: Mapping[str, str], lang: str) -> Entry:
    return Entry(
        lang=lang,
        word=row["word"],
        kind=row.get("kind", "phrase"),
        tier=row.get("tier", ""),
        alternatives=row["alternatives"],
        forms=tuple(row.get("forms", "").split("|")) if row.get("forms") else (),
        unless=frozenset(row.get("unless", "").split("|")) - {""},
    )


class Finder:
    """Finds the words of a list: by their first word, the longest phrase first."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self._words: dict[str, Entry] = {}
        # By their first two words: hundreds begin with a word such as "in".
        self._phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], Entry]]] = {}
        self._split: dict[str, list[tuple[str, Entry]]] = {}
        self._beginnings: dict[str, Entry] = {}
        self._endings: dict[str, Entry] = {}
        self._parts: dict[str, Entry | None] = {}
        for entry in entries:
            self._add(entry)
        for found in self._phrases.values():
            found.sort(key=lambda item: -len(item[0]))

    def _add(self, entry: Entry) -> None:
        for phrase in _phrases(entry):
            if len(phrase) > 1:
                self._phrases.setdefault(phrase[:2], []).append((phrase, entry))  # type: ignore[arg-type]
            else:
                self._words.setdefault(phrase[0], entry)
            if entry.word.startswith(ANY):
                self._endings[phrase[0]] = entry
        if entry.word.endswith(ANY):
            self._beginnings[entry.word.rstrip(ANY)] = entry
        if "|" in entry.word and entry.kind == "verb":
            self._add_split(entry)

    def _add_split(self, entry: Entry) -> None:
        """Know the verb also with its particle at the end of the clause: "U toont ... aan"."""
        particle, _, verb = entry.word.partition("|")
        own = {form.removeprefix(particle) for form in entry.forms}
        for form in finite(verb) | own:
            self._split.setdefault(form, []).append((particle, entry))

    def find(self, sentence: Sentence) -> list[Match]:
        """Each listed word of the sentence, in order; none of them overlap."""
        found: list[Match] | None = sentence.found.get(self)
        if found is None:
            found = sentence.found[self] = list(self._find(sentence))
        return found

    def _find(self, sentence: Sentence) -> Iterator[Match]:
        lower = [w.lower for w in sentence.words]
        at = 0
        while at < len(lower):
            step = 1
            if match := self._at(lower, at):
                step = match.last - match.first + 1
            else:
                match = self._split_at(sentence, lower, at)
            if match and not match.entry.is_fine_among(lower):
                yield match
            at += step

    def _at(self, lower: list[str], at: int) -> Match | None:
        if at + 1 < len(lower):
            for phrase, entry in self._phrases.get((lower[at], lower[at + 1]), ()):
                if tuple(lower[at : at + len(phrase)]) == phrase:
                    return Match(entry=entry, first=at, last=at + len(phrase) - 1)
        word = self._words.get(lower[at]) or self._part_of(lower[at])
        return Match(entry=word, first=at, last=at) if word else None

    def _part_of(self, word: str) -> Entry | None:
        """The entry that the word begins or ends with, where the list says that this counts."""
        if len(word) > _LONGEST:
            return None
        if word not in self._parts:
            if len(self._parts) >= _REMEMBERED:
                self._parts.clear()
            splits = range(1, len(word))
            ends = (self._endings.get(word[at:]) for at in splits)
            begins = (self._beginnings.get(word[:at]) for at in reversed(splits))
            self._parts[word] = next(filter(None, (*begins, *ends)), None)
        return self._parts[word]

    def _split_at(self, sentence: Sentence, lower: list[str], at: int) -> Match | None:
        for particle, entry in self._split.get(lower[at], ()):
            if particle not in lower or (at and lower[at - 1] in _DETERMINERS):
                continue
            clause = next(c for c in clauses(sentence) if at in c)
            if lower[clause.stop - 1] == particle and clause.stop - 1 > at:
                return Match(entry=entry, first=at, last=clause.stop - 1, split=True)
        return None


def _phrases(entry: Entry) -> Iterator[tuple[str, ...]]:
    """What the entry looks like in a text, as words."""
    if entry.kind == "phrase":
        for words in (entry.word, *entry.forms):
            yield tuple(words.split())
    elif "|" in entry.word:
        yield from _separable(entry)
    else:
        for form in forms(entry.word.strip(ANY), entry.kind, entry.lang) | set(entry.forms):
            yield (form,)


def _separable(entry: Entry) -> Iterator[tuple[str, ...]]:
    """Indienen, ingediend, in te dienen."""
    particle, _, verb = entry.word.partition("|")
    made = finite(verb) | participles(verb) | {verb + "d", verb + "de"} | {p + "e" for p in participles(verb)}
    own = {form if form.startswith(particle) else particle + form for form in entry.forms}
    for form in {particle + form for form in made} | own:
        yield (form,)
    yield (particle, "te", verb)
