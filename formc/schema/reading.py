"""What a field type may ask while it is parsed: the form around the field, as `formc.field.ParseContext` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from formc import fields, nodes
from formc.diagnostics import Diagnostic, Sink, Span, finding
from formc.model import Check, Combined, Condition, Field, Option, Text
from formc.schema.conditions import Conditions
from formc.schema.expansion import Entry, Expander, Place, Scope
from formc.schema.wordings import Wordings
from formc.source import Map, Node


class Reader:
    """Reads the fields of one form. One object per form; `entry` is the field being read."""

    def __init__(self, expander: Expander, conditions: Conditions, wordings: Wordings, sink: Sink) -> None:
        self.expander = expander
        self.conditions = conditions
        self.wordings = wordings
        self.sink = sink
        self._entry: list[Entry] = []

    def read(self, entries: Iterable[Entry]) -> tuple[Field, ...]:
        """The fields of `entries` whose type is known."""
        return tuple(field for entry in entries if (field := self._field(entry)) is not None)

    def _field(self, entry: Entry) -> Field | None:
        kind = fields.types().get(entry.type)
        if kind is None:
            return None
        self._entry.append(entry)
        field = kind.parse(entry.node, self)
        self._entry.pop()
        return field

    @property
    def entry(self) -> Entry:
        """The field that is being read."""
        return self._entry[-1]

    def common(self, node: Map) -> dict[str, Any]:
        """The keyword arguments for `Field` that every type has."""
        entry = self.entry
        identifier = node.get("id")
        whose = nodes.string(node, "whose") or entry.scope.whose
        return {
            "id": entry.id,
            "type": entry.type,
            "span": identifier.span if identifier is not None else node.span,
            "path": f"{entry.step}.{entry.id}",
            "label": self.text(node, "label", kind="label"),
            "name": self.text(node, "name", kind="name"),
            "hint": self.text(node, "hint", kind="hint", markdown="inline"),
            "required": nodes.boolean(node, "required", default=True),
            "show_if": self._shown(entry, node),
            "whose": whose,
            "autocomplete": nodes.string(node, "autocomplete") if whose == "user" else "",
            "errors": self._errors(node),
            "why": nodes.strings(node, "why"),
            "inside": entry.scope.inside,
        }

    def _errors(self, node: Map) -> tuple[tuple[str, Text], ...]:
        given = node.get("errors")
        found = []
        for key, _ in given.items() if isinstance(given, Map) else ():
            # Default texts stand in for wordings that are not given, except for a pattern: no default knows what it means.
            text = self._read(
                given, key.value, self._path("errors"), kind="error", partly=key.value != "pattern"
            )
            if text is not None:
                found.append((key.value, text))
        return tuple(found)

    def _shown(self, entry: Entry, node: Map) -> Condition | None:
        """The field's own condition and those of the includes around it, as one."""
        place = Place(scope=entry.scope, order=entry.order)
        found = [self.conditions.read(guard, replace(place, scope=scope)) for guard, scope in entry.guards]
        found.append(self.conditions.read(node.get("show_if"), place))
        known = [condition for condition in found if condition is not None]
        if len(known) > 1:
            return Combined(kind="all", items=tuple(known), span=entry.node.span)
        return known[0] if known else None

    def _path(self, key: str) -> str:
        return f"{self.entry.step}.{self.entry.id}.{key}"

    def text(self, node: Node | None, key: str, *, kind: str, markdown: str = "") -> Text | None:
        """The wordings under `key`, missing ones and misplaced markup reported."""
        return self._read(node, key, f"{self.entry.step}.{self.entry.id}", kind=kind, markdown=markdown)

    def _read(
        self, node: Node | None, key: str, path: str, *, kind: str, markdown: str = "", partly: bool = False
    ) -> Text | None:
        """A text of the field that is being read, which may hold answers of fields before it."""
        entry = self.entry
        return self.wordings.read(
            node,
            key,
            path,
            kind=kind,
            markdown=markdown,
            partly=partly,
            order=entry.order,
            inside=entry.scope.inside,
        )

    def options(self, node: Map) -> tuple[Option, ...]:
        """The options of the field, each with its texts."""
        given = self.expander.options(node)
        found = []
        for key, value in given.items() if given else ():
            option = self._option(key.value, value, key.span) if isinstance(value, Map) else None
            if option is not None:
                found.append(option)
        return tuple(found)

    def _option(self, option_id: str, node: Map, span: Any) -> Option | None:
        path, entry = f"{self._path('options')}.{option_id}", self.entry
        label = self.wordings.of(
            node, path, kind="option", where=span, order=entry.order, inside=entry.scope.inside
        )
        if label is None:
            return None
        return Option(
            id=option_id,
            label=label,
            hint=self._read(node, "hint", path, kind="hint", markdown="inline"),
            show_if=self.condition(node.get("show_if")),
            exclusive=nodes.boolean(node, "exclusive"),
            other=self._read(node, "other", path, kind="label"),
            span=span,
        )

    def fields(self, node: Map, *, inside: str = "") -> tuple[Field, ...]:
        """The fields inside this group or list."""
        return self.read(self.entry.children)

    def checks(self, node: Map, *, inside: str = "") -> tuple[Check, ...]:
        """The checks on this list, which may ask about the fields of the item."""
        entry = self.entry
        scope = entry.children[0].scope if entry.children else entry.scope
        return tuple(
            self.checks_of(node, f"{entry.step}.{entry.id}", Place(scope=scope, order=entry.last + 1))
        )

    def checks_of(self, node: Map, path: str, place: Place) -> Iterator[Check]:
        """The checks under `checks` of a step or list, read at `place`."""
        for number, check in enumerate(nodes.maps(node, "checks"), 1):
            where = f"{path}.checks.{number}"
            error = self.wordings.read(
                check, "error", where, kind="error", order=place.order, inside=place.scope.inside
            )
            if "at_least_one" in check.entries:
                ids = self._references(check.get("at_least_one"), place.scope)
                if error and ids:
                    yield Check(at=ids[0], error=error, at_least_one=ids, span=head(check))
                continue
            for key in ("if", "at"):
                if key not in check.entries:
                    self.sink.add(finding("schema/missing-key", head(check), key=key))
            condition = self.conditions.read(check.get("if"), place)
            at = self._references(check.get("at"), place.scope)
            if error and condition and at:
                yield Check(at=at[0], error=error, condition=condition, span=head(check))

    def _references(self, node: Node | None, scope: Scope) -> tuple[str, ...]:
        found = [self.conditions.resolve(given, scope) for given in nodes.scalars(node)]
        return tuple(entry.id for entry in found if entry is not None)

    def condition(self, node: Node | None) -> Condition | None:
        """The condition that `node` holds, which may ask about fields before this one."""
        return self.conditions.read(node, Place(scope=self.entry.scope, order=self.entry.order))

    def report(self, diagnostic: Diagnostic) -> None:
        """Keep a finding."""
        self.sink.add(diagnostic)


def head(node: Map) -> Span:
    """The first key of a mapping: where an eye finds it."""
    first = next(iter(node.entries.values()), None)
    return first[0].span if first else node.span
