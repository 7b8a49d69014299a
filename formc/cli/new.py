"""`formc new`: a form to start from, that is already right."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import click

from formc.cli import _exit
from formc.cli._command import argument, named
from formc.cli._words import words

if TYPE_CHECKING:
    from formc.project import Project

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@named("new")
@argument("form_id")
def command(form_id: str) -> None:
    """Write the form into the project's folder with forms."""
    from formc.cli._project import open_project, shown
    from formc.cli._starter import form
    from formc.diagnostics import FormcError

    if not ID.fullmatch(form_id):
        raise FormcError("bad-form-id", exit_code=_exit.USAGE, id=form_id, suggestion=suggestion(form_id))
    project = open_project(()).project
    file = project.forms / f"{form_id}.yaml"
    text = form(form_id, _schema(project))
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        raise FormcError("form-exists", exit_code=_exit.USAGE, file=shown(file)) from None
    click.echo(words()("new.done", file=shown(file)))
    click.echo(words()("new.next", file=shown(file)))


def suggestion(text: str) -> str:
    """The nearest to the text that can be the id of a form."""
    plain = (
        unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().removesuffix(".yaml")
    )
    found = "-".join(re.findall(r"[a-z0-9]+", plain)).lstrip("0123456789-")
    return found or "mijn-formulier"


def _schema(project: Project) -> str:
    """Where an editor finds the schema, seen from the folder with forms; "" when the project has none."""
    from formc.cli._starter import SCHEMA

    for name in (SCHEMA, "formc/schema/form.schema.json"):
        if (project.root / name).is_file():
            return Path(os.path.relpath(project.root / name, project.forms)).as_posix()
    return ""
