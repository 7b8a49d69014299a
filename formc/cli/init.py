"""`formc init`: a new project, with an example that is complete and clean."""

from __future__ import annotations

from pathlib import Path

import click

from formc.cli import _exit
from formc.cli._command import argument, named
from formc.cli._words import words

IGNORE = ".gitignore"


@named("init")
@argument("folder", required=False, default=".", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Write the project's files and say how to go on."""
    from formc.cli._starter import project_files
    from formc.diagnostics import FormcError

    files = project_files()
    if folder.exists() and not folder.is_dir():
        raise FormcError("not-a-folder", exit_code=_exit.USAGE, folder=str(folder))
    # A folder under git has a .gitignore already; that is no reason to refuse.
    kept = [name for name in (IGNORE,) if (folder / name).exists()]
    files = {name: text for name, text in files.items() if name not in kept}
    taken = [name for name in files if (folder / name).exists()]
    if taken:
        shown = ", ".join(str(folder / name) for name in taken)
        raise FormcError("would-overwrite", exit_code=_exit.USAGE, files=shown)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    _say(folder, list(files))
    if kept:
        click.echo(f"\n{words()('init.ignore')}")


def _say(folder: Path, names: list[str]) -> None:
    here = folder.resolve() == Path.cwd()
    click.echo(words()("init.done", folder=str(folder.resolve())))
    for name in names:
        click.echo(f"  {name}")
    click.echo(f"\n{words()('init.next')}")
    for step in ([] if here else [f"cd {folder}"]) + ["formc build", "formc lint --no-browser"]:
        click.echo(f"  {step}")
