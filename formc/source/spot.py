"""A place where libyaml stopped, and what was found there; what the modules that look for mistakes share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from formc.diagnostics import Arg
from formc.source.draft import Repair

CURLY = frozenset("\u201c\u201d\u201e\u201f\u2018\u2019\u201a")
# A key at the beginning of a line: what stands before it, itself, and what follows its colon.
KEY = re.compile(
    r"(?P<lead>[ \t]*(?:- +)*)(?P<key>[^\s:#'\"{}\[\],][^:'\"{}\[\]]*?|'[^']*'|\"[^\"]*\"):(?P<gap> +|$)"
)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_END_IN_BRACES = re.compile(r"[,}\]]")
_COMMENT = re.compile(r"[ \t]+#")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A mistake: the rule that words it, its place in the draft, and repairs that let reading go on.

    `offered`: the repairs mend the mistake; else they only pass over what cannot be read.
    """

    rule: str
    start: int
    end: int
    args: dict[str, Arg] = field(default_factory=dict)
    repairs: tuple[Repair, ...] = ()
    offered: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """The text, where libyaml stopped, where what it was reading began, and the last scalar it read before.

    `last` is that scalar's start, end and style.
    """

    text: str
    at: int
    began: int
    last: tuple[int, int, str] | None

    @property
    def character(self) -> str:
        """What stands where libyaml stopped; "" at the end of the text."""
        return self.text[self.at : self.at + 1]

    def line_start(self, index: int | None = None) -> int:
        """Where the line with `index` begins."""
        return self.text.rfind("\n", 0, self.at if index is None else index) + 1

    def line(self, start: int) -> str:
        """The line that begins at `start`."""
        return self.text[start : self.line_end(start)]

    def line_end(self, index: int) -> int:
        """Where the line with `index` ends, before its line end."""
        end = self.text.find("\n", index)
        return end if end >= 0 else len(self.text)

    def lines_before(self, start: int) -> list[int]:
        """Where the lines before `start` that say something begin, nearest first."""
        found = []
        while start > 0:
            start = self.text.rfind("\n", 0, start - 1) + 1
            content = self.line(start).strip()
            if content and not content.startswith("#"):
                found.append(start)
        return found

    def end_of_text(self, begin: int) -> int:
        """Where a text that begins at `begin` was meant to end: with its line, or in {braces} at a comma."""
        start, end = self.line_start(begin), self.line_end(begin)
        if _in_braces(self.text[start:begin]):
            stop = _END_IN_BRACES.search(self.text, begin + 1, end)
            end = stop.start() if stop else end
        elif comment := _COMMENT.search(self.text, begin, end):
            end = comment.start()
        return begin + len(self.text[begin:end].rstrip())


def _in_braces(before: str) -> bool:
    """Whether the text behind `before` on a line is inside {braces} or [brackets]."""
    plain = _QUOTED.sub("", before)
    return plain.count("{") > plain.count("}") or plain.count("[") > plain.count("]")


def indentation(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))
