"""YAML in the folder of forms that formc does not read: people who put it there think that it does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from formc.diagnostics import Diagnostic, Severity, Span, finding
from formc.project import SETTINGS, SUFFIXES, Project
from formc.schema.library import display

SHARED_FOLDERS = ("fragments", "lists")


def wrong_suffix(path: Path, name: str) -> Iterator[Diagnostic]:
    """That a file ends in .yml: each command reads the same files, so there is one way to end."""
    if path.suffix == SUFFIXES[1]:
        yield finding("file/ends-in-yml", Span(file=name), file=f"{path.stem}{SUFFIXES[0]}")


def shared_files(project: Project) -> list[Path]:
    """All fragments and lists of the project, also those that no form uses."""
    found = (path for folder in SHARED_FOLDERS for path in (project.forms / folder).glob("[!.]*.y*ml"))
    return sorted(path for path in found if path.suffix in SUFFIXES)


def not_read(project: Project) -> Iterator[Diagnostic]:
    """A warning for each YAML file below the folder of forms that is no form, fragment or list.

    Templates and theme may have any file, and so may a folder that holds more than forms.
    """
    if (project.forms / SETTINGS).exists():
        return
    own = {path.resolve() for path in (project.templates, project.theme) if path}
    known = set(shared_files(project))
    for path in sorted(project.forms.glob("*/**/*.y*ml")):
        parts = path.relative_to(project.forms).parts
        hidden = any(part.startswith(".") for part in parts)
        if hidden or path in known or path.suffix not in SUFFIXES or own & {*path.resolve().parents}:
            continue
        yield finding("file/not-read", Span(file=display(path)), Severity.WARNING, file=parts[-1])


def not_used(path: Path) -> Diagnostic:
    """That no form uses the fragment or list in the file at `path`."""
    return finding("file/not-used", Span(file=display(path)), Severity.NOTE, file=path.name)
