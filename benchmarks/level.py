"""How fast texts are judged: 12,000 short ones by `formc level --jsonl`, and one, on one core; medians.

    python -m benchmarks.level [--runs 5] [FILE.jsonl]

The texts are those of the forms in forms/, each with a number behind it so that none is the same; or those of
FILE, JSON lines with `text`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path

from benchmarks.__main__ import FORMC, ROOT, in_turns, timed

TEXTS = 12_000


def texts(file: Path | None) -> list[str]:
    """What is to be judged, as often as it takes."""
    if file is not None:
        return [json.loads(line)["text"] for line in file.read_text("utf-8").splitlines()]
    from formc.fields import phrases
    from formc.project import load_project
    from formc.schema import load_form

    project = load_project(ROOT).value
    assert project
    forms = (load_form(path, project).value for path in sorted(project.forms.glob("*.yaml")))
    return [phrase.text for form in forms if form for phrase in phrases(form) if phrase.lang == "nl"]


def write(folder: Path, name: str, found: list[str]) -> str:
    """The name of the file that now has these texts as JSON lines."""
    rows = ({"id": number, "lang": "nl", "text": text} for number, text in enumerate(found))
    (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return name


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    many = [f"{text} {number}" for number, text in enumerate(islice(cycle(texts(options.file)), TEXTS))]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {"many": write(folder, "many.jsonl", many), "one": write(folder, "one.jsonl", ["Bel ons."])}
        times = in_turns(
            options.runs,
            **{
                key: lambda file=file: timed([*FORMC, "level", "--jsonl", file], folder, one_core=True)  # type: ignore[misc]
                for key, file in files.items()
            },
        )
    sys.stdout.write(
        f"{TEXTS} texts: {times['many']:.2f} s, one: {times['one']:.2f} s, "
        f"after start-up: {times['many'] - times['one']:.2f} s\n"
    )


if __name__ == "__main__":
    main()
