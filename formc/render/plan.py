"""Which pages a form has in one wording, what each is called, and which comes before and after it.

In Dutch and English a step is a page. In plain Dutch every question is: a group or a type of several parts is
one question, and a note joins the question that comes next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from formc.model import Field, Form, Step, Stop, fields_in

QUESTION_BY_QUESTION = frozenset({"nl-simple"})


class Page(NamedTuple):
    """One page. `kind` is start, step, item (of a list), stop, answers or confirmation.

    `name` is that of its file, without .html. `number` counts steps from 1, the check-answers page included.
    `back` and `next` are names of pages, or "".
    """

    kind: str
    name: str
    step: Step | None = None
    number: int = 0
    fields: tuple[Field, ...] = ()
    list: Field | None = None
    stop: Stop | None = None
    back: str = ""
    next: str = ""

    @property
    def asks(self) -> bool:
        """Whether a citizen fills something in on this page."""
        return self.kind in ("step", "item")

    @property
    def question(self) -> Field:
        """The page's first field that is not a note; its first note when it has nothing else."""
        return next((item for item in self.fields if item.type != "note"), self.fields[0])

    def asked(self) -> Iterator[Field]:
        """The fields on this page: those in groups too, those of a list's items not."""
        return _asked(self.fields)


class Plan(NamedTuple):
    """All pages of a form in one wording, in reading order. `total` is the 5 of "Stap 2 van 5".

    `home` is the page that asks a field, by its id; `first` the first page of a step, by its id; `items` the
    first page of a list's items, by the list's id.
    """

    lang: str
    pages: tuple[Page, ...]
    total: int
    home: dict[str, str]
    first: dict[str, str]
    items: dict[str, str]

    def landing(self, page: Page) -> str:
        """The page of this wording that belongs with `page` of another: the same step, list or page."""
        if page.list is not None:
            return self.items.get(page.list.id, "index")
        return self.first.get(page.step.id, "index") if page.kind == "step" and page.step else page.name


def plan(form: Form, lang: str) -> Plan:
    """The pages of the form in `lang`."""
    total = len(form.steps) + 1
    main = _linked(
        (
            Page(kind="start", name="index"),
            *_questions(form, lang),
            Page(kind="answers", name="check-answers", number=total),
            Page(kind="confirmation", name="confirmation"),
        )
    )
    pages = tuple(_with_side_pages(main, lang))
    steps = [page for page in pages if page.kind == "step" and page.step]
    return Plan(
        lang=lang,
        pages=pages,
        total=total,
        home={asked.id: page.name for page in pages for asked in page.asked()},
        first={page.step.id: page.name for page in reversed(steps) if page.step},
        items={page.list.id: page.name for page in reversed(pages) if page.list},
    )


def _linked(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    names = ("", *(page.name for page in pages), "")
    return tuple(
        page._replace(back=names[number], next=names[number + 2]) for number, page in enumerate(pages)
    )


def _questions(form: Form, lang: str) -> Iterator[Page]:
    for number, step in enumerate(form.steps, 1):
        if lang in QUESTION_BY_QUESTION:
            for name, fields in _one_by_one(step.fields, step.id):
                yield Page(kind="step", name=name, step=step, number=number, fields=fields)
        else:
            yield Page(kind="step", name=step.id, step=step, number=number, fields=step.fields)


def _one_by_one(fields: tuple[Field, ...], step: str) -> Iterator[tuple[str, tuple[Field, ...]]]:
    """One question per page, with the page's name. Notes after the last question stay with it."""
    waiting: list[Field] = []
    found: list[list[Field]] = []
    for item in fields:
        waiting.append(item)
        if item.type != "note":
            found.append(waiting)
            waiting = []
    if waiting:
        found = [*found[:-1], found[-1] + waiting] if found else [waiting]
    for group in found:
        question = next((item for item in group if item.type != "note"), group[0])
        yield f"{step}-{question.element_id}", tuple(group)


def _with_side_pages(main: tuple[Page, ...], lang: str) -> Iterator[Page]:
    """The pages with those beside the main road: the items of a list, and the exits at the end of a step."""
    for page, following in zip(main, (*main[1:], None), strict=True):
        yield page
        for asked in page.asked():
            if asked.type == "list":
                yield from _items(page, asked, lang)
        if page.step is not None and (following is None or following.step is not page.step):
            yield from _stops(page.step, page.number, [p for p in main if p.step is page.step])


def _items(page: Page, repeated: Field, lang: str) -> Iterator[Page]:
    assert page.step is not None
    base = Page(kind="item", name="", step=page.step, number=page.number, list=repeated)
    if lang in QUESTION_BY_QUESTION:
        named = [
            base._replace(name=name, fields=group)
            for name, group in _one_by_one(repeated.fields, page.step.id)
        ]
    else:
        named = [base._replace(name=f"{page.step.id}-{repeated.element_id}-item", fields=repeated.fields)]
    names = (page.name, *(item.name for item in named), page.name)
    for number, item in enumerate(named):
        yield item._replace(back=names[number], next=names[number + 2])


def _stops(step: Step, number: int, pages: list[Page]) -> Iterator[Page]:
    for count, stop in enumerate(step.stops, 1):
        needed = set(fields_in(stop.condition))
        asking = [page for page in pages if any(asked.id in needed for asked in page.asked())] or pages
        yield Page(
            kind="stop",
            name=f"{step.id}-stop-{count}",
            step=step,
            number=number,
            stop=stop,
            back=asking[-1].name,
        )


def _asked(fields: Iterable[Field]) -> Iterator[Field]:
    for item in fields:
        yield item
        if item.type != "list":
            yield from _asked(item.fields)
