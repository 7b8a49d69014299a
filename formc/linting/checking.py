"""`formc check`: what loading, the schema and the checks of whole forms find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from formc.diagnostics import Checked, Diagnostic, FormcError, Sink, Span
from formc.lint.engine import crash
from formc.linting.outcome import Outcome, Progress, no_progress
from formc.model import Form
from formc.project import Project, form_files
from formc.report import Coverage
from formc.schema import load_form
from formc.schema.alone import is_shared
from formc.schema.library import Library, display
from formc.schema.strays import not_read, not_used, shared_files


def check(project: Project, files: Sequence[Path], progress: Progress = no_progress) -> Outcome:
    """What loading, the schema and the checks of whole forms find."""
    sink, library = Sink(), Library(project)
    langs: dict[str, None] = {}
    read = shared = 0
    with progress("progress.check", len(files)) as tick:
        for path in files:
            checked = load(path, project, library)
            sink.extend(checked.diagnostics)
            ok = not is_unread(checked)
            read += ok
            shared += ok and is_shared(path, project)
            langs.update(dict.fromkeys(checked.value.languages if checked.value else ()))
            tick()
    unread = len(files) - read
    sink.extend(beside(project, files, library, all_read=not unread))
    unchecked = (("language", 0), *((("unread", unread),) if unread else ()))
    return Outcome(
        findings=sink.sorted(),
        coverage=Coverage(forms=read - shared, shared=shared, langs=tuple(langs), unchecked=unchecked),
    )


def beside(
    project: Project, files: Sequence[Path], library: Library, *, all_read: bool
) -> Iterator[Diagnostic]:
    """What is wrong in the folder of forms with what is no form, when all forms are among the `files`.

    `library` has been used for these. Unless `all_read`, what they use is not known.
    """
    if not {path.resolve() for path in form_files([project.forms])} <= {path.resolve() for path in files}:
        return
    yield from not_read(project)
    for path in shared_files(project):
        if not library.was_asked(path.parent.name, path.stem):
            yield from load(path, project, library).diagnostics
            if all_read and path.suffix == ".yaml":
                yield not_used(path)


def load(path: Path, project: Project, library: Library) -> Checked[Form]:
    """The form at `path`; when formc itself breaks on it, that is a finding on the form."""
    name = display(path)
    try:
        return load_form(path, project, name=name, library=library)
    except FormcError:
        raise
    except Exception as error:
        return Checked(value=None, diagnostics=(crash("check", error, Span(file=name), path.stem),))


def texts_of(files: Iterable[str]) -> dict[str, str]:
    """The YAML of these files again, for the comments in it, without those that have gone meanwhile."""
    texts = {}
    for file in files:
        with suppress(OSError, ValueError):
            text = Path(file).read_text(encoding="utf-8-sig")
            texts[file] = text.replace("\r\n", "\n").replace("\r", "\n")
    return texts


def is_unread(checked: Checked[Form]) -> bool:
    """Whether nothing in the file could be checked as a form."""
    return (
        checked.value is None and any(checked.diagnostics) and all(map(_is_of_reading, checked.diagnostics))
    )


def _is_of_reading(found: Diagnostic) -> bool:
    return found.rule.startswith(("file/", "yaml/", "internal/"))
