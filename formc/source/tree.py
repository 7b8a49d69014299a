"""The located tree: keys and values as they are written, each with its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from formc.alignment import offsets
from formc.diagnostics import Edit, Span

Json = None | bool | int | float | str | list[Any] | dict[str, Any]

ALIAS = "*"
# Half-way between a text and what the text belongs to, the key itself tells which of the two a line goes
# with.
WORDINGS = ("nl", "nl-simple", "en")
MAX_DEPTH = 50

_FIRST_OF_TYPED = frozenset("-+.0123456789~nNtTfF")
_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]{1,15}\Z|0o[0-7]{1,15}\Z|0x[0-9a-fA-F]{1,12}\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]{1,15}|[0-9]{1,15}(\.[0-9]{0,15})?)([eE][-+]?[0-9]{1,2})?\Z")


@dataclass(slots=True, eq=False)
class Source:
    """The text of one file and where its lines begin."""

    file: str
    text: str
    _starts: list[int] = field(default_factory=list)

    def span(self, start: int, end: int) -> Span:
        """The place of the characters from `start` to before `end`."""
        line, column = self.place(start)
        end_line, end_column = self.place(end if end > start else start)
        return Span(file=self.file, line=line, column=column, end_line=end_line, end_column=end_column)

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of the character at `index`; an index past the end counts as the end."""
        index = 0 if index < 0 else min(index, len(self.text))
        starts = self.starts
        line = bisect_right(starts, index)
        return line, index - starts[line - 1] + 1

    @property
    def starts(self) -> Sequence[int]:
        """Where each line begins."""
        if not self._starts:
            self._starts = [0, *(m.end() for m in re.finditer("\n", self.text))]
        return self._starts


@dataclass(slots=True, eq=False)
class Scalar:
    """A value as written. `style` is "" for plain, else one of ' " | >; ALIAS stands for a refused alias.

    `start` and `end` are offsets in the source. `reported`: what is wrong with it was told already, so what
    follows from that is not told again. `text`: it is a text here, although plain and like a number or null.
    """

    value: str
    style: str
    source: Source
    start: int
    end: int
    reported: bool = False
    text: bool = False
    _offsets: list[int] | None = None

    @property
    def span(self) -> Span:
        """The place of the whole scalar, quotes included; a block scalar without its last line end."""
        return self.source.span(self.start, self.start + len(self.raw.rstrip()))

    @property
    def raw(self) -> str:
        """The scalar's own characters in the file."""
        return self.source.text[self.start : self.end]

    @property
    def blank(self) -> bool:
        """Whether nothing is written here."""
        return not self.value and not self.style

    def locate(self, offset: int, length: int = 1) -> Span:
        """The place in the file of `length` characters of the value from `offset`, in every scalar style."""
        if not self.value:
            return self.span
        if self._offsets is None:
            self._offsets = offsets(self.raw, self.value, self.style)
        first = min(max(offset, 0), len(self.value) - 1)
        last = min(max(first, offset + length - 1), len(self.value) - 1)
        start, end = self.start + self._offsets[first], self.start + self._after(last)
        return self.source.span(start, max(end, start + 1))

    def _after(self, index: int) -> int:
        """Where in the raw text the character at `index` of the value ends: an escape is longer than one."""
        raw, places = self.raw, self._offsets or [0]
        closing = len(raw) - 1 if self.style in ("'", '"') else places[index] + 1
        end = places[index + 1] if index + 1 < len(places) else closing
        folded = "\n" in raw[places[index] : end]
        return places[index] + 1 if folded else end

    def quoted(self) -> Edit:
        """The edit that puts the scalar between quotes."""
        return Edit(span=self.span, text=quote(self.value))


@dataclass(slots=True, eq=False)
class Seq:
    """A YAML list."""

    items: list[Node]
    source: Source
    start: int
    end: int
    flow: bool = False

    @property
    def span(self) -> Span:
        """The place from the first item to the end of the last."""
        return self.source.span(self.start, _trimmed(self))


@dataclass(slots=True, eq=False)
class Map:
    """A YAML mapping; keys are scalars, each once.

    `flow` is true for {a: b}. `partial`: keys were refused and reported, so missing ones mean nothing.
    """

    entries: dict[str, tuple[Scalar, Node]]
    source: Source
    start: int
    end: int
    flow: bool = False
    partial: bool = False

    @property
    def span(self) -> Span:
        """The place from the first key to the end of the last value."""
        return self.source.span(self.start, _trimmed(self))

    def get(self, key: str) -> Node | None:
        """The value under `key`, or None."""
        entry = self.entries.get(key)
        return entry[1] if entry else None

    def key(self, key: str) -> Scalar | None:
        """The key itself, for its place."""
        entry = self.entries.get(key)
        return entry[0] if entry else None

    def items(self) -> Iterator[tuple[Scalar, Node]]:
        """Keys with their values, in the order of the file."""
        return iter(self.entries.values())

    def with_entries(self, entries: dict[str, tuple[Scalar, Node]]) -> Map:
        """The same mapping with other entries."""
        return Map(entries, self.source, self.start, self.end, self.flow, self.partial)


Node = Map | Seq | Scalar


def _trimmed(node: Map | Seq) -> int:
    """The end of a block collection; libyaml puts it at the start of whatever comes next."""
    return node.start + len(node.source.text[node.start : node.end].rstrip())


def to_json(node: Node) -> Json:
    """The tree as plain values, plain scalars by YAML 1.2's core schema."""
    if isinstance(node, Scalar):
        return node.value if node.style or node.text else core_value(node.value)
    if isinstance(node, Map):
        return {key: to_json(value) for key, (_, value) in node.entries.items()}
    return [to_json(item) for item in node.items]


def core_value(text: str) -> bool | int | float | str | None:
    """What a plain scalar is to other YAML 1.2 readers: null, boolean, number, or the text itself."""
    if text and text[0] not in _FIRST_OF_TYPED:
        return text
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    if _INT.match(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    return float(text) if _FLOAT.match(text) else text


def descend(node: Node, path: Sequence[str | int]) -> Node:
    """The node at `path`, or the nearest ancestor of it that exists."""
    for step in path:
        if isinstance(node, Map) and isinstance(step, str) and (below := node.get(step)) is not None:
            node = below
        elif isinstance(node, Seq) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node


def quote(text: str) -> str:
    """The text between quotes, in the way that needs the fewest escapes."""
    if "\\" not in text and '"' not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
