"""Ids of fields and options that would give two elements of a page one id (HTML 3.2.6)."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Diagnostic, finding
from formc.model import Field
from formc.schema.checks import Whole

# What formc's own elements are called: `formc-title`.
FORMC = "formc"

# What a field's elements are called after its own id: `naam-hint`. An option's is `soort-eigen`.
PARTS = frozenset({"depends", "error", "field", "hint", "label"})


def check(whole: Whole) -> Iterator[Diagnostic]:
    """Yield schema/reserved-id for ids that formc's own elements have, or those around a field."""
    fields = list(whole.fields())
    # The fields of a list stand on pages without the list.
    on_page = {field.id for field in fields if field.type != "list"}
    for field in fields:
        above, _, own = field.id.rpartition(".")
        if own in PARTS and above in on_page:
            yield finding("schema/reserved-id", field.span, id=own, path=field.path)
        yield from _options(field)
    of_formc = (field for field in fields if field.id.partition(".")[0] == FORMC)
    for field in list(of_formc)[:1]:  # one include or list is one mistake
        yield finding("schema/reserved-id", field.span, id=FORMC, path=field.path)


def _options(field: Field) -> Iterator[Diagnostic]:
    if field.type == "select":  # whose options have no ids
        return
    for option in getattr(field, "options", ()):
        if option.id in PARTS:
            path = f"{field.path}.options.{option.id}"
            yield finding("schema/reserved-id", option.span, id=option.id, path=path)
