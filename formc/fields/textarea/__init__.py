"""Several lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formc import nodes
from formc.field import FieldType, FieldView, ParseContext, ViewContext
from formc.locale import Texts
from formc.locale.formats import number
from formc.model import Constraint, Field
from formc.source import Map

ROWS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class TextareaField(Field):
    """A text of several lines. Lengths are in characters, 0 for no limit."""

    min_length: int = 0
    max_length: int = 0


class TextareaType(FieldType):
    """Several lines of text."""

    name = "textarea"

    def parse(self, node: Map, ctx: ParseContext) -> TextareaField:
        """The field that `node` describes."""
        return TextareaField(
            **ctx.common(node),
            min_length=nodes.integer(node, "min_length"),
            max_length=nodes.integer(node, "max_length"),
        )

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """The lengths."""
        assert isinstance(field, TextareaField)
        if field.min_length:
            yield Constraint(rule="min_length", args=(("min", str(field.min_length)),))
        if field.max_length:
            yield Constraint(rule="max_length", args=(("max", str(field.max_length)),))

    def instruction(self, field: Field, texts: Texts) -> str:
        """How long the text may be: who writes a lot has to know before, not after (WCAG 3.3.2)."""
        assert isinstance(field, TextareaField)
        most = field.max_length
        return texts("fields.textarea.limit", max=number(str(most), texts)) if most else ""

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """A box of a few lines, which the citizen can make larger."""
        return FieldView(**{**self.common_view(field, ctx), "rows": ROWS})


TYPE = TextareaType()
