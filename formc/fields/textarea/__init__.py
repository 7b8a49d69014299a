"""Several lines of text."""

from __future__ import annotations

from formc.field import FieldView, ViewContext
from formc.field_bases import LengthField, LengthType
from formc.locale import Texts
from formc.locale.formats import number
from formc.model import Field

ROWS = 6


class TextareaType(LengthType):
    """Several lines of text."""

    name = "textarea"

    def instruction(self, field: Field, texts: Texts) -> str:
        """How long the text may be: who writes a lot has to know before, not after (WCAG 3.3.2)."""
        assert isinstance(field, LengthField)
        most = field.max_length
        return texts("fields.textarea.limit", max=number(str(most), texts)) if most else ""

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """A box of a few lines, which the citizen can make larger."""
        return FieldView(**{**self.common_view(field, ctx), "rows": ROWS})


TYPE = TextareaType()
