"""Did you mean ...? The nearest known name to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

CUTOFF = 0.6


def nearest(given: str, known: Iterable[str], also: Mapping[str, str] | None = None) -> str:
    """The known name most like the given one; "" when none is near.

    `also` holds words that people write instead, such as those of another language, with the name they mean.
    """
    names = list(known)
    meant = (also or {}).get(given.lower(), "")
    if meant in names:
        return meant
    found = get_close_matches(given.lower(), names, 1, CUTOFF)
    return found[0] if found else ""
