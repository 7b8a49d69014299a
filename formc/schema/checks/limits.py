"""Limits that contradict each other, and limits that are days which do not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Diagnostic, finding
from formc.model import Field
from formc.schema.checks import Whole
from formc.schema.operands import TODAY, is_day
from formc.source import Scalar

PAIRS = (("min", "max"), ("min_length", "max_length"), ("min_count", "max_count"))
# How many days a unit has at least and at most.
DAYS = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366)}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


def check(whole: Whole) -> Iterator[Diagnostic]:
    """Yield schema/limits-crossed where a least is more than its most, schema/no-such-day for a day."""
    for field in whole.fields():
        for least, most in PAIRS:
            low, high = _limit(whole, field, least), _limit(whole, field, most)
            unreal = [key for key, day in ((least, low), (most, high)) if _DAY.match(day) and not is_day(day)]
            for key in unreal:
                day = str(getattr(field, key))
                yield finding("schema/no-such-day", whole.at(field, key), path=field.path, day=day)
            if low and high and not unreal and _crossed(low, high):
                yield _told(whole, field, (least, low), (most, high))
        yield from _more_than_there_are(whole, field)


def _limit(whole: Whole, field: Field, key: str) -> str:
    """The limit as it is written; "" for none, or one that was told to be wrong."""
    given = whole.value(field, key)
    wrong = isinstance(given, Scalar) and given.reported
    return "" if wrong else str(getattr(field, key, "") or "")


def _told(whole: Whole, field: Field, least: tuple[str, str], most: tuple[str, str]) -> Diagnostic:
    return finding(
        "schema/limits-crossed",
        whole.at(field, most[0]),
        path=field.path,
        least=least[0],
        low=least[1],
        most=most[0],
        high=most[1],
    )


def _crossed(low: str, high: str) -> bool:
    if TODAY.match(low) and TODAY.match(high):
        return _days(low)[0] > _days(high)[1]
    if "today" in low or "today" in high:
        return False
    try:
        return float(low) > float(high)
    except ValueError:
        return low > high  # days and times read in the order they come


def _days(limit: str) -> tuple[int, int]:
    """How many days from today a limit is, at least and at most."""
    match = TODAY.match(limit)
    if match is None or not match[2]:
        return (0, 0)
    count, (least, most) = int(match[2]), DAYS[match[3]]
    return (count * least, count * most) if match[1] == "+" else (-count * most, -count * least)


def _more_than_there_are(whole: Whole, field: Field) -> Iterator[Diagnostic]:
    options, least = getattr(field, "options", ()), getattr(field, "min_count", 0)
    if options and least and int(least) > len(options):
        yield finding(
            "schema/more-than-options",
            whole.at(field, "min_count"),
            path=field.path,
            low=str(least),
            count=len(options),
        )
