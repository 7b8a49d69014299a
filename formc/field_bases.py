"""What several field types share: one-line answers of a known form, numbers, choices, and fields of several
controls.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from formc import nodes
from formc.field import FieldType, FieldView, OptionView, ParseContext, PartView, Plain, ViewContext
from formc.locale import Texts
from formc.locale.formats import number
from formc.model import Constraint, Field, Option, Phrase
from formc.source import Map

# --- text ---------------------------------------------------------------------------------------------


class LineType(FieldType):
    """One line whose answer has a known form, which `valid` checks; `sample` is such an answer."""

    sample: ClassVar[str] = ""

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """The answer has the form that the type knows."""
        yield Constraint(rule="valid")

    def example(self, field: Field, texts: Texts) -> str:
        """The sample, which does not break at the end of a line."""
        return self.sample.replace(" ", "\N{NO-BREAK SPACE}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthField(Field):
    """A text with a least and a most number of characters, 0 for no limit."""

    min_length: int = 0
    max_length: int = 0


class LengthType(FieldType):
    """A free text, of one line or more, that may be too short or too long."""

    model = LengthField

    def parse(self, node: Map, ctx: ParseContext) -> Field:
        """The field that `node` describes, with its lengths."""
        return LengthField(**ctx.common(node), **lengths(node))

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """The lengths."""
        assert isinstance(field, LengthField)
        if field.min_length:
            yield Constraint(rule="min_length", args=(("min", str(field.min_length)),))
        if field.max_length:
            yield Constraint(rule="max_length", args=(("max", str(field.max_length)),))

    def arguments(self, field: Field, constraint: Constraint, texts: Texts, say: Plain) -> dict[str, str]:
        """The lengths as people write them."""
        return {key: number(value, texts) for key, value in constraint.args}


def lengths(node: Map) -> dict[str, Any]:
    """The keyword arguments for the lengths of a `LengthField`."""
    return {key: nodes.integer(node, key) for key in ("min_length", "max_length")}


def is_dutch_postcode(answer: str) -> bool:
    """Whether `answer` has the form of a Dutch postcode, with or without its space."""
    from stdnum.nl import postcode

    return bool(postcode.is_valid(answer))


def has_bsn_check_digit(answer: str) -> bool:
    """Whether `answer` has 9 digits that pass the test of BSN and RSIN (elfproef); spaces, points, hyphens
    may be there.

    python-stdnum also takes a number that lost its leading zeros; on paper a BSN has all nine, so fewer is
    a slip.
    """
    from stdnum.nl import bsn

    digits = re.sub(r"[ .-]", "", answer)
    return len(digits) == 9 and bool(bsn.is_valid(digits))


# --- numbers ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitedField(Field):
    """A field whose answer may have a least and a most value, as written in the YAML; "" for no limit."""

    min: str = ""
    max: str = ""


class LimitedType(FieldType):
    """An answer of a known form, between limits. Subclasses say how a limit is written."""

    model = LimitedField

    def parse(self, node: Map, ctx: ParseContext) -> Field:
        """The field that `node` describes, with its limits."""
        return LimitedField(**ctx.common(node), min=nodes.string(node, "min"), max=nodes.string(node, "max"))

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """The form of the answer, then the limits."""
        assert isinstance(field, LimitedField)
        yield Constraint(rule="valid")
        for rule, limit in (("min", field.min), ("max", field.max)):
            if limit:
                yield Constraint(rule=rule, args=((rule, limit),))

    def arguments(self, field: Field, constraint: Constraint, texts: Texts, say: Plain) -> dict[str, str]:
        """The limits in words."""
        return {key: self.written(value, texts) for key, value in constraint.args}

    def written(self, limit: str, texts: Texts) -> str:
        """`limit` as citizens read it."""
        return number(limit, texts)


def is_number(answer: str, decimals: str = "+") -> bool:
    """Whether `answer` is a number as people write it in Dutch or English: 1250, 1.250, 12,5, -3.

    `decimals` says how many there may be behind the comma or point, as a quantifier of regular expressions.
    """
    ways = (
        r"[0-9]+([.,][0-9]#)?",  # 1250,50
        r"[0-9]{1,3}(\.[0-9]{3})+(,[0-9]#)?",  # 1.250,50 as the Dutch write thousands
        r"[0-9]{1,3}( [0-9]{3})+([.,][0-9]#)?",  # 1 250,50
        r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]#)?",  # 1,250.50 as the English write it
    )
    return bool(re.fullmatch(f"-?({'|'.join(ways)})".replace("#", decimals), answer.strip()))


# --- choices ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceField(Field):
    """A question with options."""

    options: tuple[Option, ...] = ()


class ChoiceType(FieldType):
    """A choice of one from options."""

    answer = "choice"
    model = ChoiceField

    def parse(self, node: Map, ctx: ParseContext) -> Field:
        """The question that `node` describes."""
        return self.model(**ctx.common(node), options=ctx.options(node))

    def own_phrases(self, field: Field) -> Iterator[Phrase]:
        """The options' texts."""
        assert isinstance(field, ChoiceField)
        for option in field.options:
            for text in (option.label, option.hint, option.other):
                yield from text.phrases if text else ()

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """Each text field under an option is answered when that option is chosen."""
        assert isinstance(field, ChoiceField)
        for option in field.options:
            if option.other is not None:
                yield Constraint(rule="other", args=(("option", option.id),))

    def arguments(self, field: Field, constraint: Constraint, texts: Texts, say: Plain) -> dict[str, str]:
        """Labels for the ids of options."""
        assert isinstance(field, ChoiceField)
        known = {option.id: option for option in field.options}
        chosen = known.get(dict(constraint.args).get("option", ""))
        if chosen is None:
            return dict(constraint.args)
        return {"option": say(chosen.label), "other": say(chosen.other) if chosen.other else ""}

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """A fieldset with the options; links to it lead to the first option."""
        assert isinstance(field, ChoiceField)
        options = option_views(field, field.options, ctx)
        common = self.common_view(field, ctx)
        return FieldView(
            **{**common, "options": options, "target": options[0].id if options else common["id"]}
        )


def option_views(field: Field, options: Iterable[Option], ctx: ViewContext) -> tuple[OptionView, ...]:
    """The options as their templates show them, with ids made from the field's and their own."""
    return tuple(_option_view(field.element_id, option, ctx) for option in options)


def _option_view(element: str, option: Option, ctx: ViewContext) -> OptionView:
    own_id = f"{element}-{option.id}"
    label = ctx.plain(option.label)
    hint = ctx.rich(option.hint, "inline") if option.hint else ""
    depends = ctx.depends(option) if option.show_if else ""
    other = ctx.plain(option.other) if option.other else ""
    ids = {"depends_id": f"{own_id}-depends" if depends else "", "hint_id": f"{own_id}-hint" if hint else ""}
    return OptionView(
        id=own_id,
        value=option.id,
        label=label,
        hint=hint,
        depends=depends,
        **ids,
        described_by=" ".join(filter(None, ids.values())),
        exclusive=option.exclusive,
        other_label=other,
        other_line=ctx.texts("field.other_line", option=label) if other else "",
        other_id=f"{own_id}-other" if other else "",
        other_name=f"{element}_{option.id}" if other else "",
    )


# --- how many ---------------------------------------------------------------------------------------------


class CountType(FieldType):
    """A field with several answers, whose model has `min_count` and `max_count`, 0 for no limit."""

    def count_constraints(self, least: int, most: int) -> Iterator[Constraint]:
        """How many there may be. At least one is what `required` says already."""
        if least > 1:
            yield Constraint(rule="min_count", args=(("min", str(least)),))
        if most:
            yield Constraint(rule="max_count", args=(("max", str(most)),))

    def message(
        self, field: Field, constraint: Constraint, lang: str, texts: Texts, plain: Plain | None = None
    ) -> str:
        """The error text for one demand. Without any answer it says how many are needed, if not one."""
        least = next((c for c in self.own_constraints(field) if c.rule == "min_count"), None)
        if constraint.rule == "required" and least is not None and field.error("required") is None:
            constraint = least
        return super().message(field, constraint, lang, texts, plain)


# --- several controls -------------------------------------------------------------------------------------


class PartSpec(NamedTuple):
    """One control of a field that has several. `width` is in characters, 0 for the whole line."""

    id: str
    width: int
    inputmode: str = ""
    autocomplete: str = ""
    required: bool = True


class PartsType(FieldType):
    """A field of several controls in a fieldset."""

    parts: ClassVar[tuple[PartSpec, ...]] = ()

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """A fieldset with the parts; links to it lead to the first."""
        parts = tuple(self.part_view(field, part, ctx) for part in self.parts)
        return FieldView(**{**self.common_view(field, ctx), "parts": parts, "target": parts[0].id})

    def failed(self, field: Field, view: FieldView, ctx: ViewContext) -> FieldView:
        """The view with its error, which some of the parts are about; links lead to the first of those."""
        view = super().failed(field, view, ctx)
        if not view.error:
            return view
        wrong = self.wrong_parts(field)
        parts = tuple(
            part._replace(invalid=spec.id in wrong) for part, spec in zip(view.parts, self.parts, strict=True)
        )
        return view._replace(parts=parts, target=next(part.id for part in parts if part.invalid))

    def wrong_parts(self, field: Field) -> tuple[str, ...]:
        """The ids of the parts that the shown error is about: the one it is named after, else all needed."""
        shown = next(self.constraints(field)).rule
        needed = tuple(part.id for part in self.parts if part.required)
        return (shown,) if shown in needed else needed

    def part_view(self, field: Field, part: PartSpec, ctx: ViewContext) -> PartView:
        """One control, with a label of its own."""
        own_id = f"{field.element_id}-{part.id}"
        return PartView(
            id=own_id,
            name=own_id,
            label=ctx.texts(f"fields.{self.name}.parts.{part.id}"),
            optional=ctx.texts("field.optional") if field.required and not part.required else "",
            required=field.required and part.required,
            inputmode=part.inputmode,
            autocomplete=self.part_token(field, part),
            width=part.width,
        )

    def part_token(self, field: Field, part: PartSpec) -> str:
        """The autocomplete token of one part: only for data about the user."""
        return "" if field.whose == "other" else part.autocomplete
