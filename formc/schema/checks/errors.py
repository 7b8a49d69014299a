"""Error texts that can never be shown, since the field makes no such demand."""

from __future__ import annotations

from collections.abc import Iterator

from formc import fields
from formc.diagnostics import Diagnostic, Severity, finding
from formc.schema.assemble import error_keys
from formc.schema.checks import Whole
from formc.source import Map


def check(whole: Whole) -> Iterator[Diagnostic]:
    """Yield schema/unused-error for each text under `errors` whose demand the field does not make."""
    for field in whole.fields():
        given = whole.value(field, "errors")
        made = {demand.rule for demand in fields.types()[field.type].constraints(field)}
        for name, _ in field.errors:
            key = given.key(name) if isinstance(given, Map) else None
            if key is not None and name not in made and name in error_keys(field.type):
                yield finding(
                    "schema/unused-error", key.span, Severity.WARNING, path=field.path, key=name, id=field.id
                )
