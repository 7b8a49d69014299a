"""What a field type may ask while it is parsed: the form around the field (`formc.field.ParseContext`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from formc import fields, nodes
from formc.diagnostics import Diagnostic
from formc.model import Check, Combined, Condition, Field, Option, Text
from formc.schema.conditions import Conditions, Place
from formc.schema.expansion import Expander
from formc.schema.mistakes import Mistakes
from formc.schema.places import id_place
from formc.schema.scope import Entry
from formc.schema.wordings import Wordings
from formc.source import Map, Node, Scalar


class Reader:
    """Reads the fields of one form. One object per form; `entry` is the field being read."""

    def __init__(
        self, expander: Expander, conditions: Conditions, wordings: Wordings, mistakes: Mistakes
    ) -> None:
        self.expander = expander
        self.conditions = conditions
        self.wordings = wordings
        self.mistakes = mistakes
        self._entry: list[Entry] = []

    def read(self, entries: Iterable[Entry]) -> tuple[Field, ...]:
        """The fields of `entries` whose type is known; what can be said of the others is."""
        return tuple(field for entry in entries if (field := self._field(entry)) is not None)

    def _field(self, entry: Entry) -> Field | None:
        kind = fields.types().get(entry.type)
        self._entry.append(entry)
        field = None
        if kind is not None:
            field = kind.parse(entry.node, self)
        else:
            self._unknown(entry)
        self._entry.pop()
        return field

    def _unknown(self, entry: Entry) -> None:
        """Everything in a field of unknown type is read, so that its other mistakes are told too."""
        self.common(entry.node)
        self.options(entry.node)
        self.read(entry.children)

    @property
    def entry(self) -> Entry:
        """The field that is being read."""
        return self._entry[-1]

    @property
    def place(self) -> Place:
        """Where the field stands: it may ask about what comes before it."""
        return Place(scope=self.entry.scope, order=self.entry.order)

    def common(self, node: Map) -> dict[str, Any]:
        """The keyword arguments for `Field` that every type has."""
        entry = self.entry
        whose = nodes.string(node, "whose") or entry.scope.whose
        return {
            "id": entry.id,
            "type": entry.type,
            "span": id_place(node),
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
            # Built-in texts stand in for wordings that are not given, but none knows what a pattern means.
            text = self._read(
                given, key.value, self._path("errors"), kind="error", partly=key.value != "pattern"
            )
            if text is not None:
                found.append((key.value, text))
        return tuple(found)

    def _shown(self, entry: Entry, node: Map) -> Condition | None:
        """The field's own condition and those of the includes around it, as one."""
        found = [
            self.conditions.read(guard, self.place._replace(scope=scope)) for guard, scope in entry.guards
        ]
        found.append(self.conditions.read(node.get("show_if"), self.place))
        known = [condition for condition in found if condition is not None]
        if len(known) > 1:
            return Combined(kind="all", items=tuple(known), span=id_place(node))
        return known[0] if known else None

    # --- texts --------------------------------------------------------------------------------------------

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

    # --- what fields hold ---------------------------------------------------------------------------------

    def options(self, node: Map) -> tuple[Option, ...]:
        """The options of the field, each with its texts."""
        given = self.expander.options(node)
        found = []
        for key, value in given.items() if given else ():
            option = self._option(key, value) if isinstance(value, Map) else None
            if option is not None:
                found.append(option)
        return tuple(found)

    def _option(self, key: Scalar, node: Map) -> Option | None:
        path, entry = f"{self._path('options')}.{key.value}", self.entry
        label = self.wordings.of(
            node, path, kind="option", key=key, order=entry.order, inside=entry.scope.inside
        )
        hint = self._read(node, "hint", path, kind="hint", markdown="inline")
        other = self._read(node, "other", path, kind="label")
        show_if = self.condition(node.get("show_if"))
        if label is None:
            return None
        return Option(
            id=key.value,
            label=label,
            hint=hint,
            show_if=show_if,
            exclusive=nodes.boolean(node, "exclusive"),
            other=other,
            span=key.span,
        )

    def fields(self, node: Map, *, inside: str = "") -> tuple[Field, ...]:
        """The fields inside this group or list."""
        return self.read(self.entry.children)

    def checks(self, node: Map, *, inside: str = "") -> tuple[Check, ...]:
        """The checks on this list, which may ask about the fields of the item."""
        entry = self.entry
        place = Place(scope=entry.inner or entry.scope, order=entry.last + 1)
        return tuple(self.mistakes.read(node, f"{entry.step}.{entry.id}", place, flat(entry.children)))

    def condition(self, node: Node | None) -> Condition | None:
        """The condition that `node` holds, which may ask about fields before this one."""
        return self.conditions.read(node, self.place)

    def report(self, diagnostic: Diagnostic) -> None:
        """Keep a finding."""
        self.conditions.report.sink.add(diagnostic)


def flat(entries: Iterable[Entry]) -> list[Entry]:
    """The fields that are on one page: those in groups too, those in lists not."""
    found: list[Entry] = []
    for entry in entries:
        found.append(entry)
        if entry.type != "list":
            found += flat(entry.children)
    return found
