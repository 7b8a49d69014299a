from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from projects import write_project

from formc.cli import main

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch):
    for name in ("FORMC_UI_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run() -> Run:
    """`run("check", "x.yaml", lang="en")`: what the command prints, and its exit code."""

    def invoke(*arguments: str | Path, lang: str = "nl", env: dict[str, str] | None = None, **more) -> Result:
        words = ["--ui-lang", lang, *map(str, arguments)]
        return CliRunner(env=env).invoke(main, words, prog_name="formc", **more)

    return invoke


@pytest.fixture
def project(tmp_path: Path, monkeypatch) -> Path:
    """A project with one sound form, which is the current folder."""
    write_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path
