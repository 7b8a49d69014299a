"""Where things stand in a form: the scope of a field, its entry in the table of all fields, and that
table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from formc.diagnostics import Span
from formc.source import Map, Node


class Scope(NamedTuple):
    """Where a field stands: `prefix` goes before its id, `inside` is the list it is in.

    `lookups` are the prefixes to try for a reference, nearest first; `names` the named conditions in reach,
    nearest first, each with the scope it was written in (None: that of the form). `anywhere`: `./` may mean
    any list, as in a named condition that is read where it is written.
    """

    prefix: str = ""
    inside: str = ""
    whose: str = "user"
    lookups: tuple[str, ...] = ("",)
    names: tuple[tuple[Map, Scope | None], ...] = ()
    including: tuple[str, ...] = ()
    anywhere: bool = False


@dataclass(slots=True, eq=False)
class Entry:
    """One field with its place in the form. `guards` are conditions of includes around it, with their scopes.

    `order` counts fields in reading order; `last` is the order of the last field inside it; `answer` is the
    kind of answer, "" if the type is unknown; `options` the ids of its options; `inner` the scope of the
    fields inside it.
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
    inner: Scope | None = None
    children: list[Entry] = field(default_factory=list)

    def answering(self, answer: str) -> Entry:
        """The entry as if it had another kind of answer: the number of a list's items is a number."""
        return replace(self, answer=answer, type="")


AGAIN = "~"  # in the id of a field whose own id was in use


class Table:
    """All fields of a form by id.

    `holes` are prefixes below which there are fields that could not be read. A reference there may be right.
    """

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._places: dict[str, Span] = {}
        self._holes: set[str] = set()

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[tuple[str, Entry]]:
        """Each field with its id; those whose id was in use already have none that an author knows."""
        return ((name, entry) for name, entry in self._entries.items() if AGAIN not in name)

    def entries(self) -> Iterable[Entry]:
        """Every field there is."""
        return self._entries.values()

    def get(self, name: str) -> Entry | None:
        """The field called `name`, or None."""
        return self._entries.get(name)

    def taken(self, name: str) -> Span | None:
        """Where the id `name` stands, if it is in use by a field or an include."""
        return self._places.get(name)

    def take(self, name: str, place: Span) -> None:
        """The id `name` is in use."""
        self._places[name] = place

    def add(self, entry: Entry) -> None:
        """The field can be found by its id."""
        self._entries[entry.id] = entry

    def add_hole(self, prefix: str) -> None:
        """Fields whose ids begin with `prefix` may be missing."""
        self._holes.add(prefix)

    def may_hide(self, names: Iterable[str]) -> bool:
        """Whether one of `names` may be a field that could not be read."""
        return any(name.startswith(hole) for name in names for hole in self._holes)
