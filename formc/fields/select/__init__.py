"""A choice of one from more options than fit on a small screen."""

from __future__ import annotations

from formc.field import FieldView, OptionView, ViewContext
from formc.field_bases import ChoiceField, ChoiceType, option_views
from formc.model import Field


class SelectType(ChoiceType):
    """A choice of one from more options than fit on a small screen."""

    name = "select"

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """A list that opens; its first line has no value and asks for a choice."""
        assert isinstance(field, ChoiceField)
        first = OptionView(id="", value="", label=ctx.texts("fields.select.choose"))
        options = (first, *option_views(field, field.options, ctx))
        return FieldView(**{**self.common_view(field, ctx), "options": options})


TYPE = SelectType()
