"""Limits that contradict each other: a least that is more than the most."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Diagnostic, finding
from formc.model import Field, Form

PAIRS = (("min", "max"), ("min_length", "max_length"), ("min_count", "max_count"))


def check(form: Form) -> Iterator[Diagnostic]:
    """Yield schema/limits-crossed for each field whose least is more than its most."""
    for field in form.fields():
        for least, most in PAIRS:
            low, high = getattr(field, least, None), getattr(field, most, None)
            if low and high and _crossed(low, high):
                args = {"id": field.id, "low": str(low), "high": str(high)}
                yield finding("schema/limits-crossed", field.span, path=field.path, least=least, most=most, **args)
        yield from _more_than_there_are(field)


def _crossed(low: object, high: object) -> bool:
    if isinstance(low, str) and isinstance(high, str):
        days = "today" not in low + high
        try:
            return float(low) > float(high)
        except ValueError:
            return days and low > high
    return float(str(low)) > float(str(high))


def _more_than_there_are(field: Field) -> Iterator[Diagnostic]:
    options = getattr(field, "options", ())
    least = getattr(field, "min_count", 0)
    if options and least and int(least) > len(options):
        args = {"id": field.id, "low": str(least), "high": str(len(options))}
        yield finding("schema/limits-crossed", field.span, path=field.path, least="min_count", most="options", **args)
