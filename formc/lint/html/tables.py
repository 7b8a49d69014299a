"""Tables as a grid: which cells stand in which rows and columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from bs4 import Tag

from formc.lint.html.page import ancestors, attr, children, inside

# HTML's own limits, so that no page can ask for a grid without end.
_MAX_COLUMNS = 1000
_MAX_ROWS = 65_534


@dataclass(slots=True)
class Grid:
    """The cells of a table in document order, with the rows and columns each of them covers (by `id()`)."""

    cells: list[Tag] = field(default_factory=list)
    rows: dict[int, range] = field(default_factory=dict)
    columns: dict[int, range] = field(default_factory=dict)


def grid(table: Tag) -> Grid:
    """The grid of `table`, without those of tables inside it."""
    found = Grid()
    taken: dict[int, list[range]] = {}
    rows = [t for t in inside(table) if t.name == "tr" and next(ancestors(t, "table"), None) is table]
    for y, row in enumerate(rows):
        x = 0
        for cell in (c for c in children(row) if c.name in ("td", "th")):
            while blocking := next((r for r in taken.get(y, ()) if x in r), None):
                x = blocking.stop
            columns = range(x, x + _span(cell, "colspan", _MAX_COLUMNS))
            below = range(y, min(y + _span(cell, "rowspan", _MAX_ROWS), len(rows)))
            found.cells.append(cell)
            found.rows[id(cell)], found.columns[id(cell)] = below, columns
            for line in below:
                taken.setdefault(line, []).append(columns)
    return found


def _span(cell: Tag, name: str, most: int) -> int:
    value = attr(cell, name)
    return min(max(int(value), 1), most) if value.isdecimal() else 1
