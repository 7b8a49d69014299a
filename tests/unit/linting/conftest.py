from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_project

from formc.project import Project, load_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch) -> Project:
    """A project with two sound forms, which is the current folder."""
    write_project(tmp_path, "een", "twee")
    monkeypatch.chdir(tmp_path)
    checked = load_project(tmp_path)
    assert checked.value is not None
    return checked.value
