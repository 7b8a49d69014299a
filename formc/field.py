"""What a field type is. Each type is a folder in `formc/fields/` that implements `FieldType`; see its README.

A type knows everything about itself: its keys (schema.yaml), its own built-in texts (texts.yaml), how it is
parsed, which texts of it citizens read, which demands it makes on an answer, and what its template sees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar, NamedTuple, Protocol

from formc.diagnostics import Diagnostic
from formc.locale import Texts
from formc.model import Check, Condition, Constraint, Field, Option, Phrase, Text
from formc.source import Map, Node

FIELDS = Path(__file__).parent / "fields"

Plain = Callable[[Text], str]


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

    def checks(self, node: Map, *, inside: str = "") -> tuple[Check, ...]:
        """The checks under `checks` of a list; `inside` is its id."""

    def report(self, diagnostic: Diagnostic) -> None:
        """Keep a finding."""


class PartView(NamedTuple):
    """One of several controls of a field: a day, a house number. `width` is in characters, 0 for a line."""

    id: str
    name: str
    label: str
    optional: str = ""
    required: bool = True
    inputmode: str = ""
    autocomplete: str = ""
    width: int = 0
    invalid: bool = False


class OptionView(NamedTuple):
    """One choice as a template shows it. `other_label` is the label of the text field under it, if it has
    one; `other_line` then says when to fill that in.
    """

    id: str
    value: str
    label: str
    hint: str = ""
    hint_id: str = ""
    depends: str = ""
    depends_id: str = ""
    described_by: str = ""
    exclusive: bool = False
    other_label: str = ""
    other_line: str = ""
    other_id: str = ""
    other_name: str = ""


class ItemView(NamedTuple):
    """One item in the overview of a list, with buttons to change and remove it; `label` ends their words."""

    id: str
    label: str
    change_label: str
    change_href: str
    remove_label: str
    remove_href: str


class FieldView(NamedTuple):
    """What a field's template gets: one language, words ready to print, no choices left to make.

    `id` is the id of the control, or of the fieldset when the field has several; `target` is where a link
    from the error summary leads. `code` is true for an answer of letters and digits rather than words: the
    browser must not correct it.
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
    code: bool = False
    prefix: str = ""
    suffix: str = ""
    accept: str = ""
    multiple: bool = False
    rows: int = 0
    target: str = ""
    body: str = ""
    options: tuple[OptionView, ...] = ()
    parts: tuple[PartView, ...] = ()
    children: tuple[FieldView, ...] = ()
    items: tuple[ItemView, ...] = ()
    add_label: str = ""
    add_href: str = ""
    empty_label: str = ""

    @property
    def described_by(self) -> str:
        """The ids of what tells more about the control, in reading order; "" when nothing does."""
        told = (
            ("prefix", self.prefix),
            ("depends", self.depends),
            ("hint", self.hint),
            ("error", self.error),
            ("suffix", self.suffix),
        )
        return " ".join([f"{self.id}-{part}" for part, words in told if words])


class ViewContext(NamedTuple):
    """What making a view may ask: the wording, the built-in texts, and the form around the field.

    `said` holds the errors of the page's checks by the id of their field, None when each field shows its
    own. `plain` gives the words of a text of the form in this wording with its {placeholders} filled, `rich`
    the same as HTML. `depends` words the condition of a field or option on its own page, or gives "". `child`
    makes the view of a field inside a group, `failed` turns it into that of a page in error. `href` gives the
    address of the page on which an item of a list is added.
    """

    lang: str
    texts: Texts
    plain: Plain
    rich: Callable[[Text, str], str]
    depends: Callable[[Field | Option], str]
    child: Callable[[Field], FieldView]
    failed: Callable[[Field, FieldView], FieldView]
    href: Callable[[Field], str]
    said: Mapping[str, str] | None = None


class FieldType:
    """Base of all field types. Subclasses override what is special about them.

    `answer` says which comparisons fit: choice, choices, text, number, date, time, flag, files, list, parts
    or none. `autocomplete` is the HTML token for data about the user, "" if there is none. Built-in texts
    stand in texts.yaml: label, hint, name (for errors: "uw BSN"), each also as `label_other` ... for data
    about someone else.
    """

    name: ClassVar[str]
    answer: ClassVar[str] = "text"
    autocomplete: ClassVar[str] = ""
    inputmode: ClassVar[str] = ""
    input_type: ClassVar[str] = "text"
    width: ClassVar[int] = 0
    code: ClassVar[bool] = False
    model: ClassVar[type[Field]] = Field

    @property
    def folder(self) -> Path:
        """Where everything about this type stands."""
        return FIELDS / self.name

    def parse(self, node: Map, ctx: ParseContext) -> Field:
        """The field that `node` describes. Types with keys of their own override this."""
        return self.model(**ctx.common(node))

    def phrases(self, field: Field) -> Iterator[Phrase]:
        """Every text of the field that a citizen reads. The fields inside it tell their own."""
        for text in (field.label, field.hint):
            yield from text.phrases if text else ()
        for _, text in field.errors:
            yield from text.phrases
        yield from self.own_phrases(field)

    def own_phrases(self, field: Field) -> Iterator[Phrase]:
        """The texts that only this type has."""
        return iter(())

    def constraints(self, field: Field) -> Iterator[Constraint]:
        """The demands on an answer in the order they are told: first whether there is one."""
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

    def failed(self, field: Field, view: FieldView, ctx: ViewContext) -> FieldView:
        """The field's `view` with the error that a page in error shows, if it has one."""
        return view._replace(error=self.shown_error(field, ctx))

    def common_view(self, field: Field, ctx: ViewContext) -> dict[str, Any]:
        """The keyword arguments for `FieldView` that every type has."""
        element = field.element_id
        own = field.label
        return {
            "id": element,
            "name": element,
            "type": self.name,
            "label": ctx.plain(own) if own is not None else self.builtin(field, "label", ctx.texts),
            "hint": self.hint(field, ctx),
            "depends": ctx.depends(field),
            "required": field.required,
            "optional": "" if field.required or self.answer == "none" else ctx.texts("field.optional"),
            "autocomplete": self.token(field),
            "inputmode": self.inputmode,
            "input_type": self.input_type,
            "width": self.width,
            "code": self.code,
            "target": element,
        }

    def label(self, field: Field, lang: str, texts: Texts) -> str:
        """The field's label in `lang`: the author's, else the type's own."""
        if field.label is not None:
            return field.label[lang]
        return self.builtin(field, "label", texts)

    def hint(self, field: Field, ctx: ViewContext) -> str:
        """The field's hint as HTML: the type's instruction, then the author's hint, else the type's own."""
        told = self.instruction(field, ctx.texts)
        if field.hint is None:
            return " ".join(part for part in (told, self.builtin(field, "hint", ctx.texts)) if part)
        hint = ctx.rich(field.hint, "inline")
        return told + " " + hint if told else hint  # str + Markup escapes the first

    def instruction(self, field: Field, texts: Texts) -> str:
        """What an answer looks like, for types that always say so: an author's hint does not replace it."""
        return ""

    def builtin(self, field: Field, key: str, texts: Texts) -> str:
        """The type's own text for `key`, neutral when the data is about someone else; "" if none."""
        base = f"fields.{self.variant(field)}.{key}"
        found = texts.first(*((f"{base}_other", base) if field.whose == "other" else (base,)))
        return texts(found, example=self.example(field, texts)) if found in texts else ""

    def example(self, field: Field, texts: Texts) -> str:
        """What an answer may look like, for hints and error texts that show it as {example}."""
        return ""

    def variant(self, field: Field) -> str:
        """Where among the built-in texts this field's stand; a type with several kinds overrides this."""
        return self.name

    def token(self, field: Field) -> str:
        """The autocomplete token: only for data about the user, never inside a list."""
        return "" if field.whose == "other" else field.autocomplete or self.autocomplete

    def shown_error(self, field: Field, ctx: ViewContext) -> str:
        """The error that a compiled error page shows for this field: of its first demand, "" if none."""
        if ctx.said is not None:
            return ctx.said.get(field.id, "")
        for constraint in self.constraints(field):
            return self.message(field, constraint, ctx.lang, ctx.texts, ctx.plain)
        return ""

    def message(
        self, field: Field, constraint: Constraint, lang: str, texts: Texts, plain: Plain | None = None
    ) -> str:
        """The error text for one demand: the author's, else by type and rule, naming the field and the way
        to mend it.

        `plain` fills the {placeholders} of the author's texts; without it they stay as they are.
        """
        say = plain or (lambda text: text[lang])
        own = field.error(constraint.rule)
        if own is not None and own.get(lang) is not None:
            return say(own)
        named = field.name is not None and field.name.get(lang) is not None
        name = say(field.name) if field.name and named else self.builtin(field, "name", texts)
        label = say(field.label) if field.label is not None else self.builtin(field, "label", texts)
        arguments = {
            "name": name,
            "label": label.rstrip("."),
            "example": self.example(field, texts),
            **self.arguments(field, constraint, texts, say),
        }
        return texts(self.message_key(constraint.rule, texts, named=bool(name)), **arguments)

    def message_key(self, rule: str, texts: Texts, *, named: bool) -> str:
        """Where the error text for `rule` stands: with the type, by its kind of answer, or among those for
        all.

        A text that names neither the field nor its label stands there without named and unnamed.
        """
        return _message_key(self.name, self.answer, rule, texts, named)

    def arguments(self, field: Field, constraint: Constraint, texts: Texts, say: Plain) -> dict[str, str]:
        """What fills the error text of `constraint`, in words: types that show numbers override this."""
        return dict(constraint.args)


@lru_cache(maxsize=1024)
def _message_key(kind: str, answer: str, rule: str, texts: Texts, named: bool) -> str:
    places = (f"fields.{kind}.errors", f"errors.{answer}", "errors")
    form = "named" if named else "unnamed"
    return texts.first(*(key for at in places for key in (f"{at}.{rule}.{form}", f"{at}.{rule}")))


Types = Mapping[str, FieldType]
