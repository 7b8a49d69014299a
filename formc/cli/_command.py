"""Commands, options and arguments whose help stands in locale/cli.yaml, under their name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from formc.cli import _words

F = TypeVar("F", bound=Callable[..., Any])


def _print_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


def _ui_lang() -> Option:
    """--ui-lang, which every command has. Its value was used before click started: see _words.speak."""
    return Option(
        [_words.OPTION],
        type=click.Choice(_words.LANGUAGES),
        envvar=_words.VARIABLE,
        show_envvar=True,
        default=_words.LANGUAGES[0],
        show_default=True,
        expose_value=False,
    )


class Option(click.Option):
    """An option with its help under `options.<first name without hyphens in front>`."""

    @property
    def key(self) -> str:
        """Where the option's words stand."""
        return self.opts[0].lstrip("-")

    @property
    def help(self) -> str:
        """The help text in the user's language."""
        return _words.words()(f"options.{self.key}")

    @help.setter
    def help(self, text: str | None) -> None:
        """Nothing: click sets a text here, but ours are looked up when they are read."""

    def make_metavar(self, ctx: click.Context) -> str:
        """The word for the option's value, in the user's language if there is one of ours."""
        key = f"metavars.{self.key}"
        return _words.words()(key) if key in _words.words() else super().make_metavar(ctx)


class Argument(click.Argument):
    """An argument with its help under `arguments.<name>`, shown by versions of click that show it at all."""

    @property
    def help(self) -> str:
        """The help text in the user's language."""
        return _words.words()(f"arguments.{self.name}")

    @help.setter
    def help(self, text: str | None) -> None:
        """Nothing: see Option."""

    def make_metavar(self, ctx: click.Context) -> str:
        """The argument's name in usage lines, in the user's language."""
        name = _words.words()(f"metavars.{self.name}")
        return f"{name if self.required else f'[{name}]'}{'...' if self.nargs != 1 else ''}"


class Command(click.Command):
    """A command with its help under `commands.<name>`: `short` in the list of commands, `help` in its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(_ui_lang())
        self._own_help = Option(
            ["--help"], is_flag=True, is_eager=True, expose_value=False, callback=_print_help
        )

    @property
    def help(self) -> str:
        """The help text in the user's language."""
        return _words.words()(f"commands.{self.name}.help")

    @help.setter
    def help(self, text: str | None) -> None:
        """Nothing: see Option."""

    @property
    def short_help(self) -> str:
        """One line about the command in the user's language."""
        return _words.words()(f"commands.{self.name}.short")

    @short_help.setter
    def short_help(self, text: str | None) -> None:
        """Nothing: see Option."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help, worded by us as every option is."""
        return self._own_help

    def get_short_help_str(self, limit: int = 45) -> str:
        """The line about the command, whole: the list of commands wraps it."""
        return self.short_help

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Usage with the word for options in the user's language."""
        self.options_metavar = _words.words()("metavars.OPTIONS")
        return super().collect_usage_pieces(ctx)


def named(name: str) -> Callable[[F], Command]:
    """Make a function the command called `name`."""
    return click.command(name, cls=Command)


def option(*names: str, **settings: Any) -> Callable[[F], F]:
    """An option of a command; its help stands in locale/cli.yaml."""
    return click.option(*names, cls=Option, **settings)


def argument(name: str, **settings: Any) -> Callable[[F], F]:
    """An argument of a command; its help stands in locale/cli.yaml."""
    return click.argument(name, cls=Argument, **settings)
