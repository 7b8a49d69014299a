"""A number: how many, how large."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formc import nodes
from formc.field import FieldView, ParseContext, ViewContext
from formc.field_bases import LimitedField, LimitedType, is_number
from formc.locale import Texts
from formc.locale.formats import number
from formc.model import Constraint, Field, Phrase, Text
from formc.source import Map, Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberField(LimitedField):
    """A number with at most `decimals` decimals; `unit` is shown behind it."""

    decimals: int = 0
    unit: Text | None = None


class NumberType(LimitedType):
    """A number: how many, how large."""

    name = "number"
    answer = "number"
    width = 8

    def parse(self, node: Map, ctx: ParseContext) -> NumberField:
        """The field that `node` describes."""
        common = ctx.common(node)
        return NumberField(
            **common,
            min=nodes.string(node, "min"),
            max=nodes.string(node, "max"),
            decimals=nodes.integer(node, "decimals"),
            unit=_unit(node, ctx, f"{common['path']}.unit"),
        )

    def own_phrases(self, field: Field) -> Iterator[Phrase]:
        """The unit."""
        assert isinstance(field, NumberField)
        yield from field.unit.phrases if field.unit else ()

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """A number, with the decimals there may be, between the limits."""
        assert isinstance(field, NumberField)
        first, *limits = super().own_constraints(field)
        yield first
        if field.decimals:
            yield Constraint(rule="decimals", args=(("decimals", str(field.decimals)),))
        else:
            yield Constraint(rule="whole")
        yield from limits

    def example(self, field: Field, texts: Texts) -> str:
        """A number of the kind asked for."""
        assert isinstance(field, NumberField)
        return number("12.5" if field.decimals else "12", texts)

    def valid(self, answer: str) -> bool:
        """Whether `answer` is a number as people write it in Dutch or English."""
        return is_number(answer)

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """A short input, on a phone with the keys that are needed."""
        assert isinstance(field, NumberField)
        suffix = ctx.plain(field.unit) if field.unit else ""
        inputmode = "decimal" if field.decimals else "numeric"
        if field.min.startswith("-"):
            inputmode = ""  # the keys for digits of many phones have no minus
        return FieldView(**{**self.common_view(field, ctx), "suffix": suffix, "inputmode": inputmode})


def _unit(node: Map, ctx: ParseContext, path: str) -> Text | None:
    """The unit: wordings, or one text that is the same in all, such as m²."""
    given = node.get("unit")
    if not isinstance(given, Scalar):
        return ctx.text(node, "unit", kind="unit")
    phrases = (
        Phrase(lang=lang, text=given.value, path=path, kind="unit", scalar=given) for lang in nodes.LANGUAGES
    )
    return Text(phrases=tuple(phrases), span=given.span)


TYPE = NumberType()
