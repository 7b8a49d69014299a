"""Mistakes to plant in a copy of this project's own forms, one at a time, and where each has to be found.

spec.py, words.py, design.py and pages.py are tables: a row is one mistake. « and » stand around the place
that a finding must point at, to the character; they are taken out before the text is written.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import formc
from formc.diagnostics import Diagnostic, Severity, Span
from formc.linting import Task, lint
from formc.project import load_project

ROOT = Path(__file__).parents[2]
PACKAGE = Path(formc.__file__).parent
TODAY = "2026-10-01"

MELDING = "forms/melding-openbare-ruimte.yaml"
KLACHT = "forms/klacht-indienen.yaml"
VERHUIZING = "forms/verhuizing-doorgeven.yaml"
CONTACT = "forms/fragments/contactgegevens.yaml"
PLAATSEN = "forms/lists/woonplaatsen.yaml"
SETTINGS = "formc.yaml"


@dataclass(frozen=True, kw_only=True)
class Planting:
    """In `file`, `new` stands for `old`, and then linting `form` gives one finding: `rule`, about `lang`.

    The marks stand in `new`, or in `at` when the mistake shows in words of the file that are not new.
    `also` are rules whose finding the mistake leaves standing.
    """

    name: str
    rule: str
    severity: Severity = Severity.ERROR
    lang: str = ""
    file: str = MELDING
    old: str
    new: str
    at: str = ""
    form: str = MELDING
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name.replace(" ", "-")

    def plant(self) -> None:
        """The mistake is made in the current folder."""
        replace(Path(self.file), self.old, self.new)

    def place(self) -> Span:
        """Where it has to be found."""
        return place(self.file, self.at or self.new)


@dataclass(frozen=True, kw_only=True)
class Override:
    """In the project's own copy of `template`, `new` stands for `old`; `rule` is found where `at` says.

    Each of `at` is a piece of the form, or (file, piece), with marks. `also` are rules that find the same.
    """

    name: str
    rule: str
    severity: Severity = Severity.ERROR
    template: str
    old: str
    new: str
    at: tuple[str | tuple[str, str], ...]
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name.replace(" ", "-")

    def plant(self) -> None:
        """The mistake is made in the current folder, whose settings name the folder of templates."""
        settings("templates: templates")
        own = copy_template(self.template)
        replace(own, self.old, self.new)

    def places(self) -> set[Span]:
        """Where it has to be found."""
        pairs = ((MELDING, piece) if isinstance(piece, str) else piece for piece in self.at)
        return {place(file, piece) for file, piece in pairs}


@dataclass(frozen=True, kw_only=True)
class Theme(Override):
    """The project's style sheet is `new`."""

    template: str = ""
    old: str = ""

    def plant(self) -> None:
        """The style sheet is in the current folder, and the settings name it."""
        settings("theme: theme.css")
        Path("theme.css").write_text(self.new, "utf-8")


# --- writing ----------------------------------------------------------------------------------------------


def project(folder: Path) -> None:
    """A copy of this repository's forms and settings is in `folder`."""
    shutil.copytree(ROOT / "forms", folder / "forms")
    shutil.copy(ROOT / SETTINGS, folder)


def settings(line: str) -> None:
    """The settings in the current folder have one line more."""
    file = Path(SETTINGS)
    file.write_text(f"{file.read_text('utf-8').rstrip()}\n{line}\n", "utf-8")


def templates() -> list[str]:
    """Every template that a project may replace."""
    pages = [file.name for file in (PACKAGE / "render" / "templates").glob("*.jinja")]
    types = [file.parent.name for file in (PACKAGE / "fields").glob("*/template.html.jinja")]
    return sorted([*pages, *(f"fields/{name}.html.jinja" for name in types)])


def copy_template(name: str) -> Path:
    """The template is in the project's own folder as formc has it."""
    kind = name.removeprefix("fields/").removesuffix(".html.jinja")
    folder = PACKAGE / ("fields" if name.startswith("fields/") else "render")
    file = folder / (f"{kind}/template.html.jinja" if name.startswith("fields/") else f"templates/{name}")
    own = Path("templates", name)
    own.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, own)
    return own


def unmarked(text: str) -> str:
    """The text without the marks."""
    return text.replace("«", "").replace("»", "")


def replace(path: Path, old: str, new: str) -> None:
    """In the file `new`, without its marks, stands for `old`, which was there once."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{path.name} has this {text.count(old)} times, not once: {old!r}"
    assert unmarked(new) != old, f"nothing is planted: {old!r}"
    path.write_text(text.replace(old, unmarked(new)), "utf-8")


# --- places -----------------------------------------------------------------------------------------------


def place(file: str, marked: str) -> Span:
    """The place of what is marked, in a file of the current folder that has the piece once."""
    text, piece = Path(file).read_text("utf-8"), unmarked(marked)
    assert text.count(piece) == 1, f"{file} has this {text.count(piece)} times, not once: {piece!r}"
    assert (marked.count("«"), marked.count("»")) == (1, 1), f"one place has to be marked: {marked!r}"
    begin = text.index(piece)
    line, column = position(text, begin + marked.index("«"))
    end_line, end_column = position(text, begin + marked.replace("«", "").index("»"))
    return Span(file=file, line=line, column=column, end_line=end_line, end_column=end_column)


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def shown(span: Span) -> str:
    """A place and the words there, for who reads why a test failed."""
    line = Path(span.file).read_text("utf-8").split("\n")[span.line - 1]
    words = line[span.column - 1 : span.end_column - 1 if span.end_line == span.line else None]
    return f"{span.file}:{span.line}:{span.column}-{span.end_line}:{span.end_column} {words}"


# --- linting ----------------------------------------------------------------------------------------------


def linted(form: str = MELDING, *, browser: bool = False) -> tuple[Diagnostic, ...]:
    """What is wrong with a form of the project in the current folder. Notes are for a person to judge."""
    checked = load_project(Path.cwd())
    assert checked.value is not None
    task = Task(project=checked.value, forms=[Path(form)], today=TODAY, browser=browser)
    outcome = lint(task)
    assert outcome.failure is None, outcome.failure
    return tuple(
        found for found in (*checked.diagnostics, *outcome.findings) if found.severity is not Severity.NOTE
    )


def told(findings: Iterable[Diagnostic]) -> list[tuple[str, str, str, str]]:
    """Findings as a failing test should show them."""
    return [(d.rule, str(d.severity), d.lang, shown(d.span)) for d in findings]
