"""Checks that need a whole form: one file each, with a function `check` that yields diagnostics.

What belongs here: mistakes in how parts of a form fit together. What does not: references and operators of
conditions (formc/schema/conditions.py, where they are resolved) and anything about how good a text or a
design is (formc/lint).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from formc.diagnostics import Diagnostic, Span
from formc.model import Field, Step, walk
from formc.source import Map, Node


class Whole(NamedTuple):
    """All that could be read of a form's steps, and for each field the mapping it stands in, for exact
    places.
    """

    steps: tuple[Step, ...]
    nodes: Mapping[str, Map]

    def fields(self) -> Iterator[Field]:
        """Every field of the form in reading order."""
        for step in self.steps:
            yield from walk(step.fields)

    def value(self, field: Field, key: str) -> Node | None:
        """What the author wrote under `key` of the field, or None."""
        node = self.nodes.get(field.id)
        return node.get(key) if node is not None else None

    def at(self, field: Field, key: str) -> Span:
        """The place of the value under `key` of the field, or of the field itself when that is not there."""
        value = self.value(field, key)
        return value.span if value is not None else field.span


Check = Callable[[Whole], Iterator[Diagnostic]]


def run(whole: Whole) -> Iterator[Diagnostic]:
    """What all checks find in the form. The folder is the list."""
    for check in _checks():
        yield from check(whole)


@lru_cache(maxsize=1)
def _checks() -> tuple[Check, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}").check for name in names)
