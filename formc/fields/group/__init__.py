"""Fields that belong together under one heading."""

from __future__ import annotations

from formc.field import FieldType, FieldView, ParseContext, ViewContext
from formc.model import Field
from formc.source import Map


class GroupType(FieldType):
    """Fields that belong together under one heading. A group adds no prefix to the ids in it."""

    name = "group"
    answer = "none"

    def parse(self, node: Map, ctx: ParseContext) -> Field:
        """The group that `node` describes, with its fields."""
        return Field(**ctx.common(node), fields=ctx.fields(node))

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """A fieldset with the views of the fields in it."""
        children = tuple(ctx.child(child) for child in field.fields)
        return FieldView(**{**self.common_view(field, ctx), "children": children})

    def failed(self, field: Field, view: FieldView, ctx: ViewContext) -> FieldView:
        """The view with the errors of the fields in it."""
        children = (ctx.failed(child, made) for child, made in zip(field.fields, view.children, strict=True))
        return super().failed(field, view, ctx)._replace(children=tuple(children))


TYPE = GroupType()
