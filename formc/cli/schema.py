"""`formc schema`: the JSON Schema of the form language, for editors."""

from __future__ import annotations

import click

from formc.cli._command import named, option


@named("schema")
@option("--fragment", "root", flag_value="fragment", type=str)
@option("--options", "root", flag_value="list_of_options", type=str)
@option("--project", "root", flag_value="project", type=str)
def command(root: str | None) -> None:
    """Print the schema of one kind of file."""
    if root == "project":
        from formc.project import SCHEMA

        click.echo(SCHEMA.read_text(encoding="utf-8"), nl=False)
    else:
        from formc.schema.assemble import schema_json

        click.echo(schema_json(root or "form"), nl=False)
