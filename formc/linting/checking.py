"""`formc check`: what loading, the schema and the checks of whole forms find."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from formc.diagnostics import Checked, FormcError, Sink, Span
from formc.lint.engine import crash
from formc.linting.outcome import Outcome, Progress, no_progress
from formc.model import Form
from formc.project import Project
from formc.report import Coverage
from formc.schema import load_form
from formc.schema.library import Library, display


def check(project: Project, files: Sequence[Path], progress: Progress = no_progress) -> Outcome:
    """What loading, the schema and the checks of whole forms find."""
    sink, library = Sink(), Library(project)
    langs: dict[str, None] = {}
    read = 0
    with progress("progress.check", len(files)) as tick:
        for path in files:
            checked = load(path, project, library)
            sink.extend(checked.diagnostics)
            read += not is_unread(checked)
            langs.update(dict.fromkeys(checked.value.languages if checked.value else ()))
            tick()
    unread = len(files) - read
    unchecked = (("language", 0), *((("unread", unread),) if unread else ()))
    return Outcome(
        findings=sink.sorted(), coverage=Coverage(forms=read, langs=tuple(langs), unchecked=unchecked)
    )


def load(path: Path, project: Project, library: Library) -> Checked[Form]:
    """The form at `path`; when formc itself breaks on it, that is a finding on the form."""
    name = display(path)
    try:
        return load_form(path, project, name=name, library=library)
    except FormcError:
        raise
    except Exception as error:
        return Checked(value=None, diagnostics=(crash("check", error, Span(file=name), path.stem),))


def is_unread(checked: Checked[Form]) -> bool:
    """Whether not even the file could be read."""
    return checked.value is None and any(d.rule.startswith("file/") for d in checked.diagnostics)
