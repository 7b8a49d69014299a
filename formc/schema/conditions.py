"""Conditions: from YAML to the model, with every reference resolved and every comparison fitting its
field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from formc import nodes
from formc.diagnostics import Span
from formc.model import Answered, Combined, Compare, Condition, Count, Named, Operand, Quantified
from formc.schema.nearest import nearest
from formc.schema.operands import AGES, DAYS, RANGE, Operands
from formc.schema.places import first_line, head, key_place
from formc.schema.references import References
from formc.schema.reporter import Reporter
from formc.schema.scope import Entry, Scope
from formc.source import Map, Node, Scalar, Seq

OPERATORS = ("is", "is_not", "has", *RANGE, *DAYS, *AGES)
HEADS = ("field", "answered", "count", "some", "every", "none", "any", "all", "not")
WORDS = frozenset((*OPERATORS, *HEADS, "where", "on_date", "says"))
FITTING = {
    "choice": ("is", "is_not"),
    "text": ("is", "is_not"),
    "choices": ("has",),
    "number": ("is", "is_not", *RANGE),
    "date": (*DAYS, *AGES),
    "time": DAYS,
}
# Named conditions that use named conditions can grow without end in a few lines.
MOST_TESTS = 1000
MOST_NAMES = 30


class Place(NamedTuple):
    """Where a condition is used: it may ask about fields before `order`, and those of list `scope.inside`."""

    scope: Scope
    order: int


class Conditions:
    """Reads the conditions of one form.

    `worded` collects each condition that has words of its own (`says`) with the mapping they stand in.
    """

    def __init__(self, references: References, operands: Operands, report: Reporter) -> None:
        self.references = references
        self.operands = operands
        self.report = report
        self.worded: dict[int, tuple[Named, Map]] = {}
        self._open: list[tuple[str, Node]] = []
        self._circles: set[frozenset[int]] = set()
        self._tests = 0

    def read(self, node: Node | None, place: Place) -> Condition | None:
        """The condition that `node` holds; None when there is none or what is wrong with it was reported."""
        if node is None:
            return None
        self._tests = 0
        condition = self._read(node, place)
        if self._tests > MOST_TESTS:
            self.report("schema/condition-too-large", first_line(node.span), most=MOST_TESTS)
            return None
        ahead = list(self._ahead(condition, place.order)) if condition is not None else []
        for span, name in ahead:
            self.report("schema/looks-ahead", span, id=name)
        return None if ahead else condition

    def _read(self, node: Node, place: Place) -> Condition | None:
        self._tests += 1
        if self._tests > MOST_TESTS:
            return None
        if isinstance(node, Scalar):
            return self._named(node, place)
        if not isinstance(node, Map):
            return None
        condition = self._tested(node, place)
        if condition is None or "says" not in node.entries:
            return condition
        return self._worded(Named(name="", condition=condition, span=first_line(node.span)), node)

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
            self._heads(heads, node)
            return None
        if heads[0] in ("any", "all", "not"):
            return self._combined(heads[0], node, place)
        return self._leaf(heads[0], node, place)

    def _heads(self, heads: list[str], node: Map) -> None:
        if heads:
            self.report("schema/condition-with-two-tests", key_place(node, heads[1]), keys=", ".join(heads))
        elif not node.partial and all(key in WORDS for key in node.entries):
            self.report("schema/condition-without-test", head(node), allowed=", ".join(HEADS))

    def _leaf(self, kind: str, node: Map, place: Place) -> Condition | None:
        given = node.get(kind)
        entry = self.references.asking(given, place.scope) if isinstance(given, Scalar) else None
        if given is None or entry is None:
            return None
        if kind == "field":
            return self._compare(entry, node, place)
        if kind == "answered":
            self._only(node, ("answered",))
            return Answered(field=entry.id, span=given.span)
        if entry.answer not in ("", "list"):
            self.report("schema/not-a-list", given.span, id=entry.id, key=kind)
            return None
        if kind == "count":
            return self._count(entry, node, place)
        return self._quantified(kind, entry, node, place)

    # --- names --------------------------------------------------------------------------------------------

    def _named(self, node: Scalar, place: Place) -> Condition | None:
        if node.blank or node.reported:
            return None
        for number, (conditions, written) in enumerate(place.scope.names):
            body = conditions.get(node.value)
            if body is not None:
                scope = self._scope_of(written, place.scope.names[number:], place.scope)
                return self._body(node, body, place._replace(scope=scope))
        known = [key for conditions, _ in place.scope.names for key in conditions.entries]
        guess, edits = nearest(node, known)
        self.report("schema/unknown-condition", node.span, name=node.value[:60], guess=guess, edits=edits)
        return None

    def _scope_of(
        self, written: Scope | None, names: tuple[tuple[Map, Scope | None], ...], used: Scope
    ) -> Scope:
        """The scope a named condition is read in: where it was written, with `./` for the list it is used
        in.
        """
        base = written or used._replace(prefix="", lookups=("",))
        return base._replace(inside=used.inside, anywhere=used.anywhere, names=names)

    def _body(self, use: Scalar, body: Node, place: Place) -> Condition | None:
        if any(body is known for _, known in self._open):
            self._circle(use, body)
            return None
        if len(self._open) >= MOST_NAMES:
            self._tests = MOST_TESTS + 1
            return None
        self._open.append((use.value, body))
        condition = self._tested(body, place) if isinstance(body, Map) else self._read(body, place)
        self._open.pop()
        if condition is None:
            return None
        named = Named(name=use.value, condition=condition, span=use.span)
        return self._worded(named, body) if isinstance(body, Map) else named

    def _circle(self, use: Scalar, body: Node) -> None:
        """A circle is one mistake, wherever it is entered."""
        first = next(i for i, (_, known) in enumerate(self._open) if known is body)
        members = frozenset(id(known) for _, known in self._open[first:])
        if members not in self._circles:
            self._circles.add(members)
            chain = " > ".join((*(name for name, _ in self._open[first:]), use.value))
            self.report("schema/circular-condition", use.span, name=use.value, chain=chain)

    # --- kinds of conditions ------------------------------------------------------------------------------

    def _combined(self, kind: str, node: Map, place: Place) -> Condition | None:
        self._only(node, (kind,))
        given = node.get(kind)
        inner = given.items if isinstance(given, Seq) else [given] if given is not None else []
        items = tuple(c for item in inner if (c := self._read(item, place)) is not None)
        if len(items) != len(inner) or not items:
            return None
        return Combined(kind=kind, items=items, span=first_line(node.span))

    def _compare(self, entry: Entry, node: Map, place: Place) -> Condition | None:
        fitting = FITTING.get(entry.answer, ())
        op = self._operator(entry, OPERATORS, fitting, node)
        if op is None:
            return None
        self._only(node, ("field", op, "on_date") if op in AGES else ("field", op))
        if entry.answer and op not in fitting:
            self._misfit(entry, op, node, fitting)
            return None
        operand = self.operands.read(entry, op, node.get(op), place.scope)
        on_date = self.operands.read(entry.answering("date"), "before", node.get("on_date"), place.scope)
        if operand is None or (on_date is None and "on_date" in node.entries and op in AGES):
            return None
        return Compare(field=entry.id, op=op, operand=operand, on_date=on_date, span=first_line(node.span))

    def _operator(self, entry: Entry, known: Iterable[str], fitting: Iterable[str], node: Map) -> str | None:
        """The one operator in the condition, or None when that was reported."""
        given = [op for op in known if op in node.entries]
        if len(given) == 1:
            return given[0]
        if given:
            span = key_place(node, given[1])
            self.report("schema/two-operators", span, id=entry.id, keys=", ".join(given))
        elif not node.partial and all(key in WORDS for key in node.entries):
            allowed = ", ".join(fitting) or _instead(entry)
            self.report("schema/condition-without-operator", head(node), id=entry.id, allowed=allowed)
        return None

    def _misfit(self, entry: Entry, op: str, node: Map, fitting: tuple[str, ...]) -> None:
        allowed, place = ", ".join(fitting) or _instead(entry), key_place(node, op)
        args = (entry.id, entry.type)
        self.report("schema/wrong-operator", place, operator=op, id=args[0], type=args[1], allowed=allowed)

    def _count(self, entry: Entry, node: Map, place: Place) -> Condition | None:
        number = entry.answering("number")
        op = self._operator(number, (*RANGE, "is"), (*RANGE, "is"), node)
        if op is None:
            return None
        self._only(node, ("count", op))
        operand = self.operands.read(number, op, node.get(op), place.scope)
        return Count(list=entry.id, op=op, operand=operand, span=first_line(node.span)) if operand else None

    def _quantified(self, kind: str, entry: Entry, node: Map, place: Place) -> Condition | None:
        self._only(node, (kind, "where"))
        where = node.get("where")
        if where is None:
            if not node.partial and all(key in WORDS for key in node.entries):
                self.report("schema/missing-key", head(node), key="where")
            return None
        scope = place.scope._replace(inside=entry.id, anywhere=False)
        condition = self._read(where, place._replace(scope=scope))
        if condition is None:
            return None
        return Quantified(kind=kind, list=entry.id, where=condition, span=first_line(node.span))

    def _only(self, node: Map, allowed: tuple[str, ...]) -> None:
        """Report words of the vocabulary that do not go with this kind of condition."""
        for key, _ in node.items():
            if key.value in WORDS and key.value not in (*allowed, "says"):
                self.report("schema/key-out-of-place", key.span, key=key.value, allowed=", ".join(allowed))

    # --- looking back -------------------------------------------------------------------------------------

    def _ahead(self, condition: Condition, order: int, at: Span | None = None) -> Iterator[tuple[Span, str]]:
        """What the condition asks about that comes later, at the place where a person has to change it.

        For a named condition that is where it is used, once: the same condition may be right elsewhere.
        """
        if isinstance(condition, Named):
            use = at or (condition.span if condition.name else None)
            inner = list(self._ahead(condition.condition, order, use))
            yield from inner[:1] if use else inner
        elif isinstance(condition, Combined):
            for item in condition.items:
                yield from self._ahead(item, order, at)
        else:
            yield from self._leaf_ahead(condition, order, at)

    def _leaf_ahead(
        self, leaf: Compare | Answered | Count | Quantified, order: int, at: Span | None
    ) -> Iterator[tuple[Span, str]]:
        asked = leaf.list if isinstance(leaf, Count | Quantified) else leaf.field
        if self._is_later(asked, order):
            yield at or leaf.span, asked
            return
        if isinstance(leaf, Quantified):
            yield from self._ahead(leaf.where, order, at)
        for operand in _operands(leaf):
            if operand.kind == "field" and self._is_later(operand.ref, order):
                yield at or operand.span, operand.ref

    def _is_later(self, name: str, order: int) -> bool:
        entry = self.references.table.get(name)
        return entry is not None and max(entry.order, entry.last) >= order


def _operands(leaf: Compare | Answered | Count | Quantified) -> Iterator[Operand]:
    if isinstance(leaf, Compare | Count):
        yield leaf.operand
    if isinstance(leaf, Compare) and leaf.on_date is not None:
        yield leaf.on_date


def _instead(entry: Entry) -> str:
    """What can be asked about a field whose answer nothing can be compared with."""
    return "count, some, every, none" if entry.answer == "list" else "answered"
