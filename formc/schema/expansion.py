"""The fields of a form as the author wrote them, with every include replaced by what its fragment holds.

Done once, before anything is parsed, so that conditions can be resolved against a complete table of fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from formc import fields, nodes
from formc.diagnostics import Span
from formc.schema.changes import changed
from formc.schema.library import Library, Shared
from formc.schema.nearest import nearest
from formc.schema.reporter import Reporter
from formc.schema.scope import AGAIN, Entry, Scope, Table
from formc.source import Map, Node, Scalar, Seq

MAX_NESTED = 8
# Fragments in fragments can grow without end in a few lines.
MAX_FIELDS = 2000


class Expander:
    """Makes entries of the YAML's fields, and the table of all of them by id.

    `used` are the shared files that were used, `lists` the form's own lists of options that were.
    """

    def __init__(self, library: Library, report: Reporter, own_lists: Map | None) -> None:
        self.library = library
        self.report = report
        self.own_lists = own_lists
        self.table = Table()
        self.used: dict[str, Map] = {}
        self.lists: set[str] = set()
        self.order = 0

    def entries(self, node: Node | None, scope: Scope, step: str) -> list[Entry]:
        """The entries of the list of fields `node`, in order."""
        if not isinstance(node, Seq):
            self.table.add_hole(scope.prefix)
            return []
        found: list[Entry] = []
        for item in node.items:
            if self.order >= MAX_FIELDS:
                self.report("schema/too-many-fields", _value_span(item, "id"), most=MAX_FIELDS)
                self.table.add_hole("")
                break
            if not isinstance(item, Map) or _is_unknown(item.get("id")):
                self.table.add_hole(scope.prefix)
            elif "include" in item.entries:
                found += self._included(item, scope, step)
            else:
                found.append(self._field(item, scope, step))
        return found

    def _field(self, node: Map, scope: Scope, step: str) -> Entry:
        local, kind = nodes.string(node, "id"), nodes.string(node, "type")
        known = fields.types().get(kind)
        self.order += 1
        entry = Entry(
            id=self._own_id(scope.prefix + local, _value_span(node, "id")),
            type=kind if known else "",
            node=node,
            scope=scope,
            step=step,
            order=self.order,
            answer=known.answer if known else "",
            options=self._option_ids(kind, node),
        )
        self.table.add(entry)
        self._add_others(entry)
        if known is None:
            self.table.add_hole(f"{entry.id}.")  # it may have been meant as an include or list
        if "fields" in node.entries:
            if known is None:
                self.table.add_hole(scope.prefix)
            entry.inner = self._inside(entry, kind)
            entry.children = self.entries(node.get("fields"), entry.inner, step)
        entry.last = self.order
        return entry

    def _own_id(self, name: str, place: Span) -> str:
        """The id, reported when it is in use; then another one, so that all below it has ids of its own."""
        first = self.table.taken(name)
        if first is None:
            self.table.take(name, place)
            return name
        self.report("schema/duplicate-id", place, id=name, line=first.line, related=(first,))
        return f"{name}{AGAIN}{self.order}"

    def _inside(self, entry: Entry, kind: str) -> Scope:
        """The scope of what a group or list holds: a list adds its id as prefix, a group nothing."""
        if kind != "list":
            return entry.scope
        if entry.scope.inside:
            self.report("schema/list-in-list", _value_span(entry.node, "type"), id=entry.id)
        return entry.scope._replace(prefix=f"{entry.id}.", inside=entry.id, whose="other")

    # --- options ------------------------------------------------------------------------------------------

    def _add_others(self, entry: Entry) -> None:
        """The text field under an option is a field too: `<field>_<option>`."""
        options = self.options(entry.node)
        for key, value in options.items() if options else ():
            if isinstance(value, Map) and "other" in value.entries:
                name = self._own_id(f"{entry.id}_{key.value}", key.span)
                self.table.add(replace(entry, id=name, type="text", answer="text", options=(), children=[]))

    def _option_ids(self, kind: str, node: Map) -> tuple[str, ...]:
        if kind == "yes_no":
            return ("ja", "nee")
        options = self.options(node)
        return tuple(options.entries) if options and not options.partial else ()

    def options(self, node: Map) -> Map | None:
        """The options of a field: written there, in the form's `lists`, or in a file of the project."""
        given = node.get("options")
        if isinstance(given, Map):
            return given
        if not isinstance(given, Scalar) or given.blank or given.reported:
            return None
        own = self.own_lists.get(given.value) if self.own_lists else None
        if own is not None:
            self.lists.add(given.value)
            return own if isinstance(own, Map) else None
        shared = self._shared(self.library.options(given.value))
        if shared is not None:
            options = shared.get("options")
            return options if isinstance(options, Map) else None
        self._unknown_list(given)
        return None

    def _unknown_list(self, given: Scalar) -> None:
        shared = self.library.options(given.value)
        if not shared.findings:
            known = [*(self.own_lists.entries if self.own_lists else ()), *self.library.names("lists")]
            guess, edits = nearest(given, known)
            self.report(
                "schema/unknown-list",
                given.span,
                list=given.value[:60],
                file=shared.file,
                guess=guess,
                edits=edits,
            )

    def _shared(self, shared: Shared) -> Map | None:
        """The tree of a shared file, with what is wrong in it reported."""
        self.report.sink.extend(shared.findings)
        if shared.node is not None:
            self.used[shared.file] = shared.node
        return shared.node

    # --- includes -----------------------------------------------------------------------------------------

    def _included(self, node: Map, scope: Scope, step: str) -> list[Entry]:
        prefix = self._own_id(scope.prefix + nodes.string(node, "id"), _value_span(node, "id")) + "."
        fragment = self._fragment(node.get("include"), scope)
        if fragment is None:
            self.table.add_hole(prefix)
            return []
        inner = _fragment_scope(node, fragment, scope, prefix)
        found = self.entries(changed(fragment, node.get("change"), self.report), inner, step)
        if (guard := node.get("show_if")) is not None:
            for entry in found:
                entry.guards = ((guard, scope), *entry.guards)
        return found

    def _fragment(self, name: Node | None, scope: Scope) -> Map | None:
        if not isinstance(name, Scalar) or name.blank or name.reported:
            return None
        chain = (*scope.including, name.value)
        if name.value in scope.including:
            self.report(
                "schema/circular-include", name.span, fragment=name.value, chain=" > ".join(_circle(chain))
            )
            return None
        if len(chain) > MAX_NESTED:
            self.report("schema/include-too-deep", name.span, fragment=name.value, most=MAX_NESTED)
            return None
        shared = self.library.fragment(name.value)
        if shared.node is None and not shared.findings:
            guess, edits = nearest(name, self.library.names("fragments"))
            self.report(
                "schema/unknown-fragment",
                name.span,
                fragment=name.value,
                file=shared.file,
                guess=guess,
                edits=edits,
            )
        return self._shared(shared)


def _circle(chain: tuple[str, ...]) -> Iterator[str]:
    """The part of the chain that goes round."""
    yield from chain[chain.index(chain[-1]) :]


def _fragment_scope(node: Map, fragment: Map, scope: Scope, prefix: str) -> Scope:
    inner = scope._replace(
        prefix=prefix,
        whose=nodes.string(node, "whose") or scope.whose,
        lookups=(prefix, *scope.lookups),
        including=(*scope.including, nodes.string(node, "include")),
    )
    conditions = fragment.get("conditions")
    return inner._replace(names=((conditions, inner), *scope.names)) if isinstance(conditions, Map) else inner


def _is_unknown(identifier: Node | None) -> bool:
    """Whether it is not known what a field is called: then references to it cannot be judged."""
    return not isinstance(identifier, Scalar) or identifier.blank or identifier.reported


def _value_span(node: Node, key: str) -> Span:
    value = node.get(key) if isinstance(node, Map) else None
    return value.span if value is not None else node.span
