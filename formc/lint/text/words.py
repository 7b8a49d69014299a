"""Sets of words, written as they are read: on a line, with spaces between them."""

from __future__ import annotations


def word_set(line: str) -> frozenset[str]:
    """The words of `line`."""
    return frozenset(line.split())
