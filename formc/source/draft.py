"""A text with mistakes in it mended, so that reading can go on behind them; places still are those of the
file.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from formc.diagnostics import Edit
from formc.source.tree import Source


class Repair(NamedTuple):
    """`text` in place of the characters from `start` to before `end`."""

    start: int
    end: int
    text: str

    def edit(self, source: Source) -> Edit:
        """The repair as an edit of the file."""
        return Edit(span=source.span(self.start, self.end), text=self.text)


class Draft:
    """The text of `source` with `repairs`, which do not overlap, made in it."""

    def __init__(self, source: Source, repairs: tuple[Repair, ...] = ()) -> None:
        self.source = source
        self.repairs = tuple(sorted(repairs))
        self._mine: list[int] = [0]
        self._theirs: list[int] = [0]
        self.text = self._made()

    def _made(self) -> str:
        parts, at, length = [], 0, 0
        for start, end, text in self.repairs:
            parts += [self.source.text[at:start], text]
            length += start - at
            self._points(length, start)
            length += len(text)
            self._points(length, end)
            at = end
        return "".join((*parts, self.source.text[at:]))

    def _points(self, mine: int, theirs: int) -> None:
        self._mine.append(mine)
        self._theirs.append(theirs)

    def back(self, index: int) -> int:
        """The place in the source of the character at `index` in this text."""
        if not self.repairs:
            return index
        point = bisect_right(self._mine, index) - 1
        place = self._theirs[point] + index - self._mine[point]
        following = self._theirs[point + 1 : point + 2]
        return min(place, following[0]) if following else place

    def mended(self, repairs: tuple[Repair, ...]) -> Draft | None:
        """The draft with more repairs, in places of this text; None when one is where something was mended
        already.
        """
        placed = [Repair(self.back(r.start), self.back(r.end), r.text) for r in repairs]
        mended = list(zip(self._mine[1::2], self._mine[2::2], strict=True))
        if any(r.start < end and begin < r.end for r in repairs for begin, end in mended):
            return None
        if any(new in self.repairs for new in placed):
            return None
        return Draft(self.source, (*self.repairs, *placed))

    def touches(self, start: int, end: int) -> bool:
        """Whether something was mended between these places of the source."""
        return any(r.start <= end and start <= r.end for r in self.repairs)
