"""`formc lint`: is the language easy and are the pages accessible?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from formc.cli import _exit
from formc.cli._command import argument, named, option
from formc.cli._output import exit_code, merged, print_report, progress, report_options


@named("lint")
@argument("pages", nargs=-1, type=click.Path(path_type=Path))
@option("--no-browser", is_flag=True)
@option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path))
@report_options
@click.pass_context
def command(
    ctx: click.Context,
    *,
    pages: tuple[Path, ...],
    no_browser: bool,
    root: Path | None,
    format: str,
    fail_on: str,
    notes: bool,
) -> None:
    """Report what stands in the way of readers and users."""
    from formc import linting
    from formc.cli._project import open_project, sorted_out

    opened = open_project(pages)
    forms, plain = sorted_out(opened.project, pages)
    task = linting.Task(
        project=opened.project,
        forms=forms,
        pages=plain,
        today=date.today().isoformat(),
        browser=not no_browser,
        root=root,
    )
    outcome = linting.lint(task, progress)
    findings = merged(opened.findings, outcome.findings)
    told = notes or fail_on == "note"
    print_report(findings, outcome.coverage, format, levels=outcome.levels, notes=told)
    if outcome.failure is not None:
        raise outcome.failure
    ctx.exit(_exit.USAGE if opened.broken else exit_code(findings, fail_on))
