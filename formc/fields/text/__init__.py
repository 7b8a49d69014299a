"""One line of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formc import nodes
from formc.field import FieldType, ParseContext
from formc.model import Constraint, Field
from formc.source import Map


@dataclass(frozen=True, slots=True, kw_only=True)
class TextField(Field):
    """A line of text. `pattern` is for the whole answer, trimmed; a length of 0 is no limit."""

    pattern: str = ""
    min_length: int = 0
    max_length: int = 0


class TextType(FieldType):
    """One line of text."""

    name = "text"

    def parse(self, node: Map, ctx: ParseContext) -> TextField:
        """The text field that `node` describes."""
        return TextField(
            **ctx.common(node),
            pattern=nodes.string(node, "pattern"),
            min_length=nodes.integer(node, "min_length"),
            max_length=nodes.integer(node, "max_length"),
        )

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """The pattern and the lengths."""
        assert isinstance(field, TextField)
        if field.min_length:
            yield Constraint(rule="min_length", args=(("min", str(field.min_length)),))
        if field.max_length:
            yield Constraint(rule="max_length", args=(("max", str(field.max_length)),))
        if field.pattern:
            yield Constraint(rule="pattern")


TYPE = TextType()
