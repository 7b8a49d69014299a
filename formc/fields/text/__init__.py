"""One line of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formc import nodes
from formc.field import ParseContext
from formc.field_bases import LengthField, LengthType, lengths
from formc.model import Constraint, Field
from formc.source import Map


@dataclass(frozen=True, slots=True, kw_only=True)
class TextField(LengthField):
    """A line of text. `pattern` is for the whole answer, trimmed."""

    pattern: str = ""


class TextType(LengthType):
    """One line of text."""

    name = "text"

    def parse(self, node: Map, ctx: ParseContext) -> Field:
        """The field that `node` describes."""
        return TextField(**ctx.common(node), **lengths(node), pattern=nodes.string(node, "pattern"))

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """The lengths, then the pattern."""
        assert isinstance(field, TextField)
        yield from super().own_constraints(field)
        if field.pattern:
            yield Constraint(rule="pattern")


TYPE = TextType()
