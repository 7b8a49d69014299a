"""A plain text, from a file or a pipe, as language rules read it."""

from __future__ import annotations

import re

from formc.diagnostics import Span
from formc.model import Phrase
from formc.source import Scalar, Source

# The end of a line with more of the same sentence below it, it seems: no heading, list item or full stop.
_GOES_ON = re.compile(r"(?<=[^\s.!?:;…])[ \t]*\n(?=[ \t]*(?P<next>[^\W\d_]\S*))")
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
# Mail is cut at some width. No list has lines as long as this; a narrow text goes on with a small letter.
_LONG = 50
_NARROW = 25


def read(text: str, name: str, lang: str) -> Phrase:
    """The text of the file `name` as one phrase, whose places are lines and columns of that file."""
    value = unwrapped(text)
    whole = _Whole(value=value, style="", source=Source(name, text), start=0, end=len(text))
    return Phrase(lang=lang, text=value, path="", kind="body", scalar=whole)


class _Whole(Scalar):
    """All of a file: what stands somewhere in the value stands there in the file."""

    def locate(self, offset: int, length: int = 1) -> Span:
        """The place in the file of `length` characters from `offset`."""
        return self.source.span(offset, offset + length)


def unwrapped(text: str) -> str:
    """The text, just as long, with a space for each line end inside a paragraph that was cut into lines."""
    return _PARAGRAPH.sub(lambda paragraph: _joined(paragraph[0]), text)


def _joined(paragraph: str) -> str:
    """A paragraph without the line ends at which the next word would not have fitted on the line."""
    width = max(map(len, paragraph.split("\n")))
    if width < _NARROW:
        return paragraph

    def join(end: re.Match[str]) -> str:
        length = end.start() - (paragraph.rfind("\n", 0, end.start()) + 1)
        is_full = length + 1 + len(end["next"]) > width
        goes_on = length >= _LONG or (is_full and end["next"][0].islower())
        return end[0].replace("\n", " ") if goes_on else end[0]

    return _GOES_ON.sub(join, paragraph)
