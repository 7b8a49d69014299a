"""Cells that refer to header cells that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.page import Page, ancestors, attr
from formc.lint.html.roles import role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.1"),
        Source("ACT a25f45"),
    ),
    title={
        "nl": "Cel verwijst naar verkeerde kop",
        "en": "Cell refers to a wrong header",
    },
    message={
        "nl": "`headers` verwijst naar `{missing}`, maar dat is geen andere cel van deze tabel.",
        "en": "`headers` refers to `{missing}`, but that is no other cell of this table.",
    },
    advice={
        "nl": "Haal `headers` weg. Bij een gewone tabel is `<th>` met `scope` genoeg.",
        "en": "Take out `headers`. In a plain table `<th>` with `scope` is enough.",
    },
    why={
        "nl": "Een schermlezer noemt bij deze cel de verkeerde kop, of geen.",
        "en": "A screen reader tells the wrong header with this cell, or none.",
    },
    bad=('<table><tr><th id="p">Prijs</th></tr><tr><td headers="prijs">€ 86</td></tr></table>',),
    good=('<table><tr><th id="p">Prijs</th></tr><tr><td headers="p">€ 86</td></tr></table>',),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed cell whose `headers` lists an id of something else than a cell of its table."""
    del options
    for cell in page.having("headers"):
        table = next(ancestors(cell, "table"), None)
        in_use = table is not None and role(page, table) in ("table", "grid", "treegrid")
        if cell.name in ("td", "th") and in_use and not page.silent(cell):
            wrong = [i for i in attr(cell, "headers").split() if not _is_other_cell(page, cell, i)]
            if wrong:
                yield page.hit(cell, missing=" ".join(wrong))


def _is_other_cell(page: Page, cell: Tag, name: str) -> bool:
    target = page.by_id(name)
    if target is None or target is cell or target.name not in ("td", "th"):
        return False
    return next(ancestors(target, "table"), None) is next(ancestors(cell, "table"), None)
