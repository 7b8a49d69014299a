"""What holds for the project as a whole: layers, folders, files that must agree with each other."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
# In pieces, so that this file passes its own test.
REGISTRIES = ("registry" + ".npmjs", "pypi" + ".org", "files.python" + "hosted", "deb" + ".debian")
LOCAL_PATH = re.compile(
    r"(?:^|[^a-z.])/" + r"work/|/" + r"farm/|/" + r"root/|/" + r"home/[a-z]|[^a-z]/" + r"tmp/[a-z]"
)


def tracked(*patterns: str) -> list[Path]:
    """The files in git, as they are now."""
    # A clone may belong to another user than the one who tests.
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--", *patterns]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [file for name in names.split("\0") if name and (file := ROOT / name).is_file()]


def test_layers_hold():
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def python_folders() -> list[Path]:
    return sorted({file.parent for file in tracked("formc/*.py")})


@pytest.mark.parametrize("folder", python_folders(), ids=lambda folder: folder.relative_to(ROOT).as_posix())
def test_folder_says_what_belongs_there(folder):
    init = folder / "__init__.py"
    assert init.is_file(), f"{folder.name} has no __init__.py"
    assert ast.get_docstring(ast.parse(init.read_text(encoding="utf-8"))), f"{init} has no docstring"


def test_every_docstring_says_something_of_its_own():
    docs = [ast.get_docstring(ast.parse((f / "__init__.py").read_text("utf-8"))) for f in python_folders()]
    assert len(docs) == len(set(docs))


def test_no_file_names_a_registry_or_a_path_of_one_machine():
    found = []
    for file in tracked():
        for number, line in enumerate(file.read_bytes().decode("utf-8", "replace").splitlines(), 1):
            if LOCAL_PATH.search(line) or any(host in line for host in REGISTRIES):
                found.append(f"{file.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert not found


def test_lock_file_has_exact_versions_and_no_addresses():
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert packages[""]["dependencies"] == wanted
    for name, version in wanted.items():
        assert packages[f"node_modules/{name}"]["version"] == version
    assert not [name for name, package in packages.items() if "resolved" in package]
    assert all("integrity" in package for name, package in packages.items() if name)


def test_assets_are_those_of_the_lock_file():
    version = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]["axe-core"]
    assets = ROOT / "formc" / "lint" / "browser" / "assets"
    assert (assets / "axe.version").read_text("utf-8").strip() == version
    assert (assets / "axe.min.js").read_text("utf-8").startswith(f"/*! axe v{version}\n")
    assert "Mozilla Public License" in (assets / "LICENSE-axe-core.txt").read_text("utf-8")


def test_assets_are_not_in_git():
    assert not tracked("formc/lint/browser/assets/*", "node_modules/*")


def test_every_constraint_is_one_exact_version():
    lines = [line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if line[:1] != "#"]
    assert lines
    assert all(re.fullmatch(r"[\w.-]+==[\w.!+]+", line) for line in lines)


def test_licence_is_the_eupl():
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text
    assert "Copyright the formc contributors" in text


def test_pre_commit_hooks_are_commands_formc_has():
    from click.testing import CliRunner

    from formc.cli import main

    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {hook["id"] for hook in hooks} == {"formc-check", "formc-lint"}
    for hook in hooks:
        program, *arguments = hook["entry"].split()
        result = CliRunner().invoke(main, [*arguments, "--help"])
        assert program == "formc"
        assert result.exit_code == 0, f"{hook['entry']}: {result.output}"


def test_make_help_names_every_target():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    explained = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
    assert explained == set(phony[1].split())
