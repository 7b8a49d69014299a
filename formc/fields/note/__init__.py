"""A text between the questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formc.field import FieldType, FieldView, ParseContext, ViewContext
from formc.model import Field, Phrase, Text
from formc.source import Map


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteField(Field):
    """A text between the questions, in Markdown."""

    text: Text | None = None


class NoteType(FieldType):
    """A text between the questions; it asks nothing."""

    name = "note"
    answer = "none"

    def parse(self, node: Map, ctx: ParseContext) -> NoteField:
        """The text that `node` holds."""
        return NoteField(**ctx.common(node), text=ctx.text(node, "text", kind="body", markdown="block"))

    def own_phrases(self, field: Field) -> Iterator[Phrase]:
        """The text."""
        assert isinstance(field, NoteField)
        yield from field.text.phrases if field.text else ()

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """The text as HTML."""
        assert isinstance(field, NoteField)
        body = ctx.rich(field.text, "block") if field.text else ""
        return FieldView(**{**self.common_view(field, ctx), "body": body})


TYPE = NoteType()
