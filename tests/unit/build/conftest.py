from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from projects import write_project

from formc.build.builder import Built, Order, build
from formc.project import load_project

DAY = "2026-10-01"


@pytest.fixture
def project(tmp_path: Path, monkeypatch) -> Path:
    """A project with three sound forms, which is the current folder."""
    write_project(tmp_path, "een", "twee", "drie")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def make(project: Path) -> Callable[..., Built]:
    """`make()`: build all forms of the project as they are now."""

    def run(*names: str, out: str = "build", day: str = DAY, jobs: int = 1) -> Built:
        checked = load_project(project)
        assert checked.value is not None
        found = sorted((project / "forms").glob("*.yaml"))
        files = tuple(path for path in found if not names or path.stem in names)
        order = Order(
            project=checked.value, files=files, out=project / out, day=day, whole=not names, jobs=jobs
        )
        return build(order)

    return run
