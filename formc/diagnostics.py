"""What formc finds and where: the lowest layer, used by all others.

A diagnostic holds a rule id and arguments, never a sentence: the reporter words it, in the language the
user asked for, from the rule's documentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
Arg = str | int | float

_SPACE_RUNS = re.compile(r"\s+")


class Severity(StrEnum):
    """How bad a finding is: an error blocks, a warning should be mended, a note is for a person to judge."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Higher is worse: note 0, warning 1, error 2."""
        return {"note": 0, "warning": 1, "error": 2}[self.value]


class Span(NamedTuple):
    """A stretch of a file: lines and columns count from 1, in characters; the end is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


def first_line(span: Span) -> Span:
    """The beginning of a stretch that goes on over more lines; else the stretch itself."""
    if span.end_line == span.line:
        return span
    return Span(
        file=span.file, line=span.line, column=span.column, end_line=span.line, end_column=span.column + 1
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Replacing `span` by `text` mends the finding; every other byte of the file stays."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding of one rule at one place.

    `args` fill the placeholders of the rule's message. `path` is where in the form it is
    (`steps.kaart.soort_kaart.label`), `lang` the wording it is about, "" if it is about all of them.
    """

    rule: str
    severity: Severity
    span: Span
    args: tuple[tuple[str, Arg], ...] = ()
    form: str = ""
    lang: str = ""
    path: str = ""
    related: tuple[Span, ...] = ()
    edits: tuple[Edit, ...] = ()

    def arguments(self) -> dict[str, Arg]:
        """The arguments as a dictionary, for formatting a message."""
        return dict(self.args)


def finding(
    rule: str,
    span: Span,
    severity: Severity = Severity.ERROR,
    *,
    form: str = "",
    lang: str = "",
    path: str = "",
    related: Iterable[Span] = (),
    edits: Iterable[Edit] = (),
    **args: Arg,
) -> Diagnostic:
    """A diagnostic with its arguments given by name."""
    return Diagnostic(
        rule=rule,
        severity=severity,
        span=span,
        args=tuple(args.items()),
        form=form,
        lang=lang,
        path=path,
        related=tuple(related),
        edits=tuple(edits),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked(Generic[T]):
    """A result and what was found on the way. `value` is None when nothing usable came out."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether something of severity error was found, or there is no value."""
        return self.value is None or any(d.severity is Severity.ERROR for d in self.diagnostics)


@dataclass(slots=True)
class Sink:
    """Collects diagnostics while a tree is walked; each finding once (same rule, place, wording and
    arguments).
    """

    found: list[Diagnostic] = field(default_factory=list)
    _seen: set[tuple[object, ...]] = field(default_factory=set)

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep `diagnostic` unless the same one is there already, from another form that includes the same
        file.
        """
        key = (diagnostic.rule, diagnostic.span, diagnostic.lang, diagnostic.args)
        if key not in self._seen:
            self._seen.add(key)
            self.found.append(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep each of `diagnostics` that is not there already."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """All findings by file, place, rule and wording."""
        return tuple(sorted(self.found, key=lambda d: (d.span, d.rule, d.lang, d.args)))


class FormcError(Exception):
    """The environment's or the command line's fault, not the form's.

    `key` names a message in locale/cli.yaml (what is wrong and what to do), `args` fill it. Only the command
    line catches it. Exit codes: 2 usage or settings, 3 environment.
    """

    def __init__(self, key: str, *, exit_code: int = 3, **arguments: Arg) -> None:
        super().__init__(key)
        self.key = key
        self.exit_code = exit_code
        self.arguments: Mapping[str, Arg] = arguments


def normalise_space(text: str) -> str:
    """Text with each run of white space as one space, for comparing texts and for fingerprints."""
    return _SPACE_RUNS.sub(" ", text).strip()
