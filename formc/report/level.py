"""The level of a text to read: each sentence with its score and level, and below it what was found in it.

Words that a finding is about have a colour in the sentence. Colours are ANSI codes; who prints the text takes
them out where they do not belong, so every finding also says which words it means and where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from click import style

from formc.diagnostics import Diagnostic, Severity, Span
from formc.report import printable, worded
from formc.report.text import COLOURS
from formc.rule import PASSED, RuleDoc
from formc.words import ToolTexts

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Characters of a sentence that a finding is about, from `start` up to `end`."""

    start: int
    end: int
    severity: Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceLevel:
    """A sentence with its place, score and level, and what was found in it."""

    text: str
    span: Span
    score: float
    level: str
    marks: tuple[Mark, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLevel:
    """A whole text in one wording. `ease` is the figure of the formula called `formula`, None without one.

    `hit` is how many sentences have an error or a warning. `foreign`: it seems to be in another language.
    """

    name: str
    lang: str
    sentences: Sequence[SentenceLevel]
    score: float
    level: str
    hit: int
    formula: str
    ease: float | None
    foreign: bool = False


def render(levels: Sequence[TextLevel], docs: Mapping[str, RuleDoc], words: ToolTexts) -> str:
    """All texts, each with its sentences and a summary, and at the end how to take the figures."""
    lines: list[str] = []
    for level in levels:
        lines += _text(level, docs, words)
        lines.append("")
    lines.append(words("level.how-to-take-it"))
    return "\n".join(lines) + "\n"


def _text(level: TextLevel, docs: Mapping[str, RuleDoc], words: ToolTexts) -> Iterator[str]:
    yield style(f"{printable(level.name)} ({level.lang})", bold=True)
    for sentence in level.sentences:
        yield from _sentence(sentence, level.name, docs, words)
    yield style(_whole(level, words), bold=True)
    if level.foreign:
        yield words("level.foreign")


def _whole(level: TextLevel, words: ToolTexts) -> str:
    parts = [
        words("level.whole", score=f"{level.score:.0f}", verdict=words(f"level.verdict.{level.level}")),
        words("level.hit", number=words.number(level.hit), sentences=words.number(len(level.sentences))),
    ]
    if level.ease is not None:
        parts.append(words("level.formula", name=level.formula, ease=f"{level.ease:.0f}"))
    return " ".join(parts)


def _sentence(
    sentence: SentenceLevel, file: str, docs: Mapping[str, RuleDoc], words: ToolTexts
) -> Iterator[str]:
    place = _place(sentence.span, file)
    band = style(sentence.level, fg="green" if sentence.level == PASSED else "red", bold=True)
    yield f"{place:>8}  {sentence.score:>3.0f}  {band}  {_marked(sentence)}"
    for found in sentence.findings:
        severity = style(words(f"report.severity.{found.severity}"), fg=COLOURS[found.severity])
        message = worded(docs[found.rule].message, found, words.lang)
        yield f"{'':>19}{_place(found.span, file)} {severity}: {message} {style(f'[{found.rule}]', dim=True)}"


def _place(span: Span, file: str) -> str:
    """Line and column, in another file than this one (a fragment, a list) with its name."""
    name = "" if span.file == file else f"{printable(span.file)}:"
    return f"{name}{span.line}:{span.column}"


def _marked(sentence: SentenceLevel) -> str:
    """The sentence on one line, with colour on what was found; where marks overlap, the worst colour."""
    severities: list[Severity | None] = [None] * len(sentence.text)
    for mark in sorted(sentence.marks, key=lambda mark: mark.severity.rank):
        for at in range(max(0, mark.start), min(mark.end, len(severities))):
            severities[at] = mark.severity
    return "".join(
        _coloured(printable(_SPACES.sub(" ", text)), severity)
        for text, severity in _stretches(sentence.text, severities)
    )


def _stretches(text: str, severities: Sequence[Severity | None]) -> Iterator[tuple[str, Severity | None]]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or severities[at] != severities[start]:
            yield text[start:at], severities[start]
            start = at


def _coloured(text: str, severity: Severity | None) -> str:
    return style(text, fg=COLOURS[severity], underline=True) if severity else text
