"""Options with keys that mean nothing for their kind of field."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Diagnostic, Span, finding
from formc.model import Field, Option
from formc.schema.checks import Whole
from formc.source import Map


def check(whole: Whole) -> Iterator[Diagnostic]:
    """Yield schema/key-out-of-place for `exclusive` outside checkboxes and for `other` in a select."""
    for field in whole.fields():
        for option in getattr(field, "options", ()):
            if option.exclusive and field.type != "checkboxes":
                yield _told(whole, field, option, "exclusive", "checkboxes")
            if option.other is not None and field.type == "select":
                yield _told(whole, field, option, "other", "radios, checkboxes")


def _told(whole: Whole, field: Field, option: Option, key: str, types: str) -> Diagnostic:
    place, path = _place(whole, field, option, key), f"{field.path}.options.{option.id}"
    return finding("schema/key-not-for-type", place, path=path, key=key, types=types)


def _place(whole: Whole, field: Field, option: Option, key: str) -> Span:
    """The key in the option; the option's id when the options stand in a list elsewhere."""
    options = whole.value(field, "options")
    given = options.get(option.id) if isinstance(options, Map) else None
    found = given.key(key) if isinstance(given, Map) else None
    return found.span if found is not None else option.span
