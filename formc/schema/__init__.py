"""The front end: from YAML on disk to a Form, with everything that is wrong on the way.

What belongs here: the JSON Schema of the form language, reading a located tree into the model, and the checks
that need more than one place of the form. What does not: how well a text reads or how a page works
(formc/lint).
"""

from __future__ import annotations

from pathlib import Path

from formc.diagnostics import Checked
from formc.model import Form
from formc.project import Project
from formc.schema.library import Library


def load_form(
    path: Path, project: Project, *, name: str = "", library: Library | None = None
) -> Checked[Form]:
    """The form in the file at `path`, with all findings of schema and checks, in the order of the file.

    `name` is the file's name in findings. A `library` shared by many forms reads each fragment and list once.
    """
    from formc.schema.parse import read_form

    return read_form(path, name or str(path), project, library or Library(project))
