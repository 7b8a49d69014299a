"""The distribution: complete, usable outside the checkout, and impossible without its assets."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DATA = {".yaml", ".tsv", ".jinja", ".css", ".json", ".js"}

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    # Nothing of the checkout may reach the program by way of the environment.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def build(source: Path, target: Path, *options: str) -> subprocess.CompletedProcess[str]:
    # Without isolation nothing is downloaded: the pinned hatchling of this environment builds.
    return run(
        sys.executable, "-m", "build", "--no-isolation", "--outdir", target, *options, source, cwd=target
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel made from the sdist, as an installer makes it."""
    target = tmp_path_factory.mktemp("dist")
    built = build(ROOT, target)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment that has the wheel; its dependencies are borrowed from this one."""
    environment = tmp_path_factory.mktemp("installed")
    assert run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=environment).returncode == 0
    python = environment / "bin" / "python"
    install = run(
        *(sys.executable, "-m", "pip", "--python", python),
        *("install", "--quiet", "--no-index", "--no-deps", wheel),
        cwd=environment,
    )
    assert install.returncode == 0, install.stderr
    # A path file makes the dependencies importable. Path files *in* that folder, such as the one of the
    # editable formc, are not followed.
    purelib = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=environment)
    (Path(purelib.stdout.strip()) / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return environment / "bin"


def test_wheel_has_every_data_file_and_the_assets(wheel: Path):
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {f.relative_to(ROOT).as_posix() for f in (ROOT / "formc").rglob("*") if f.suffix in DATA}
    assert wanted
    assert wanted <= packed
    assert {f"formc/lint/browser/assets/{n}" for n in ("axe.min.js", "LICENSE-axe-core.txt")} <= packed
    assert not [name for name in packed if not name.startswith(("formc/", "formc-"))]


def test_installed_formc_makes_builds_and_lints_a_project(installed: Path, tmp_path: Path):
    where = run(installed / "python", "-c", "import formc; print(formc.__file__)", cwd=tmp_path)
    assert Path(where.stdout.strip()).is_relative_to(installed.parent)

    made = run(installed / "formc", "init", "demo", cwd=tmp_path)
    assert made.returncode == 0, made.stdout + made.stderr
    for arguments in (["build"], ["lint", "--no-browser"]):
        done = run(installed / "formc", *arguments, cwd=tmp_path / "demo")
        assert done.returncode == 0, f"formc {arguments}:\n{done.stdout}{done.stderr}"
    assert list((tmp_path / "demo" / "build").rglob("*.html"))


@pytest.mark.parametrize("kind", ["--wheel", "--sdist"])
def test_nothing_is_packaged_without_the_assets(kind: str, tmp_path: Path):
    source, target = tmp_path / "source", tmp_path / "dist"
    target.mkdir()
    shutil.copytree(ROOT / "formc", source / "formc", ignore=shutil.ignore_patterns("assets", "__pycache__"))
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    built = build(source, target, kind)
    assert built.returncode != 0
    assert "make assets" in built.stdout + built.stderr
    assert not list(target.iterdir())
