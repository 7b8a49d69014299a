"""Conditions: from YAML to the model, with every reference resolved and every comparison fitting its field."""

from __future__ import annotations

from dataclasses import replace

from formc import nodes
from formc.diagnostics import Sink, finding
from formc.model import (
    Answered,
    Combined,
    Compare,
    Condition,
    Count,
    Named,
    Quantified,
    condition_leaves,
)
from formc.schema.expansion import Entry, Place, Scope
from formc.schema.nearest import nearest
from formc.schema.operands import AGES, DAYS, Operands, short
from formc.source import Map, Node, Scalar, Seq

_RANGE = ("at_least", "at_most", "more_than", "less_than")
OPERATORS = ("is", "is_not", "has", *_RANGE, *DAYS, *AGES)
HEADS = ("field", "answered", "count", "some", "every", "none", "any", "all", "not")
FITTING = {
    "choice": ("is", "is_not"),
    "text": ("is", "is_not"),
    "choices": ("has",),
    "number": ("is", "is_not", *_RANGE),
    "date": (*DAYS, *AGES),
    "time": DAYS,
}


class Conditions:
    """Reads the conditions of one form against the table of its fields.

    `worded` collects each condition that has words of its own (`says`) with the mapping they stand in.
    """

    def __init__(self, table: dict[str, Entry], amounts: frozenset[str], sink: Sink) -> None:
        self.table = table
        self.sink = sink
        self.operands = Operands(self._asking, amounts, sink)
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
                self.sink.add(finding("schema/looks-ahead", leaf.span if inside else short(node.span), id=asked))

    def _read(self, node: Node, place: Place) -> Condition | None:
        if isinstance(node, Scalar):
            return self._named(node, place)
        if not isinstance(node, Map):
            return None
        condition = self._tested(node, place)
        if condition is None or "says" not in node.entries:
            return condition
        return self._worded(Named(name="", condition=condition, span=short(node.span)), node)

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
            self.sink.add(finding(rule, short(node.span), keys=", ".join(heads), allowed=", ".join(HEADS)))
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
        return Combined(kind=head, items=items, span=short(node.span))

    def _compare(self, entry: Entry, node: Map, place: Place) -> Condition | None:
        operators = [op for op in OPERATORS if op in node.entries]
        if len(operators) != 1:
            self._operators(entry, operators, node)
            return None
        op = operators[0]
        self._only(node, ("field", op, "says", *(("on_date",) if op in AGES else ())))
        fitting = FITTING.get(entry.answer, ())
        if entry.answer and op not in fitting:
            self._misfit(entry, op, node, fitting)
            return None
        operand = self.operands.read(entry, op, node.get(op), place)
        if operand is None:
            return None
        on_date = self.operands.read(replace_answer(entry, "date"), "before", node.get("on_date"), place)
        return Compare(field=entry.id, op=op, operand=operand, on_date=on_date, span=short(node.span))

    def _operators(self, entry: Entry, operators: list[str], node: Map) -> None:
        fitting = ", ".join(FITTING.get(entry.answer, ())) or "answered"
        rule = "schema/two-operators" if operators else "schema/condition-without-operator"
        self.sink.add(finding(rule, short(node.span), id=entry.id, keys=", ".join(operators), allowed=fitting))

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
        operand = self.operands.read(replace_answer(entry, "number"), operators[0], node.get(operators[0]), place)
        return Count(list=entry.id, op=operators[0], operand=operand, span=short(node.span)) if operand else None

    def _quantified(self, kind: str, entry: Entry, node: Map, place: Place) -> Condition | None:
        self._only(node, (kind, "where", "says"))
        where = node.get("where")
        if where is None:
            self.sink.add(finding("schema/missing-key", short(node.span), key="where"))
            return None
        condition = self._read(where, replace(place, scope=replace(place.scope, inside=entry.id)))
        return Quantified(kind=kind, list=entry.id, where=condition, span=short(node.span)) if condition else None

    def _only(self, node: Map, allowed: tuple[str, ...]) -> None:
        """Report keys of the vocabulary that do not go with this kind of condition."""
        for key, _ in node.items():
            if key.value not in allowed and (key.value in OPERATORS or key.value in ("where", "on_date")):
                self.sink.add(
                    finding("schema/key-out-of-place", key.span, key=key.value, allowed=", ".join(allowed[:-1]))
                )


def replace_answer(entry: Entry, answer: str) -> Entry:
    """The entry as if it had another kind of answer: the number of a list's items is a number."""
    return replace(entry, answer=answer)
