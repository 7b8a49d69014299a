"""What a user sees when formc could not do its work: what is wrong and what to do, never a traceback."""

from __future__ import annotations

import errno
import sys
import tempfile
import traceback
from pathlib import Path

import click

import formc
from formc.cli import _exit
from formc.cli._words import words
from formc.diagnostics import FormcError

# What a disk, a folder's rights or the system's limits can do to any command.
_ENVIRONMENT = ["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "EMFILE", "ENFILE", "ENOMEM", "EIO"]


def explain(error: Exception) -> int:
    """`error` has been told in the user's language; returns the exit code that goes with it."""
    if isinstance(error, FormcError):
        return _tell(error)
    if isinstance(error, OSError) and errno.errorcode.get(error.errno or 0) in _ENVIRONMENT:
        file = str(error.filename) if error.filename else "-"
        return _tell(FormcError("system", file=file, problem=error.strerror or str(error)))
    return _crash(error)


def _tell(error: FormcError) -> int:
    key = f"errors.{error.key}"
    _say(words()(f"{key}.message", **error.arguments), words()(f"{key}.advice", **error.arguments))
    return error.exit_code


def _say(message: str, advice: str) -> None:
    click.echo(f"{click.style(words()('errors.prefix'), fg='red', bold=True)} {message}", err=True)
    if advice:
        click.echo(advice, err=True)


def _crash(error: Exception) -> int:
    """One line about a mistake of ours, with the place of the whole story."""
    problem = "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]
    file = _save(error)
    place = words()("errors.crash.saved", file=file) if file else words()("errors.crash.not-saved")
    _say(words()("errors.crash.message", problem=problem[:200]), f"{place} {words()('errors.crash.advice')}")
    return _exit.INTERNAL


def _save(error: Exception) -> str:
    """The file that now holds the traceback and what it takes to read it; "" when it could not be written."""
    story = "\n".join(
        (
            f"formc {formc.__version__}, Python {sys.version.split()[0]}, {sys.platform}",
            f"formc {' '.join(sys.argv[1:])}",
            "",
            *traceback.format_exception(error),
        )
    )
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="formc-", suffix=".txt", delete=False, encoding="utf-8", errors="replace"
        ) as file:
            file.write(story)
        return str(Path(file.name))
    except OSError:
        return ""
