"""Findings that an author accepts: `# formc: ignore[b1/long-sentence] reason` in the YAML.

The comment stands behind the line it is about, or on a line of its own directly above. It holds for findings
that begin on that line; where a text of several lines begins there, for the whole text. Comments are read
from the text outside scalars, since composing YAML drops them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from formc.diagnostics import Diagnostic, Severity, Sink, Span, finding

_COMMENT = re.compile(r"(?:^|(?<=\s))#[ \t]*formc:[ \t]*ignore\b(?P<rest>[^\n]*)", re.MULTILINE)
_REST = re.compile(r"\[(?P<ids>[^\]]*)\](?P<reason>.*)")
# What makes a form unusable, or is about suppressing itself, cannot be waved away.
_NEVER = ("yaml/", "file/", "schema/", "lint/", "internal/", "plugin/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """One rule id of one comment: it holds for findings that begin on the lines `first` up to and
    including `last`.
    """

    rule: str
    reason: str
    span: Span
    first: int
    last: int

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether this comment is about `diagnostic`."""
        return (
            diagnostic.rule == self.rule
            and not diagnostic.rule.startswith(_NEVER)
            and diagnostic.span.file == self.span.file
            and self.first <= diagnostic.span.line <= self.last
        )


@dataclass(slots=True)
class Suppressions:
    """What the comments of one file say, and those of them that cannot be read."""

    found: list[Suppression] = field(default_factory=list)
    unreadable: list[Span] = field(default_factory=list)


def read(text: str, file: str) -> Suppressions:
    """The suppressions in the YAML `text`. None where the text is no YAML: then nothing else is found in
    it either.
    """
    result = Suppressions()
    comments = list(_COMMENT.finditer(text)) if "formc:" in text else []
    if not comments:
        return result
    scalars = _scalars(text)
    for match in comments if scalars is not None else ():
        line = text.count("\n", 0, match.start()) + 1
        if not any(start <= match.start() < end for start, end, _, _ in scalars or ()):
            _add(result, match, _target(text, match, line), _span(text, match, file, line), scalars or [])
    return result


def _add(
    result: Suppressions,
    match: re.Match[str],
    target: int,
    span: Span,
    scalars: list[tuple[int, int, int, int]],
) -> None:
    rest = _REST.match(match["rest"].strip())
    ids = [i.strip() for i in rest["ids"].split(",") if i.strip()] if rest else []
    if not rest or not ids:
        result.unreadable.append(span)
        return
    last = max([target, *(end for _, _, start, end in scalars if start == target)])
    for rule in ids:
        reason = rest["reason"].strip()
        result.found.append(Suppression(rule=rule, reason=reason, span=span, first=target, last=last))


def _target(text: str, match: re.Match[str], line: int) -> int:
    """The line the comment is about: its own, or for a comment alone on its line the next one with
    something on it.
    """
    lines = text.split("\n")
    if lines[line - 1].lstrip()[:1] != "#":
        return line
    while line < len(lines) and (lines[line].lstrip()[:1] == "#"):
        line += 1
    return line + 1


def _span(text: str, match: re.Match[str], file: str, line: int) -> Span:
    column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
    end = column + len(match.group().rstrip())
    return Span(file=file, line=line, column=column, end_line=line, end_column=end)


def _scalars(text: str) -> list[tuple[int, int, int, int]] | None:
    """Start and end offset and first and last line of each scalar; None when the text is no YAML.

    The header line of a block scalar is not part of it here: a comment may stand there.
    """
    import yaml

    found = []
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if isinstance(token, yaml.ScalarToken):
                found.append(_place(text, token))
    except yaml.YAMLError:
        return None
    return found


def _place(text: str, token: Any) -> tuple[int, int, int, int]:
    start, end = token.start_mark.index, token.end_mark.index
    first, last = token.start_mark.line + 1, token.end_mark.line + 1
    if token.style in ("|", ">"):
        body = text.find("\n", start)
        start = end if body < 0 else body
        last = first + text.count("\n", token.start_mark.index, start + len(text[start:end].rstrip()))
    return start, end, first, last


def apply(
    diagnostics: Iterable[Diagnostic],
    texts: Mapping[str, str],
    *,
    not_run: Collection[str] = (),
    rules: Collection[str] = (),
) -> tuple[Diagnostic, ...]:
    """The findings that stay, with those about the suppressions themselves, sorted.

    `texts` are the YAML texts by the file name in spans. A suppression without a reason suppresses nothing.
    One that no finding is covered by is a finding, unless its rule is in `not_run`: a rule that is turned
    off, or left out of this run. `rules` are all ids there are, for suggestions.
    """
    known = {file: read(text, file) for file, text in texts.items()}
    used: set[int] = set()
    sink = Sink()
    for diagnostic in diagnostics:
        place = known.get(diagnostic.span.file)
        covering = [s for s in place.found if s.covers(diagnostic)] if place else []
        used.update(map(id, covering))
        if not any(suppression.reason for suppression in covering):
            sink.add(diagnostic)
    for suppressions in known.values():
        sink.extend(_about(suppressions, used, not_run, rules))
    return sink.sorted()


def _about(
    suppressions: Suppressions, used: set[int], not_run: Collection[str], rules: Collection[str]
) -> Iterator[Diagnostic]:
    from formc.validation.guessing import nearest

    for span in suppressions.unreadable:
        yield finding("lint/unreadable-suppression", span, Severity.WARNING)
    for suppression in suppressions.found:
        if not suppression.reason:
            yield finding(
                "lint/suppression-without-reason", suppression.span, Severity.WARNING, id=suppression.rule
            )
        if id(suppression) not in used and suppression.rule not in not_run:
            near = "" if suppression.rule in rules else nearest(suppression.rule, rules)
            yield finding(
                "lint/unused-suppression", suppression.span, Severity.WARNING, id=suppression.rule, near=near
            )
