"""The right side of comparisons: values, answers to other fields, amounts, and days counted from today."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from formc import fields, nodes
from formc.model import Operand
from formc.schema.nearest import nearest
from formc.schema.references import References
from formc.schema.reporter import Reporter
from formc.schema.scope import Entry, Scope
from formc.source import Map, Node, Scalar, Seq

RANGE = ("at_least", "at_most", "more_than", "less_than")
DAYS = ("before", "on_or_before", "after", "on_or_after")
AGES = ("age_under", "age_at_least")
SEVERAL = ("is", "is_not", "has")
YES_NO = {"yes": "ja", "true": "ja", "y": "ja", "no": "nee", "false": "nee", "n": "nee"}
TODAY = re.compile(r"today(?: ([+-]) (\d{1,5}) (day|week|month|year)s?)?\Z")
_NUMBER = re.compile(r"-?\d+(\.\d+)?\Z")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z")


class Operands:
    """Reads right sides: each has to be something that the field on the left can be compared with."""

    def __init__(self, references: References, amounts: Iterable[str], report: Reporter) -> None:
        self.references = references
        self.amounts = tuple(amounts)
        self.report = report

    def read(self, entry: Entry, op: str, node: Node | None, scope: Scope) -> Operand | None:
        """What `node` compares the answer to `entry` with; None when there is nothing or it was reported."""
        if isinstance(node, Map):
            return self._reference(entry, node, scope)
        if isinstance(node, Seq) and op not in SEVERAL:
            self.report("schema/one-value", node.span, operator=op)
            return None
        values = nodes.scalars(node)
        if node is None or not values or any(value.blank or value.reported for value in values):
            return None
        today = TODAY.match(values[0].value) if entry.answer == "date" and op in DAYS else None
        if today:
            shift = int(f"{today[1]}{today[2]}") if today[2] else 0
            return Operand(kind="today", shift=shift, unit=f"{today[3] or 'day'}s", span=node.span)
        fitting = [self._fits(entry, op, value) for value in values]  # each is told, not only the first
        if not all(fitting):
            return None
        return Operand(kind="values", values=tuple(value.value for value in values), span=node.span)

    def _reference(self, entry: Entry, node: Map, scope: Scope) -> Operand | None:
        known = [key for key in ("field", "amount") if key in node.entries]
        if len(known) != 1:
            if len(known) == len(node.entries):  # else a key was reported as unknown
                self.report("schema/field-or-amount", node.span)
            return None
        value = node.get(known[0])
        if not isinstance(value, Scalar) or value.blank or value.reported:
            return None
        return self._amount(entry, value) if known[0] == "amount" else self._field(entry, value, scope)

    def _amount(self, entry: Entry, value: Scalar) -> Operand | None:
        if value.value not in self.amounts:
            guess, edits = nearest(value, self.amounts)
            self.report("schema/unknown-amount", value.span, name=value.value, guess=guess, edits=edits)
            return None
        if entry.answer not in ("number", ""):
            self.report("schema/not-comparable", value.span, id=entry.id, other=value.value)
            return None
        return Operand(kind="amount", ref=value.value, span=value.span)

    def _field(self, entry: Entry, value: Scalar, scope: Scope) -> Operand | None:
        other = self.references.asking(value, scope)
        if other is None:
            return None
        if other.answer and entry.answer and other.answer != entry.answer:
            self.report("schema/not-comparable", value.span, id=entry.id, other=other.id)
            return None
        return Operand(kind="field", ref=other.id, span=value.span)

    def _fits(self, entry: Entry, op: str, value: Scalar) -> bool:
        """Whether a literal can be an answer to the field at all."""
        if entry.answer in ("choice", "choices"):
            return self._is_option(entry, value)
        if not _possible(entry, op, value.value):
            shown = value.value[:60]
            self.report("schema/impossible-value", value.span, value=shown, id=entry.id, type=entry.type)
            return False
        return True

    def _is_option(self, entry: Entry, value: Scalar) -> bool:
        if not entry.options or value.value in entry.options:
            return True
        guess, edits = nearest(value, entry.options, YES_NO)
        self.report(
            "schema/unknown-option",
            value.span,
            option=value.value[:60],
            id=entry.id,
            allowed=", ".join(entry.options),
            guess=guess,
            edits=edits,
        )
        return False


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
