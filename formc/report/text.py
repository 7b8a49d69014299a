"""Findings as text to read: place, severity and message, the line of the file with what is meant underlined.

The same advice is told once, with the first finding it is for. Notes take one line for each rule, unless all
of them were asked for. Then how hard each form is to read, and at the end: how many findings, what was
checked, what was not. Colours are ANSI codes; who
prints the text takes them out where they do not belong.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from click import style

from formc.diagnostics import Diagnostic, Severity, Span, normalise_space
from formc.report import Coverage, Report, printable, worded
from formc.report.level_table import table
from formc.words import ToolTexts

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
WIDTH = 100
# Of notes told in short: how many words of each rule, and how long those may be.
FEW = 3
SHORT = 40


def render(report: Report, words: ToolTexts) -> str:
    """The whole report; what is said about one place in several wordings is told and counted once."""
    groups = list(_alike(report, words))
    lines: list[str] = []
    told = {""}
    for same in groups:
        if report.notes or not _is_note(same):
            lines += _finding(same, report, words, told)
            lines.append("")
    if not report.notes:
        lines += _notes([same[0] for same in groups if _is_note(same)], report, words)
    lines += table(report.levels or (), words)
    lines += summary([same[0] for same in groups], report.coverage, words)
    return "\n".join(lines) + "\n"


def _alike(report: Report, words: ToolTexts) -> Iterable[list[Diagnostic]]:
    """The findings, those together that say the same about the same place in several wordings."""
    groups: dict[tuple[object, ...], list[Diagnostic]] = {}
    for found in report.findings:
        key = (found.rule, found.severity, found.span, _message(found, report, words))
        groups.setdefault(key, []).append(found)
    return groups.values()


def _message(found: Diagnostic, report: Report, words: ToolTexts) -> str:
    doc = report.docs.get(found.rule)
    if doc is not None:
        return worded(doc.message, found, words.lang)
    args = ", ".join(f"{key}={value}" for key, value in found.args)
    return printable(words("report.unknown-rule", rule=found.rule, args=args))


def _finding(same: list[Diagnostic], report: Report, words: ToolTexts, told: set[str]) -> Iterator[str]:
    found = same[0]
    doc = report.docs.get(found.rule)
    span = found.span
    severity = style(words(f"report.severity.{found.severity}"), fg=COLOURS[found.severity], bold=True)
    message = _message(found, report, words)
    place = style(f"{printable(span.file)}:{span.line}:{span.column}:", bold=True)
    langs = ", ".join(dict.fromkeys(each.lang for each in same if each.lang))
    lang = f" ({langs})" if langs else ""
    yield f"{place} {severity}{lang}: {message} {style(f'[{found.rule}]', dim=True)}"
    yield from excerpt(span, report.lines(span.file))
    advice = worded(doc.advice, found, words.lang) if doc else ""
    if advice not in told:
        told.add(advice)
        yield f"  {advice}"


def _is_note(same: list[Diagnostic]) -> bool:
    return same[0].severity is Severity.NOTE


# --- notes in short -----------------------------------------------------------------------------------------


def _notes(notes: Sequence[Diagnostic], report: Report, words: ToolTexts) -> Iterator[str]:
    """How many notes there are, and for each rule one line with the first words it is about."""
    if not notes:
        return
    yield words("report.notes", count=words.count("report.count.note", len(notes)))
    by_rule: dict[str, list[Diagnostic]] = {}
    for note in notes:
        by_rule.setdefault(note.rule, []).append(note)
    for rule, found in sorted(by_rule.items(), key=lambda item: (-len(item[1]), item[0])):
        line = f"  {rule} ({words.number(len(found))})"
        about = _subjects(found, report)
        named = ", ".join(f"“{words_there}”" for words_there in about[:FEW])
        more = ", ..." if len(about) > FEW else ""
        yield f"{line}: {named}{more}" if named else line
    yield ""


def _subjects(found: Iterable[Diagnostic], report: Report) -> list[str]:
    """The words that these are about, each once; none where a file has gone."""
    return list(
        dict.fromkeys(filter(None, (_about(note.span, report.lines(note.span.file)) for note in found)))
    )


def _about(span: Span, lines: Sequence[str]) -> str:
    """What stands at the place, in short."""
    if not 0 < span.line <= len(lines):
        return ""
    line = lines[span.line - 1]
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    text = normalise_space(_shown(line[span.column - 1 : end]))
    return text if len(text) <= SHORT else f"{text[: SHORT - 3]}..."


# --- the line of the file -----------------------------------------------------------------------------------


def excerpt(span: Span, lines: Sequence[str]) -> Iterator[str]:
    """The line that `span` starts on, and one with carets under what is meant; nothing for an empty line."""
    if not 0 < span.line <= len(lines) or not lines[span.line - 1].strip():
        return
    line = lines[span.line - 1]
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    before, marked, after = _window(line, start, max(start + 1, min(end, len(line))))
    gutter = f"{span.line:>5} | "
    yield f"{style(gutter, dim=True)}{before}{marked}{after}"
    carets = style("^" * max(1, _columns(marked)), fg="red", bold=True)
    yield f"{style(' ' * (len(gutter) - 2) + '| ', dim=True)}{' ' * _columns(before)}{carets}"


def _window(line: str, start: int, end: int) -> tuple[str, str, str]:
    """The line before, at and after the marked part, cut to what fits beside each other."""
    first = 0 if end <= WIDTH else max(0, min(start - WIDTH // 3, len(line) - WIDTH))
    last = min(len(line), first + WIDTH)
    cut_before, cut_after = "..." if first else "", "..." if last < len(line) else ""
    end = min(end, last)
    return cut_before + _shown(line[first:start]), _shown(line[start:end]), _shown(line[end:last]) + cut_after


def _shown(text: str) -> str:
    return printable(text.replace("\t", "    "))


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


# --- the end ------------------------------------------------------------------------------------------------


def summary(findings: Sequence[Diagnostic], seen: Coverage | None, words: ToolTexts) -> Iterator[str]:
    """How many findings of each severity, what was checked and what was not, and where to read more."""
    yield style(totals(findings, words), bold=True)
    if seen is not None:
        yield from coverage(seen, words)
    if findings:
        yield words("report.explain", rule=findings[0].rule)


def totals(findings: Iterable[Diagnostic], words: ToolTexts) -> str:
    """The number of findings of each severity in words."""
    counts = Counter(found.severity for found in findings)
    parts = [words.count(f"report.count.{s}", counts[s]) for s in Severity if counts[s]]
    return words("report.total", counts=words.list(parts)) if parts else words("report.clean")


def coverage(seen: Coverage, words: ToolTexts) -> Iterator[str]:
    """What was checked, and what was not and why: what could not be checked is never a pass."""
    parts = list(_seen(seen, words))
    yield words("report.checked", what=words.list(parts)) if parts else words("report.nothing-checked")
    missed = [_unchecked(reason, number, words) for reason, number in seen.unchecked]
    if missed:
        yield words("report.not-checked", what=words.list(missed))


def _seen(seen: Coverage, words: ToolTexts) -> Iterator[str]:
    if seen.forms:
        yield words.count("report.forms", seen.forms)
    if seen.langs:
        yield words.count("report.wordings", len(seen.langs), langs=", ".join(seen.langs))
    if seen.shared:
        yield words.count("report.shared", seen.shared)
    if all_pages := seen.pages + seen.files:
        pages = words.count("report.pages", all_pages)
        if seen.in_browser:
            key = "in-browser" if seen.in_browser == all_pages else "partly-in-browser"
            pages = words(f"report.{key}", pages=pages, number=words.number(seen.in_browser))
        yield pages


def _unchecked(reason: str, number: int, words: ToolTexts) -> str:
    key = f"report.unchecked.{reason}"
    return words(key) if key in words else words.count(key, number)
