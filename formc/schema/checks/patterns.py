"""Patterns: a regular expression that works, with an error text that says what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Diagnostic, finding
from formc.model import Form


def check(form: Form) -> Iterator[Diagnostic]:
    """Yield schema/bad-pattern and schema/pattern-without-error."""
    for field in form.fields():
        pattern = getattr(field, "pattern", "")
        if not pattern:
            continue
        try:
            re.compile(pattern)
        except (re.error, OverflowError, RecursionError):
            yield finding("schema/bad-pattern", field.span, path=field.path, id=field.id, pattern=pattern[:60])
        if field.error("pattern") is None:
            yield finding("schema/pattern-without-error", field.span, path=field.path, id=field.id)
