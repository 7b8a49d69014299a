"""What several form rules ask about fields: which ones are on a page, and what a label reads as."""

from __future__ import annotations

from collections.abc import Iterator

from formc import fields as field_types
from formc.diagnostics import Span, normalise_space
from formc.field_bases import ChoiceField
from formc.model import Field, Form, Option, Text


def asked(fields: tuple[Field, ...]) -> Iterator[Field]:
    """Every field that a citizen fills in on the same page: those in groups too, those in a list's items
    not.
    """
    for field in fields:
        if field.type == "group":
            yield from asked(field.fields)
        elif field.type != "note":
            yield field


def pages(form: Form) -> Iterator[tuple[Field, ...]]:
    """The fields of each page of the form in Dutch: its steps, and the item pages of its lists."""
    for step in form.steps:
        yield step.fields
    for field in form.fields():
        if field.type == "list":
            yield field.fields


def options(field: Field) -> tuple[Option, ...]:
    """The options of a choice, none for other fields."""
    return field.options if isinstance(field, ChoiceField) else ()


def label(field: Field, lang: str) -> str:
    """The field's label in `lang`, its own or the built-in one; "" when it has none."""
    if field.label is not None and field.label.get(lang) is None:
        return ""
    return field_types.types()[field.type].label(field, lang, field_types.texts()[lang])


def label_place(field: Field, lang: str) -> Span:
    """Where the words of the label stand, or the field when they are built in."""
    return field.label.where(lang) if field.label else field.span


def same_words(first: str, second: str) -> bool:
    """Whether two texts read the same: capitals, spaces and closing punctuation aside."""
    return bool(first) and folded(first) == folded(second)


def folded(text: str) -> str:
    """The words of a text for comparing."""
    return normalise_space(text).casefold().rstrip(" .:?!")


def wordings(text: Text | None) -> Iterator[tuple[str, str]]:
    """Wording and words of a text; plain Dutch that has the Dutch words comes once, as Dutch."""
    for phrase in text.phrases if text else ():
        if not phrase.same:
            yield phrase.lang, phrase.text
