"""What names an item of a list in its overview has to be one of the item's own fields, with words for
answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from formc import fields
from formc.diagnostics import Diagnostic, finding
from formc.model import walk
from formc.schema.checks import Whole
from formc.schema.nearest import nearest
from formc.schema.scope import AGAIN
from formc.source import Scalar

WORDLESS = ("list", "files", "none", "flag")


def check(whole: Whole) -> Iterator[Diagnostic]:
    """Yield schema/not-in-item where `title_from` is no field of the item, schema/not-a-name for a file."""
    for field in whole.fields():
        given = whole.value(field, "title_from")
        title = str(getattr(field, "title_from", ""))
        if not title or not isinstance(given, Scalar) or given.reported:
            continue
        prefix = f"{field.id}."
        inner = {i.id.removeprefix(prefix).partition(AGAIN)[0]: i for i in walk(field.fields)}
        found = inner.get(title.removeprefix("./"))
        if found is None:
            guess, edits = nearest(given, inner)
            place = given.span
            yield finding("schema/not-in-item", place, path=field.path, edits=edits, id=title, guess=guess)
        elif fields.types()[found.type].answer in WORDLESS:
            yield finding("schema/not-a-name", given.span, path=field.path, id=title, type=found.type)
