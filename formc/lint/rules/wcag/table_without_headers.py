"""Tables of data without header cells."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr, inside
from formc.lint.html.roles import role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(
        WCAG("1.3.1"),
        Source("WCAG F91"),
    ),
    title={
        "nl": "Tabel zonder kopcellen",
        "en": "Table without header cells",
    },
    message={
        "nl": "Deze tabel heeft geen kopcellen (`<th>`).",
        "en": "This table has no header cells (`<th>`).",
    },
    advice={
        "nl": (
            "Maak de cellen met de namen van rijen en kolommen `<th>`. Is het alleen opmaak? Gebruik "
            "dan geen tabel."
        ),
        "en": "Make the cells that name rows and columns `<th>`. If it is mere layout, don't use a table.",
    },
    why={
        "nl": "Een schermlezer noemt bij elke cel de kop. Zonder kop zijn het losse getallen.",
        "en": "A screen reader tells the header with each cell. Without one there are just loose numbers.",
    },
    bad=("<table><tr><td>Paspoort</td><td>€ 86</td></tr><tr><td>Rijbewijs</td><td>€ 51</td></tr></table>",),
    good=(
        "<table><tr><th>Document</th><th>Prijs</th></tr><tr><td>Paspoort</td><td>€ 86</td></tr></table>",
        (
            '<table role="presentation"><tr><td>Een</td><td>Twee</td></tr><tr><td>Drie</td><td>'
            "Vier</td></tr></table>"
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed table of at least two rows and two columns in which no cell is a header."""
    del options
    for table in page.exposed("table"):
        cells = [t for t in inside(table) if t.name in ("td", "th")]
        rows = {id(t.parent) for t in cells}
        headed = any(
            t.name == "th" or "scope" in t.attrs or attr(t, "role").endswith("header") for t in cells
        )
        if role(page, table) == "table" and len(cells) > len(rows) > 1 and not headed:
            yield page.hit(table)
