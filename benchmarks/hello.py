"""The smallest click program: what any command costs before it does anything."""

from __future__ import annotations

import click


@click.command()
def hello() -> None:
    """Say hello."""
    click.echo("hello")


if __name__ == "__main__":
    hello()
