"""What commands print: findings in the format asked for, progress, and the exit code that follows."""

from __future__ import annotations

import codecs
import importlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from formc.cli import _exit
from formc.cli._command import option
from formc.cli._words import words

if TYPE_CHECKING:
    from formc.diagnostics import Diagnostic
    from formc.report import Coverage, FormLevel

FORMATS = ("text", "json")
SEVERITIES = ("error", "warning", "note")
F = TypeVar("F", bound=Callable[..., Any])


def report_options(function: F) -> F:
    """The options of every command that reports findings: --format, --fail-on and --notes."""
    formats = option("--format", type=click.Choice(FORMATS), default="text", show_default=True)
    fail_on = option("--fail-on", type=click.Choice(SEVERITIES), default="error", show_default=True)
    return formats(fail_on(option("--notes", is_flag=True)(function)))


def print_report(
    findings: Sequence[Diagnostic],
    coverage: Coverage | None,
    form: str,
    *,
    levels: Sequence[FormLevel] | None = None,
    notes: bool = True,
) -> None:
    """The findings, each worded and with its line of the file, are on the standard output.

    `coverage` None: checking was not what the command was asked for, so nothing is said about it; `levels`
    None: neither was linting. `notes`: notes are told in full, too.
    """
    from formc.catalogue import docs
    from formc.report import Report

    report = Report(
        findings=findings,
        docs=docs(found.rule for found in findings),
        lines=lru_cache(_lines),
        coverage=coverage,
        levels=levels,
        notes=notes,
        ascii=not _takes_all_letters(),
    )
    click.echo(importlib.import_module(f"formc.report.{form}").render(report, words()), nl=False)


def _takes_all_letters() -> bool:
    """Whether the standard output is in an encoding that has every letter."""
    try:
        return codecs.lookup(sys.stdout.encoding).name.startswith("utf-")
    except (LookupError, TypeError, AttributeError):
        return False


def merged(*groups: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """All findings in the order of files and lines, those that several forms share once."""
    from formc.diagnostics import Sink

    sink = Sink()
    for group in groups:
        sink.extend(group)
    return sink.sorted()


def exit_code(findings: Iterable[Diagnostic], fail_on: str) -> int:
    """1 when a finding is at least as bad as `fail_on`, else 0."""
    from formc.diagnostics import Severity

    limit = Severity(fail_on).rank
    return _exit.FINDINGS if any(found.severity.rank >= limit for found in findings) else _exit.CLEAN


def _lines(file: str) -> tuple[str, ...]:
    """The lines of a file as findings count them; none when it cannot be read."""
    from formc.source import MAX_BYTES

    try:
        # A pipe would keep us waiting.
        if not Path(file).is_file():
            return ()
        with Path(file).open("rb") as stream:
            text = stream.read(MAX_BYTES).decode("utf-8-sig", "replace")
    except (OSError, ValueError):
        return ()
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


@contextmanager
def progress(label: str, length: int) -> Iterator[Callable[[], None]]:
    """A bar on the standard error during the work, moved by calling what this gives; on a terminal only."""
    if length < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=length, label=words()(label), file=sys.stderr) as bar:
        yield lambda: bar.update(1)
