"""YAML text to a located tree: every key and value with its place, every scalar as it is written.

The stock YAML 1.1 resolver is unusable here: it turns `yes` into True, KvK number 01234567 into 342391 and 12:30 into
750. So a scalar is its raw text; `to_json` reads plain ones by YAML 1.2's core schema for validation only, and the
schema says where a number or a boolean is meant. Anchors, aliases, tags and merge keys are refused: they lose the
place a text comes from, and aliases make small files explode.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from formc.alignment import offsets
from formc.diagnostics import Checked, Diagnostic, Edit, FormcError, Span, finding

MAX_BYTES = 1_000_000
MAX_DEPTH = 50

Json = None | bool | int | float | str | list[Any] | dict[str, Any]

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
        end_line, end_column = self.place(max(start, end))
        return Span(file=self.file, line=line, column=column, end_line=end_line, end_column=end_column)

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of the character at `index`; an index past the end counts as the end."""
        if not self._starts:
            self._starts = [0, *(m.end() for m in re.finditer("\n", self.text))]
        index = min(max(index, 0), len(self.text))
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of line `number` (from 1) without its end."""
        self.place(0)
        start = self._starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)]


@dataclass(slots=True, eq=False)
class Scalar:
    """A value as written. `style` is "" for plain, else one of ' " | >. `start` and `end` are offsets in the source."""

    value: str
    style: str
    source: Source
    start: int
    end: int
    _offsets: list[int] | None = None

    @property
    def span(self) -> Span:
        """The place of the whole scalar, quotes included; a block scalar without its last line end."""
        return self.source.span(self.start, self.start + len(self.raw.rstrip()))

    @property
    def raw(self) -> str:
        """The scalar's own characters in the file."""
        return self.source.text[self.start : self.end]

    def locate(self, offset: int, length: int = 1) -> Span:
        """The place in the file of `length` characters of the value from `offset`, in every scalar style."""
        if not self.value:
            return self.span
        if self._offsets is None:
            self._offsets = offsets(self.raw, self.value, self.style)
        first = min(max(offset, 0), len(self.value) - 1)
        last = min(max(first, offset + length - 1), len(self.value) - 1)
        start, end = self._offsets[first], self._offsets[last + 1 : last + 2] or [self._offsets[last] + 1]
        return self.source.span(self.start + start, self.start + max(start + 1, min(end[0], self._offsets[last] + 2)))

    def quoted(self) -> Edit:
        """The edit that puts the scalar between quotes."""
        text = self.value.replace("\\", "\\\\").replace('"', '\\"')
        return Edit(span=self.span, text=f'"{text}"')


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
    """A YAML mapping; keys are scalars, each once. `flow` is true for {a: b}."""

    entries: dict[str, tuple[Scalar, Node]]
    source: Source
    start: int
    end: int
    flow: bool = False

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


Node = Map | Seq | Scalar


def _trimmed(node: Map | Seq) -> int:
    """The end of a block collection; libyaml puts it at the start of whatever comes next."""
    return node.start + len(node.source.text[node.start : node.end].rstrip())


def to_json(node: Node) -> Json:
    """The tree as plain values, plain scalars by YAML 1.2's core schema."""
    if isinstance(node, Scalar):
        return node.value if node.style else core_value(node.value)
    if isinstance(node, Map):
        return {key: to_json(value) for key, (_, value) in node.entries.items()}
    return [to_json(item) for item in node.items]


def core_value(text: str) -> None | bool | int | float | str:
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


def descend(node: Node, path: list[str | int]) -> Node:
    """The node at `path`, or the nearest ancestor of it that exists."""
    for step in path:
        if isinstance(node, Map) and isinstance(step, str) and (below := node.get(step)) is not None:
            node = below
        elif isinstance(node, Seq) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
    return node


# --- reading and parsing ----------------------------------------------------------------------------------------------


def load_file(path: Path, name: str | None = None) -> Checked[Node]:
    """The tree of the file at `path`. Whatever is wrong with the file is a finding on it, `name` in its span."""
    name = name if name is not None else str(path)
    try:
        if not path.is_file():
            return _fails("file/not-a-file" if path.exists() else "file/missing", Span(file=name))
        if path.stat().st_size > MAX_BYTES:
            return _fails("file/too-large", Span(file=name), megabytes=MAX_BYTES // 1_000_000)
        data = path.read_bytes()
    except (OSError, ValueError):
        return _fails("file/unreadable", Span(file=name))
    return load_bytes(data, name)


def load_bytes(data: bytes, file: str) -> Checked[Node]:
    """The tree of a file's bytes, which have to be UTF-8."""
    if len(data) > MAX_BYTES:
        return _fails("file/too-large", Span(file=file), megabytes=MAX_BYTES // 1_000_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        return _fails("file/not-text", Source(file, before).span(len(before), len(before) + 1))
    return load(text, file)


def load(text: str, file: str) -> Checked[Node]:
    """The tree of YAML `text`. Any text at all gives a result, never an exception."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    source = Source(file, text)
    bad = re.search("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    if bad:
        return _fails("file/not-text", source.span(bad.start(), bad.end()))
    return _Reader(source).read()


def _fails(rule: str, span: Span, **args: str | int) -> Checked[Node]:
    return Checked(value=None, diagnostics=(finding(rule, span, **args),))


class _Stop(Exception):
    """Nothing after this place can be read."""


class _Reader:
    """Builds the tree from libyaml's events in one pass."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: list[Diagnostic] = []
        self.depth = 0

    def read(self) -> Checked[Node]:
        import yaml

        if not hasattr(yaml, "CLoader"):
            raise FormcError("libyaml-missing")
        from yaml import CLoader

        self.yaml = yaml
        loader = CLoader(self.source.text)
        self.event = loader.get_event
        node: Node | None = None
        try:
            node = self.document()
        except yaml.YAMLError as error:
            self.found.append(_syntax_error(self.source, error))
        except _Stop:
            pass
        finally:
            loader.dispose()
        return Checked(value=node, diagnostics=tuple(self.found))

    def document(self) -> Node | None:
        self.event()  # the stream begins
        event = self.event()
        if isinstance(event, self.yaml.StreamEndEvent):
            self.report("yaml/empty", 0, 0)
            return None
        node = self.node(self.event())
        self.event()  # the document ends
        event = self.event()
        if not isinstance(event, self.yaml.StreamEndEvent):
            self.report("yaml/second-document", event.start_mark.index, event.start_mark.index + 3)
        return node

    def report(self, rule: str, start: int, end: int, **args: str | int) -> None:
        self.found.append(finding(rule, self.source.span(start, end), **args))

    def node(self, event: Any) -> Node:
        if isinstance(event, self.yaml.AliasEvent):
            self.report("yaml/alias", event.start_mark.index, event.end_mark.index, name=event.anchor)
            return Scalar("", '"', self.source, event.start_mark.index, event.end_mark.index)
        if event.anchor or (event.tag and event.tag != "!"):
            self.refuse_property(event)
        if isinstance(event, self.yaml.ScalarEvent):
            style = "" if event.style in (None, "") else event.style
            return Scalar(event.value, style, self.source, event.start_mark.index, event.end_mark.index)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.report("yaml/too-deep", event.start_mark.index, event.end_mark.index, levels=MAX_DEPTH)
            raise _Stop
        is_map = isinstance(event, self.yaml.MappingStartEvent)
        node = self.mapping(event) if is_map else self.sequence(event)
        self.depth -= 1
        return node

    def refuse_property(self, event: Any) -> None:
        start = event.start_mark.index
        if event.anchor:
            self.report("yaml/anchor", start, start + len(event.anchor) + 1, name=event.anchor)
        if event.tag and event.tag != "!":
            self.report("yaml/tag", start, start + 1, name=event.tag)

    def sequence(self, start: Any) -> Seq:
        items: list[Node] = []
        while not isinstance(event := self.event(), self.yaml.SequenceEndEvent):
            items.append(self.node(event))
        return Seq(items, self.source, start.start_mark.index, event.end_mark.index, bool(start.flow_style))

    def mapping(self, start: Any) -> Map:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := self.event(), self.yaml.MappingEndEvent):
            key = self.node(event)
            value = self.node(self.event())
            if isinstance(key, Scalar):
                self.entry(entries, key, value, flow=bool(start.flow_style))
            else:
                self.report("yaml/complex-key", key.start, key.start + 1)
        return Map(entries, self.source, start.start_mark.index, event.end_mark.index, bool(start.flow_style))

    def entry(self, entries: dict[str, tuple[Scalar, Node]], key: Scalar, value: Node, *, flow: bool) -> None:
        if flow and not key.style and self.is_loose(key, value):
            self.report("yaml/unquoted-comma", key.start, key.end, text=key.value)
        elif key.value == "<<" and not key.style:
            self.report("yaml/merge-key", key.start, key.end)
        elif key.value in entries:
            first = entries[key.value][0].span
            self.found.append(finding("yaml/duplicate-key", key.span, key=key.value, related=(first,), line=first.line))
        else:
            entries[key.value] = (key, value)

    def is_loose(self, key: Scalar, value: Node) -> bool:
        """Whether `{nl: Hello, there}` was meant as one text: the part after the comma is a key without a colon."""
        if not isinstance(value, Scalar) or value.style or value.value:
            return False
        return not self.source.text[key.end :].lstrip().startswith(":")


_PROBLEMS = (
    ("mapping values are not allowed", "yaml/colon-in-text"),
    ("found character that cannot start any token", "yaml/bad-start"),
    ("found a tab character", "yaml/tab"),
    ("found unexpected end of stream", "yaml/unclosed-quote"),
    ("did not find expected ',' or '}'", "yaml/unclosed-flow"),
    ("did not find expected ',' or ']'", "yaml/unclosed-flow"),
    ("did not find expected key", "yaml/indentation"),
    ("did not find expected '-' indicator", "yaml/indentation"),
    ("could not find expected ':'", "yaml/no-colon"),
    ("block sequence entries are not allowed", "yaml/indentation"),
    ("found unknown escape character", "yaml/bad-escape"),
)


def _syntax_error(source: Source, error: Any) -> Diagnostic:
    """formc's own words for what libyaml could not read, at the place where the author has to look."""
    problem = str(getattr(error, "problem", "") or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    index = min(mark.index if mark else 0, len(source.text))
    rule = next((rule for words, rule in _PROBLEMS if words in problem), "yaml/syntax")
    if rule == "yaml/bad-start" and source.text[index : index + 1] == "\t":
        rule = "yaml/tab"
    context = getattr(error, "context_mark", None)
    if rule in ("yaml/unclosed-quote", "yaml/unclosed-flow") and context:
        index = min(context.index, len(source.text))
    if rule == "yaml/colon-in-text":
        return _colon_in_text(source, index)
    return finding(rule, source.span(index, index + 1), character=source.text[index : index + 1].strip())


def _colon_in_text(source: Source, index: int) -> Diagnostic:
    line_number, column = source.place(index)
    line = source.line(line_number)
    start = re.match(r"[\s-]*[^\s:'\"]+:\s+", line)
    edits: tuple[Edit, ...] = ()
    if start and start.end() < column:
        begin = index - column + 1 + start.end()
        text = line[start.end() :].rstrip().replace("\\", "\\\\").replace('"', '\\"')
        edits = (Edit(span=source.span(begin, index - column + 1 + len(line.rstrip())), text=f'"{text}"'),)
    return finding("yaml/colon-in-text", source.span(index, index + 1), edits=edits)
