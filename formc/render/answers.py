"""The check-answers page: every question in order, with the place of its answer and a link to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from formc.field import FieldView
from formc.model import Field, Step
from formc.render.plan import Page, Plan
from formc.render.views import AnswerGroupView, AnswerStepView, AnswersView, AnswerView, LinkView
from formc.render.wording import Wording

DECLARATION = "declaration"


def answers_view(
    wording: Wording,
    steps: tuple[AnswerStepView, ...],
    page: Page,
    address: Callable[[str], str],
    *,
    base: str,
    failed: bool,
) -> AnswersView:
    """What the check-answers page shows; `failed`: when the declaration was not ticked.

    `base` is the way from the page to the folder of those that ask the questions.
    """
    return AnswersView(
        steps=steps,
        base=base,
        declaration=declaration_view(wording, failed=failed) if wording.form.declares else None,
        action=address(page.next),
        back=LinkView(text=wording.texts("buttons.back"), href=address(page.back)),
    )


def answer_steps(wording: Wording, plan: Plan) -> tuple[AnswerStepView, ...]:
    """The steps that have answers; links are from the folder of the pages that ask."""
    rows = _Rows(wording, plan)
    return tuple(step for step in map(rows.step, wording.form.steps) if step.groups)


def declaration_view(wording: Wording, *, failed: bool) -> FieldView:
    """The declaration as a field like any other: the author's words, else formc's own."""
    own = wording.form.declaration
    label = wording.plain(own) if own is not None else wording.texts("answers.statement")
    return FieldView(
        id=DECLARATION,
        name=DECLARATION,
        type="checkbox",
        label=label,
        error=wording.texts("answers.not_declared") if failed else "",
        target=DECLARATION,
    )


class _Rows:
    """Makes the rows of one page."""

    def __init__(self, wording: Wording, plan: Plan) -> None:
        self.wording = wording
        self.plan = plan

    def step(self, step: Step) -> AnswerStepView:
        """The answers of one step, each list's first item as an example of all."""
        return AnswerStepView(
            id=f"answers-{step.id}",
            title=self.wording.plain(step.title),
            groups=tuple(group for group in self._groups(step.fields) if group.rows),
        )

    def _groups(self, fields: tuple[Field, ...]) -> Iterator[AnswerGroupView]:
        rows: list[AnswerView] = []
        for field in self._asked(fields):
            rows.append(self._row(field))
            if field.type == "list":
                yield AnswerGroupView(title="", rows=tuple(rows))
                yield self._item(field)
                rows = []
        yield AnswerGroupView(title="", rows=tuple(rows))

    def _item(self, repeated: Field) -> AnswerGroupView:
        title = self.wording.texts("fields.list.item", item=self.wording.item(repeated), number=1)
        return AnswerGroupView(title=title, rows=tuple(self._row(f) for f in self._asked(repeated.fields)))

    def _asked(self, fields: Iterable[Field]) -> Iterator[Field]:
        """The fields that have an answer, those in groups too."""
        for field in fields:
            if self.wording.types[field.type].answer != "none":
                yield field
            elif field.fields:
                yield from self._asked(field.fields)

    def _row(self, field: Field) -> AnswerView:
        element = field.element_id
        return AnswerView(
            id=f"answer-{element}",
            name=element,
            question=self.wording.label(field),
            href=f"{self.plan.home[field.id]}.html#{element}",
            about=self.wording.name(field),
        )
