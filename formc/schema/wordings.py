"""Texts of a form: every wording there, no markup where none is allowed, every {placeholder} known."""

from __future__ import annotations

import re
from collections.abc import Iterable

from formc import nodes
from formc.diagnostics import Arg, Edit, Severity, Span
from formc.model import Phrase, Text
from formc.schema.nearest import nearest
from formc.schema.reporter import Reporter
from formc.schema.scope import Table
from formc.source import Map, Node, Scalar, quote

NOTHING_ASKED = 1  # the order of the first field: texts on pages before it can hold no answer
PLACEHOLDER = re.compile(r"(?<!\{)\{(?!\{)([^{}\n]*)\}")
_BRACE = re.compile(r"\{\{|\{[^{}\n]*\}|\{")
_HASH = re.compile(r"[ \t]+#\S")


class Wordings:
    """Reads the texts of one form, the one in `file`, in its languages. `amounts` are the names of its
    amounts.
    """

    def __init__(
        self, languages: tuple[str, ...], report: Reporter, table: Table, amounts: Iterable[str], file: str
    ) -> None:
        self.languages = languages
        self.others = tuple(lang for lang in nodes.LANGUAGES if lang not in languages)
        self.report = report
        self.table = table
        self.amounts = tuple(amounts)
        self.file = file
        self.unsure = False  # whether the form may have been meant to have other languages too

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

        Answers of fields before `order` (0: of all) may be in the text, those in a list only when it is the
        one the text stands `inside`. `partly`: wordings may be missing.
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
            key=at,
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
        key: Scalar,
        markdown: str = "",
        order: int = 0,
        inside: str = "",
        partly: bool = False,
    ) -> Text | None:
        """The text that `node` holds under `key`, at which a missing wording is reported."""
        text = nodes.wordings(node, path, kind=kind, markdown=markdown)
        if not isinstance(node, Map):
            return None
        # An empty text was told by the schema; an option may have no text and yet be there for its id.
        if not (partly or node.partial) and (node.entries or kind == "option"):
            self._complete(node, path, key)
        self._unused(node, path)
        self._same(node, path)
        if node.flow:
            self.report.sink.extend(nodes.loose_flow_texts(node))
        for phrase in text.phrases if text else ():
            if phrase.lang in self.languages and not phrase.same:
                self._phrase(phrase, order, inside)
        return text

    def everywhere(self, words: Scalar, path: str, *, kind: str) -> Text | None:
        """The text that is `words` in every wording, with no answers in it."""
        text = nodes.everywhere(words, path, kind=kind)
        if text is not None:
            self._phrase(text.phrases[0], NOTHING_ASKED, "")
        return text

    def shared(self, text: Text, path: str) -> None:
        """Hold a text of the project's settings against this form: its languages, and no answers in it.

        Its markup was looked at with the settings.
        """
        for lang in self.languages:
            if text.get(lang) is None:
                where = text.span._replace(end_line=text.span.line, end_column=text.span.column + 1)
                self._missing(lang, where, path)
        for phrase in text.phrases:
            if phrase.lang in self.languages and not phrase.same:
                self._words(phrase, NOTHING_ASKED, "")

    # --- wordings -----------------------------------------------------------------------------------------

    def _complete(self, node: Map, path: str, key: Scalar) -> None:
        for lang in self.languages:
            if lang not in node.entries:
                self._missing(lang, key.span, path)

    def _missing(self, lang: str, where: Span, path: str) -> None:
        plain = lang if lang == "nl-simple" else ""
        self.report("schema/missing-wording", where, lang=lang, path=path, wording=lang, plain=plain)

    def _unused(self, node: Map, path: str) -> None:
        """Warn of wordings for languages that this form does not have. A shared file may be for other
        forms too.
        """
        if not self.languages or self.unsure or node.source.file != self.file:
            return
        for lang in self.others:
            key = node.key(lang)
            if key is not None:
                self.report(
                    "schema/unused-wording", key.span, Severity.WARNING, lang=lang, path=path, wording=lang
                )

    def _same(self, node: Map, path: str) -> None:
        """`same` is for plain Dutch, and means the Dutch words; elsewhere citizens would read "same"."""
        has_dutch = "nl" in node.entries or "nl" in self.languages
        for lang in ("nl", "en") if has_dutch else nodes.LANGUAGES:
            value = node.get(lang)
            if isinstance(value, Scalar) and value.value == nodes.SAME and not value.style:
                self.report("schema/same-out-of-place", value.span, lang=lang, path=path, wording=lang)

    # --- words --------------------------------------------------------------------------------------------

    def _phrase(self, phrase: Phrase, order: int, inside: str) -> None:
        self.report.sink.extend(nodes.wrong_markup(phrase))
        self._words(phrase, order, inside)

    def _words(self, phrase: Phrase, order: int, inside: str) -> None:
        if not phrase.scalar.reported:
            self._lines(phrase.scalar, phrase)
        if "{" in phrase.text:
            self._placeholders(phrase, order, inside)

    def _lines(self, scalar: Scalar, phrase: Phrase) -> None:
        """A text over several lines has to be a block with |; a text with ` #` in it ends there without
        quotes.
        """
        if scalar.style == ">" or (scalar.style != "|" and "\n" in scalar.raw.strip()):
            self._told("schema/folded-text", scalar.span, phrase, Severity.WARNING)
        elif not scalar.style and _HASH.match(scalar.source.text, scalar.end):
            end = scalar.source.text.find("\n", scalar.end)
            whole = scalar.source.text[scalar.start : end if end >= 0 else None].rstrip()
            span = scalar.source.span(scalar.start, scalar.start + len(whole))
            edits = (Edit(span=span, text=quote(whole)),)
            self._told("schema/hash-in-text", span, phrase, Severity.WARNING, edits, text=whole[:60])

    def _placeholders(self, phrase: Phrase, order: int, inside: str) -> None:
        for match in _BRACE.finditer(phrase.text):
            if match.group() == "{":
                span = phrase.span(match.start(), 1)
                self._told("schema/loose-brace", span, phrase)
            elif match.group() != "{{":
                name, span = match.group()[1:-1], phrase.span(match.start(), len(match.group()))
                self._placeholder(name, span, phrase, order, inside)

    def _placeholder(self, name: str, span: Span, phrase: Phrase, order: int, inside: str) -> None:
        if name in self.amounts:
            return
        entry = self.table.get(name)
        if entry is None:
            if not self.table.may_hide([name]):
                given = Scalar(name, "", phrase.scalar.source, phrase.scalar.start, phrase.scalar.start)
                guess, _ = nearest(given, [*self.amounts, *(known for known, _ in self.table)])
                self._told("schema/unknown-placeholder", span, phrase, name=name[:60], guess=guess)
        elif order and entry.order >= order:
            self._told("schema/looks-ahead", span, phrase, id=name)
        elif entry.answer == "none":
            self._told("schema/no-answer", span, phrase, id=name, type=entry.type)
        elif entry.scope.inside not in ("", inside):
            self._told("schema/inside-list", span, phrase, id=name, list=entry.scope.inside)

    def _told(
        self,
        rule: str,
        span: Span,
        phrase: Phrase,
        severity: Severity = Severity.ERROR,
        edits: tuple[Edit, ...] = (),
        **args: Arg,
    ) -> None:
        """Report something about a text in one wording."""
        lang, path = phrase.lang, phrase.path
        self.report(rule, span, severity, (), edits, lang=lang, path=path, **args)
