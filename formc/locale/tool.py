"""Makes cli.json, which formc.words reads, of the words of the tool in cli.yaml, which people write."""

from __future__ import annotations

import json
from pathlib import Path

from formc.locale import FOLDER, read_phrases
from formc.words import COMPILED, LANGUAGES

WRITTEN = FOLDER / "cli.yaml"


def compiled() -> str:
    """What cli.json has to hold: the texts of cli.yaml by language and key, sorted."""
    words: dict[str, dict[str, str]] = {lang: {} for lang in LANGUAGES}
    for key, phrase in read_phrases(WRITTEN):
        words[phrase.lang][key] = phrase.text
    return json.dumps(words, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def write_compiled() -> None:
    """cli.json says what cli.yaml says."""
    Path(COMPILED).write_text(compiled(), encoding="utf-8")
