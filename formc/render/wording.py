"""A form in one wording: its texts with placeholders filled, its labels, and the views of its fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup

from formc import fields, richtext
from formc.field import FieldView, ViewContext
from formc.locale import formats
from formc.model import Field, Form, Option, Text

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}")


class Wording:
    """What every page of a form in one language shares. `day` says which amounts count."""

    def __init__(self, form: Form, lang: str, day: str) -> None:
        self.form = form
        self.lang = lang
        self.texts = fields.texts()[lang]
        self.types = fields.types()
        self.fields = {field.id: field for field in form.fields()}
        self._others = dict(_others(form))
        # Before its first day an amount is the one to come.
        self._amounts = {a.name: a.on(day) or a.values[0][1] for a in form.amounts if a.values}
        self._rich: dict[tuple[str, str], Markup] = {}

    # --- texts ----------------------------------------------------------------------------------------------

    def plain(self, text: Text) -> str:
        """The text without markup, for titles and sentences; an answer stands in it as the field's name."""
        return self.filled(text[self.lang])

    def filled(self, words: str) -> str:
        """`words` with every {placeholder} filled."""
        if "{" not in words and "}" not in words:
            return words
        return _PLACEHOLDER.sub(lambda match: self._value(match, _bare), words)

    def rich(self, text: Text, markdown: str) -> Markup:
        """The text as HTML; an answer stands in it as a slot that the server fills."""
        return self.html(text[self.lang], markdown)

    def html(self, words: str, markdown: str) -> Markup:
        """`words` as HTML with every {placeholder} filled."""
        key = (words, markdown)
        if key not in self._rich:
            html = richtext.to_html(words, markdown)
            if "{" in html or "}" in html:
                html = Markup(_PLACEHOLDER.sub(lambda match: self._value(match, _slot), html))
            self._rich[key] = html
        return self._rich[key]

    def _value(self, match: re.Match[str], show: Callable[[str, str], str]) -> str:
        name = match[1]
        if name is None:
            return match[0][0]
        if name in self._amounts:
            return formats.euros(self._amounts[name], self.texts)
        if name in self._others:
            element, label = self._others[name]
            return show(element, self.plain(label))
        field = self.fields.get(name)
        return show(field.element_id, self.name(field)) if field else match[0]

    # --- fields ---------------------------------------------------------------------------------------------

    def label(self, field: Field) -> str:
        """The field's label, the author's or the type's own."""
        return self.filled(self.types[field.type].label(field, self.lang, self.texts))

    def title_of(self, field: Field) -> str:
        """What tells a page about this field apart: its label, or for a note its first line."""
        text: Text | None = getattr(field, "text", None)
        label = self.label(field)
        if label or text is None:
            return label
        return richtext.mask(self.plain(text), "block").strip().split("\n")[0].strip()

    def name(self, field: Field) -> str:
        """What the answer is called in a sentence ("uw achternaam"), or the label when it has no name."""
        kind = self.types[field.type]
        own = field.name.get(self.lang) if field.name is not None else None
        return (
            (self.filled(own) if own else "") or kind.builtin(field, "name", self.texts) or self.label(field)
        )

    def item(self, repeated: Field) -> str:
        """What one item of a list is called: "Gezinslid"."""
        item: Text | None = getattr(repeated, "item", None)
        return self.plain(item) if item is not None else self.label(repeated)

    def option_labels(self, field: Field) -> dict[str, str]:
        """The labels of the field's options by id."""
        options: tuple[Option, ...] = getattr(field, "options", ())
        return {option.id: self.plain(option.label) for option in options}

    def context(
        self,
        *,
        depends: Callable[[Field | Option], str],
        href: Callable[[Field], str],
        said: Mapping[str, str] | None = None,
    ) -> ViewContext:
        """What the field types may ask while the fields of one page are turned into views."""
        context = ViewContext(
            lang=self.lang,
            texts=self.texts,
            plain=self.plain,
            rich=self.rich,
            depends=depends,
            child=lambda field: self.view(field, context),
            failed=lambda field, view: self.failed(field, view, context),
            href=href,
            said=said,
        )
        return context

    def view(self, field: Field, context: ViewContext) -> FieldView:
        """What the field's template gets."""
        return self.types[field.type].view(field, context)

    def failed(self, field: Field, view: FieldView, context: ViewContext) -> FieldView:
        """What it gets on a page in error, made of the field's `view` on a fresh page."""
        return self.types[field.type].failed(field, view, context)


def _others(form: Form) -> Iterator[tuple[str, tuple[str, Text]]]:
    """The text field under each option that has one, by its id: the name of its element, and its label."""
    for field in form.fields():
        for option in getattr(field, "options", ()):
            if option.other is not None:
                yield f"{field.id}_{option.id}", (f"{field.element_id}_{option.id}", option.other)


def _bare(element: str, name: str) -> str:
    return name


def _slot(element: str, name: str) -> str:
    return Markup('<span data-answer="{}">{}</span>').format(element, name)
