"""Places an eye can find in something that goes on over many lines."""

from __future__ import annotations

from formc.diagnostics import Span, first_line
from formc.source import Map

__all__ = ["first_line", "head", "id_place", "key_place"]


def head(node: Map) -> Span:
    """The first key of a mapping."""
    first = next(iter(node.entries.values()), None)
    return first[0].span if first else first_line(node.span)


def key_place(node: Map, key: str) -> Span:
    """The key itself, or the first when it is not there."""
    found = node.key(key)
    return found.span if found is not None else head(node)


def id_place(node: Map) -> Span:
    """The value of `id`, or the first key when there is none."""
    found = node.get("id")
    return found.span if found is not None else head(node)
