"""The `checks` of steps and lists: mistakes between answers, as the author describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from formc import nodes
from formc.diagnostics import Severity
from formc.model import Check
from formc.schema.conditions import Conditions, Place
from formc.schema.places import head
from formc.schema.references import References
from formc.schema.reporter import Reporter
from formc.schema.scope import Entry
from formc.schema.wordings import Wordings
from formc.source import Map, Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistakes:
    """Reads checks."""

    references: References
    conditions: Conditions
    wordings: Wordings
    report: Reporter

    def read(self, node: Map, path: str, place: Place, own: Iterable[Entry]) -> Iterator[Check]:
        """The checks on `node`, a step or list; `own` are its fields, beside which errors can be shown."""
        ids = frozenset(id(entry.node) for entry in own)
        for number, check in enumerate(nodes.maps(node, "checks"), 1):
            found = self._check(check, f"{path}.checks.{number}", place, ids)
            if found is not None:
                yield found

    def _check(self, node: Map, path: str, place: Place, own: frozenset[int]) -> Check | None:
        error = self.wordings.read(
            node, "error", path, kind="error", order=place.order, inside=place.scope.inside
        )
        if "at_least_one" in node.entries:
            self._only_one_test(node)
            ids = tuple(
                entry.id
                for given in nodes.scalars(node.get("at_least_one"))
                if (entry := self._own(given, place, own, optional=True))
            )
            return Check(at=ids[0], error=error, at_least_one=ids, span=head(node)) if error and ids else None
        self._is_whole(node)
        condition = self.conditions.read(node.get("if"), place)
        at = node.get("at")
        shown = self._own(at, place, own) if isinstance(at, Scalar) else None
        if error is None or condition is None or shown is None:
            return None
        return Check(at=shown.id, error=error, condition=condition, span=head(node))

    def _only_one_test(self, node: Map) -> None:
        for key in ("if", "at"):
            if (at := node.key(key)) is not None:
                self.report("schema/key-out-of-place", at.span, key=key, allowed="at_least_one, error")

    def _is_whole(self, node: Map) -> None:
        """Report what a check lacks; a key that could not be understood was reported, and may have been
        that.
        """
        if node.partial or any(key not in ("if", "at", "error") for key in node.entries):
            return
        missing = [key for key in ("if", "at") if key not in node.entries]
        if len(missing) == 2:
            self.report("schema/check-without-test", head(node))
        elif missing:
            self.report("schema/missing-key", head(node), key=missing[0])

    def _own(
        self, given: Scalar, place: Place, own: frozenset[int], *, optional: bool = False
    ) -> Entry | None:
        """The field that a check is about, which has to be on its page."""
        entry = self.references.asking(given, place.scope)
        if entry is None:
            return None
        if id(entry.node) not in own:
            self.report("schema/not-in-step", given.span, id=entry.id)
            return None
        always = nodes.boolean(entry.node, "required", default=True) and "show_if" not in entry.node.entries
        if optional and always and not entry.guards:
            self.report("schema/always-answered", given.span, Severity.WARNING, id=entry.id)
        return entry
