"""Which place in the YAML each element of a page comes from: a finding is shown where it is mended."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Span
from formc.model import Field, Form, Option, Text, walk
from formc.render.plan import Page


class Anchors:
    """The anchors of one form in one language. Those of a field are made once for all pages it is on."""

    def __init__(self, form: Form, lang: str) -> None:
        self.form = form
        self.lang = lang
        self._fields: dict[str, dict[str, Span]] = {}

    def page(self, page: Page) -> dict[str, Span]:
        """Element id to place, for what stands on the page."""
        found: dict[str, Span] = {"formc-title": self._title(page)}
        if page.step is not None:
            found["formc-progress"] = page.step.span
        for field in page.fields:
            found.update(self._field(field))
        found.update(getattr(self, f"_{page.kind}", _nothing)(page))
        return found

    def _title(self, page: Page) -> Span:
        if page.stop is not None:
            return self._words(page.stop.title)
        if page.list is not None:
            item: Text | None = getattr(page.list, "item", None)
            return self._words(item) if item else page.list.span
        return self._words(page.step.title if page.step is not None else self.form.title)

    def _words(self, text: Text) -> Span:
        """The place of the words in this wording, else of the text."""
        return text.where(self.lang)

    # --- fields ---------------------------------------------------------------------------------------------

    def _field(self, field: Field) -> dict[str, Span]:
        if field.id not in self._fields:
            self._fields[field.id] = dict(self._of_field(field))
        return self._fields[field.id]

    def _of_field(self, field: Field) -> Iterator[tuple[str, Span]]:
        own = field.element_id
        yield own, self._body(field)
        yield f"{own}-field", field.span
        if field.label is not None:
            yield f"{own}-label", self._words(field.label)
        if field.hint is not None:
            yield f"{own}-hint", self._words(field.hint)
        if field.errors:
            yield f"{own}-error", self._words(field.errors[0][1])
        if field.show_if is not None:
            yield f"{own}-depends", field.show_if.span
        options: tuple[Option, ...] = getattr(field, "options", ())
        for option in options:
            yield from self._option(own, option)
        if field.type != "list":
            for child in field.fields:
                yield from self._of_field(child)

    def _body(self, field: Field) -> Span:
        text: Text | None = getattr(field, "text", None)
        return self._words(text) if text is not None else field.span

    def _option(self, field: str, option: Option) -> Iterator[tuple[str, Span]]:
        own = f"{field}-{option.id}"
        if option.span.file in self.form.files:  # yes and no are formc's own
            yield own, self._words(option.label)
        if option.hint is not None:
            yield f"{own}-hint", self._words(option.hint)
        if option.other is not None:
            yield f"{own}-other", self._words(option.other)

    # --- pages of one kind ----------------------------------------------------------------------------------

    def _start(self, page: Page) -> Iterator[tuple[str, Span]]:
        start = self.form.start
        texts = {"for": start.for_whom, "needs": start.needs, "costs": start.costs, "takes": start.takes}
        for key, text in texts.items():
            yield f"formc-{key}", self._words(text)
        if self.form.privacy is not None:
            yield "formc-privacy", self._words(self.form.privacy)

    def _answers(self, page: Page) -> Iterator[tuple[str, Span]]:
        for step in self.form.steps:
            yield f"answers-{step.id}", self._words(step.title)
            for field in walk(step.fields):
                yield f"answer-{field.element_id}", self._words(field.label) if field.label else field.span
        if self.form.declaration is not None:
            yield "declaration-field", self._words(self.form.declaration)

    def _stop(self, page: Page) -> Iterator[tuple[str, Span]]:
        if page.stop is not None:
            yield "formc-stop", self._words(page.stop.text)

    def _confirmation(self, page: Page) -> Iterator[tuple[str, Span]]:
        for number, part in enumerate(self.form.confirmation, 1):
            yield f"formc-part-{number}", self._words(part.text)


def _nothing(page: Page) -> Iterator[tuple[str, Span]]:
    return iter(())
