"""`formc level`: how hard is a text to read, sentence by sentence? For forms, files and other programs."""

from __future__ import annotations

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
    from formc.lint.level.judge import Judge, Judged
    from formc.model import Phrase
    from formc.report.level import SentenceLevel, TextLevel

# As in formc.rule.Lang, which --help can do without.
LANGS = ("nl", "nl-simple", "en")
STDIN = "-"
FORMS = (".yaml", ".yml")


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
    levels = _of_form(text, lang) if text.suffix in FORMS else [_of_file(text, lang or LANGS[0])]
    from formc.catalogue import docs
    from formc.report.level import render

    rules = (found.rule for level in levels for each in level.sentences for found in each.findings)
    click.echo(render(levels, docs(rules), words()), nl=False)
    ctx.exit(_exit.CLEAN if all(level.level == "B1" for level in levels) else _exit.FINDINGS)


# --- a form -------------------------------------------------------------------------------------------------


def _of_form(path: Path, lang: str | None) -> list[TextLevel]:
    """The level of a form in `lang`, or in each of its wordings, by the rules as its project sets them."""
    from formc.cli._project import open_project, shown
    from formc.lint.engine import Linter
    from formc.lint.level.judge import Judge
    from formc.lint.phrases import plain_phrases
    from formc.schema import load_form

    project = open_project([path]).project
    checked = load_form(path, project, name=shown(path))
    if checked.value is None or checked.failed:
        raise FormcError("level-broken-form", exit_code=_exit.USAGE, file=shown(path))
    form = checked.value
    if lang and lang not in form.languages:
        langs = ", ".join(form.languages)
        raise FormcError(
            "level-other-wording", exit_code=_exit.USAGE, file=shown(path), lang=lang, langs=langs
        )
    phrases = list(plain_phrases(form))
    judges = {each: Judge(each, Linter(project.rules)) for each in ([lang] if lang else form.languages)}
    return [
        _level(shown(path), judge, [phrase for phrase in phrases if phrase.lang == each])
        for each, judge in judges.items()
    ]


# --- a file -------------------------------------------------------------------------------------------------


def _of_file(path: Path, lang: str) -> TextLevel:
    """The level of a plain text, by formc's own rules."""
    from formc.lint.level.judge import Judge
    from formc.lint.level.plain_text import read

    name = words()("level.stdin") if str(path) == STDIN else str(path)
    with _opened(path) as stream:
        phrase = read(_decoded(stream.read(), name), name, lang)
    level = _level(name, Judge(lang), [phrase])
    if not level.sentences:
        raise FormcError("level-empty", exit_code=_exit.USAGE, file=name)
    return level


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FormcError("level-not-text", exit_code=_exit.USAGE, file=name, line=line) from None


def _opened(path: Path) -> IO[bytes]:
    try:
        return click.open_file(str(path), "rb")
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise FormcError("level-no-file", exit_code=_exit.USAGE, file=str(path)) from None


# --- judging ------------------------------------------------------------------------------------------------


def _level(name: str, judge: Judge, phrases: Iterable[Phrase]) -> TextLevel:
    """The level of some texts as one."""
    from formc.diagnostics import Severity
    from formc.lint.text.formula import NAMES, reading_ease
    from formc.report.level import TextLevel

    judged = [(phrase, judge.phrase(phrase)) for phrase in phrases]
    sentences = [found for phrase, whole in judged for found in _sentences(judge, phrase, whole)]
    scores = [sentence.score for sentence in sentences]
    stopped = any(sentence.level != "B1" for sentence in sentences)
    return TextLevel(
        name=name,
        lang=judge.lang,
        sentences=sentences,
        score=sum(scores) / len(scores) if scores else 0.0,
        level="B2" if stopped else "B1",
        hit=sum(any(f.severity is not Severity.NOTE for f in each.findings) for each in sentences),
        formula=NAMES[judge.lang.partition("-")[0]],
        ease=reading_ease("\n".join(phrase.text for phrase, _ in judged), judge.lang),
    )


def _sentences(judge: Judge, phrase: Phrase, judged: Judged) -> Iterator[SentenceLevel]:
    from formc.diagnostics import Diagnostic
    from formc.report.level import Mark, SentenceLevel

    for sentence in judge.sentences(judged):
        yield SentenceLevel(
            text=sentence.text,
            span=phrase.span(sentence.offset, len(sentence.text)),
            score=sentence.score,
            level=sentence.level,
            marks=tuple(
                Mark(
                    start=found.offset - sentence.offset,
                    end=found.end - sentence.offset,
                    severity=found.severity,
                )
                for found in sentence.findings
                if found.end - found.offset < len(sentence.text)
            ),
            findings=tuple(
                Diagnostic(
                    rule=found.rule,
                    severity=found.severity,
                    span=phrase.span(found.offset, found.end - found.offset),
                    args=found.hit.args,
                )
                for found in sentence.findings
            ),
        )


# --- JSON lines ---------------------------------------------------------------------------------------------


def _answer(lines: Iterable[bytes], lang: str) -> None:
    """Answer each line as it comes: {"id", "lang", "text"} by {"id", "score", "level", "flags"}."""
    from formc.lint.level.judge import Judge, as_json

    judges: dict[str, Judge] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = _row(line, number, lang)
            if row["lang"] not in judges:
                judges[row["lang"]] = Judge(row["lang"])
            answer = as_json(row["id"], judges[row["lang"]].text(row["text"]))
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _lines(path: Path) -> Iterator[bytes]:
    with _opened(path) as stream:
        yield from stream


def _row(line: bytes, number: int, lang: str) -> dict[str, Any]:
    """The request in a line; a `lang` that is not given is the one the command line asks for."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except ValueError:
        raise FormcError("level-no-json", exit_code=_exit.USAGE, line=number) from None
    if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("text"), str):
        raise FormcError("level-no-request", exit_code=_exit.USAGE, line=number)
    row.setdefault("lang", lang)
    if row["lang"] not in LANGS:
        known = ", ".join(LANGS)
        raise FormcError(
            "level-no-lang", exit_code=_exit.USAGE, line=number, lang=str(row["lang"])[:40], langs=known
        )
    return row
