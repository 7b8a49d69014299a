"""docs/architecture.md shows the tree and the layers as they are."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
NAME = re.compile(r"([\w.-]+(?:/|\.(?:py|yaml|json)))(?:\s+|$)")


def block(heading: str) -> str:
    """The first code block below a heading."""
    return PAGE.partition(f"\n## {heading}\n")[2].partition("```\n")[2].partition("```")[0]


def on_the_map() -> Iterator[Path]:
    """Every file and folder that the map names."""
    above: dict[int, Path] = {-2: Path()}
    for line in block("The map").splitlines():
        indent = len(line) - len(line.lstrip())
        at = indent
        while found := NAME.match(line, at):
            path = above[indent - 2] / found[1]
            above[indent] = path
            at = found.end()
            yield path


def test_what_the_map_names_is_there():
    named = list(on_the_map())
    assert len(named) >= 50
    assert [str(path) for path in named if not (ROOT / path).exists()] == []


def test_the_map_names_every_part_of_formc():
    named = set(on_the_map())
    parts = {path.relative_to(ROOT) for path in (ROOT / "formc").iterdir()}
    parts = {p for p in parts if p.suffix in ("", ".py") and not p.name.startswith(("__", "."))}
    assert sorted(map(str, parts - named)) == []


def test_the_layers_are_those_that_are_enforced():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    enforced = [re.findall(r"\w+", layer) for layer in contracts[0]["layers"]]
    built = [[n for n in layer if any((ROOT / "formc").glob(f"{n}*"))] for layer in enforced]
    told = [
        re.findall(r"\w+", line.partition("  ")[0])
        for line in block("Which way dependencies point").splitlines()
    ]
    assert told == [layer for layer in built if layer]
