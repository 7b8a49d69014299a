"""`formc` itself: finds the command, speaks the user's language, turns whatever happens into an exit code."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

import formc
from formc.cli import _exit, _words
from formc.cli._command import Command, Option


class Program(Command, click.Group):
    """The group of all commands. A command is loaded when it is run or listed."""

    def __init__(self, name: str, commands: Sequence[str]) -> None:
        super().__init__(name, callback=_set_colour, params=[_version()], no_args_is_help=True)
        self.names = commands

    @property
    def help(self) -> str:
        """What formc is, in the user's language."""
        return _words.words()("program.help")

    @help.setter
    def help(self, text: str | None) -> None:
        """Nothing: see Option."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Usage with the word for a command in the user's language."""
        self.subcommand_metavar = _words.words()("metavars.COMMAND")
        return super().collect_usage_pieces(ctx)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What to read on about, and the exit codes."""
        words = _words.words()
        codes = (_exit.CLEAN, _exit.FINDINGS, _exit.USAGE, _exit.ENVIRONMENT, _exit.INTERNAL)
        with formatter.section(words("program.exit-codes.title")):
            formatter.write_dl([(str(code), words(f"program.exit-codes.{code}")) for code in codes])
        formatter.write_paragraph()
        formatter.write_text(words("program.epilog"))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order a newcomer meets them."""
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded from its file; None when there is none."""
        if cmd_name not in self.names:
            return None
        loaded: click.Command = importlib.import_module(f"formc.cli.{cmd_name}").command
        return loaded

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first of `args` names; when there is none, a usage error with the nearest."""
        if args[0] not in self.names and not args[0].startswith("-"):
            ctx.fail(f"{_words.words()('program.unknown', name=args[0])} {self._hint(args[0])}")
        return super().resolve_command(ctx, args)

    def _hint(self, name: str) -> str:
        from difflib import get_close_matches

        near = get_close_matches(name, self.names, n=1)
        if near:
            return _words.words()("program.near", name=near[0])
        return _words.words()("program.all", names=", ".join(self.names))

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> int:
        """Run the command line. The exit code ends the process, or is returned (not `standalone_mode`)."""
        _words.speak(sys.argv[1:] if args is None else args, os.environ)
        _never_fail_to_print()
        code = self._outcome(
            args=args,
            prog_name=self.name,
            complete_var=complete_var,
            standalone_mode=False,
            windows_expand_args=windows_expand_args,
            **extra,
        )
        if standalone_mode:
            sys.exit(code)
        return code

    def _outcome(self, **arguments: Any) -> int:
        """The exit code of the command, whatever it does."""
        try:
            return int(super().main(**arguments) or _exit.CLEAN)
        except click.UsageError as error:
            error.show()
            return _exit.USAGE
        except click.Abort:
            click.echo(_words.words()("errors.interrupted.message"), err=True)
            return _exit.INTERRUPTED
        except Exception as error:
            from formc.cli._failure import explain

            return explain(error)

    def invoke(self, ctx: click.Context) -> Any:
        """The command's result. When the reader of our output has gone, there is nobody to tell."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _stop_printing()
            raise click.exceptions.Exit(_exit.PIPE_CLOSED) from None

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """The context of the run; --help and --version print while it is made, so as with `invoke`."""
        try:
            return super().make_context(*args, **extra)
        except BrokenPipeError:
            _stop_printing()
            raise click.exceptions.Exit(_exit.PIPE_CLOSED) from None


def _version() -> Option:
    return Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_print_version)


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"formc {formc.__version__}")
        ctx.exit()


def _set_colour() -> None:
    """Colour as NO_COLOR and FORCE_COLOR say; without them, when there is a terminal to show it."""
    context = click.get_current_context()
    if os.environ.get("NO_COLOR"):
        context.color = False
    elif os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        context.color = True


def _never_fail_to_print() -> None:
    """Letters that a terminal does not have are shown as a question mark instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _stop_printing() -> None:
    """Whatever is still to be printed goes nowhere, so that Python does not complain at its own end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
