"""Fragments and lists of options that many forms share: each file read and checked once."""

from __future__ import annotations

from pathlib import Path

from formc.diagnostics import Diagnostic, Span, finding
from formc.project import Project
from formc.source import Map, load_file
from formc.validation import validate


class Library:
    """The shared files of one project. What is wrong in them is reported with each form that uses them."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._read: dict[tuple[str, str], tuple[Map | None, tuple[Diagnostic, ...], str]] = {}

    def fragment(self, name: str) -> tuple[Map | None, tuple[Diagnostic, ...], str]:
        """The fragment called `name`: its tree or None, what is wrong with it, and its file's name."""
        return self._get("fragments", name, "fragment")

    def options(self, name: str) -> tuple[Map | None, tuple[Diagnostic, ...], str]:
        """The list of options called `name`: its tree or None, what is wrong with it, and its file's name."""
        return self._get("lists", name, "list_of_options")

    def names(self, folder: str) -> list[str]:
        """What there is in `fragments` or `lists`, for suggestions."""
        return sorted(path.stem for path in (self.project.forms / folder).glob("*.yaml"))

    def _get(self, folder: str, name: str, root: str) -> tuple[Map | None, tuple[Diagnostic, ...], str]:
        key = (folder, name)
        if key not in self._read:
            self._read[key] = self._load(self.project.forms / folder / f"{name}.yaml", root)
        return self._read[key]

    def _load(self, path: Path, root: str) -> tuple[Map | None, tuple[Diagnostic, ...], str]:
        from formc.schema.assemble import validator

        shown = display(path)
        if not path.is_file():
            return None, (), shown
        checked = load_file(path, shown)
        if checked.value is None:
            return None, checked.diagnostics, shown
        found = (*checked.diagnostics, *validate(validator(root), checked.value))
        if not isinstance(checked.value, Map):
            return None, found or (finding("schema/wrong-type", Span(file=shown), key="", value="", expected="object"),), shown
        return checked.value, found, shown


def display(path: Path) -> str:
    """The path as findings show it: relative to where formc runs when it is below that."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
