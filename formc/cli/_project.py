"""Which project and which files a command is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from formc.cli import _exit
from formc.diagnostics import Diagnostic, FormcError, Severity
from formc.project import SETTINGS, Project, find, form_files, load_project

_ADDRESS = re.compile(r"(https?|ftp|file):/+(.*)\Z", re.IGNORECASE)
# A file without an ending can only be a form: web pages are known by theirs.
_FORMS = (".yaml", ".yml", "")


class Opened:
    """A project with what is wrong in its settings; `broken`: a command has to end as wrongly set up."""

    def __init__(self, project: Project, findings: tuple[Diagnostic, ...]) -> None:
        self.project = project
        self.findings = findings
        self.broken = any(found.severity is Severity.ERROR for found in findings)


def open_project(paths: Sequence[Path]) -> Opened:
    """The project that the first of `paths`, else the current folder, is in.

    A form that is in no project is read without settings. No project and no paths, or settings that cannot be
    read at all, end the command.
    """
    _refuse_addresses(paths)
    root = find(paths[0] if paths else Path.cwd())
    if root is None:
        if not paths:
            raise FormcError("no-project", exit_code=_exit.USAGE, folder=str(Path.cwd()))
        return Opened(Project(root=(bare := _bare_root(paths[0])), forms=bare / "forms"), ())
    checked = load_project(root, name=shown(root / SETTINGS))
    project = checked.value or Project(root=root, forms=root / "forms")
    look = _wrong_look(project)
    if any(found.severity is Severity.ERROR for found in look):
        # The command ends as wrongly set up. What it can still look at, it sees as formc makes it.
        project = replace(project, templates=None, theme=None)
    return Opened(project, (*checked.diagnostics, *_wrong_rules(project), *look))


def _refuse_addresses(paths: Sequence[Path]) -> None:
    for path in paths:
        # What was // in an address is / in a path.
        if address := _ADDRESS.match(path.as_posix()):
            whole = f"{address[1]}://{address[2]}"
            raise FormcError("not-a-file-here", exit_code=_exit.USAGE, path=whole)


def _wrong_rules(project: Project) -> tuple[Diagnostic, ...]:
    """What is wrong about the rules that the project sets. Without any, the rules are not even loaded."""
    if not project.rules:
        return ()
    from formc.catalogue import wrong_settings

    return tuple(wrong_settings(project.rules))


def _wrong_look(project: Project) -> tuple[Diagnostic, ...]:
    """What is wrong with templates and theme of the project's own. Without any, nothing is loaded for it."""
    if project.templates is None and project.theme is None:
        return ()
    from formc.render.look import wrong_look

    return tuple(wrong_look(project, shown))


def _bare_root(path: Path) -> Path:
    """Where fragments and lists are looked for around a form without a project: beside it."""
    folder = (path if path.is_dir() else path.parent).resolve()
    return folder.parent if folder.name == "forms" else folder


def forms(project: Project, paths: Sequence[Path]) -> list[Path]:
    """The form files that `paths` name, without any those of the project; an error when there is no form."""
    folders = [project.forms if _is_project(path) else path for path in paths] or [project.forms]
    found = [] if folders == [project.forms] and not project.forms.exists() else form_files(folders)
    if not found:
        raise FormcError("no-forms", exit_code=_exit.USAGE, folder=", ".join(shown(f) for f in folders))
    return found


def sorted_out(project: Project, paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """The forms and the plain web pages that `paths` name; an error when there is neither."""
    from formc.linting import SUFFIXES

    pages: list[Path] = []
    rest: list[Path] = []
    for path in paths:
        if path.suffix.lower() in SUFFIXES and not path.is_dir():
            pages.append(path)
            continue
        if path.suffix.lower() not in _FORMS and path.is_file():
            suffixes = ", ".join(SUFFIXES)
            raise FormcError("not-for-formc", exit_code=_exit.USAGE, path=shown(path), suffixes=suffixes)
        found = [] if _is_project(path) or not path.is_dir() else _pages_below(path, SUFFIXES)
        pages += found
        if not found or form_files([path]):
            rest.append(path)
    return (forms(project, rest) if rest or not pages else []), list(dict.fromkeys(pages))


def _pages_below(folder: Path, suffixes: Sequence[str]) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in suffixes and path.is_file())


def _is_project(path: Path) -> bool:
    return (path / SETTINGS).is_file()


def shown(path: Path) -> str:
    """The path as people see it: relative to the current folder when it is below that."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return path.as_posix()
