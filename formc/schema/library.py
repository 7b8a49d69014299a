"""Fragments and lists of options that many forms share: each file read and checked once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from formc.diagnostics import Diagnostic
from formc.project import Project
from formc.source import Map, load_file
from formc.validation import validate

_NAME = re.compile(r"[a-z][a-z0-9_-]{0,99}\Z")


class Shared(NamedTuple):
    """A shared file: its name in findings, its tree, None when it could not be read, and what is wrong with
    it.
    """

    file: str
    node: Map | None = None
    findings: tuple[Diagnostic, ...] = ()


class Library:
    """The shared files of one project. What is wrong in them is reported with each form that uses them."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._read: dict[tuple[str, str], Shared] = {}

    def fragment(self, name: str) -> Shared:
        """The fragment called `name`; without tree and findings when there is none."""
        return self._get("fragments", name, "fragment")

    def options(self, name: str) -> Shared:
        """The list of options called `name`; without tree and findings when there is none."""
        return self._get("lists", name, "list_of_options")

    def names(self, folder: str) -> list[str]:
        """What there is in `fragments` or `lists`, for suggestions."""
        return sorted(path.stem for path in (self.project.forms / folder).glob("*.yaml"))

    def was_asked(self, folder: str, name: str) -> bool:
        """Whether a form that was read uses the shared file of this name in `fragments` or `lists`."""
        return (folder, name) in self._read

    def _get(self, folder: str, name: str, root: str) -> Shared:
        key = (folder, name)
        if key not in self._read:
            path = self.project.forms / folder / f"{name}.yaml"
            # Only what can be a name: nothing outside the folder is ever read.
            self._read[key] = _load(path, root) if _NAME.match(name) else Shared(file=display(path))
        return self._read[key]


def _load(path: Path, root: str) -> Shared:
    from formc.schema.assemble import validator

    shown = display(path)
    checked = load_file(path, shown)
    if checked.value is None:
        missing = any(found.rule == "file/missing" for found in checked.diagnostics)
        return Shared(findings=() if missing else checked.diagnostics, file=shown)
    found = (*checked.diagnostics, *validate(validator(root), checked.value))
    return Shared(node=checked.value if isinstance(checked.value, Map) else None, findings=found, file=shown)


def display(path: Path) -> str:
    """The path as findings show it: relative to where formc runs when it is below that."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
