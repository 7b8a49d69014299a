"""The right side of a comparison: values that the field can have, another field, an amount, or a day."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from formc import fields, nodes
from formc.diagnostics import Edit, Sink, Span, finding
from formc.model import Operand
from formc.schema.expansion import Entry, Place, Scope
from formc.schema.nearest import nearest
from formc.source import Map, Node, Scalar, Seq

DAYS = ("before", "on_or_before", "after", "on_or_after")
AGES = ("age_under", "age_at_least")
_TODAY = re.compile(r"today(?: ([+-]) (\d{1,5}) (day|week|month|year)s?)?\Z")
_NUMBER = re.compile(r"-?\d+(\.\d+)?\Z")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z")


class Operands:
    """Reads the right sides of one form. `asking` gives the field that a reference means, or reports it."""

    def __init__(
        self, asking: Callable[[Scalar, Scope], Entry | None], amounts: frozenset[str], sink: Sink
    ) -> None:
        self.asking = asking
        self.amounts = amounts
        self.sink = sink

    def read(self, entry: Entry, op: str, node: Node | None, place: Place) -> Operand | None:
        """The right side that `node` is; None when there is none or it cannot be one, which was reported."""
        if isinstance(node, Map):
            return self._reference(entry, node, place)
        if node is None:
            return None
        values = nodes.scalars(node)
        if isinstance(node, Seq) and op not in ("is", "is_not", "has"):
            self.sink.add(finding("schema/one-value", node.span, operator=op))
            return None
        counted = len(values) == 1 and entry.answer == "date" and op in DAYS
        today = _TODAY.match(values[0].value) if counted else None
        if today:
            shift = int(f"{today[1]}{today[2]}") if today[2] else 0
            return Operand(kind="today", shift=shift, unit=f"{today[3] or 'day'}s", span=node.span)
        fitting = [self._fits(entry, op, value) for value in values]  # each is told that does not
        if not all(fitting):
            return None
        return Operand(kind="values", values=tuple(v.value for v in values), span=node.span)

    def _reference(self, entry: Entry, node: Map, place: Place) -> Operand | None:
        if len(node.entries) != 1:
            self.sink.add(finding("schema/missing-key", short(node.span), key="field"))
            return None
        ((key, value),) = node.items()
        if not isinstance(value, Scalar):
            return None
        if key.value == "amount":
            if value.value not in self.amounts:
                guess, edits = nearest(value, self.amounts)
                self._told("schema/unknown-amount", value, {"name": value.value, "guess": guess}, edits)
                return None
            return Operand(kind="amount", ref=value.value, span=value.span)
        other = self.asking(value, place.scope)
        if other is None:
            return None
        if other.answer and entry.answer and other.answer != entry.answer:
            self.sink.add(finding("schema/not-comparable", value.span, id=entry.id, other=other.id))
            return None
        if other.order >= place.order:
            self.sink.add(finding("schema/looks-ahead", value.span, id=other.id))
        return Operand(kind="field", ref=other.id, span=value.span)

    def _fits(self, entry: Entry, op: str, value: Scalar) -> bool:
        """Whether a literal can be an answer to the field at all."""
        if entry.answer in ("choice", "choices"):
            if not entry.options or value.value in entry.options:
                return True
            guess, edits = nearest(value, entry.options)
            allowed = ", ".join(entry.options)
            args = {"option": value.value, "id": entry.id, "allowed": allowed, "guess": guess}
            self._told("schema/unknown-option", value, args, edits)
            return False
        if not _possible(entry, op, value.value):
            args = {"value": value.value, "id": entry.id, "type": entry.type}
            self._told("schema/impossible-value", value, args)
            return False
        return True

    def _told(self, rule: str, value: Scalar, args: Mapping[str, str], edits: tuple[Edit, ...] = ()) -> None:
        found = finding(rule, value.span, edits=edits)
        self.sink.add(replace(found, args=tuple(args.items())))


def _possible(entry: Entry, op: str, value: str) -> bool:
    if op in AGES or entry.answer == "number":
        return bool(_NUMBER.match(value))
    if entry.answer == "date":
        return is_day(value)
    if entry.answer == "time":
        return bool(_TIME.match(value))
    kind = fields.types().get(entry.type)
    return kind is None or entry.answer != "text" or kind.valid(value)


def is_day(text: str) -> bool:
    """Whether `text` is a day that exists, as an ISO date."""
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False


def short(span: Span) -> Span:
    """The first line of a place, for findings about something that goes on for long."""
    if span.end_line == span.line:
        return span
    return replace(span, end_line=span.line, end_column=span.column + 1)
