"""A choice of one from a few options that are all in sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formc.field import FieldType, FieldView, ParseContext, ViewContext, option_phrases, option_views
from formc.model import Field, Option, Phrase
from formc.source import Map


@dataclass(frozen=True, slots=True, kw_only=True)
class RadiosField(Field):
    """A question with options, of which the citizen chooses one."""

    options: tuple[Option, ...] = ()


class RadiosType(FieldType):
    """A choice of one from a few options that are all in sight."""

    name = "radios"
    answer = "choice"

    def parse(self, node: Map, ctx: ParseContext) -> RadiosField:
        """The question that `node` describes."""
        return RadiosField(**ctx.common(node), options=ctx.options(node))

    def own_phrases(self, field: Field) -> Iterator[Phrase]:
        """The options' texts."""
        assert isinstance(field, RadiosField)
        return option_phrases(field.options)

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """A fieldset with the options; links to it lead to the first option."""
        assert isinstance(field, RadiosField)
        options = option_views(field, field.options, ctx)
        common = self.common_view(field, ctx)
        return FieldView(**{**common, "options": options, "target": options[0].id if options else common["id"]})


TYPE = RadiosType()
