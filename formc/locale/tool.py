"""Makes cli.json, which formc.words reads, of the words of the tool in cli.yaml, which people write."""

from __future__ import annotations

from pathlib import Path

from formc.locale import FOLDER, as_json, read_phrases
from formc.words import COMPILED, LANGUAGES

WRITTEN = FOLDER / "cli.yaml"


def compiled() -> str:
    """What cli.json has to hold."""
    return as_json(read_phrases(WRITTEN), LANGUAGES)


def write_compiled() -> None:
    """cli.json says what cli.yaml says."""
    Path(COMPILED).write_text(compiled(), encoding="utf-8")
