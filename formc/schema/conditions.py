"""Conditions: from YAML to the model, with every reference resolved and every comparison fitting its field."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from formc import fields, nodes
from formc.diagnostics import Sink, Span, finding
from formc.model import (
    Answered,
    Combined,
    Compare,
    Condition,
    Count,
    Named,
    Operand,
    Quantified,
    condition_leaves,
)
from formc.schema.expansion import Entry, Scope
from formc.schema.nearest import nearest
from formc.source import Map, Node, Scalar, Seq

_RANGE = ("at_least", "at_most", "more_than", "less_than")
_DAYS = ("before", "on_or_before", "after", "on_or_after")
_AGES = ("age_under", "age_at_least")
OPERATORS = ("is", "is_not", "has", *_RANGE, *_DAYS, *_AGES)
HEADS = ("field", "answered", "count", "some", "every", "none", "any", "all", "not")
FITTING = {
    "choice": ("is", "is_not"),
    "text": ("is", "is_not"),
    "choices": ("has",),
    "number": ("is", "is_not", *_RANGE),
    "date": (*_DAYS, *_AGES),
    "time": _DAYS,
}
_TODAY = re.compile(r"today(?: ([+-]) (\d{1,5}) (day|week|month|year)s?)?\Z")
_NUMBER = re.compile(r"-?\d+(\.\d+)?\Z")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a condition is used: it may ask about fields before `order` only, and about those of list `scope.inside`."""

    scope: Scope
    order: int


class Conditions:
    """Reads the conditions of one form against the table of its fields.

    `worded` collects each condition that has words of its own (`says`) with the mapping they stand in.
    """

    def __init__(self, table: dict[str, Entry], amounts: frozenset[str], sink: Sink) -> None:
        self.table = table
        self.amounts = amounts
        self.sink = sink
        self.worded: dict[int, tuple[Named, Map]] = {}
        self._open: list[str] = []

    def read(self, node: Node | None, place: Place) -> Condition | None:
        """The condition that `node` holds, or None when there is none or it could not be understood (and was reported)."""
        if node is None:
            return None
        condition = self._read(node, place)
        if condition is not None:
            self._looks_back(condition, node, place)
        return condition

    def _looks_back(self, condition: Condition, node: Node, place: Place) -> None:
        for leaf in condition_leaves(condition):
            asked = leaf.list if isinstance(leaf, Count | Quantified) else leaf.field
            entry = self.table.get(asked)
            if entry is not None and entry.order >= place.order:
                inside = node.source.file == leaf.span.file and not isinstance(node, Scalar)
                self.sink.add(finding("schema/looks-ahead", leaf.span if inside else _short(node.span), id=asked))

    def _read(self, node: Node, place: Place) -> Condition | None:
        if isinstance(node, Scalar):
            return self._named(node, place)
        if not isinstance(node, Map):
            return None
        condition = self._tested(node, place)
        if condition is None or "says" not in node.entries:
            return condition
        return self._worded(Named(name="", condition=condition, span=_short(node.span)), node)

    def _worded(self, condition: Named, body: Map) -> Named:
        """The condition with the words that its body gives it."""
        says = nodes.text(body, "says", f"conditions.{condition.name}", kind="condition")
        found = replace(condition, says=says)
        if says is not None:
            self.worded.setdefault(id(body), (found, body))
        return found

    def _tested(self, node: Map, place: Place) -> Condition | None:
        """What the condition tests, whatever its words say."""
        heads = [head for head in HEADS if head in node.entries]
        if len(heads) != 1:
            rule = "schema/condition-with-two-tests" if heads else "schema/condition-without-test"
            self.sink.add(finding(rule, _short(node.span), keys=", ".join(heads), allowed=", ".join(HEADS)))
            return None
        head = heads[0]
        if head in ("any", "all", "not"):
            return self._combined(head, node, place)
        return self._leaf(head, node, place)

    def _leaf(self, head: str, node: Map, place: Place) -> Condition | None:
        given = node.get(head)
        if not isinstance(given, Scalar):
            return None
        entry = self._asking(given, place.scope)
        if entry is None:
            return None
        if head == "field":
            return self._compare(entry, node, place)
        if head == "answered":
            self._only(node, ("answered", "says"))
            return Answered(field=entry.id, span=given.span)
        if entry.answer and entry.answer != "list":
            self.sink.add(finding("schema/not-a-list", given.span, id=entry.id, key=head))
            return None
        return self._count(entry, node, place) if head == "count" else self._quantified(head, entry, node, place)

    # --- names and references -----------------------------------------------------------------------------------------

    def _named(self, node: Scalar, place: Place) -> Condition | None:
        for conditions, scope in place.scope.names:
            body = conditions.get(node.value)
            if body is not None:
                return self._body(node, body, replace(place, scope=self._at(scope, place)))
        known = [key for conditions, _ in place.scope.names for key in conditions.entries]
        guess, edits = nearest(node, known)
        self.sink.add(finding("schema/unknown-condition", node.span, name=node.value, guess=guess, edits=edits))
        return None

    def _at(self, written: Scope | None, place: Place) -> Scope:
        """The scope a named condition is read in: where it was written, with `./` for the list it is used in."""
        base = written or replace(place.scope, prefix="", lookups=("",))
        return replace(base, inside=place.scope.inside, names=place.scope.names)

    def _body(self, use: Scalar, body: Node, place: Place) -> Condition | None:
        if use.value in self._open:
            chain = " > ".join((*self._open, use.value))
            self.sink.add(finding("schema/circular-condition", use.span, name=use.value, chain=chain))
            return None
        self._open.append(use.value)
        condition = self._tested(body, place) if isinstance(body, Map) else self._read(body, place)
        self._open.pop()
        if condition is None:
            return None
        named = Named(name=use.value, condition=condition, span=use.span)
        return self._worded(named, body) if isinstance(body, Map) else named

    def resolve(self, given: Scalar, scope: Scope) -> Entry | None:
        """The field that a reference means, or None when it was reported."""
        text = given.value
        if text.startswith("./"):
            if not scope.inside:
                self.sink.add(finding("schema/not-in-list", given.span, id=text))
                return None
            tried = [*(f"{p}{text[2:]}" for p in scope.lookups if p.startswith(f"{scope.inside}.")), f"{scope.inside}.{text[2:]}"]
        else:
            tried = [f"{prefix}{text}" for prefix in scope.lookups]
        entry = next((self.table[name] for name in tried if name in self.table), None)
        if entry is None:
            guess, edits = nearest(given, self._reach(scope))
            self.sink.add(finding("schema/unknown-field", given.span, id=text, guess=guess, edits=edits))
        elif entry.scope.inside and entry.scope.inside != scope.inside:
            self.sink.add(finding("schema/inside-list", given.span, id=entry.id, list=entry.scope.inside))
            return None
        return entry

    def _asking(self, given: Scalar, scope: Scope) -> Entry | None:
        """The field that a reference means, if it asks something: a note or group never has an answer."""
        entry = self.resolve(given, scope)
        if entry is not None and entry.answer == "none":
            self.sink.add(finding("schema/no-answer", given.span, id=entry.id, type=entry.type))
            return None
        return entry

    def _reach(self, scope: Scope) -> list[str]:
        """How the fields in reach are written from here, for suggestions."""
        names = [name for name, entry in self.table.items() if not entry.scope.inside]
        own = [f"./{name.removeprefix(scope.inside + '.')}" for name, e in self.table.items() if e.scope.inside == scope.inside]
        local = [name.removeprefix(p) for p in scope.lookups if p for name in self.table if name.startswith(p)]
        return [*local, *(own if scope.inside else ()), *names]

    # --- kinds of conditions ------------------------------------------------------------------------------------------

    def _combined(self, head: str, node: Map, place: Place) -> Condition | None:
        self._only(node, (head, "says"))
        given = node.get(head)
        inner = given.items if isinstance(given, Seq) else [given] if head == "not" and given is not None else []
        items = tuple(c for item in inner if (c := self._read(item, place)) is not None)
        if len(items) != len(inner) or not items:
            return None
        return Combined(kind=head, items=items, span=_short(node.span))

    def _compare(self, entry: Entry, node: Map, place: Place) -> Condition | None:
        operators = [op for op in OPERATORS if op in node.entries]
        if len(operators) != 1:
            self._operators(entry, operators, node)
            return None
        op = operators[0]
        self._only(node, ("field", op, "says", *(("on_date",) if op in _AGES else ())))
        fitting = FITTING.get(entry.answer, ())
        if entry.answer and op not in fitting:
            self._misfit(entry, op, node, fitting)
            return None
        operand = self._operand(entry, op, node.get(op), place)
        if operand is None:
            return None
        on_date = self._operand(replace_answer(entry, "date"), "before", node.get("on_date"), place)
        return Compare(field=entry.id, op=op, operand=operand, on_date=on_date, span=_short(node.span))

    def _operators(self, entry: Entry, operators: list[str], node: Map) -> None:
        fitting = ", ".join(FITTING.get(entry.answer, ())) or "answered"
        rule = "schema/two-operators" if operators else "schema/condition-without-operator"
        self.sink.add(finding(rule, _short(node.span), id=entry.id, keys=", ".join(operators), allowed=fitting))

    def _misfit(self, entry: Entry, op: str, node: Map, fitting: tuple[str, ...]) -> None:
        key = node.key(op)
        allowed = ", ".join(fitting) or ("count, some, every, none" if entry.answer == "list" else "answered")
        span = key.span if key else node.span
        self.sink.add(finding("schema/wrong-operator", span, operator=op, id=entry.id, type=entry.type, allowed=allowed))

    def _count(self, entry: Entry, node: Map, place: Place) -> Condition | None:
        operators = [op for op in (*_RANGE, "is") if op in node.entries]
        if len(operators) != 1:
            self._operators(replace_answer(entry, "number"), operators, node)
            return None
        self._only(node, ("count", operators[0], "says"))
        operand = self._operand(replace_answer(entry, "number"), operators[0], node.get(operators[0]), place)
        return Count(list=entry.id, op=operators[0], operand=operand, span=_short(node.span)) if operand else None

    def _quantified(self, kind: str, entry: Entry, node: Map, place: Place) -> Condition | None:
        self._only(node, (kind, "where", "says"))
        where = node.get("where")
        if where is None:
            self.sink.add(finding("schema/missing-key", _short(node.span), key="where"))
            return None
        condition = self._read(where, replace(place, scope=replace(place.scope, inside=entry.id)))
        return Quantified(kind=kind, list=entry.id, where=condition, span=_short(node.span)) if condition else None

    def _only(self, node: Map, allowed: tuple[str, ...]) -> None:
        """Report keys of the vocabulary that do not go with this kind of condition."""
        for key, _ in node.items():
            if key.value not in allowed and (key.value in OPERATORS or key.value in ("where", "on_date")):
                self.sink.add(
                    finding("schema/key-out-of-place", key.span, key=key.value, allowed=", ".join(allowed[:-1]))
                )

    # --- right sides --------------------------------------------------------------------------------------------------

    def _operand(self, entry: Entry, op: str, node: Node | None, place: Place) -> Operand | None:
        if isinstance(node, Map):
            return self._reference(entry, node, place)
        if node is None:
            return None
        values = nodes.scalars(node)
        if isinstance(node, Seq) and op not in ("is", "is_not", "has"):
            self.sink.add(finding("schema/one-value", node.span, operator=op))
            return None
        today = _TODAY.match(values[0].value) if len(values) == 1 and entry.answer == "date" and op in _DAYS else None
        if today:
            shift = int(f"{today[1]}{today[2]}") if today[2] else 0
            return Operand(kind="today", shift=shift, unit=f"{today[3] or 'day'}s", span=node.span)
        if not all([self._fits(entry, op, value) for value in values]):
            return None
        return Operand(kind="values", values=tuple(v.value for v in values), span=node.span)

    def _reference(self, entry: Entry, node: Map, place: Place) -> Operand | None:
        if len(node.entries) != 1:
            self.sink.add(finding("schema/missing-key", _short(node.span), key="field"))
            return None
        ((key, value),) = node.items()
        if not isinstance(value, Scalar):
            return None
        if key.value == "amount":
            if value.value not in self.amounts:
                guess, edits = nearest(value, self.amounts)
                self.sink.add(finding("schema/unknown-amount", value.span, name=value.value, guess=guess, edits=edits))
                return None
            return Operand(kind="amount", ref=value.value, span=value.span)
        other = self._asking(value, place.scope)
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
            self.sink.add(
                finding(
                    "schema/unknown-option", value.span, option=value.value, id=entry.id, allowed=allowed, guess=guess, edits=edits
                )
            )
            return False
        if not _possible(entry, op, value.value):
            self.sink.add(finding("schema/impossible-value", value.span, value=value.value, id=entry.id, type=entry.type))
            return False
        return True


def _possible(entry: Entry, op: str, value: str) -> bool:
    if op in _AGES or entry.answer == "number":
        return bool(_NUMBER.match(value))
    if entry.answer == "date":
        return is_day(value)
    if entry.answer == "time":
        return bool(_TIME.match(value))
    kind = fields.types().get(entry.type)
    return kind is None or entry.answer != "text" or kind.valid(value)


def replace_answer(entry: Entry, answer: str) -> Entry:
    """The entry as if it had another kind of answer: the number of a list's items is a number."""
    return replace(entry, answer=answer)


def is_day(text: str) -> bool:
    """Whether `text` is a day that exists, as an ISO date."""
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _short(span: Span) -> Span:
    """The first line of a place, for findings about something that goes on for long."""
    if span.end_line == span.line:
        return span
    return replace(span, end_line=span.line, end_column=span.column + 1)
