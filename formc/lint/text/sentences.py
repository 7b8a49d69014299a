"""Text to sentences and words, with the place of each, so that a finding can point at the very words.

Written for form texts: labels without a full stop, list items, abbreviations, amounts, addresses on the web.
The text has its markup blanked out already (`richtext.mask`); there a line end is the end of a paragraph or
list item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from formc.diagnostics import Arg, Severity
from formc.lint.text.words import word_set
from formc.model import Phrase
from formc.rule import Hit

# One word: a web or e-mail address, a {placeholder}, a number or date with its points, letters with inner
# marks.
_WORD = re.compile(
    r"(?:https?://|www\.)\S*[\w/]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\{[^{}\s]*\}"
    r"|\d+(?:[.,:/-]\d+)*(?: \d{2,4}(?![\d.,]))*(?:e|de|ste|st|nd|rd|th)?(?!-?[^\W\d_])"
    r"|['’][snt](?=\s)"
    r"|[^\W_]+(?:[-'’.&][^\W_]+)*"
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+")
_APOSTROPHE = re.compile(r"^['’][snt]\s+")
_OPENING = "\"'“”‘’(["

# After these a full stop never ends a sentence: something has to follow them.
_GOES_ON = word_set(
    "art bijv bv ca dhr dr drs eg evt excl fam ie incl ing ir jhr jkvr max mevr min mr mrs ms mw no nr "
    "nrs obv prof resp st tel tnv vgl vs zgn"
)
# These may end a sentence: it ends when a capital follows.
_MAY_END = word_set("aub ao ed eo etc enz oid jl zsm bc cs sr jr")


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
    """A sentence, or a label or list item that stands for one."""

    text: str
    offset: int
    words: tuple[Word, ...]

    def hit(self, severity: Severity | None = None, /, **args: Arg) -> Hit:
        """A hit on the whole sentence."""
        return _hit(self.offset, self.offset + len(self.text), severity, args)

    def hit_words(self, first: int, last: int, severity: Severity | None = None, /, **args: Arg) -> Hit:
        """A hit on the words `first` up to and including `last`."""
        return _hit(self.words[first].offset, self.words[last].end, severity, args)

    def between(self, first: int, last: int) -> str:
        """What stands between two words: spaces, and the punctuation that may part clauses."""
        return self.text[self.words[first].end - self.offset : self.words[last].offset - self.offset]

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
    """The sentences of `text`, in order."""
    found = []
    start = 0
    for end in _ends(text):
        sentence = _sentence(text, start, end)
        if sentence.words:
            found.append(sentence)
            start = end
    return tuple(found)


def _ends(text: str) -> list[int]:
    ends = [m.end() for m in _END.finditer(text) if m.group()[0] == "\n" or _is_end(text, m)]
    return [*ends, len(text)]


def _is_end(text: str, match: re.Match[str]) -> bool:
    if match.group()[0] != ".":
        return True
    follows = _APOSTROPHE.sub("", text[match.end() :].lstrip()[:6]).lstrip(_OPENING)[:1]
    before = re.split(r"[\s(\[\"“‘]", text[max(0, match.start() - 20) : match.start()])[-1].lower()
    plain = before.replace(".", "")
    if plain in _GOES_ON or (len(plain) == 1 and plain.isalpha() and plain != "u"):
        return False
    if plain in _MAY_END or "." in before:
        return not follows or follows.isupper()
    # An ordinal at the start of a line ("1. ") introduces its sentence.
    if (
        before.isdigit()
        and len(before) <= 2
        and not text[: match.start()].rpartition("\n")[2][: -len(before)].strip()
    ):
        return False
    return not follows.islower()


def _sentence(text: str, start: int, end: int) -> Sentence:
    body = text[start:end]
    lead = len(body) - len(body.lstrip())
    offset = start + lead
    body = body.strip()
    words = tuple(
        Word(text=m.group(), lower=m.group().lower().replace("’", "'"), offset=offset + m.start())
        for m in _WORD.finditer(body)
    )
    return Sentence(text=body, offset=offset, words=words)
