"""Text to sentences and words, with the place of each, so that a finding can point at the very words.

Written for form texts: labels without a full stop, list items, abbreviations, amounts, addresses on the web.
The text has its markup blanked out already (`richtext.mask`); there a line end is the end of a paragraph or
list item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from formc import addresses
from formc.diagnostics import Arg, Severity
from formc.lint.text.words import word_set
from formc.model import Phrase
from formc.rule import Hit

# One word: a web or e-mail address, a {placeholder}, a number or date with its points, letters with inner
# marks.
_WORD = re.compile(
    rf"{addresses.PAGE}|{addresses.MAIL}"
    r"|\{[^{}\s]*\}"
    r"|\d++(?:[.,:/-]\d++)*+(?: \d{2,4}(?![\d.,]))*+(?:e|de|ste|st|nd|rd|th)?(?!-?[^\W\d_])"
    r"|['’][snt](?=\s)"
    r"|[^\W_]+(?:[-'’.&][^\W_]+)*"
)
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s|$)|\n+")
_SPACE = re.compile(r"\s*")
_APOSTROPHE = re.compile(r"^['’][snt]\s+")
_OPENING = "\"'“”‘’(["
# Nobody writes such a sentence: it is a list without line ends, or no text at all. It is read in pieces, so
# that no rule takes long for it.
_MOST_WORDS = 400

# After these a full stop never ends a sentence: something has to follow them.
_GOES_ON = word_set(
    "art bijv bv ca dhr dr drs eg evt excl fam ie incl ing ir jhr jkvr max mevr min mr mrs ms mw no nr "
    "nrs obv prof resp st tel tnv vgl vs zgn"
)
# These may end a sentence: it ends when a capital follows.
_MAY_END = word_set("aub ao ed eo etc enz oid jl zsm bc cs sr jr")


# More words between brackets are a remark like any other.
_ASIDE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as it is written; `offset` counts from the start of the phrase's text, `lower` is for
    comparing.
    """

    text: str
    lower: str
    offset: int

    @property
    def end(self) -> int:
        """Where the word ends in the phrase's text."""
        return self.offset + len(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, or a label or list item that stands for one.

    `found` is what was worked out about it already, for whoever asks again: a dozen rules read the same one.
    """

    text: str
    offset: int
    words: tuple[Word, ...]
    found: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    def hit(self, severity: Severity | None = None, /, **args: Arg) -> Hit:
        """A hit on the whole sentence."""
        return _hit(self.offset, self.offset + len(self.text), severity, args)

    def hit_words(self, first: int, last: int, severity: Severity | None = None, /, **args: Arg) -> Hit:
        """A hit on the words `first` up to and including `last`."""
        return _hit(self.words[first].offset, self.words[last].end, severity, args)

    def between(self, first: int, last: int) -> str:
        """What stands between two words: spaces, and the punctuation that may part clauses."""
        return self.text[self.words[first].end - self.offset : self.words[last].offset - self.offset]

    def is_aside(self, at: int) -> bool:
        """Whether the word stands between brackets with few others: a name behind what it means, say."""
        if "(" not in self.text:
            return False
        start = self.words[at].offset - self.offset
        opening, closing = self.text.rfind("(", 0, start), self.text.find(")", start)
        if opening < 0 or closing < 0 or ")" in self.text[opening:start]:
            return False
        return len(self.text[opening:closing].split()) <= _ASIDE

    def quote(self, first: int, last: int) -> str:
        """The words `first` up to and including `last` as they are written, white space as single spaces."""
        start, end = self.words[first].offset - self.offset, self.words[last].end - self.offset
        return " ".join(self.text[start:end].split())


def _hit(start: int, end: int, severity: Severity | None, args: dict[str, Arg]) -> Hit:
    return Hit(offset=start, length=end - start, severity=severity, args=tuple(args.items()))


def sentences(phrase: Phrase) -> tuple[Sentence, ...]:
    """The sentences of a phrase, in order; none for a text without words."""
    return split(phrase.text)


# Every rule asks for the sentences of the same phrase, one after another: a few are enough.
@lru_cache(maxsize=32)
def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text`, in order. One of more than 400 words is cut in pieces of so many."""
    found: list[Sentence] = []
    start = read = 0
    for end in _ends(text):
        words = _words(text, read, end)
        read = end
        if words:
            found.extend(_pieces(text, start, end, words))
            start = end
    return tuple(found)


def _ends(text: str) -> list[int]:
    ends = [m.end() for m in _END.finditer(text) if m.group()[0] == "\n" or _is_end(text, m)]
    return [*ends, len(text)]


def _is_end(text: str, match: re.Match[str]) -> bool:
    if match.group()[0] != ".":
        return True
    follows = _what_follows(text, match.end())
    line = text[max(0, match.start() - 20) : match.start()]
    before = re.split(r"[\s(\[\"“‘]", line)[-1].lower()
    plain = before.replace(".", "")
    if plain in _GOES_ON or (len(plain) == 1 and plain.isalpha() and plain != "u"):
        return False
    if plain in _MAY_END or "." in before:
        return not follows or follows.isupper()
    # An ordinal at the start of a line ("1. ") introduces its sentence.
    if before.isdigit() and len(before) <= 2 and not line.rpartition("\n")[2][: -len(before)].strip():
        return False
    return not follows.islower()


def _what_follows(text: str, at: int) -> str:
    """The first character of the next word, without quotes and the apostrophe of 's; "" at the end."""
    if space := _SPACE.match(text, at):
        at = space.end()
    return _APOSTROPHE.sub("", text[at : at + 6]).lstrip(_OPENING)[:1]


def _words(text: str, start: int, end: int) -> tuple[Word, ...]:
    return tuple(
        Word(text=m.group(), lower=m.group().lower().replace("’", "'"), offset=m.start())
        for m in _WORD.finditer(text, start, end)
    )


def _pieces(text: str, start: int, end: int, words: tuple[Word, ...]) -> Iterator[Sentence]:
    """The sentence from `start` to `end`, in pieces when it has too many words."""
    for first in range(0, len(words), _MOST_WORDS):
        piece = words[first : first + _MOST_WORDS]
        begin = piece[0].offset if first else start
        more = words[first + _MOST_WORDS : first + _MOST_WORDS + 1]
        body = text[begin : more[0].offset if more else end]
        lead = len(body) - len(body.lstrip())
        yield Sentence(text=body.strip(), offset=begin + lead, words=piece)
