"""The words of the tool itself, in Dutch and English: cli.yaml, read from the JSON `make docs` makes of it.

Reading the YAML takes as long as starting formc; so the JSON is committed beside it, and a test keeps them
equal.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from formc.locale import FOLDER, Texts, read_phrases

if TYPE_CHECKING:
    from formc.diagnostics import Arg

LANGUAGES = ("nl", "en")
WRITTEN = FOLDER / "cli.yaml"
COMPILED = FOLDER / "cli.json"


class ToolTexts(Texts):
    """The tool's words in one language, by key: `report.severity.error`, `errors.no-project.message`."""

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
    return ToolTexts(lang, json.loads(COMPILED.read_text(encoding="utf-8"))[lang])


def compiled() -> str:
    """What cli.json has to hold: the texts of cli.yaml by language and key, sorted."""
    words: dict[str, dict[str, str]] = {lang: {} for lang in LANGUAGES}
    for key, phrase in read_phrases(WRITTEN):
        words[phrase.lang][key] = phrase.text
    return json.dumps(words, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def write_compiled() -> None:
    """cli.json says what cli.yaml says."""
    COMPILED.write_text(compiled(), encoding="utf-8")
