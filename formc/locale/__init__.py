"""Built-in texts, three wordings side by side, and the words of the command line in Dutch and English.

What belongs here: every sentence formc itself says to a citizen that no field type owns (common.yaml,
errors.yaml, conditions.yaml) and every sentence of the tool (cli.yaml). What does not: texts of one field
type (its own folder) and of one rule (its own file).

`make docs` makes texts.json and cli.json of the YAML that people write: formc starts faster with them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The command line needs Texts only: what reads YAML is imported where it is used, so that formc starts
    # fast.
    from formc.diagnostics import Arg
    from formc.model import Phrase

FOLDER = Path(__file__).parent


class Texts:
    """The built-in texts of one wording, by key: `buttons.next`, `errors.required`, `fields.bsn.label`."""

    def __init__(self, lang: str, words: Mapping[str, str]) -> None:
        self.lang = lang
        self._words = words

    def __call__(self, key: str, **arguments: Arg) -> str:
        """The text under `key` with its placeholders filled; a KeyError when there is none."""
        words = self._words[key]
        return words.format(**arguments) if arguments else words

    def __contains__(self, key: str) -> bool:
        return key in self._words

    def first(self, *keys: str) -> str:
        """The first of `keys` that exists; a KeyError with the last when none does."""
        return next((key for key in keys if key in self._words), keys[-1])


def read_phrases(path: Path, prefix: str = "") -> Iterator[tuple[str, Phrase]]:
    """Every built-in text in a YAML file of wordings, with its key. A file of ours that cannot be read is our
    fault.
    """
    from formc.source import load_file

    checked = load_file(path, f"{path.parent.name}/{path.name}")
    if checked.value is None or checked.diagnostics:
        raise ValueError(f"{path}: {checked.diagnostics}")
    yield from _phrases(checked.value, prefix)


def _phrases(node: object, key: str) -> Iterator[tuple[str, Phrase]]:
    from formc.nodes import wordings
    from formc.source import Map, Scalar

    if not isinstance(node, Map):
        return
    if isinstance(node.get("nl"), Scalar):
        text = wordings(node, key, kind="builtin")
        for phrase in text.phrases if text else ():
            yield key, phrase
    else:
        for name, value in node.items():
            yield from _phrases(value, f"{key}.{name.value}" if key else name.value)


def written() -> Iterator[tuple[str, Phrase]]:
    """Every text of this folder that citizens read, with its key, as it is written in YAML."""
    for name in ("common.yaml", "errors.yaml", "conditions.yaml"):
        yield from read_phrases(FOLDER / name)


def as_json(phrases: Iterable[tuple[str, Phrase]], languages: Iterable[str]) -> str:
    """The texts by language and key, sorted, as JSON: reading that takes a twentieth of reading the YAML."""
    words: dict[str, dict[str, str]] = {lang: {} for lang in languages}
    for key, phrase in phrases:
        words[phrase.lang][key] = phrase.text
    return json.dumps(words, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
