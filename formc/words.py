"""The words of the tool itself, in Dutch and English, from locale/cli.json: what `make docs` makes of
cli.yaml.

Reading YAML takes as long as starting formc, and so would the rest of formc.locale; this module needs
neither.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from formc.diagnostics import Arg

LANGUAGES = ("nl", "en")
# Without pathlib, which takes a tenth of what starting formc takes.
COMPILED = os.path.join(os.path.dirname(__file__), "locale", "cli.json")  # noqa: PTH118, PTH120


class ToolTexts:
    """The tool's words in one language, by key: `report.severity.error`, `errors.no-project.message`."""

    def __init__(self, lang: str, words: Mapping[str, str]) -> None:
        self.lang = lang
        self._words = words

    def __call__(self, key: str, **arguments: Arg) -> str:
        """The text under `key` with its placeholders filled; a KeyError when there is none."""
        words = self._words[key]
        return words.format(**arguments) if arguments else words

    def __contains__(self, key: str) -> bool:
        return key in self._words

    def keys(self, start: str = "") -> list[str]:
        """The keys that begin with `start`."""
        return [key for key in self._words if key.startswith(start)]

    def count(self, key: str, number: int, **arguments: Arg) -> str:
        """The text for this number of things: `<key>.one` for exactly one, else `<key>.many`."""
        return self(f"{key}.{'one' if number == 1 else 'many'}", number=self.number(number), **arguments)

    def number(self, number: int) -> str:
        """A whole number with thousands set apart as the language does: 6.900 in Dutch, 6,900 in English."""
        text = f"{number:,}"
        return text.replace(",", ".") if self.lang == "nl" else text

    def list(self, items: list[str]) -> str:
        """The items as in a sentence: "a, b en c"."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self('list.and')} {items[-1]}"


@lru_cache(maxsize=2)
def tool_texts(lang: str) -> ToolTexts:
    """The tool's words in `lang`, one of nl and en."""
    with open(COMPILED, encoding="utf-8") as file:  # noqa: PTH123
        return ToolTexts(lang, json.load(file)[lang])
