"""When each part of a form is there, in words: what an editor checks the form's conditions by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from formc import richtext
from formc.locale import Texts
from formc.model import Condition, Field, Form, Step
from formc.render.conditions import ConditionWords
from formc.render.wording import Wording


class WhenCell(NamedTuple):
    """What is asked or shown, and the line that says when, in one language."""

    lang: str
    name: str
    line: str


class WhenRow(NamedTuple):
    """One part of the form that is not always there; `title` says what it is and in which step."""

    title: str
    cells: tuple[WhenCell, ...]


class _Part(NamedTuple):
    """A part with a condition: `kind` is step, question, option, stop or part; `item` is what it is."""

    kind: str
    number: int
    item: object
    condition: Condition


def when_rows(form: Form, wordings: Mapping[str, Wording], texts: Texts) -> tuple[WhenRow, ...]:
    """Every part of the form with a condition, in reading order; `texts` are those of the overview."""
    words = {lang: ConditionWords(wording) for lang, wording in wordings.items()}
    return tuple(
        WhenRow(
            title=texts(f"form.when.{part.kind}", number=part.number),
            cells=tuple(_cell(part, lang, words[lang]) for lang in form.languages),
        )
        for part in _parts(form)
    )


def _parts(form: Form) -> Iterator[_Part]:
    for number, step in enumerate(form.steps, 1):
        yield from _in_step(number, step)
    for number, part in enumerate(form.confirmation, 1):
        if part.show_if is not None:
            yield _Part("part", number, part.text, part.show_if)


def _in_step(number: int, step: Step) -> Iterator[_Part]:
    if step.show_if is not None:
        yield _Part("step", number, step.title, step.show_if)
    for field in step.fields:
        yield from _in_field(number, field)
    for stop in step.stops:
        yield _Part("stop", number, stop.title, stop.condition)


def _in_field(number: int, field: Field) -> Iterator[_Part]:
    if field.show_if is not None:
        yield _Part("question", number, field, field.show_if)
    for option in getattr(field, "options", ()):
        if option.show_if is not None:
            yield _Part("option", number, option.label, option.show_if)
    for inner in field.fields:
        yield from _in_field(number, inner)


_LINES = {"question": "line", "option": "option"}


def _cell(part: _Part, lang: str, words: ConditionWords) -> WhenCell:
    item = part.item
    if isinstance(item, Field):
        name = words.wording.title_of(item)
        kind = "note" if item.type == "note" else "line"
    else:
        name = _first_line(words.wording.plain(item))  # type: ignore[arg-type]
        kind = _LINES.get(part.kind, "note")
    return WhenCell(lang=lang, name=name, line=words.line(part.condition, kind))


def _first_line(text: str) -> str:
    return richtext.mask(text, "block").strip().split("\n")[0].strip()
