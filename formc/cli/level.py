"""`formc level`: how hard is a text to read, sentence by sentence? For forms, files and other programs."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from formc.cli import _exit
from formc.cli._command import argument, named, option
from formc.cli._words import words
from formc.diagnostics import FormcError

if TYPE_CHECKING:
    from formc.lint.level.judge import Judge
    from formc.report.level import TextLevel

# As in formc.rule.Lang, which --help can do without.
LANGS = ("nl", "nl-simple", "en")
STDIN = "-"
FORMS = (".yaml", ".yml")
# How documents that are no plain text begin, though they may hold text only.
DOCUMENTS = {b"%PDF-": "PDF", b"{\\rtf": "RTF", b"PK\x03\x04": "Word"}


@named("level")
@argument("text", required=False, default=STDIN, type=click.Path(path_type=Path, allow_dash=True))
@option("--lang", type=click.Choice(LANGS))
@option("--jsonl", is_flag=True)
@click.pass_context
def command(ctx: click.Context, text: Path, lang: str | None, jsonl: bool) -> None:
    """Report how hard a text is to read."""
    if jsonl:
        _answer(_lines(text), lang or LANGS[0])
        return
    levels = _of_form(text, lang) if text.suffix.lower() in FORMS else [_of_file(text, lang or LANGS[0])]
    from formc.catalogue import docs
    from formc.report.level import render
    from formc.rule import PASSED

    rules = (found.rule for level in levels for each in level.sentences for found in each.findings)
    click.echo(render(levels, docs(rules), words()), nl=False)
    ctx.exit(_exit.CLEAN if all(level.level == PASSED for level in levels) else _exit.FINDINGS)


def _of_form(path: Path, lang: str | None) -> list[TextLevel]:
    """The level of a form in `lang`, or in each of its wordings."""
    from formc.cli._project import open_project, shown
    from formc.linting.level import of_form
    from formc.schema import load_form

    if not path.is_file():
        raise FormcError("level-no-file", exit_code=_exit.USAGE, file=shown(path))
    project = open_project([path]).project
    checked = load_form(path, project, name=shown(path))
    if checked.value is None or checked.failed:
        raise FormcError("level-broken-form", exit_code=_exit.USAGE, file=shown(path))
    langs = checked.value.languages
    if lang and lang not in langs:
        known = ", ".join(langs)
        raise FormcError(
            "level-other-wording", exit_code=_exit.USAGE, file=shown(path), lang=lang, langs=known
        )
    return of_form(checked.value, project, [lang] if lang else langs, shown(path))


def _of_file(path: Path, lang: str) -> TextLevel:
    """The level of a plain text."""
    from formc.lint.level.plain_text import read
    from formc.linting.level import of_text

    name = words()("level.stdin") if str(path) == STDIN else str(path)
    with _opened(path) as stream:
        level = of_text(read(_decoded(stream.read(), name), name, lang), name)
    if not level.sentences:
        raise FormcError("level-empty", exit_code=_exit.USAGE, file=name)
    return level


def _decoded(data: bytes, name: str) -> str:
    for beginning, kind in DOCUMENTS.items():
        if data.startswith(beginning):
            raise FormcError("level-document", exit_code=_exit.USAGE, file=name, kind=kind)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FormcError("level-not-text", exit_code=_exit.USAGE, file=name, line=line) from None


def _opened(path: Path) -> IO[bytes]:
    try:
        if str(path) != STDIN and not path.exists():
            raise FileNotFoundError
        return click.open_file(str(path), "rb")
    except PermissionError:
        raise
    except OSError:
        raise FormcError("level-no-file", exit_code=_exit.USAGE, file=str(path)[:200]) from None


# --- JSON lines ---------------------------------------------------------------------------------------------


def _answer(lines: Iterable[bytes], lang: str) -> None:
    """Answer each line as it comes: {"id", "lang", "text"} by {"id", "score", "level", "flags"}.

    ASCII only, so that an id comes back as it was whatever encoding the output has.
    """
    from formc.lint.level.judge import Judge, as_json

    judges: dict[str, Judge] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = _row(line, number, lang)
            if row["lang"] not in judges:
                judges[row["lang"]] = _lasting(Judge(row["lang"]))
            answer = as_json(row["id"], judges[row["lang"]].text(row["text"]))
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()


def _lasting(judge: Judge) -> Judge:
    """The judge with its lists read. They stay: looking for garbage among them cost a tenth of the time."""
    judge.text("Bel ons.")
    gc.freeze()
    return judge


def _lines(path: Path) -> Iterator[bytes]:
    with _opened(path) as stream:
        yield from stream


def _row(line: bytes, number: int, lang: str) -> dict[str, Any]:
    """The request in a line; a `lang` that is not given is the one the command line asks for."""
    try:
        row = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise FormcError("level-no-json", exit_code=_exit.USAGE, line=number) from None
    if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("text"), str):
        raise FormcError("level-no-request", exit_code=_exit.USAGE, line=number)
    if row.get("lang") is None:
        row["lang"] = lang
    if row["lang"] not in LANGS:
        known = ", ".join(LANGS)
        raise FormcError(
            "level-no-lang", exit_code=_exit.USAGE, line=number, lang=str(row["lang"])[:40], langs=known
        )
    return row


def _no_number(name: str) -> float:
    """JSON has no NaN and no Infinity, though Python reads them."""
    raise ValueError(name)
