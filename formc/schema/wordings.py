"""Texts of a form: every wording there, no markup where none is allowed, every {placeholder} known."""

from __future__ import annotations

import re
from dataclasses import replace

from formc import nodes, richtext
from formc.diagnostics import Severity, Sink, Span, finding
from formc.model import Phrase, Text
from formc.schema.expansion import Entry
from formc.schema.nearest import nearest
from formc.source import Map, Node, Scalar

NOTHING_ASKED = 1  # the order of the first field: texts on pages before it can hold no answer
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
        inside: str = "",
        partly: bool = False,
    ) -> Text | None:
        """The text under `key`, or None when there is none.

        Answers of fields before `order` may be in the text, those in a list only when it is the one it stands `inside`.
        """
        node = parent.get(key) if isinstance(parent, Map) else None
        at = parent.key(key) if isinstance(parent, Map) else None
        if node is None or at is None:
            return None
        return self.of(
            node,
            f"{path}.{key}",
            kind=kind,
            markdown=markdown,
            where=at.span,
            order=order,
            inside=inside,
            partly=partly,
        )

    def of(
        self,
        node: Node,
        path: str,
        *,
        kind: str,
        where: Span,
        markdown: str = "",
        order: int = 0,
        inside: str = "",
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
                self._phrase(phrase, order, inside)
        return text

    def shared(self, text: Text, path: str) -> None:
        """Hold a text of the project's settings, read before, against this form: its languages, and no answers in it."""
        for lang in self.languages:
            if text.get(lang) is None:
                where = replace(text.span, end_line=text.span.line, end_column=text.span.column + 1)
                self.sink.add(finding("schema/missing-wording", where, lang=lang, path=path, wording=lang))
        for phrase in text.phrases:
            if phrase.lang in self.languages and not phrase.same:
                self._phrase(phrase, NOTHING_ASKED, "")

    def _complete(self, node: Map, path: str, where: Span) -> None:
        for lang in self.languages:
            if lang not in node.entries:
                self.sink.add(finding("schema/missing-wording", where, lang=lang, path=path, wording=lang))

    def _phrase(self, phrase: Phrase, order: int, inside: str) -> None:
        self._lines(phrase.scalar, phrase)
        for offset, length, what in richtext.outside(phrase.text, phrase.markdown):
            span = phrase.span(offset, length)
            self.sink.add(finding("schema/markup-not-allowed", span, lang=phrase.lang, path=phrase.path, markup=what))
        for offset, length, address in richtext.bad_links(phrase.text) if phrase.markdown else ():
            span = phrase.span(offset, max(length, 1))
            self.sink.add(finding("schema/bad-link", span, lang=phrase.lang, path=phrase.path, address=address))
        if "{" in phrase.text:
            self._placeholders(phrase, order, inside)

    def _lines(self, scalar: Scalar, phrase: Phrase) -> None:
        """A text over several lines has to be a block with |: only there does a line end mean what it looks like."""
        if scalar.style == ">" or (scalar.style != "|" and "\n" in scalar.raw.strip()):
            self.sink.add(
                finding("schema/folded-text", scalar.span, Severity.WARNING, lang=phrase.lang, path=phrase.path)
            )

    def _placeholders(self, phrase: Phrase, order: int, inside: str) -> None:
        for match in PLACEHOLDER.finditer(phrase.text):
            name = match.group(1)
            if name in self.amounts:
                continue
            span = phrase.span(match.start(), len(match.group()))
            entry = self.table.get(name)
            if entry is None:
                self._unknown(name, span, phrase)
            elif order and entry.order >= order:
                self._told("schema/looks-ahead", span, phrase, id=name)
            elif entry.answer == "none":
                self._told("schema/no-answer", span, phrase, id=name, type=entry.type)
            elif entry.scope.inside not in ("", inside):
                self._told("schema/inside-list", span, phrase, id=name, list=entry.scope.inside)

    def _unknown(self, name: str, span: Span, phrase: Phrase) -> None:
        given = Scalar(name, "", phrase.scalar.source, phrase.scalar.start, phrase.scalar.start)
        guess, _ = nearest(given, [*self.amounts, *self.table])
        self._told("schema/unknown-placeholder", span, phrase, name=name, guess=guess)

    def _told(self, rule: str, span: Span, phrase: Phrase, **args: str) -> None:
        found = finding(rule, span, lang=phrase.lang, path=phrase.path)
        self.sink.add(replace(found, args=tuple(args.items())))
