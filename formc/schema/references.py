"""References to fields: `soort_kaart`, `aanvrager.naam`, and `./naam` for a field of this list item."""

from __future__ import annotations

from formc.schema.nearest import nearest
from formc.schema.reporter import Reporter
from formc.schema.scope import Entry, Scope, Table
from formc.source import Scalar


class References:
    """Finds the fields that references mean, and reports those that mean none."""

    def __init__(self, table: Table, report: Reporter) -> None:
        self.table = table
        self.report = report

    def asking(self, given: Scalar, scope: Scope) -> Entry | None:
        """The field that a reference means, if it asks something; a note or group never has an answer."""
        entry = self.resolve(given, scope)
        if entry is not None and entry.answer == "none":
            self.report("schema/no-answer", given.span, id=entry.id, type=entry.type)
            return None
        return entry

    def resolve(self, given: Scalar, scope: Scope) -> Entry | None:
        """The field that a reference means, or None when that was reported or cannot be known."""
        if given.reported or given.blank:
            return None
        own = given.value.startswith("./")
        if own and not scope.inside:
            if not scope.anywhere:
                self.report("schema/not-in-list", given.span, id=given.value)
            return None
        tried = (
            _own(given.value[2:], scope) if own else [f"{prefix}{given.value}" for prefix in scope.lookups]
        )
        entry = next((found for name in tried if (found := self.table.get(name))), None)
        if entry is None:
            if not self.table.may_hide(tried):
                guess, edits = nearest(given, self._reach(scope))
                self.report("schema/unknown-field", given.span, id=given.value, guess=guess, edits=edits)
        elif entry.scope.inside not in ("", scope.inside) and not scope.anywhere:
            self.report("schema/inside-list", given.span, id=entry.id, list=entry.scope.inside)
            return None
        return entry

    def _reach(self, scope: Scope) -> list[str]:
        """How the fields in reach are written from here, for suggestions."""
        names = [name for name, entry in self.table if not entry.scope.inside]
        own = [
            f"./{name.removeprefix(f'{scope.inside}.')}"
            for name, entry in self.table
            if scope.inside and entry.scope.inside == scope.inside
        ]
        local = [n.removeprefix(p) for p in scope.lookups if p for n, _ in self.table if n.startswith(p)]
        return [*local, *own, *names]


def _own(name: str, scope: Scope) -> list[str]:
    """What `./name` may be in full: a field of the fragment in this list, or of the list itself."""
    around = f"{scope.inside}."
    return [*(f"{prefix}{name}" for prefix in scope.lookups if prefix.startswith(around)), f"{around}{name}"]
