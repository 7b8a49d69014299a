"""kill -9 in the middle of a build: every page is old or new, and the next build repairs it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from projects import contents, write_form, write_project

from formc.build.files import JOURNAL, MANIFEST, UNFINISHED

pytestmark = pytest.mark.slow
FORMS = tuple(f"formulier-{number}" for number in range(12))


def pages(folder: Path) -> dict[str, bytes]:
    """The published files, without formc's own notes."""
    hidden = (MANIFEST, JOURNAL, UNFINISHED)
    return {name: data for name, data in contents(folder).items() if not name.startswith(hidden)}


def formc(*arguments: str, cwd: Path) -> None:
    subprocess.run([sys.executable, "-m", "formc", *arguments], cwd=cwd, check=True, capture_output=True)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A folder with the project as it was, `old`, built, and as it has become, `new`, not built yet there."""
    top = tmp_path_factory.mktemp("killed")
    project = write_project(top / "project", *FORMS)
    formc("build", "--on", "2026-10-01", cwd=project)
    shutil.copytree(project / "build", top / "old")
    settings = project / "formc.yaml"
    settings.write_text(settings.read_text("utf-8").replace("Voorbeeld", "Elders"), "utf-8")
    (project / "forms" / f"{FORMS[0]}.yaml").unlink()
    write_form(project, "nieuw")
    formc("build", "--on", "2026-10-01", "--out", "../new", cwd=project)
    return top


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("after", [0, 1, 4, 9, 12])
def test_killed_build(built: Path, tmp_path: Path, after: int, jobs: str):
    project = tmp_path / "project"
    shutil.copytree(built / "project", project)
    shutil.rmtree(project / "build")
    shutil.copytree(built / "old", project / "build")
    old, new = pages(built / "old"), pages(built / "new")

    kill_when_announced(project, after, jobs)

    for name, data in pages(project / "build").items():
        assert data in (old.get(name), new.get(name)), name
    formc("build", "--on", "2026-10-01", cwd=project)
    assert contents(project / "build") == contents(built / "new")


def kill_when_announced(project: Path, forms: int, jobs: str) -> None:
    """Start a build and kill it as soon as it has begun to write this many forms."""
    command = [sys.executable, "-m", "formc", "build", "--on", "2026-10-01", "--jobs", jobs]
    with subprocess.Popen(
        command, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        journal = project / "build" / JOURNAL
        while process.poll() is None:
            if journal.exists() and len(journal.read_bytes().split(b"\n")) > forms:
                os.kill(process.pid, signal.SIGKILL)
                break
            time.sleep(0.0005)
    assert process.returncode == -signal.SIGKILL, "the build had ended before it could be killed"


def test_killed_first_build_and_then_a_form_less(built: Path, tmp_path: Path):
    project = tmp_path / "project"
    shutil.copytree(built / "project", project, ignore=shutil.ignore_patterns("build", ".formc-cache"))
    kill_when_announced(project, 6, "1")
    (project / "forms" / "nieuw.yaml").unlink()
    for name in FORMS[1:6]:
        (project / "forms" / f"{name}.yaml").unlink()
    formc("build", "--on", "2026-10-01", cwd=project)
    left = {name.removeprefix("_errors/").split("/")[0] for name in pages(project / "build")}
    assert left == {"_assets", "index.html", *FORMS[6:]}
