"""The fields of a form as the author wrote them, with every include replaced by what its fragment holds.

Done once, before anything is parsed, so that conditions can be resolved against a complete table of fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from formc import fields, nodes
from formc.diagnostics import Sink, Span, finding
from formc.schema.library import Library
from formc.schema.nearest import nearest
from formc.source import Map, Node, Scalar, Seq

MAX_NESTED = 8
CHANGES_OF_INCLUDE = ("leave_out", "show_if")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Where a field stands: `prefix` goes before its id, `inside` is the list it is in.

    `lookups` are the prefixes to try for a reference, nearest first; `names` the named conditions in reach, nearest
    first, each with the scope it was written in.
    """

    prefix: str = ""
    inside: str = ""
    whose: str = "user"
    lookups: tuple[str, ...] = ("",)
    names: tuple[tuple[Map, Scope | None], ...] = ()
    including: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Entry:
    """One field with its place in the form. `guards` are conditions of includes around it, with their scopes.

    `order` counts fields in reading order; `last` is the order of the last field inside it; `answer` is the kind of
    answer, "" if the type is unknown; `options` the ids of its options.
    """

    id: str
    type: str
    node: Map
    scope: Scope
    step: str
    order: int = 0
    last: int = 0
    answer: str = ""
    options: tuple[str, ...] = ()
    guards: tuple[tuple[Node, Scope], ...] = ()
    children: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a condition is used: it may ask about fields before `order` only, and about those of list `scope.inside`."""

    scope: Scope
    order: int


class Expander:
    """Makes entries of the YAML's fields, and the table of all of them by id."""

    def __init__(self, library: Library, sink: Sink, own_lists: Map | None) -> None:
        self.library = library
        self.sink = sink
        self.own_lists = own_lists
        self.table: dict[str, Entry] = {}
        self.files: list[str] = []
        self._order = 0

    def entries(self, node: Node | None, scope: Scope, step: str) -> list[Entry]:
        """The entries of the list of fields `node`, in order."""
        found: list[Entry] = []
        for item in node.items if isinstance(node, Seq) else ():
            if isinstance(item, Map):
                found += self._included(item, scope, step) if "include" in item.entries else self._field(item, scope, step)
        return found

    def _field(self, node: Map, scope: Scope, step: str) -> Iterator[Entry]:
        local, kind = nodes.string(node, "id"), nodes.string(node, "type")
        if not local:
            return
        known = fields.types().get(kind)
        self._order += 1
        entry = Entry(
            id=scope.prefix + local, type=kind if known else "", node=node, scope=scope, step=step, order=self._order
        )
        entry.answer = known.answer if known else ""
        entry.options = self._option_ids(kind, node)
        self._declare(entry)
        if "fields" in node.entries:
            entry.children = self.entries(node.get("fields"), self._inside(entry, kind), step)
        entry.last = self._order
        yield entry

    def _inside(self, entry: Entry, kind: str) -> Scope:
        """The scope of what a group or list holds: a list adds its id as prefix, a group nothing."""
        if kind != "list":
            return entry.scope
        if entry.scope.inside:
            self.sink.add(finding("schema/list-in-list", _value_span(entry.node, "type"), id=entry.id))
        return replace(entry.scope, prefix=f"{entry.id}.", inside=entry.id, whose="other")

    def _declare(self, entry: Entry) -> None:
        first = self.table.get(entry.id)
        if first is not None:
            span = _value_span(entry.node, "id")
            related = _value_span(first.node, "id")
            self.sink.add(finding("schema/duplicate-id", span, id=entry.id, line=related.line, related=(related,)))
            return
        self.table[entry.id] = entry
        for option in self._others(entry.node):
            self.table.setdefault(f"{entry.id}_{option}", replace(entry, id=f"{entry.id}_{option}", answer="text"))

    def _others(self, node: Map) -> Iterator[str]:
        options = node.get("options")
        for key, value in options.items() if isinstance(options, Map) else ():
            if isinstance(value, Map) and "other" in value.entries:
                yield key.value

    def _option_ids(self, kind: str, node: Map) -> tuple[str, ...]:
        if kind == "yes_no":
            return ("ja", "nee")
        options = self.options(node)
        return tuple(options.entries) if options else ()

    def options(self, node: Map) -> Map | None:
        """The options of a field: written there, in the form's `lists`, or in a file of the project."""
        given = node.get("options")
        if isinstance(given, Map):
            return given
        if not isinstance(given, Scalar):
            return None
        own = self.own_lists.get(given.value) if self.own_lists else None
        if isinstance(own, Map):
            return own
        shared, found, file = self.library.options(given.value)
        self.sink.extend(found)
        if shared is None:
            if not found:
                known = [*(self.own_lists.entries if self.own_lists else ()), *self.library.names("lists")]
                guess, edits = nearest(given, known)
                self.sink.add(
                    finding("schema/unknown-list", given.span, list=given.value, file=file, guess=guess, edits=edits)
                )
            return None
        self._uses(file)
        options = shared.get("options")
        return options if isinstance(options, Map) else None

    def _uses(self, file: str) -> None:
        if file not in self.files:
            self.files.append(file)

    # --- includes -----------------------------------------------------------------------------------------------------

    def _included(self, node: Map, scope: Scope, step: str) -> list[Entry]:
        name, local = node.get("include"), nodes.string(node, "id")
        if not isinstance(name, Scalar) or not local:
            return []
        if name.value in scope.including or len(scope.including) >= MAX_NESTED:
            chain = " > ".join((*scope.including, name.value))
            self.sink.add(finding("schema/circular-include", name.span, fragment=name.value, chain=chain))
            return []
        fragment, found, file = self.library.fragment(name.value)
        self.sink.extend(found)
        if fragment is None:
            if not found:
                guess, edits = nearest(name, self.library.names("fragments"))
                self.sink.add(
                    finding("schema/unknown-fragment", name.span, fragment=name.value, file=file, guess=guess, edits=edits)
                )
            return []
        self._uses(file)
        inner = self._fragment_scope(node, fragment, scope, name.value, f"{scope.prefix}{local}.")
        entries = self.entries(self._changed(node, fragment), inner, step)
        if (guard := node.get("show_if")) is not None:
            for entry in entries:
                entry.guards = ((guard, scope), *entry.guards)
        return entries

    def _fragment_scope(self, node: Map, fragment: Map, scope: Scope, name: str, prefix: str) -> Scope:
        conditions = fragment.get("conditions")
        inner = replace(
            scope,
            prefix=prefix,
            whose=nodes.string(node, "whose") or scope.whose,
            lookups=(prefix, *scope.lookups),
            including=(*scope.including, name),
        )
        if isinstance(conditions, Map):
            inner = replace(inner, names=((conditions, inner), *scope.names))
        return inner

    def _changed(self, node: Map, fragment: Map) -> Seq | None:
        """The fragment's fields with the include's `change` laid over them."""
        given = fragment.get("fields")
        change = node.get("change")
        if not isinstance(given, Seq) or not isinstance(change, Map):
            return given if isinstance(given, Seq) else None
        local = dict(_local_ids(given))
        includes = [name for name, item in local.items() if "include" in item.entries]
        for key, own in change.items():
            if key.value in includes and isinstance(own, Map):
                self._only_for_include(own)
            elif key.value not in local and not any(key.value.startswith(f"{name}.") for name in includes):
                guess, edits = nearest(key, local)
                self.sink.add(
                    finding("schema/unknown-field", key.span, id=key.value, guess=guess, edits=edits)
                )
        return _overlaid(given, change)

    def _only_for_include(self, own: Map) -> None:
        """Report what a change says about an include that only a field can have."""
        for key, _ in own.items():
            if key.value not in CHANGES_OF_INCLUDE:
                allowed = ", ".join(CHANGES_OF_INCLUDE)
                self.sink.add(finding("schema/key-out-of-place", key.span, key=key.value, allowed=allowed))


def _overlaid(given: Seq, change: Map, prefix: str = "") -> Seq:
    """The fields with `change` laid over them. A field in a list or include goes by that id and its own."""
    items: list[Node] = []
    for item in given.items:
        own = change.get(prefix + nodes.string(item, "id"))
        if not nodes.boolean(own, "leave_out"):
            items.append(_laid_over(item, own, change, prefix) if isinstance(item, Map) else item)
    return Seq(items, given.source, given.start, given.end, given.flow)


def _laid_over(item: Map, own: Node | None, change: Map, prefix: str) -> Map:
    entries = dict(item.entries)
    if isinstance(own, Map):
        entries.update({key: entry for key, entry in own.entries.items() if key != "leave_out"})
    if isinstance(inner := item.get("fields"), Seq):
        entries["fields"] = (item.entries["fields"][0], _overlaid(inner, change, _below(item, prefix)))
    if "include" in entries and (passed := _passed_on(item, change, f"{prefix}{nodes.string(item, 'id')}.")):
        entries["change"] = (item.entries["include"][0], passed)
    return Map(entries, item.source, item.start, item.end, item.flow)


def _passed_on(item: Map, change: Map, prefix: str) -> Map | None:
    """What `change` says about fields of the include `item`, laid over that include's own `change`."""
    before = item.get("change")
    entries = dict(before.entries) if isinstance(before, Map) else {}
    for key, own in change.items():
        name = key.value.removeprefix(prefix)
        if name != key.value and isinstance(own, Map):
            first = before.get(name) if isinstance(before, Map) else None
            both = {**first.entries, **own.entries} if isinstance(first, Map) else own.entries
            at = Scalar(name, key.style, key.source, key.start + len(prefix), key.end)
            entries[name] = (at, Map(both, own.source, own.start, own.end, own.flow))
    return Map(entries, change.source, change.start, change.end, change.flow) if entries else None


def _local_ids(given: Seq, prefix: str = "") -> Iterator[tuple[str, Map]]:
    """Every field of a fragment by its id there."""
    for item in given.items:
        if isinstance(item, Map):
            yield prefix + nodes.string(item, "id"), item
            inner = item.get("fields")
            if isinstance(inner, Seq):
                yield from _local_ids(inner, _below(item, prefix))


def _below(item: Map, prefix: str) -> str:
    """The prefix of the fields in a list or group: a group adds none."""
    return f"{prefix}{nodes.string(item, 'id')}." if nodes.string(item, "type") == "list" else prefix


def _value_span(node: Map, key: str) -> Span:
    value = node.get(key)
    return value.span if value is not None else node.span
