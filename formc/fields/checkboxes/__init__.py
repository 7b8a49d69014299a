"""A choice of any number of options."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formc import nodes
from formc.field import ParseContext
from formc.field_bases import ChoiceField, ChoiceType, CountType
from formc.locale import Texts
from formc.model import Constraint, Field
from formc.source import Map


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckboxesField(ChoiceField):
    """A question with options of which any number may be chosen; 0 for no limit."""

    min_count: int = 0
    max_count: int = 0


class CheckboxesType(CountType, ChoiceType):
    """A choice of any number of options."""

    name = "checkboxes"
    answer = "choices"

    def parse(self, node: Map, ctx: ParseContext) -> Field:
        """The question that `node` describes."""
        return CheckboxesField(
            **ctx.common(node),
            options=ctx.options(node),
            min_count=nodes.integer(node, "min_count"),
            max_count=nodes.integer(node, "max_count"),
        )

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """How many, what excludes the others, and the text fields under options."""
        assert isinstance(field, CheckboxesField)
        yield from self.count_constraints(field.min_count, field.max_count)
        for option in field.options:
            if option.exclusive:
                yield Constraint(rule="exclusive", args=(("option", option.id),))
        yield from super().own_constraints(field)

    def instruction(self, field: Field, texts: Texts) -> str:
        """That there may be more than one answer, or how many."""
        assert isinstance(field, CheckboxesField)
        most = field.max_count
        return texts("fields.checkboxes.at_most", max=most) if most else texts("fields.checkboxes.several")


TYPE = CheckboxesType()
