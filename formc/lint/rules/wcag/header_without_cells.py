"""Header cells of a table that say something about no cell at all."""

from __future__ import annotations

from collections.abc import Iterator

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


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed header cell of a table with data that has no cell in its row or column."""
    del options
    for table in page.exposed("table"):
        if role(page, table) in ("table", "grid", "treegrid"):
            cells = grid(table)
            headers = [t for t in cells.cells if _is_header(page, t)]
            for header in headers if len(headers) < len(cells.cells) else ():
                if not _has_cells(page, cells, header):
                    yield page.hit(header, text=page.visible_text(header))


def _is_header(page: Page, tag: Tag) -> bool:
    found = role(page, tag)
    return found in ("columnheader", "rowheader") and not page.silent(tag) and bool(page.visible_text(tag))


def _has_cells(page: Page, cells: Grid, header: Tag) -> bool:
    if attr(header, "id") and any(attr(header, "id") in attr(t, "headers").split() for t in cells.cells):
        return True
    scope = attr(header, "scope").lower()
    beside = [] if scope in ("row", "rowgroup") else cells.in_columns_of(header)
    if scope not in ("col", "colgroup"):
        beside = [*beside, *cells.in_rows_of(header)]
    return any(_is_cell_of(page, cells, header, t) for t in beside)


def _is_cell_of(page: Page, cells: Grid, header: Tag, other: Tag) -> bool:
    """Whether `other` is what a header tells about: a plain cell, or the name of a row of them below it."""
    if other is header:
        return False
    below = cells.rows[id(other)].start >= cells.rows[id(header)].stop
    return not _is_header(page, other) or (
        below and any(not _is_header(page, t) for t in cells.in_rows_of(other))
    )
