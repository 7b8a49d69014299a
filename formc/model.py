"""A form as typed, immutable values: what the schema makes of the YAML, and what all later parts read.

Nothing here reads files or knows a language. Field types subclass `Field` in their own folders.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from formc.diagnostics import Span
from formc.source import Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One text in one wording. `kind` says what it is for: title, label, hint, option, error, name, body,
    item.

    `markdown` is "" (plain text), "inline" or "block". `same` is true when plain Dutch has the Dutch words on
    purpose. `terms` are the start and end of each word that the form's glossary explains, once a text is
    read for the language rules.
    """

    lang: str
    text: str
    path: str
    kind: str
    scalar: Scalar = dataclasses.field(compare=False, repr=False)
    markdown: str = ""
    same: bool = False
    terms: tuple[tuple[int, int], ...] = ()

    @property
    def where(self) -> Span:
        """The span of the whole text."""
        return self.scalar.span

    def span(self, offset: int, length: int) -> Span:
        """The place in the YAML of `length` characters of the text from `offset`."""
        return self.scalar.locate(offset, length)

    def in_term(self, offset: int, length: int) -> bool:
        """Whether these characters are a word that the form's glossary explains, or a part of one."""
        return any(start <= offset and offset + length <= end for start, end in self.terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text in all its wordings. `span` is that of the key it stands under."""

    phrases: tuple[Phrase, ...]
    span: Span

    def get(self, lang: str) -> str | None:
        """The words in `lang`, or None when that wording is missing."""
        for phrase in self.phrases:
            if phrase.lang == lang:
                return phrase.text
        return None

    def where(self, lang: str) -> Span:
        """The place of the words in `lang`, or of the text when that wording is missing."""
        return next((phrase.where for phrase in self.phrases if phrase.lang == lang), self.span)

    def __getitem__(self, lang: str) -> str:
        """The words in `lang`; a KeyError when it is missing, which `schema/missing-wording` has reported
        then.
        """
        words = self.get(lang)
        if words is None:
            raise KeyError(lang)
        return words


# --- conditions ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Operand:
    """The right side of a comparison: literal values, another field, an amount, or a day counted from today.

    `kind` is "values", "field", "amount" or "today". `unit` is days, weeks, months or years, with `shift` of
    them.
    """

    kind: str
    values: tuple[str, ...] = ()
    ref: str = ""
    shift: int = 0
    unit: str = ""
    span: Span = dataclasses.field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare:
    """A comparison of one field's answer; `op` is a key of the vocabulary (is, has, at_least, before,
    age_under ...).
    """

    field: str
    op: str
    operand: Operand
    on_date: Operand | None = None
    span: Span = dataclasses.field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """True when the field is asked and has an answer."""

    field: str
    span: Span = dataclasses.field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A comparison of the number of items in a list."""

    list: str
    op: str
    operand: Operand
    span: Span = dataclasses.field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantified:
    """`where` holds for some, every or none (`kind`) of a list's items."""

    kind: str
    list: str
    where: Condition
    span: Span = dataclasses.field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined:
    """any, all (`kind`) of the conditions in `items`, or not the only one."""

    kind: str
    items: tuple[Condition, ...]
    span: Span = dataclasses.field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A use of a condition that has a name; `says` are the author's words for it, if given."""

    name: str
    condition: Condition
    says: Text | None = None
    span: Span = dataclasses.field(compare=False)


Condition = Compare | Answered | Count | Quantified | Combined | Named


def condition_leaves(condition: Condition) -> Iterator[Compare | Answered | Count | Quantified]:
    """Every comparison in `condition`, also those inside named conditions and behind `where`."""
    if isinstance(condition, Combined):
        for item in condition.items:
            yield from condition_leaves(item)
    elif isinstance(condition, Named):
        yield from condition_leaves(condition.condition)
    else:
        yield condition
        if isinstance(condition, Quantified):
            yield from condition_leaves(condition.where)


def fields_in(condition: Condition) -> Iterator[str]:
    """The id of every field or list that `condition` asks about."""
    for leaf in condition_leaves(condition):
        yield leaf.list if isinstance(leaf, Count | Quantified) else leaf.field
        for operand in (getattr(leaf, "operand", None), getattr(leaf, "on_date", None)):
            if operand is not None and operand.kind == "field":
                yield operand.ref


# --- fields, steps, form ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of radios, select or checkboxes."""

    id: str
    label: Text
    hint: Text | None = None
    show_if: Condition | None = None
    exclusive: bool = False
    other: Text | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What every field has. `id` is unique in the form (`aanvrager.naam`); types add their own.

    `label`, `name`, `hint` None: the type's built-in text, if it has one. `whose` is "user" or "other".
    `inside` is the id of the list the field is in, or "". `fields` are the children of a group or list.
    """

    id: str
    type: str
    span: Span
    path: str
    label: Text | None = None
    name: Text | None = None
    hint: Text | None = None
    required: bool = True
    show_if: Condition | None = None
    whose: str = "user"
    autocomplete: str = ""
    errors: tuple[tuple[str, Text], ...] = ()
    why: tuple[str, ...] = ()
    inside: str = ""
    fields: tuple[Field, ...] = ()

    @property
    def element_id(self) -> str:
        """The id of the field's element in a page, and its name in an answer: dots read as hyphens."""
        return self.id.replace(".", "-")

    def error(self, rule: str) -> Text | None:
        """The author's own text for the error `rule`, if given."""
        for key, text in self.errors:
            if key == rule:
                return text
        return None


def walk(fields: tuple[Field, ...]) -> Iterator[Field]:
    """Every field in reading order, a group or list before what it holds."""
    for item in fields:
        yield item
        if item.fields:
            yield from walk(item.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """A demand on an answer that has an error text of its own. `args` fill that text."""

    rule: str
    args: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """An exit page: when `condition` holds after the step, the form ends with this title and text."""

    condition: Condition
    title: Text
    text: Text
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A mistake between answers. `condition` describes it, or one of `at_least_one` must be answered. Shown
    at `at`.
    """

    at: str
    error: Text
    condition: Condition | None = None
    at_least_one: tuple[str, ...] = ()
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the form: in Dutch and English one page, in plain Dutch one page per question."""

    id: str
    title: Text
    fields: tuple[Field, ...]
    show_if: Condition | None = None
    stops: tuple[Stop, ...] = ()
    checks: tuple[Check, ...] = ()
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What the start page answers before the first question, in the order it is told."""

    for_whom: Text
    needs: Text
    costs: Text
    takes: Text
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who keeps the form right: a role, never a person's name.

    `review_by` is an ISO date, and `span` its place: that is what becomes wrong by itself.
    """

    role: str
    email: str
    review_by: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Where the form comes from and who it belongs to. Not shown to citizens, but in reports, overviews."""

    owner: Owner
    pdf: tuple[tuple[str, str], ...] = ()
    product: str = ""
    inventory: int = 0
    sources: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    retention: tuple[tuple[str, str], ...] = ()
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount of money by the day it starts to count: pairs of ISO date and value, oldest first."""

    name: str
    values: tuple[tuple[str, str], ...]
    span: Span

    def on(self, day: str) -> str | None:
        """The value that counts on `day` (ISO), or None before the first."""
        found = None
        for start, value in self.values:
            if start <= day:
                found = value
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the confirmation page, shown when its condition holds."""

    text: Text
    show_if: Condition | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A difficult word that stays, and what pages say behind it. `shared`: it is the project's, not the
    form's.
    """

    term: Text
    means: Text
    shared: bool = False
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A whole form. `files` are all files it was read from, the form's own first.

    `declares` says whether the check-answers page asks for a declaration; `declaration` holds the author's
    words for it, None the built-in ones. `conditions` are those with a name, and all others that have words
    of their own. `glossary` has the form's terms before those of its project.
    """

    id: str
    file: str
    files: tuple[str, ...]
    span: Span
    version: int
    languages: tuple[str, ...]
    title: Text
    about: About
    start: Start
    steps: tuple[Step, ...]
    confirmation: tuple[Part, ...]
    privacy: Text | None = None
    contact: Text | None = None
    declares: bool = False
    declaration: Text | None = None
    amounts: tuple[Amount, ...] = ()
    conditions: tuple[Named, ...] = ()
    glossary: tuple[Term, ...] = ()

    def fields(self) -> Iterator[Field]:
        """Every field of the form in reading order."""
        for step in self.steps:
            yield from walk(step.fields)

    def amount(self, name: str) -> Amount | None:
        """The amount called `name`."""
        return next((a for a in self.amounts if a.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A compiled page. `path` is relative to the build folder, `state` "fresh" or "errors".

    `anchors` maps element ids to the place in the YAML they come from; what has no id gets that of its
    nearest ancestor that has, else `span`.
    """

    form_id: str
    lang: str
    page: str
    state: str
    path: str
    source: str
    html: str
    span: Span
    anchors: dict[str, Span] = dataclasses.field(compare=False, repr=False)
