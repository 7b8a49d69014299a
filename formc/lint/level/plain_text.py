"""A plain text, from a file or a pipe, as language rules read it."""

from __future__ import annotations

import re

from formc.diagnostics import Span
from formc.model import Phrase
from formc.source import Scalar, Source

# The end of a full line, with more of the same paragraph below it: no heading, list item or end of sentence.
_WRAPPED = re.compile(r"(?<=[^\s.!?:;…])[ \t]*\n(?=[ \t]*[^\W\d_])")
_FULL = 50


def read(text: str, name: str, lang: str) -> Phrase:
    """The text of the file `name` as one phrase, whose places are lines and columns of that file."""
    value = unwrapped(text)
    whole = _Whole(value=value, style="", source=Source(name, text), start=0, end=len(text))
    return Phrase(lang=lang, text=value, path="", kind="body", scalar=whole)


class _Whole(Scalar):
    """All of a file: what stands somewhere in the value stands there in the file."""

    def locate(self, offset: int, length: int = 1) -> Span:
        return self.source.span(offset, offset + length)


def unwrapped(text: str) -> str:
    """The text, just as long, with a space for each line end inside a paragraph that was cut into lines."""

    def joined(match: re.Match[str]) -> str:
        before = match.start() - (text.rfind("\n", 0, match.start()) + 1)
        return match[0].replace("\n", " ") if before >= _FULL else match[0]

    return _WRAPPED.sub(joined, text)
