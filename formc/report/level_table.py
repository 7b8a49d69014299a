"""How hard forms are to read, as a table in a report: one line for each form and wording."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from click import style

from formc.report import FormLevel, printable
from formc.rule import PASSED
from formc.words import ToolTexts

_Cell = Callable[[FormLevel, ToolTexts], str]

# Words before figures, so that what has to line up on the left does.
_WORDS: Mapping[str, _Cell] = {
    "form": lambda level, words: printable(level.form),
    "lang": lambda level, words: level.lang,
    "level": lambda level, words: words(f"level.verdict.{level.level}"),
}
_FIGURES: Mapping[str, _Cell] = {
    "score": lambda level, words: f"{level.score:.0f}",
    "sentences": lambda level, words: words.number(level.sentences),
    "with-finding": lambda level, words: words("report.levels.share", percent=_percent(level)),
    "ease": lambda level, words: "" if level.ease is None else f"{level.ease:.0f}",
}


def table(levels: Sequence[FormLevel], words: ToolTexts) -> Iterator[str]:
    """The table, how to take its figures, and an empty line; nothing where no form was linted."""
    if not levels:
        return
    columns = {name: cell for name, cell in {**_WORDS, **_FIGURES}.items() if _is_of_use(name, levels)}
    head = [words(f"report.levels.{name}") for name in columns]
    rows = [[cell(level, words) for cell in columns.values()] for level in levels]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    yield style(words("report.levels.title"), bold=True)
    yield _line(head, widths)
    for level, row in zip(levels, rows, strict=True):
        line = _line(row, widths)
        yield line if level.level == PASSED else style(line, fg="red")
    yield words("level.how-to-take-it")
    yield ""


def _is_of_use(column: str, levels: Sequence[FormLevel]) -> bool:
    """Whether a column has something to say: short forms have no figure of a formula at all."""
    return column != "ease" or any(level.ease is not None for level in levels)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    told = [
        cell.ljust(width) if at < len(_WORDS) else cell.rjust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return f"  {'  '.join(told)}".rstrip()


def _percent(level: FormLevel) -> int:
    """How many of a hundred sentences have a finding; 0 and 100 only when none and all of them have."""
    percent = round(100 * level.with_finding / level.sentences)
    if 0 < level.with_finding < level.sentences:
        return min(max(percent, 1), 99)
    return percent
