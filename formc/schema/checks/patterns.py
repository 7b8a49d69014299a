"""Patterns: a regular expression that works, with an error text that says what it means."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator

from formc.diagnostics import Diagnostic, finding
from formc.schema.checks import Whole


def check(whole: Whole) -> Iterator[Diagnostic]:
    """Yield schema/bad-pattern and schema/pattern-without-error."""
    for field in whole.fields():
        pattern = getattr(field, "pattern", "")
        if not pattern:
            continue
        place = whole.at(field, "pattern")
        if not _works(pattern):
            yield finding("schema/bad-pattern", place, path=field.path, pattern=pattern[:60])
        errors = whole.value(field, "errors")
        if field.error("pattern") is None and not _has_pattern(errors):
            yield finding("schema/pattern-without-error", place, path=field.path, id=field.id)


def _works(pattern: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Python finds doubtful is not wrong
        try:
            re.compile(pattern)
        except (re.error, OverflowError, RecursionError):
            return False
    return True


def _has_pattern(errors: object) -> bool:
    """Whether there is something for the pattern that could not be read, which was reported then."""
    return getattr(errors, "key", lambda _: None)("pattern") is not None
