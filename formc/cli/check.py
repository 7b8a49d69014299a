"""`formc check`: are the forms right, as YAML and as forms?"""

from __future__ import annotations

from pathlib import Path

import click

from formc.cli import _exit
from formc.cli._command import argument, named
from formc.cli._output import exit_code, merged, print_report, progress, report_options


@named("check")
@argument("paths", nargs=-1, type=click.Path(path_type=Path))
@report_options
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], format: str, fail_on: str, notes: bool) -> None:
    """Report what is wrong with the forms."""
    from formc import linting
    from formc.cli._project import forms, open_project

    opened = open_project(paths)
    files = forms(opened.project, paths)
    outcome = linting.check(opened.project, files, progress)
    findings = merged(opened.findings, outcome.findings)
    print_report(findings, outcome.coverage, format, notes=notes or fail_on == "note")
    ctx.exit(_exit.USAGE if opened.broken else exit_code(findings, fail_on))
