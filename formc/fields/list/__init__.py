"""The same questions for each of a number of things: children, vehicles, witnesses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from formc import nodes
from formc.field import FieldView, ItemView, ParseContext, Plain, ViewContext
from formc.field_bases import CountType
from formc.locale import Texts
from formc.model import Check, Constraint, Field, Phrase, Text
from formc.source import Map


@dataclass(frozen=True, slots=True, kw_only=True)
class ListField(Field):
    """A repeating group. `item` is what one of them is called; `title_from` the field that names it in the
    overview.

    Counts of 0 are no limit. `checks` are for the answers of one item together.
    """

    item: Text | None = None
    title_from: str = ""
    min_count: int = 0
    max_count: int = 0
    checks: tuple[Check, ...] = ()


class ListType(CountType):
    """The same questions for each of a number of things; each is filled in on a page of its own."""

    name = "list"
    answer = "list"

    def parse(self, node: Map, ctx: ParseContext) -> ListField:
        """The list that `node` describes, with the fields of an item."""
        common = ctx.common(node)
        return ListField(
            **common,
            fields=ctx.fields(node, inside=common["id"]),
            item=ctx.text(node, "item", kind="item"),
            title_from=nodes.string(node, "title_from"),
            min_count=nodes.integer(node, "min_count"),
            max_count=nodes.integer(node, "max_count"),
            checks=ctx.checks(node, inside=common["id"]),
        )

    def own_phrases(self, field: Field) -> Iterator[Phrase]:
        """What an item is called, and the errors of its checks."""
        assert isinstance(field, ListField)
        yield from field.item.phrases if field.item else ()
        for check in field.checks:
            yield from check.error.phrases

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """How many items."""
        assert isinstance(field, ListField)
        yield from self.count_constraints(field.min_count, field.max_count)

    def arguments(self, field: Field, constraint: Constraint, texts: Texts, say: Plain) -> dict[str, str]:
        """The number, and what an item is called inside a sentence."""
        assert isinstance(field, ListField)
        return {**dict(constraint.args), "item": _inside_sentence(say(field.item)) if field.item else ""}

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """The overview, with one item as an example, and the button that adds."""
        assert isinstance(field, ListField)
        item = ctx.plain(field.item) if field.item else ""
        common = self.common_view(field, ctx)
        own: dict[str, Any] = {
            "add_label": ctx.texts(
                "fields.list.add", item=_inside_sentence(item) if ctx.lang == "en" else item
            ),
            "add_href": ctx.href(field),
            "empty_label": ctx.texts("fields.list.empty"),
            "items": (self._item(field, ctx),),
            "target": f"{common['id']}-add",
        }
        return FieldView(**{**common, **own})

    def failed(self, field: Field, view: FieldView, ctx: ViewContext) -> FieldView:
        """The view with its error and no items, or with addresses as seen from a page in error."""
        view = super().failed(field, view, ctx)
        items = () if view.error else (self._item(field, ctx),)
        return view._replace(items=items, add_href=ctx.href(field))

    def _item(self, field: Field, ctx: ViewContext) -> ItemView:
        assert isinstance(field, ListField)
        own = f"{field.element_id}-1"
        item = ctx.plain(field.item) if field.item else ""
        return ItemView(
            id=own,
            label=ctx.texts("fields.list.item", item=item, number=1),
            change_label=ctx.texts("fields.list.change"),
            change_href=ctx.href(field),
            remove_label=ctx.texts("fields.list.remove"),
            remove_href=f"?remove={own}",
        )


def _inside_sentence(text: str) -> str:
    """The text without its capital, unless that is there for another reason (BSN, iPad)."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


TYPE = ListType()
