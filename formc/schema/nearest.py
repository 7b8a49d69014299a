"""Did you mean ...? The nearest known name to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from formc.diagnostics import Edit
from formc.source import Scalar


def nearest(given: Scalar, known: Iterable[str]) -> tuple[str, tuple[Edit, ...]]:
    """The known name most like the given one with the edit that puts it there; "" and no edit when none is near."""
    found = get_close_matches(given.value, list(known), 1, 0.6)
    return (found[0], (Edit(span=given.span, text=found[0]),)) if found else ("", ())
