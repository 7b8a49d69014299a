"""Which language formc speaks, and click with it.

The language has to be known before the options are read, since a mistake in them is told in it too.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from formc.words import ToolTexts

LANGUAGES = ("nl", "en")  # as in formc.words, which --version can do without
OPTION = "--ui-lang"
VARIABLE = "FORMC_UI_LANG"
_language = [LANGUAGES[0]]


def words() -> ToolTexts:
    """The words of the tool in the language the user asked for."""
    from formc.words import tool_texts

    return tool_texts(_language[0])


def language() -> str:
    """The language the user asked for: nl or en."""
    return _language[0]


def speak(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    """From now on formc and click speak the language the command line, else the environment, asks for."""
    _language[0] = wanted(arguments, environment)
    # click looks its texts up with gettext, under the name `_`, in catalogues it has no way to be given.
    for name, module in list(sys.modules.items()):
        if name.startswith("click.") and hasattr(module, "_"):
            vars(module).update(_=_translated, ngettext=_translated_number)


def wanted(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for; Dutch when none is, or one formc does not speak (click reports that)."""
    asked = environment.get(VARIABLE, "")
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == OPTION:
            asked = next(iter(arguments[index + 1 : index + 2]), asked)
        elif argument.startswith(f"{OPTION}="):
            asked = argument.partition("=")[2]
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _translated(message: str) -> str:
    """click's own text in the user's language; in English when cli.yaml does not have it."""
    if _language[0] == "en":
        return message
    key = f"click.{message}"
    return words()(key) if key in words() else message


def _translated_number(one: str, many: str, number: int) -> str:
    return _translated(one if number == 1 else many)
