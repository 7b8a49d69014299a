"""What names an item of a list in its overview has to be one of the item's own fields."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Diagnostic, finding
from formc.model import Form, walk


def check(form: Form) -> Iterator[Diagnostic]:
    """Yield schema/unknown-field where `title_from` names no field of the item."""
    for field in form.fields():
        title = getattr(field, "title_from", "")
        if title and f"{field.id}.{title}" not in {inner.id for inner in walk(field.fields)}:
            yield finding("schema/unknown-field", field.span, path=field.path, id=title, guess="")
