"""`formc build`: make the web pages of forms."""

from __future__ import annotations

import gc
import os
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from formc.build import stamp
from formc.cli import _exit
from formc.cli._command import argument, named, option
from formc.cli._words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from formc.build.builder import Built, Order
    from formc.diagnostics import Diagnostic
    from formc.project import Project


class Day(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.5 on
    """A day as 2027-01-01, kept as text."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The day itself, or a usage error."""
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            self.fail(words()("values.day", value=value), param, ctx)


class Jobs(click.ParamType):  # type: ignore[type-arg]
    """A number of forms at a time, from 1 on."""

    name = "integer"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or a usage error."""
        if not value.isdecimal() or int(value) < 1:
            self.fail(words()("values.jobs", value=value), param, ctx)
        return int(value)


@named("build")
@argument("paths", nargs=-1, type=click.Path())
@option("--out", type=click.Path())
@option("--on", "day", type=Day())
@option("--jobs", type=Jobs())
@click.pass_context
def command(
    ctx: click.Context, *, paths: tuple[str, ...], out: str | None, day: str | None, jobs: int | None
) -> None:
    """Build, and say what was done."""
    day = day or date.today().isoformat()
    figures = None if paths else stamp.unchanged(".", out, day)
    if figures is not None:
        _say_unchanged(figures)
        return
    # While formc loads there is no garbage; looking for it takes a twentieth of building one form.
    gc.disable()
    try:
        ctx.exit(_build(paths, out, day, jobs or 0))
    finally:
        gc.freeze()  # what is left goes with the process
        gc.enable()


def _build(given: tuple[str, ...], out: str | None, day: str, jobs: int) -> int:
    from pathlib import Path

    from formc.build.builder import Order, build
    from formc.cli._output import progress
    from formc.cli._project import forms, open_project, shown
    from formc.diagnostics import FormcError
    from formc.project import SETTINGS

    paths = [Path(path) for path in given]
    opened = open_project(paths)
    project = opened.project
    if opened.broken:
        _report(opened.findings)
        raise FormcError("settings", exit_code=_exit.USAGE, file=shown(project.root / SETTINGS))
    order = Order(
        project=project,
        files=_different(_only_forms(forms(project, paths), project)),
        out=Path(out) if out else project.root / "build",
        day=day,
        whole=not paths,
        jobs=jobs,
    )
    with progress("progress.build", len(order.files)) as tick:
        built = build(order, tick)
    _report((*opened.findings, *built.findings))
    _say(built, order)
    return _exit.FINDINGS if built.failed else _exit.CLEAN


def _only_forms(files: list[Path], project: Project) -> list[Path]:
    """The files, none of which is a fragment or list."""
    from formc.cli._project import shown
    from formc.diagnostics import FormcError
    from formc.schema.alone import is_shared

    for file in files:
        if is_shared(file, project):
            raise FormcError("no-form", exit_code=_exit.USAGE, file=shown(file))
    return files


def _different(files: list[Path]) -> tuple[Path, ...]:
    """The files, whose names are all different: pages go to a folder with the form's name."""
    from formc.diagnostics import FormcError

    by_name: dict[str, list[str]] = {}
    for file in files:
        by_name.setdefault(file.stem, []).append(str(file))
    for name, same in by_name.items():
        if len(same) > 1:
            raise FormcError("same-id", exit_code=_exit.USAGE, id=name, files=", ".join(same))
    return tuple(files)


def _report(findings: Sequence[Diagnostic]) -> None:
    """What is wrong with settings and forms is told, if anything is."""
    if findings:
        from formc.cli._output import merged, print_report

        print_report(merged(findings), None, "text")
        click.echo()


def _say_unchanged(figures: dict[str, Any]) -> None:
    text = words()
    forms = text.count("report.forms", figures["forms"])
    files = text.count("build.files", figures["pages"])
    click.echo(text("build.unchanged", forms=forms, files=files, folder=_shown(figures["out"])))
    _say_where(figures["out"], figures["index"])


def _say(built: Built, order: Order) -> None:
    """What was done, in figures; nothing to do is told in the same words by _say_unchanged."""
    folder = str(order.out.absolute())
    if not (built.built or built.failed or built.removed or built.written):
        _say_unchanged({"forms": built.forms, "pages": built.pages, "out": folder, "index": built.index})
        return
    text = words()
    made = text.count("build.made", len(built.built))
    unchanged = text.number(built.forms - len(built.built) - len(built.failed))
    files = text.count("build.files", built.pages)
    click.echo(text("build.done", made=made, unchanged=unchanged))
    figures = {key: text.number(getattr(built, key)) for key in ("written", "same", "removed")}
    click.echo(text("build.written", files=files, folder=_shown(folder), **figures))
    if built.failed:
        click.echo(text.count("build.failed", len(built.failed), folder=_shown(folder)))
    _say_where(folder, built.index)


def _say_where(folder: str, index: str) -> None:
    if index:
        click.echo(words()("build.open", file=f"{_shown(folder)}/{index}"))


def _shown(folder: str) -> str:
    """The folder as seen from here, when it is below."""
    here = os.getcwd()  # noqa: PTH109 (pathlib takes a tenth of a build with nothing to do)
    return folder[len(here) + 1 :] if folder.startswith(f"{here}/") else folder
