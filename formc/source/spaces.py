"""Special spaces, pasted from other programs, where YAML needs a plain one. Inside texts they may stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Diagnostic, Edit, finding
from formc.source.files import SPACE
from formc.source.tree import Source

_ALL = "".join(sorted(SPACE))
_LEAD = re.compile(rf"(?:[ \t{_ALL}]|-(?=[ {_ALL}]))*")
_KEY = re.compile(rf"[A-Za-z][\w-]*:([ {_ALL}]+)")
_IN_BRACES = re.compile(rf"[{{,]([ {_ALL}]*)[A-Za-z][\w-]*:([ {_ALL}]*)")
_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"")
_OPENS_TEXT = re.compile(r"(?:: +|- +)[|>][0-9+-]*[ \t]*(?:#.*)?\Z")


def plain(source: Source) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The source with plain spaces where special ones stand in the way, and one finding on all of those.

    Each is one character, so that places stay what they are.
    """
    places = list(_places(source.text))
    if not places:
        return source, ()
    text = list(source.text)
    for place in places:
        text[place] = " "
    edits = tuple(Edit(span=source.span(place, place + 1), text=" ") for place in places)
    code = f"U+{ord(source.text[places[0]]):04X}"
    lines = len({source.place(place)[0] for place in places})
    told = finding("yaml/special-space", edits[0].span, edits=edits, code=code, lines=lines)
    return Source(source.file, "".join(text)), (told,)


def _places(text: str) -> Iterator[int]:
    start, block = 0, -1
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if block < 0 or (line.strip() and indent <= block):
            yield from (start + place for place in _in_line(line))
            block = indent if _OPENS_TEXT.search(_as_plain(line)) else -1
        start += len(line) + 1


def _as_plain(line: str) -> str:
    return "".join(" " if mark in SPACE else mark for mark in line)


def _in_line(line: str) -> Iterator[int]:
    """Where special spaces stand before a key, behind it, or behind a dash."""
    lead = _LEAD.match(line)
    begin = lead.end() if lead else 0
    spans = [(0, begin)]
    if key := _KEY.match(line, begin):
        spans.append(key.span(1))
    if "{" in line:
        blank = _QUOTED.sub(lambda quoted: "x" * len(quoted.group()), line)
        spans += [found.span(group) for found in _IN_BRACES.finditer(blank) for group in (1, 2)]
    yield from sorted({i for first, last in spans for i in range(first, last) if line[i] in SPACE})
