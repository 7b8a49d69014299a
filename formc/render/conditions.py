"""Conditions in words, as in "Vul dit alleen in als u bij “Welke kaart wilt u?” kiest voor “Bestuurder”".

The author's own words (`says`) come first. What they left out is worded from labels and options; `not` is
worked inwards, so that each comparison is denied in words of its own.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from formc.locale import formats
from formc.model import (
    Answered,
    Combined,
    Compare,
    Condition,
    Count,
    Named,
    Operand,
    Quantified,
    fields_in,
)
from formc.render.wording import Wording

_DENIED = {
    "at_least": "less_than",
    "less_than": "at_least",
    "more_than": "at_most",
    "at_most": "more_than",
    "before": "on_or_after",
    "on_or_after": "before",
    "after": "on_or_before",
    "on_or_before": "after",
    "age_under": "age_at_least",
    "age_at_least": "age_under",
    "is": "unlike",
    "has": "unlike",
    "is_not": "is",
}
_DENIED_QUANTITY = {"some": "none", "none": "some", "every": "not_every"}
_OTHER_KIND = {"any": "all", "all": "any"}


class Joined(NamedTuple):
    """Several worded conditions of which `kind` (any, all) must hold."""

    kind: str
    items: tuple[str | Joined, ...]


def on_page(condition: Condition, page: Collection[str]) -> Condition | None:
    """The part of the condition that is about fields in `page`; None when nothing is.

    What earlier pages decided is known by the time this page is served. Of several conditions that must all
    hold, those can be left out; of those of which one must hold, none can.
    """
    if not any(asked in page for asked in fields_in(condition)):
        return None
    if isinstance(condition, Named) and condition.says is None:
        return on_page(condition.condition, page)
    if isinstance(condition, Combined) and condition.kind == "all":
        kept = tuple(part for item in condition.items if (part := on_page(item, page)) is not None)
        return kept[0] if len(kept) == 1 else replace(condition, items=kept)
    return condition


class ConditionWords:
    """Words the conditions of one form in one language."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.texts = wording.texts

    def line(self, condition: Condition, kind: str = "line") -> str:
        """The line above what depends on the condition. `kind`: line (one field), lines (several) or note."""
        shape = self.shape(condition)
        if isinstance(shape, Joined) and (
            len(shape.items) > 2 or any(isinstance(i, Joined) for i in shape.items)
        ):
            return Markup("{}{}").format(
                self.texts(f"conditions.many.{kind}.{shape.kind}"), self._list(shape)
            )
        return self.texts(f"conditions.{kind}", when=self._sentence(shape))

    def _list(self, shape: Joined) -> Markup:
        return Markup("<ul>{}</ul>").format(Markup("").join(self._item(item) for item in shape.items))

    def _item(self, item: str | Joined) -> Markup:
        if isinstance(item, str):
            return Markup("<li>{}</li>").format(item)
        head = self.texts(f"conditions.many.inner.{item.kind}")
        return Markup("<li>{}{}</li>").format(head, self._list(item))

    def _sentence(self, shape: str | Joined) -> str:
        if isinstance(shape, str):
            return shape
        words = [self._sentence(item) for item in shape.items]
        joined = words[0]
        for word in words[1:]:
            joined = self.texts(f"conditions.join.{shape.kind}", first=joined, second=word)
        return joined

    # --- the parts of a condition ---------------------------------------------------------------------------

    def shape(self, condition: Condition, *, denied: bool = False) -> str | Joined:
        """The condition in words, joined parts still apart."""
        if isinstance(condition, Named):
            return self._named(condition, denied)
        if isinstance(condition, Combined):
            return self._combined(condition, denied)
        if isinstance(condition, Quantified):
            return self._quantified(condition, denied)
        if isinstance(condition, Count):
            return self._count(condition, denied)
        if isinstance(condition, Answered):
            return self._answered(condition, denied)
        return self._compared(condition, denied)

    def _named(self, condition: Named, denied: bool) -> str | Joined:
        says = condition.says.get(self.wording.lang) if condition.says else None
        if says is None:
            return self.shape(condition.condition, denied=denied)
        return self.texts("conditions.untrue", when=says) if denied else says

    def _combined(self, condition: Combined, denied: bool) -> str | Joined:
        if condition.kind == "not":
            return self.shape(condition.items[0], denied=not denied)
        kind = _OTHER_KIND[condition.kind] if denied else condition.kind
        items: list[str | Joined] = []
        for item in condition.items:
            shape = self.shape(item, denied=denied)
            items += shape.items if isinstance(shape, Joined) and shape.kind == kind else [shape]
        return items[0] if len(items) == 1 else Joined(kind, tuple(items))

    def _quantified(self, condition: Quantified, denied: bool) -> str:
        kind = _DENIED_QUANTITY[condition.kind] if denied else condition.kind
        where = self._sentence(self.shape(condition.where))
        return self.texts(f"conditions.{kind}", label=self._label(condition.list), where=where)

    def _count(self, condition: Count, denied: bool) -> str:
        op = condition.op
        if denied:
            op = {"is": "is_not"}.get(op) or _DENIED[op]
        return self.texts(
            f"conditions.count.{op}",
            label=self._label(condition.list),
            value=self._value("", condition.operand),
        )

    def _answered(self, condition: Answered, denied: bool) -> str:
        kind = self._kind(condition.field)
        known = {"choice": "choice", "choices": "choice", "flag": "flag", "files": "files"}.get(kind, "text")
        return self.texts(
            f"conditions.{known}.{'unanswered' if denied else 'answered'}", label=self._label(condition.field)
        )

    def _compared(self, condition: Compare, denied: bool) -> str:
        op = _DENIED[condition.op] if denied else condition.op
        op = {"has": "is"}.get(op, op)
        if condition.op.startswith("age_"):
            return self._age(condition, op)
        value = self._value(condition.field, condition.operand)
        arguments = {"label": self._label(condition.field), "value": value}
        if condition.operand.kind == "field":
            arguments["other"] = self._label(condition.operand.ref)
            op = {"unlike": "is_not"}.get(op, op)
        return self.texts(f"conditions.{self._group(condition, op)}.{op}", **arguments)

    def _group(self, condition: Compare, op: str) -> str:
        """Under which key the words for comparing this kind of answer stand."""
        kind = self._kind(condition.field)
        if op in ("is", "is_not", "unlike"):
            if condition.operand.kind == "field":
                return "field"
            return "choice" if kind in ("choice", "choices") else "text"
        if kind in ("date", "time"):
            return kind
        return "number_field" if condition.operand.kind == "field" else "number"

    def _age(self, condition: Compare, op: str) -> str:
        field = self.wording.fields.get(condition.field)
        on = self.texts("conditions.age.on", day=self._day(condition.on_date)) if condition.on_date else ""
        group = "age" if field is not None and field.whose == "user" else "age_other"
        label = self._label(condition.field)
        return self.texts(
            f"conditions.{group}.{op}", label=label, value=self._value("", condition.operand), on=on
        )

    # --- labels and values ----------------------------------------------------------------------------------

    def _kind(self, field_id: str) -> str:
        field = self.wording.fields.get(field_id)
        return self.wording.types[field.type].answer if field else "text"

    def _label(self, field_id: str) -> str:
        """The label as a sentence quotes it: without the colon that some end in."""
        field = self.wording.fields.get(field_id)
        return (self.wording.label(field) if field else self._other_label(field_id)).rstrip(":")

    def _other_label(self, field_id: str) -> str:
        """The label of the text field under an option, whose id is `<field>_<option>`."""
        for field in self.wording.fields.values():
            if field_id.startswith(f"{field.id}_"):
                for option in getattr(field, "options", ()):
                    if field_id == f"{field.id}_{option.id}" and option.other is not None:
                        return self.wording.plain(option.other)
        return field_id

    def _value(self, field_id: str, operand: Operand) -> str:
        """The right side of a comparison with this field; "" when it is compared with a number."""
        if operand.kind == "amount":
            return self.wording.filled(f"{{{operand.ref}}}")
        if operand.kind != "values":
            return self._day(operand)
        words = [self._literal(field_id, value) for value in operand.values]
        if len(words) == 1:
            return words[0]
        return self.texts("conditions.values", first=", ".join(words[:-1]), last=words[-1])

    def _literal(self, field_id: str, value: str) -> str:
        field = self.wording.fields.get(field_id)
        kind = self._kind(field_id) if field_id else "number"
        if kind in ("choice", "choices") and field is not None:
            return self.texts("conditions.quoted", text=self.wording.option_labels(field).get(value, value))
        if kind == "date":
            return formats.day(value, self.texts)
        if kind == "number":
            money = field is not None and field.type == "money"
            return formats.euros(value, self.texts) if money else formats.number(value, self.texts)
        return value if kind == "time" else self.texts("conditions.quoted", text=value)

    def _day(self, operand: Operand) -> str:
        if operand.kind == "values":
            return formats.day(operand.values[0], self.texts)
        if operand.kind == "field":
            return self.texts("conditions.days.field", other=self._label(operand.ref))
        if not operand.shift:
            return self.texts("conditions.days.today")
        span = formats.count(abs(operand.shift), f"conditions.spans.{operand.unit}", self.texts)
        return self.texts(f"conditions.days.{'later' if operand.shift > 0 else 'earlier'}", span=span)
