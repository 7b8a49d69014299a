"""What a field type is. Each type is a folder in `formc/fields/` that implements `FieldType`; see its README.

A type knows everything about itself: its keys (schema.yaml), its own built-in texts (texts.yaml), how it is parsed, which
texts of it citizens read, which demands it makes on an answer, and what its template gets to see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol

from formc.diagnostics import Diagnostic
from formc.locale import Texts
from formc.model import Condition, Constraint, Field, Option, Phrase, Text
from formc.source import Map, Node

FIELDS = Path(__file__).parent / "fields"


class ParseContext(Protocol):
    """What parsing a field may ask of the form around it. Nothing here raises: findings are reported."""

    def common(self, node: Map) -> dict[str, Any]:
        """The keyword arguments for `Field` that every type has."""

    def text(self, node: Node | None, key: str, *, kind: str, markdown: str = "") -> Text | None:
        """The wordings under `key`, missing ones and misplaced markup reported."""

    def options(self, node: Map) -> tuple[Option, ...]:
        """The options under `options`, written there or taken from a list by name."""

    def fields(self, node: Map, *, inside: str = "") -> tuple[Field, ...]:
        """The fields under `fields`; `inside` is the id of the list that repeats them."""

    def condition(self, node: Node | None) -> Condition | None:
        """The condition that `node` holds."""

    def report(self, diagnostic: Diagnostic) -> None:
        """Keep a finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """One of several controls of a field: a day, a house number. `width` is in characters, 0 for the whole line."""

    id: str
    name: str
    label: str
    optional: str = ""
    inputmode: str = ""
    autocomplete: str = ""
    width: int = 0
    invalid: bool = False
    described_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """One choice as a template shows it. `other_label` is the label of the text field under it, if it has one."""

    id: str
    value: str
    label: str
    hint: str = ""
    hint_id: str = ""
    depends: str = ""
    other_label: str = ""
    other_id: str = ""
    other_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """What a field's template gets: one language, words ready to print, no choices left to make.

    `id` is the id of the control, or of the fieldset when the field has several; `target` is where a link from the
    error summary leads; `described_by` lists the ids of line, hint and error that are there, in reading order.
    """

    id: str
    name: str
    type: str
    label: str = ""
    hint: str = ""
    error: str = ""
    depends: str = ""
    optional: str = ""
    required: bool = True
    autocomplete: str = ""
    inputmode: str = ""
    input_type: str = "text"
    width: int = 0
    prefix: str = ""
    suffix: str = ""
    accept: str = ""
    multiple: bool = False
    rows: int = 0
    target: str = ""
    described_by: str = ""
    body: str = ""
    options: tuple[OptionView, ...] = ()
    parts: tuple[PartView, ...] = ()
    children: tuple[FieldView, ...] = ()
    add_label: str = ""
    add_href: str = ""
    empty_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewContext:
    """What making a view may ask: the wording, the built-in texts, and the form around the field.

    `errors` is true for the error state of a page. `rich` turns a text of the form into HTML in this wording with its
    {placeholders} filled. `depends` words the condition of a field on its own page, or gives "". `child` makes the view of
    a field inside a group. `href` gives the address of the page on which an item of a list is added.
    """

    lang: str
    texts: Texts
    errors: bool
    rich: Callable[[Text, str], str]
    depends: Callable[[Field], str]
    child: Callable[[Field], FieldView]
    href: Callable[[Field], str]


class FieldType:
    """Base of all field types. Subclasses override what is special about them.

    `answer` says which comparisons fit: choice, choices, text, number, date, time, flag, files, list, parts or none.
    `autocomplete` is the HTML token for data about the user, "" if there is none.
    """

    name: ClassVar[str]
    answer: ClassVar[str] = "text"
    autocomplete: ClassVar[str] = ""
    inputmode: ClassVar[str] = ""
    input_type: ClassVar[str] = "text"
    width: ClassVar[int] = 0
    model: ClassVar[type[Field]] = Field

    @property
    def folder(self) -> Path:
        """Where everything about this type stands."""
        return FIELDS / self.name

    def parse(self, node: Map, ctx: ParseContext) -> Field:
        """The field that `node` describes. Types with keys of their own override this."""
        return self.model(**ctx.common(node))

    def phrases(self, field: Field) -> Iterator[Phrase]:
        """Every text of the field that a citizen reads, children and options included, in reading order."""
        for text in (field.label, field.hint):
            yield from text.phrases if text else ()
        for _, text in field.errors:
            yield from text.phrases
        yield from self.own_phrases(field)

    def own_phrases(self, field: Field) -> Iterator[Phrase]:
        """The texts that only this type has."""
        return iter(())

    def constraints(self, field: Field) -> Iterator[Constraint]:
        """The demands on an answer in the order they are told: first whether there is one, then what it looks like."""
        if field.required and self.answer != "none":
            yield Constraint(rule="required")
        yield from self.own_constraints(field)

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """The demands that only this type makes."""
        return iter(())

    def valid(self, answer: str) -> bool:
        """Whether `answer` can be an answer to a field of this type at all, check digits included."""
        return True

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """What the template of this type gets. Types with more than one control override this."""
        return FieldView(**self.common_view(field, ctx))

    def common_view(self, field: Field, ctx: ViewContext) -> dict[str, Any]:
        """The keyword arguments for `FieldView` that every type has."""
        element = field.element_id
        words = self.words(field, ctx)
        described = [f"{element}-{part}" for part in ("depends", "hint", "error") if words[part]]
        return {
            "id": element,
            "name": element,
            "type": self.name,
            "required": field.required,
            "optional": "" if field.required or self.answer == "none" else ctx.texts("field.optional"),
            "autocomplete": self.token(field),
            "inputmode": self.inputmode,
            "input_type": self.input_type,
            "width": self.width,
            "target": element,
            "described_by": " ".join(described),
            **words,
        }

    def words(self, field: Field, ctx: ViewContext) -> dict[str, str]:
        """Label, hint, error and the line that says when to fill the field in; "" for what is not there."""
        return {
            "label": self.label(field, ctx.lang, ctx.texts),
            "hint": self.hint(field, ctx),
            "error": self.shown_error(field, ctx) if ctx.errors else "",
            "depends": ctx.depends(field),
        }

    def label(self, field: Field, lang: str, texts: Texts) -> str:
        """The field's label in `lang`: the author's, else the type's own."""
        if field.label is not None:
            return field.label[lang]
        return self.builtin(field, "label", texts)

    def hint(self, field: Field, ctx: ViewContext) -> str:
        """The field's hint as HTML: the author's, else the type's own, else ""."""
        if field.hint is not None:
            return ctx.rich(field.hint, "inline")
        return self.builtin(field, "hint", ctx.texts)

    def builtin(self, field: Field, key: str, texts: Texts) -> str:
        """The type's own text for `key`, in the neutral form when the data is about someone else; "" if none."""
        base = f"fields.{self.variant(field)}.{key}"
        found = texts.first(*((f"{base}_other", base) if field.whose == "other" else (base,)))
        return texts(found) if found in texts else ""

    def variant(self, field: Field) -> str:
        """Where among the built-in texts this field's stand; a type with several kinds overrides this."""
        return self.name

    def token(self, field: Field) -> str:
        """The autocomplete token: only for data about the user, never inside a list."""
        return "" if field.whose == "other" else field.autocomplete or self.autocomplete

    def shown_error(self, field: Field, ctx: ViewContext) -> str:
        """The error that a compiled error page shows for this field: that of its first demand, "" if it has none."""
        for constraint in self.constraints(field):
            return self.message(field, constraint, ctx.lang, ctx.texts)
        return ""

    def message(self, field: Field, constraint: Constraint, lang: str, texts: Texts) -> str:
        """The error text for one demand: the author's, else by type and rule, naming the field and the way to mend it."""
        own = field.error(constraint.rule)
        if own is not None and (words := own.get(lang)) is not None:
            return words
        name = field.name.get(lang) if field.name is not None else self.builtin(field, "name", texts)
        form = "named" if name else "unnamed"
        keys = (f"fields.{self.name}.errors.{constraint.rule}.{form}", f"errors.{constraint.rule}.{form}")
        return texts(
            texts.first(*keys), name=name or "", label=self.label(field, lang, texts), **dict(constraint.args)
        )


def option_phrases(options: Iterable[Option]) -> Iterator[Phrase]:
    """Every text of the options."""
    for option in options:
        for text in (option.label, option.hint, option.other):
            yield from text.phrases if text else ()


def option_views(field: Field, options: Iterable[Option], ctx: ViewContext) -> tuple[OptionView, ...]:
    """The options as their templates show them, with ids made from the field's and their own."""
    return tuple(_option_view(field.element_id, option, ctx) for option in options)


def _option_view(element: str, option: Option, ctx: ViewContext) -> OptionView:
    own_id = f"{element}-{option.id}"
    hint = ctx.rich(option.hint, "inline") if option.hint else ""
    return OptionView(
        id=own_id,
        value=option.id,
        label=option.label[ctx.lang],
        hint=hint,
        hint_id=f"{own_id}-hint" if hint else "",
        other_label=option.other[ctx.lang] if option.other else "",
        other_id=f"{own_id}-other" if option.other else "",
        other_name=f"{element}_{option.id}" if option.other else "",
    )


Types = Mapping[str, FieldType]
