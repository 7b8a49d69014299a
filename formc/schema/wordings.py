"""Texts of a form: every wording there, no markup where none is allowed, every {placeholder} known."""

from __future__ import annotations

import re

from formc import nodes, richtext
from formc.diagnostics import Severity, Sink, Span, finding
from formc.model import Phrase, Text
from formc.schema.expansion import Entry
from formc.schema.nearest import nearest
from formc.source import Map, Node, Scalar

PLACEHOLDER = re.compile(r"(?<!\{)\{(?!\{)([^{}\n]*)\}")


class Wordings:
    """Reads the texts of one form in its languages."""

    def __init__(self, languages: tuple[str, ...], sink: Sink, table: dict[str, Entry], amounts: frozenset[str]) -> None:
        self.languages = languages
        self.sink = sink
        self.table = table
        self.amounts = amounts

    def read(
        self,
        parent: Node | None,
        key: str,
        path: str,
        *,
        kind: str,
        markdown: str = "",
        order: int = 0,
        partly: bool = False,
    ) -> Text | None:
        """The text under `key`, or None when there is none. `order`: answers of fields before it may be in the text."""
        node = parent.get(key) if isinstance(parent, Map) else None
        at = parent.key(key) if isinstance(parent, Map) else None
        if node is None or at is None:
            return None
        where = at.span
        return self.of(node, f"{path}.{key}", kind=kind, markdown=markdown, where=where, order=order, partly=partly)

    def of(
        self,
        node: Node,
        path: str,
        *,
        kind: str,
        where: Span,
        markdown: str = "",
        order: int = 0,
        partly: bool = False,
    ) -> Text | None:
        """The text that `node` holds; `where` is what a missing wording is reported at."""
        text = nodes.wordings(node, path, kind=kind, markdown=markdown)
        if not isinstance(node, Map):
            return None
        if not partly:
            self._complete(node, path, where)
        self.sink.extend(nodes.loose_flow_texts(node))
        for phrase in text.phrases if text else ():
            if phrase.lang in self.languages and not phrase.same:
                self._phrase(phrase, order)
        return text

    def _complete(self, node: Map, path: str, where: Span) -> None:
        for lang in self.languages:
            if lang not in node.entries:
                self.sink.add(finding("schema/missing-wording", where, lang=lang, path=path, wording=lang))

    def _phrase(self, phrase: Phrase, order: int) -> None:
        self._lines(phrase.scalar, phrase)
        for offset, length, what in richtext.outside(phrase.text, phrase.markdown):
            span = phrase.span(offset, length)
            self.sink.add(finding("schema/markup-not-allowed", span, lang=phrase.lang, path=phrase.path, markup=what))
        for offset, length, address in richtext.bad_links(phrase.text) if phrase.markdown else ():
            span = phrase.span(offset, max(length, 1))
            self.sink.add(finding("schema/bad-link", span, lang=phrase.lang, path=phrase.path, address=address))
        if "{" in phrase.text:
            self._placeholders(phrase, order)

    def _lines(self, scalar: Scalar, phrase: Phrase) -> None:
        """A text over several lines has to be a block with |: only there does a line end mean what it looks like."""
        if scalar.style == ">" or (scalar.style != "|" and "\n" in scalar.raw.strip()):
            self.sink.add(
                finding("schema/folded-text", scalar.span, Severity.WARNING, lang=phrase.lang, path=phrase.path)
            )

    def _placeholders(self, phrase: Phrase, order: int) -> None:
        for match in PLACEHOLDER.finditer(phrase.text):
            name = match.group(1)
            entry = self.table.get(name)
            span = phrase.span(match.start(), len(match.group()))
            if name in self.amounts or (entry is not None and (not order or entry.order < order)):
                continue
            if entry is not None:
                self.sink.add(finding("schema/looks-ahead", span, lang=phrase.lang, path=phrase.path, id=name))
                continue
            given = Scalar(name, "", phrase.scalar.source, phrase.scalar.start, phrase.scalar.start)
            guess, _ = nearest(given, [*self.amounts, *self.table])
            args = {"name": name, "guess": guess}
            self.sink.add(finding("schema/unknown-placeholder", span, lang=phrase.lang, path=phrase.path, **args))
