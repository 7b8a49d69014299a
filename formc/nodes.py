"""Typed reading of a located tree. Wrong shapes give None: the schema has reported them, once, already."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc import richtext
from formc.diagnostics import Diagnostic, Severity, finding
from formc.model import Phrase, Term, Text
from formc.source import Map, Node, Scalar, Seq, core_value

LANGUAGES = ("nl", "nl-simple", "en")
SAME = "same"
_SUSPECT = re.compile(r"[<>#*_`|\[\n]")  # no markup is without one of these; most texts have none


def string(node: Node | None, key: str) -> str:
    """The text under `key` as written, or ""."""
    value = node.get(key) if isinstance(node, Map) else None
    return value.value if isinstance(value, Scalar) else ""


def boolean(node: Node | None, key: str, *, default: bool = False) -> bool:
    """The boolean under `key`, or `default`."""
    value = core_value(string(node, key))
    return value if isinstance(value, bool) else default


def integer(node: Node | None, key: str, default: int = 0) -> int:
    """The whole number under `key`, or `default`."""
    value = core_value(string(node, key))
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def scalars(node: Node | None) -> tuple[Scalar, ...]:
    """The scalars of a list, or the only one."""
    if isinstance(node, Scalar):
        return (node,)
    return tuple(item for item in node.items if isinstance(item, Scalar)) if isinstance(node, Seq) else ()


def strings(node: Node | None, key: str) -> tuple[str, ...]:
    """The texts of the list under `key`, or the only one."""
    value = node.get(key) if isinstance(node, Map) else None
    return tuple(item.value for item in scalars(value))


def maps(node: Node | None, key: str) -> Iterator[Map]:
    """The mappings of the list under `key`."""
    value = node.get(key) if isinstance(node, Map) else None
    if isinstance(value, Seq):
        for item in value.items:
            if isinstance(item, Map):
                yield item


def text(parent: Node | None, key: str, path: str, *, kind: str, markdown: str = "") -> Text | None:
    """The wordings under `key`, with plain Dutch `same` replaced by the Dutch words; None if there are
    none.
    """
    node = parent.get(key) if isinstance(parent, Map) else None
    return wordings(node, f"{path}.{key}", kind=kind, markdown=markdown)


def wordings(node: Node | None, path: str, *, kind: str, markdown: str = "") -> Text | None:
    """The wordings that `node` holds; None if it holds none."""
    if not isinstance(node, Map):
        return None
    dutch = node.get("nl")
    phrases = []
    for lang in LANGUAGES:
        value = node.get(lang)
        if not isinstance(value, Scalar) or not value.value:
            continue
        same = lang == "nl-simple" and value.value == SAME and isinstance(dutch, Scalar)
        scalar = dutch if same and isinstance(dutch, Scalar) else value
        phrases.append(
            Phrase(
                lang=lang,
                text=scalar.value.rstrip(),
                path=path,
                kind=kind,
                scalar=scalar,
                markdown=markdown,
                same=same,
            )
        )
    return Text(phrases=tuple(phrases), span=node.span) if phrases else None


def everywhere(words: Scalar, path: str, *, kind: str) -> Text | None:
    """The text that is `words` in every wording; None if there are none."""
    if not words.value.strip():
        return None
    return Text(
        phrases=tuple(
            Phrase(lang=lang, text=words.value.strip(), path=path, kind=kind, scalar=words)
            for lang in LANGUAGES
        ),
        span=words.span,
    )


def shared_terms(node: Node | None) -> Iterator[Term]:
    """The terms under `glossary`, for all forms of a project; those that are not whole are left out."""
    for number, item in enumerate(maps(node, "glossary"), 1):
        path, given = f"glossary.{number}", item.get("term")
        if isinstance(given, Scalar):
            term = everywhere(given, f"{path}.term", kind="term")
        else:
            term = text(item, "term", path, kind="term")
        means = text(item, "means", path, kind="explanation")
        if term and means:
            yield Term(term=term, means=means, shared=True, span=term.span)


def loose_flow_texts(node: Map) -> Iterator[Diagnostic]:
    """A finding for each wording inside {braces} without quotes: a comma or colon in it would break it
    off.
    """
    if node.flow:
        for key, value in node.items():
            if key.value not in LANGUAGES or not isinstance(value, Scalar):
                continue
            if not (value.style or value.reported or value.text) and value.value not in ("", SAME):
                yield finding(
                    "schema/unquoted-flow-text",
                    value.span,
                    Severity.WARNING,
                    lang=key.value,
                    text=value.value[:60],
                    edits=(value.quoted(),),
                )


def wrong_markup(phrase: Phrase) -> Iterator[Diagnostic]:
    """Markup that may not be there and links that lead nowhere, the outermost of what overlaps."""
    text = phrase.text
    if not _SUSPECT.search(text):
        return
    found = [(start, length, "markup") for start, length, _ in richtext.outside(text, phrase.markdown)]
    if phrase.markdown:
        found += [(start, max(length, 1), "link") for start, length, _ in richtext.bad_links(text)]
    behind = 0
    for start, length, what in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        if start < behind:
            continue
        behind = start + length
        span, shown = phrase.span(start, length), text[start:behind][:60]
        lang, path = phrase.lang, phrase.path
        if what == "link":
            yield finding("schema/bad-link", span, lang=lang, path=path, address=shown.strip("()"))
        else:
            yield finding("schema/markup-not-allowed", span, lang=lang, path=path, text=shown)
