"""From libyaml's events to the located tree, with what formc refuses reported, and reading on behind
mistakes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import yaml

from formc.diagnostics import Checked, Diagnostic, FormcError, Severity
from formc.source.draft import Draft, Repair
from formc.source.findings import Findings
from formc.source.misplaced import TooFarLeft, lacks_dash
from formc.source.properties import Properties
from formc.source.tree import ALIAS, MAX_DEPTH, Map, Node, Scalar, Seq, Source, quote

if TYPE_CHECKING:
    from formc.source.spot import Trouble

MAX_REPAIRS = 20
NEAR = 3


def read(source: Source) -> Checked[Node]:
    """The tree of a source.

    What libyaml cannot read is mended in a draft where that can be done, so that one mistake does not hide
    the next.
    """
    draft = Draft(source)
    found: list[Diagnostic] = []
    before = -1
    while True:
        attempt = _Reader(draft)
        node = attempt.read()
        mended = _put_right(attempt) if attempt.error is None else None
        if mended is not None:
            found += (_meant(trouble, draft) for trouble in attempt.misplaced)
            draft, before = mended, -1
            continue
        if attempt.error is None:
            return Checked(value=node, diagnostics=(*found, *attempt.findings.all))
        from formc.source.syntax import explain  # only mistakes need it

        trouble = explain(draft.text, attempt.error, attempt.last)
        place = draft.back(trouble.start)
        if (
            place <= before
        ):  # the repair did not help: it is not offered, and what follows from it is not told
            found[-1] = replace(found[-1], edits=())
            return Checked(value=None, diagnostics=tuple(found))
        before = place
        mended = draft.mended(trouble.repairs) if trouble.repairs else None
        found.append(_told(trouble, draft, mended))
        if mended is None or len(found) >= MAX_REPAIRS:
            return Checked(value=None, diagnostics=(*found, *attempt.findings.all))
        draft = mended


def _follows(trouble: Trouble, found: list[Diagnostic], draft: Draft) -> bool:
    """Whether a line out of place only follows from how the line just before it was put in place."""
    if not found or trouble.rule != "yaml/indentation" or found[-1].rule != trouble.rule:
        return False
    line, _ = draft.source.place(draft.back(trouble.start))
    return line - found[-1].span.line <= NEAR


def _told(trouble: Trouble, draft: Draft, mended: Draft | None) -> Diagnostic:
    offered = mended is not None and trouble.offered
    fresh = [repair for repair in mended.repairs if repair not in draft.repairs] if mended and offered else []
    return Diagnostic(
        rule=trouble.rule,
        severity=Severity.ERROR,
        span=draft.source.span(draft.back(trouble.start), draft.back(trouble.end)),
        args=tuple(trouble.args.items()),
        edits=tuple(repair.edit(draft.source) for repair in fresh),
    )


def _put_right(attempt: _Reader) -> Draft | None:
    """The draft with misplaced lines where they were meant, so that each is read there."""
    repairs = [repair for trouble in attempt.misplaced for repair in trouble.repairs]
    return attempt.draft.mended(tuple(repairs)) if repairs else None


def _meant(trouble: Trouble, draft: Draft) -> Diagnostic:
    back = [Repair(draft.back(r.start), draft.back(r.end), r.text) for r in trouble.repairs]
    return Diagnostic(
        rule=trouble.rule,
        severity=Severity.ERROR,
        span=draft.source.span(draft.back(trouble.start), draft.back(trouble.end)),
        args=tuple(trouble.args.items()),
        edits=tuple(repair.edit(draft.source) for repair in back),
    )


class _Stop(Exception):
    """Nothing after this place can be read."""


class _Reader:
    """Builds the tree of one draft from libyaml's events in one pass.

    `error` is what stopped libyaml, `last` the place and style of the last scalar before. Nodes get their
    places in the draft first; at the end they get those in the file.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.source = draft.source
        self.text = draft.text
        self.findings = Findings(draft)
        self.properties = Properties(draft.text, self.findings)
        self.error: yaml.YAMLError | None = None
        self.last: tuple[int, int, str] | None = None
        self.depth = 0
        self.misplaced: list[Trouble] = []

    def read(self) -> Node | None:
        """The tree, or None when there is nothing in it or it could not be read."""
        if not hasattr(yaml, "CLoader"):
            raise FormcError("libyaml-missing")
        loader = yaml.CLoader(self.text)
        self.event: Any = loader.get_event
        node: Node | None = None
        try:
            node = self._document()
        except yaml.YAMLError as error:
            self.error = error
        except _Stop:
            return None
        finally:
            loader.dispose()
        if self.properties.nested:
            self.error, self.findings.all = None, []
            self.properties.tell_nested()
            return None
        self.properties.tell()
        if node is not None and self.draft.repairs:
            self._move(node)
        return node

    def _document(self) -> Node | None:
        self.event()  # the stream begins
        if isinstance(self.event(), yaml.StreamEndEvent):
            self.findings.add("yaml/empty", 0, 0)
            return None
        node = self._node(self.event())
        self.event()  # the document ends
        event: Any = self.event()
        if not isinstance(event, yaml.StreamEndEvent):
            start = event.start_mark.index
            self.findings.add("yaml/second-document", start, start + 3)
        if isinstance(node, Scalar) and node.blank:
            self.findings.add("yaml/empty", 0, 0)
            return None
        return node

    # --- nodes --------------------------------------------------------------------------------------------

    def _node(self, event: Any) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent):
            return self.properties.alias(event)
        self.properties.enter(event)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.findings.add("yaml/too-deep", event.start_mark.index, event.end_mark.index, levels=MAX_DEPTH)
            raise _Stop
        node = self._map(event) if isinstance(event, yaml.MappingStartEvent) else self._seq(event)
        self.depth -= 1
        self.properties.leave(event)
        return node

    def _scalar(self, event: Any) -> Scalar:
        style = event.style or ""
        start, end = event.start_mark.index, event.end_mark.index
        self.last = (start, end, style)
        scalar = Scalar(event.value, style, self.source, start, end)
        if event.anchor or event.tag:
            self.properties.note(event, scalar)
        return scalar

    def _seq(self, start: Any) -> Seq:
        items: list[Node] = []
        while not isinstance(event := self.event(), yaml.SequenceEndEvent):
            items.append(self._node(event))
        return Seq(items, self.source, start.start_mark.index, _end(event), bool(start.flow_style))

    def _map(self, start: Any) -> Map | Scalar:
        node = Map({}, self.source, start.start_mark.index, 0, bool(start.flow_style))
        loose: list[Scalar] = []
        twice: list[Scalar] = []
        left = TooFarLeft(self.text)
        while not isinstance(event := self.event(), yaml.MappingEndEvent):
            key = self._node(event)
            value = self._node(self.event())
            self._misplaced(left.takes(node, key, value))
            if isinstance(key, Scalar) and key.style != ALIAS and key.value in node.entries:
                self._misplaced(lacks_dash(self.text, node, key))
                twice.append(key)
                self._keep(node, key, value)
                continue
            if twice:
                self._tell_twice(node, twice)
            if not isinstance(key, Scalar):
                self.findings.add("yaml/complex-key", key.start, key.start + 1)
                node.partial = True
            elif node.flow and self._is_loose(key, value):
                loose.append(key)
                self._join(node, key)
            else:
                self._entry(node, key, value)
        if twice:
            self._tell_twice(node, twice)
        self._misplaced(left.ends())
        node.end = _end(event)
        return self._loose(node, loose) if loose else node

    def _misplaced(self, trouble: Trouble | None) -> None:
        if trouble is not None:
            self.misplaced.append(trouble)

    def _entry(self, node: Map, key: Scalar, value: Node) -> None:
        refused = self._refused(key, value)
        if refused is None:
            node.entries[key.value] = (key, value)
            return
        node.partial = True
        if refused:
            self.findings.add(refused, key.start, max(key.end, key.start + 1))

    def _refused(self, key: Scalar, value: Node) -> str | None:
        """The rule that refuses a key; "" when it was told already, None when the key may be there."""
        if key.style == ALIAS:
            return ""
        if key.value == "<<" and not key.style:
            return "" if _is_alias(value) else "yaml/merge-key"
        return None if key.value else "yaml/no-key"

    # --- keys that are there twice ------------------------------------------------------------------------

    def _keep(self, node: Map, key: Scalar, value: Node) -> None:
        """What is under both keys stays, so that nothing below is hidden."""
        first, kept = node.entries[key.value]
        if isinstance(kept, Scalar) and not kept.value:
            node.entries[key.value] = (first, value)
        elif isinstance(kept, Seq) and isinstance(value, Seq):
            kept.items += [item for item in value.items if isinstance(item, Map)]
        elif isinstance(kept, Map) and isinstance(value, Map):
            for name, entry in value.entries.items():
                kept.entries.setdefault(name, entry)

    def _tell_twice(self, node: Map, twice: list[Scalar]) -> None:
        """One finding for keys in a row: mostly the line above them is missing."""
        first = [node.entries[key.value][0] for key in twice]
        related = tuple(self.findings.span(key.start, key.end) for key in first)
        names = ", ".join(key.value for key in twice)
        key, line = twice[0], related[0].line
        self.findings.add("yaml/duplicate-key", key.start, key.end, related=related, key=names, line=line)
        twice.clear()

    # --- texts in braces ----------------------------------------------------------------------------------

    def _is_loose(self, key: Scalar, value: Node) -> bool:
        """Whether `{nl: Hello, there}` was meant as one text: the part after the comma has no colon."""
        if key.style or not isinstance(value, Scalar) or not value.blank:
            return False
        return not self.text[key.end :].lstrip().startswith(":")

    def _join(self, node: Map, key: Scalar) -> None:
        """Put a loose part behind the text before it, where it was meant to be."""
        if node.entries:
            *_, (_, value) = node.entries.values()
            if isinstance(value, Scalar) and not value.style:
                value.end, value.reported = key.end, True
                value.value = self.text[value.start : key.end]

    def _loose(self, node: Map, loose: list[Scalar]) -> Map | Scalar:
        """Report texts in braces that fell apart at commas; a single part is a text like {leges} itself."""
        if not node.entries and len(loose) == 1:
            return self._braces_as_text(node)
        joined = [v for _, v in node.entries.values() if isinstance(v, Scalar) and v.reported and not v.style]
        for value in joined:
            self._unquoted(value)
        if not joined:
            self.findings.add("yaml/no-colon", loose[0].start, loose[0].end, text=loose[0].value[:60])
            node.partial = True
        return node

    def _unquoted(self, value: Scalar) -> None:
        from formc.source.quoting import curly
        from formc.source.spot import CURLY, Spot

        start, end, text = value.start, value.end, value.value
        if text[:1] in CURLY:
            trouble = curly(Spot(self.text, start, start, None), start, end)
            self.findings.add(trouble.rule, start, end, *trouble.repairs, related=(), **trouble.args)
        else:
            self.findings.add(
                "yaml/unquoted-in-braces", start, end, Repair(start, end, quote(text)), text=text[:60]
            )

    def _braces_as_text(self, node: Map) -> Scalar:
        text = self.text[node.start : node.end]
        repair = Repair(node.start, node.end, quote(text))
        self.findings.add("yaml/special-start", node.start, node.end, repair, character="{")
        return Scalar(text, "", self.source, node.start, node.end, reported=True)

    # --- places -------------------------------------------------------------------------------------------

    def _move(self, node: Node) -> None:
        """Give the node, and all below, their places in the file instead of in the draft."""
        node.start, node.end = self.draft.back(node.start), self.draft.back(node.end)
        if isinstance(node, Map):
            for key, value in node.entries.values():
                self._move(key)
                self._move(value)
        elif isinstance(node, Seq):
            for item in node.items:
                self._move(item)
        elif self.draft.touches(node.start, node.end):
            node.reported = True
            if not self.source.text.startswith(node.style, node.start):
                node.style = ""


def _end(event: Any) -> int:
    """Where an event ends; the types of libyaml's events say that there may be no such place."""
    return int(event.end_mark.index)


def _is_alias(node: Node) -> bool:
    items = node.items if isinstance(node, Seq) else [node]
    return all(isinstance(item, Scalar) and item.style == ALIAS for item in items)
