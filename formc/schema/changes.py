"""What an include changes about the fields of its fragment, laid over them."""

from __future__ import annotations

from collections.abc import Iterator

from formc import nodes
from formc.schema.assemble import error_keys, field_keys
from formc.schema.nearest import nearest
from formc.schema.reporter import Reporter
from formc.source import Map, Node, Scalar, Seq

OF_INCLUDE = ("leave_out", "show_if")


def changed(fragment: Map, change: Node | None, report: Reporter) -> Seq | None:
    """The fragment's fields with `change` laid over them; what cannot be changed is reported."""
    given = fragment.get("fields")
    if not isinstance(given, Seq) or not isinstance(change, Map):
        return given if isinstance(given, Seq) else None
    local = dict(_local_ids(given))
    for key, own in change.items():
        item = local.get(key.value)
        if item is not None and isinstance(own, Map):
            _fits(own, item, report)
        elif item is None and not _is_inside(key.value, local) and not key.reported:
            guess, edits = nearest(key, local)
            report("schema/unknown-field", key.span, id=key.value, guess=guess, edits=edits)
    return _overlaid(given, change)


def _is_inside(name: str, local: dict[str, Map]) -> bool:
    """Whether `name` may be a field of an include in the fragment; that include looks it up."""
    return any(name.startswith(f"{known}.") and "include" in item.entries for known, item in local.items())


def _fits(own: Map, item: Map, report: Reporter) -> None:
    """Report what a change says about a field or include that such a one cannot have."""
    kind = nodes.string(item, "type")
    allowed = OF_INCLUDE if "include" in item.entries else ("leave_out", *field_keys(kind))
    for key, _ in own.items():
        if key.value not in allowed and not key.reported and len(allowed) > 1:
            changeable = ", ".join(k for k in allowed if k not in ("id", "type"))
            report("schema/key-out-of-place", key.span, key=key.value, allowed=changeable)
    errors = own.get("errors")
    known = error_keys(kind)
    for key, _ in errors.items() if isinstance(errors, Map) and known else ():
        if key.value not in known:
            guess, edits = nearest(key, known)
            names = ", ".join(known)
            report("schema/unknown-key", key.span, key=key.value, guess=guess, allowed=names, edits=edits)


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
        if isinstance(errors := own.get("errors"), Map):
            entries["errors"] = (own.entries["errors"][0], _both(item.get("errors"), errors))
    if isinstance(inner := item.get("fields"), Seq):
        entries["fields"] = (item.entries["fields"][0], _overlaid(inner, change, _below(item, prefix)))
    if "include" in entries and (passed := _passed_on(item, change, f"{prefix}{nodes.string(item, 'id')}.")):
        entries["change"] = (item.entries["include"][0], passed)
    return item.with_entries(entries)


def _both(first: Node | None, second: Map) -> Map:
    """Two mappings as one; the second counts where both say something."""
    return second.with_entries({**first.entries, **second.entries}) if isinstance(first, Map) else second


def _passed_on(item: Map, change: Map, prefix: str) -> Map | None:
    """What `change` says about fields of the include `item`, laid over that include's own `change`."""
    before = item.get("change")
    entries = dict(before.entries) if isinstance(before, Map) else {}
    for key, own in change.items():
        name = key.value.removeprefix(prefix)
        if name != key.value and isinstance(own, Map):
            first = before.get(name) if isinstance(before, Map) else None
            at = Scalar(name, key.style, key.source, key.start + len(prefix), key.end)
            entries[name] = (at, _both(first, own))
    return change.with_entries(entries) if entries else None


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
