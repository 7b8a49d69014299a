"""Did you mean ...? The nearest known name to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

CUTOFF = 0.6
SURE = 0.8


def is_sure(given: str, guess: str, also: Mapping[str, str]) -> bool:
    """Whether a guess is so near that it can hardly be another name."""
    from difflib import SequenceMatcher  # only mistakes need it

    return also.get(given.lower()) == guess or SequenceMatcher(None, given.lower(), guess).ratio() >= SURE


def nearest(given: str, known: Iterable[str], also: Mapping[str, str] | None = None) -> str:
    """The known name most like the given one; "" when none is near.

    `also` holds words that people write instead, such as those of another language, with the name they mean.
    """
    from difflib import get_close_matches

    names = list(known)
    meant = (also or {}).get(given.lower(), "")
    if meant in names:
        return meant
    written = given.lower()
    found = get_close_matches(written, names, 3, CUTOFF)
    swapped = [name for name in found if sorted(name) == sorted(written)]
    return next(iter(swapped or found), "")
