"""The questions of one page: their views, the lines above those that depend on others, and their errors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby, repeat

from formc.field import FieldView, ViewContext
from formc.model import Condition, Field, Option
from formc.render.conditions import ConditionWords, on_page
from formc.render.plan import QUESTION_BY_QUESTION, Page, Plan
from formc.render.views import BlockView, LinkView, StepView
from formc.render.wording import Wording


class Questions:
    """The questions of one page of a step or of a list's item. `address` is where a page is, by its name."""

    def __init__(
        self,
        wording: Wording,
        conditions: ConditionWords,
        plan: Plan,
        page: Page,
        address: Callable[[str], str],
    ) -> None:
        self.wording = wording
        self.conditions = conditions
        self.plan = plan
        self.page = page
        self.address = address
        self.asked = tuple(page.asked())
        self.runs = tuple(self._runs())

    @cached_property
    def ids(self) -> frozenset[str]:
        """What a condition may call the answers on this page."""
        return _reach(self.asked)

    @cached_property
    def fresh(self) -> StepView:
        """What the page's template gets."""
        context = self._context(self.address)
        return StepView(
            blocks=tuple(self._block(condition, run, context) for condition, run in self.runs),
            more_buttons=any(field.type == "list" for field in self.asked),
            lead=self._lead(),
            action=self.address(self.page.next),
            button=self.wording.texts(f"buttons.{self._button()}"),
            back=LinkView(
                text=self.wording.texts(f"buttons.{self._back()}"), href=self.address(self.page.back)
            ),
        )

    def failed(self, address: Callable[[str], str], said: Mapping[str, str] | None = None) -> StepView:
        """What it gets for the page in error, which reaches others by `address`: with the errors in `said`,
        or the fields' own.
        """
        context = self._context(address, said)
        blocks = (
            block._replace(fields=tuple(map(self.wording.failed, run, block.fields, repeat(context))))
            for (_, run), block in zip(self.runs, self.fresh.blocks, strict=True)
        )
        back = self.fresh.back._replace(href=address(self.page.back))
        return self.fresh._replace(blocks=tuple(blocks), action=address(self.page.next), back=back)

    def _context(self, address: Callable[[str], str], said: Mapping[str, str] | None = None) -> ViewContext:
        def item(field: Field) -> str:
            return address(self.plan.items.get(field.id, self.page.name))

        return self.wording.context(depends=self._line, href=item, said=said)

    def _block(self, condition: Condition | None, run: list[Field], context: ViewContext) -> BlockView:
        """The fields of a run below one line; a single one has its line by itself."""
        if condition is None or len(run) < 2:
            return BlockView(fields=tuple(_asked_as(self.wording.view(field, context)) for field in run))
        told = context._replace(depends=lambda item: "" if item in run else self._line(item))
        kind = "note" if all(field.type == "note" for field in run) else "lines"
        return BlockView(
            fields=tuple(_unasked(self.wording.view(field, told)) for field in run),
            line=self.conditions.line(condition, kind),
            line_id=f"{run[0].element_id}-depends",
        )

    def _runs(self) -> Iterator[tuple[Condition | None, list[Field]]]:
        """The page's fields; those in a row that depend on the same answer of this page, together."""
        for condition, run in groupby(self.page.fields, self._condition):
            yield condition, list(run)

    def _condition(self, item: Field | Option) -> Condition | None:
        return on_page(item.show_if, self.ids) if item.show_if is not None else None

    def _line(self, item: Field | Option) -> str:
        condition = self._condition(item)
        if condition is None:
            return ""
        kind = "option" if isinstance(item, Option) else "note" if item.type == "note" else "line"
        return self.conditions.line(condition, kind)

    def _lead(self) -> str:
        """What to fill in: all, all but what says it may be left out, or nothing that has to be."""
        types = self.wording.types
        asked = [field for field in self.asked if types[field.type].answer not in ("none", "list")]
        if len(asked) < 2 or self.plan.lang in QUESTION_BY_QUESTION:
            return ""
        if not any(field.required for field in asked):
            demanded = any(check.at_least_one for check in self.page.step.checks) if self.page.step else False
            return "" if demanded else self.wording.texts("lead.none")
        free = any(not field.required or field.show_if is not None for field in asked)
        return self.wording.texts("lead.some" if free else "lead.all")

    def _button(self) -> str:
        return "save" if self.page.list is not None and self.page.next == self._overview() else "next"

    def _back(self) -> str:
        return "cancel" if self.page.list is not None and self.page.back == self._overview() else "back"

    def _overview(self) -> str:
        """The page that the item's list is on."""
        return self.plan.home[self.page.list.id] if self.page.list is not None else ""


def _asked_as(view: FieldView) -> FieldView:
    """The view, required only where no line says when to leave it empty."""
    if view.depends:
        return _unasked(view)
    return view._replace(children=tuple(map(_asked_as, view.children))) if view.children else view


def _unasked(view: FieldView) -> FieldView:
    """The view of what some have to leave empty: a screen reader must not call it required."""
    parts = tuple(part._replace(required=False) for part in view.parts)
    return view._replace(required=False, parts=parts, children=tuple(map(_unasked, view.children)))


def errors_in(views: Iterable[FieldView]) -> Iterator[FieldView]:
    """The views that have an error, those in groups too, in reading order."""
    for view in views:
        if view.error:
            yield view
        yield from errors_in(view.children)


def _reach(asked: Iterable[Field]) -> frozenset[str]:
    """What a condition may call the answers of these fields: also the text under an option."""
    found = set()
    for field in asked:
        found.add(field.id)
        options: tuple[Option, ...] = getattr(field, "options", ())
        found.update(f"{field.id}_{option.id}" for option in options if option.other is not None)
    return frozenset(found)
