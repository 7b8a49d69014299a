"""Header cells of a table that say something about no cell at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr
from formc.lint.html.roles import role
from formc.lint.html.tables import Grid, grid
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.1"),
        Source("ACT d0f69e"),
    ),
    title={
        "nl": "Kopcel zonder cellen",
        "en": "Header cell without cells",
    },
    message={
        "nl": "De kopcel “{text}” hoort bij geen enkele cel.",
        "en": "The header cell “{text}” belongs to no cell.",
    },
    advice={
        "nl": "Zet er cellen onder of naast, maak er een gewone cel van, of kies een andere `scope`.",
        "en": "Put cells below or beside it, make it a plain cell, or choose another `scope`.",
    },
    why={
        "nl": "Een schermlezer leest de kop voor, en vindt er niets bij.",
        "en": "A screen reader reads out the header, and finds nothing with it.",
    },
    bad=("<table><tr><th>Document</th><th>Prijs</th></tr><tr><td>Paspoort</td></tr></table>",),
    good=(
        "<table><tr><th>Document</th><th>Prijs</th></tr><tr><td>Paspoort</td><td>€ 86</td></tr></table>",
        '<table><tr><th scope="row">Paspoort</th><td>€ 86</td></tr></table>',
        (
            '<table><tr><th>Document</th><th>Prijs</th></tr><tr><th scope="row">Paspoort</th>'
            "<td>€ 86</td></tr></table>"
        ),
    ),
)


@dataclass(slots=True)
class _Data:
    """The rows and columns of a table that hold a plain cell; of each column the last row that such a row
    is named in, by a header cell.
    """

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    names: dict[int, int] = field(default_factory=dict)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed header cell of a table with data that has no cell in its row or column."""
    del options
    for table in page.exposed("table"):
        if role(page, table) in ("table", "grid", "treegrid"):
            cells = grid(table)
            headers = [t for t in cells.cells if _is_header(page, t)]
            data = _data(cells, headers)
            referred = {word for t in cells.cells for word in attr(t, "headers").split()}
            for header in headers if data.rows else ():
                if attr(header, "id") not in referred and not _has_cells(cells, header, data):
                    yield page.hit(header, text=page.visible_text(header))


def _is_header(page: Page, tag: Tag) -> bool:
    found = role(page, tag)
    return found in ("columnheader", "rowheader") and not page.silent(tag) and bool(page.visible_text(tag))


def _data(cells: Grid, headers: list[Tag]) -> _Data:
    data, named = _Data(), {id(t) for t in headers}
    for cell in cells.cells:
        if id(cell) not in named:
            data.rows.update(cells.rows[id(cell)])
            data.columns.update(cells.columns[id(cell)])
    for header in headers:
        rows = cells.rows[id(header)]
        if not data.rows.isdisjoint(rows):
            data.names.update(dict.fromkeys(cells.columns[id(header)], rows.start))
    return data


def _has_cells(cells: Grid, header: Tag, data: _Data) -> bool:
    """Whether a plain cell is in the header's rows or columns, or below it the name of a row of them."""
    rows, columns = cells.rows[id(header)], cells.columns[id(header)]
    scope = attr(header, "scope").lower()
    if scope not in ("col", "colgroup") and not data.rows.isdisjoint(rows):
        return True
    if scope in ("row", "rowgroup"):
        return False
    return not data.columns.isdisjoint(columns) or any(data.names.get(x, -1) >= rows.stop for x in columns)
