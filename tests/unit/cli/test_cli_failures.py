"""Whatever goes wrong, people are told what and what to do, and never see a traceback."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from projects import write_form

from formc import linting
from formc.build.files import JOURNAL
from formc.cli import _exit
from formc.diagnostics import FormcError

FORMC = [sys.executable, "-m", "formc"]


def raises(error: BaseException):
    def function(*arguments: object, **named: object):
        raise error

    return function


def formc(*arguments: str, env: dict[str, str] | None = None, **more) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*FORMC, *arguments], env={**os.environ, **(env or {})}, check=False, **more)


# --- where formc is run -------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["check", "build", "lint", "new"])
def test_without_a_project_it_says_how_to_get_one(run, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    result = run(command, *(["iets"] if command == "new" else []))
    assert result.exit_code == _exit.USAGE
    assert f"Geen formc.yaml gevonden in {tmp_path}" in result.output
    assert "formc init" in result.output


def test_project_without_forms(run, project):
    (project / "forms" / "voorbeeld.yaml").unlink()
    for command in ("check", "build", "lint"):
        result = run(command)
        assert result.exit_code == _exit.USAGE
        assert "Geen formulieren gevonden in forms." in result.output


def test_broken_settings_are_findings_and_end_with_2(run, project):
    (project / "formc.yaml").write_text("organisatie: {name: Voorbeeld}\n", "utf-8")
    for command in (["check"], ["build"], ["lint", "--no-browser"]):
        result = run(*command)
        assert result.exit_code == _exit.USAGE
        assert "formc.yaml:1:1: fout: " in result.output
    assert "Er is niets gemaakt." in run("build").output
    assert not (project / "build").exists()


# --- files that are not what they should be -----------------------------------------------------------------


def test_files_that_cannot_be_read_are_findings_and_the_others_go_on(run, project):
    (project / "forms" / "beeld.yaml").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (project / "map.yaml").mkdir()
    (project / "map.yaml" / "x").write_text("", "utf-8")
    result = run("check", "forms/voorbeeld.yaml", "forms/beeld.yaml", "forms/weg.yaml", lang="en")
    assert result.exit_code == _exit.FINDINGS
    assert "forms/beeld.yaml:1:1: error: " in result.output
    assert "forms/weg.yaml:1:1: error: " in result.output
    assert "Checked: 1 form and 3 wordings" in result.output
    assert "2 files that formc could not read" in result.output


def test_a_folder_where_a_form_was_meant(run, project):
    (project / "map.yaml").mkdir()
    result = run("check", "map.yaml")
    assert result.exit_code == _exit.USAGE
    assert "Geen formulieren gevonden in map.yaml." in result.output


def test_a_file_that_may_not_be_read_is_a_finding(run, project, monkeypatch):
    monkeypatch.setattr(Path, "open", raises(PermissionError(errno.EACCES, "no")))
    result = run("check", lang="en")
    assert result.exit_code != _exit.INTERNAL
    assert "file/unreadable" in result.output


def test_two_forms_of_one_name_would_share_a_folder(run, project):
    (project / "elders").mkdir()
    (project / "elders" / "voorbeeld.yaml").write_bytes((project / "forms" / "voorbeeld.yaml").read_bytes())
    result = run("build", "forms", "elders")
    assert result.exit_code == _exit.USAGE
    assert "heten allebei voorbeeld: forms/voorbeeld.yaml, elders/voorbeeld.yaml." in result.output
    assert not (project / "build").exists()


# --- the folder for pages -----------------------------------------------------------------------------------


def test_out_is_a_file(run, project):
    (project / "uit").write_text("van mij", "utf-8")
    for out in ("uit", "uit/verder"):
        result = run("build", "--out", out)
        assert result.exit_code == _exit.USAGE
        assert f"{out} is een bestand, geen map." in result.output
    assert (project / "uit").read_text("utf-8") == "van mij"


@pytest.mark.parametrize("out", ["/proc/x/y", "x" * 300])
def test_out_cannot_be_made(run, project, out):
    result = run("build", "--out", out)
    assert result.exit_code == _exit.ENVIRONMENT
    assert out in result.output
    assert "Mag u in deze map schrijven?" in result.output


def test_out_holds_what_formc_did_not_make(run, project):
    (project / "uit").mkdir()
    (project / "uit" / "index.html").write_text("van mij", "utf-8")
    result = run("build", "--out", "uit")
    assert result.exit_code == _exit.USAGE
    assert "In uit staan al bestanden die formc niet heeft gemaakt." in result.output
    assert [path.name for path in (project / "uit").iterdir()] == ["index.html"]


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS])
def test_no_writing_is_the_environments_fault(run, project, monkeypatch, number):
    from formc.build.files import Writer

    monkeypatch.setattr(Writer, "_put", raises(OSError(number, os.strerror(number), "build/x.html")))
    result = run("build")
    assert result.exit_code == _exit.ENVIRONMENT
    assert f"build/x.html: {os.strerror(number)}." in result.output
    assert "ruimte op de schijf" in result.output


# --- ours, and theirs ---------------------------------------------------------------------------------------


def test_our_own_mistake_is_one_line_and_a_file(run, project, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(linting, "check", raises(ZeroDivisionError("deling")))
    result = run("check", lang="en")
    assert result.exit_code == _exit.INTERNAL
    assert result.output.startswith(
        "Error: Something went wrong in formc itself: ZeroDivisionError: deling\n"
    )
    assert "Traceback" not in result.output
    place = re.search(r"The whole story is in (\S+)\.", result.output)
    assert "Traceback" in Path(place[1]).read_text("utf-8")


def test_our_own_mistake_where_nothing_can_be_written(run, project, monkeypatch):
    monkeypatch.setattr(linting, "check", raises(RuntimeError("x")))
    monkeypatch.setattr("tempfile.NamedTemporaryFile", raises(OSError("vol")))
    result = run("check")
    assert result.exit_code == _exit.INTERNAL
    assert "formc kon het verslag niet bewaren." in result.output


def test_our_own_mistake_on_one_form_is_a_finding_and_the_others_go_on(run, project, monkeypatch):
    from formc.linting import checking

    (project / "forms" / "ander.yaml").write_text("id: ander\n", "utf-8")
    load = checking.load_form
    breaks = raises(RuntimeError("stuk"))
    monkeypatch.setattr(
        checking, "load_form", lambda path, *a, **k: (breaks if path.stem == "ander" else load)(path, *a, **k)
    )
    result = run("check")
    assert result.exit_code == _exit.FINDINGS
    assert "internal/crash" in result.output
    assert "Traceback" not in result.output


def test_ctrl_c(run, project, monkeypatch):
    monkeypatch.setattr(linting, "check", raises(KeyboardInterrupt()))
    result = run("check")
    assert result.exit_code == _exit.INTERRUPTED
    assert result.output.strip() == "Afgebroken."


def test_an_error_with_advice(run, project, monkeypatch):
    monkeypatch.setattr(linting, "check", raises(FormcError("libyaml-missing")))
    result = run("check", lang="en")
    assert result.exit_code == _exit.ENVIRONMENT
    assert result.output.startswith("Error: The fast YAML reader (libyaml) is missing")
    assert "pip install --force-reinstall pyyaml" in result.output


def test_missing_browser_is_told_after_the_findings(run, project, monkeypatch):
    monkeypatch.setattr(
        "formc.lint.browser.axe.check", raises(FormcError("browser-missing", program="x", variable="Y"))
    )
    result = run("lint")
    assert result.exit_code == _exit.ENVIRONMENT
    found, told = (
        result.output.index("Gecontroleerd: 1 formulier"),
        result.output.index("Het programma x ontbreekt."),
    )
    assert found < told
    assert "pagina's die de browser niet kon laten zien" in result.output


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_in_a_build_with_workers(project, jobs):
    for number in range(30):
        write_form(project, f"formulier-{number}")
    command = [*FORMC, "build", "--jobs", jobs]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        while not (project / "build" / JOURNAL).exists():
            time.sleep(0.001)
        os.killpg(process.pid, signal.SIGINT)
        told = process.stderr.read().decode()
    assert (process.returncode, told.strip()) == (_exit.INTERRUPTED, "Afgebroken.")
    assert formc("build").returncode == 0


# --- terminals and pipes ------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [["rules"], ["--help"], ["schema"]])
def test_nobody_reads_the_output(project, arguments):
    with subprocess.Popen([*FORMC, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        told = process.stderr.read()
    assert process.returncode in (_exit.CLEAN, _exit.PIPE_CLOSED)
    assert told == b""


def test_output_is_closed(project):
    closed = subprocess.run(
        ["sh", "-c", f"exec {sys.executable} -m formc rules >&-"], capture_output=True, check=False
    )
    assert (closed.returncode, closed.stderr) == (0, b"")


def test_output_cannot_be_written(project):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = formc("rules", stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == _exit.ENVIRONMENT
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_terminal_that_knows_few_letters(project, encoding):
    done = formc("rules", "b1", env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"b1/and-or" in done.stdout


def test_json_is_ascii_and_names_with_strange_bytes_survive(project):
    name = os.fsdecode(b"forms/vr\xe9md.yaml")
    Path(name).write_text("x", "utf-8")
    for form in ("text", "json"):
        done = formc("check", "--format", form, name, capture_output=True)
        assert done.returncode == _exit.FINDINGS, done.stderr
        assert done.stderr == b""
    assert done.stdout.isascii()


@pytest.mark.parametrize(("typed", "offered"), [("formc b", "build"), ("formc lint --fail-on w", "warning")])
def test_shell_completes(project, typed, offered):
    asked = {"COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" ")), "_FORMC_COMPLETE": "bash_complete"}
    assert formc(env=asked, capture_output=True).stdout.decode().splitlines() == [f"plain,{offered}"]


@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour(run, project, env, coloured):
    result = run("check", "forms/weg.yaml", env=env)
    assert ("\x1b[" in result.output) is coloured


# --- templates and theme of one's own -----------------------------------------------------------------------


@pytest.mark.parametrize("line", ["theme: nergens.css", "templates: nergens"])
def test_a_look_that_is_not_there_ends_with_2(run, project, line):
    with (project / "formc.yaml").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    for command in (["check"], ["build"], ["lint", "--no-browser"]):
        result = run(*command)
        assert result.exit_code == _exit.USAGE
        assert f"`{line.split()[1]}`" in result.output and "formc.yaml:" in result.output


def test_what_goes_wrong_in_an_own_template_is_told_by_its_line(run, project):
    (project / "eigen").mkdir()
    (project / "eigen" / "stop.html.jinja").write_text("x", "utf-8")
    (project / "eigen" / "confirmation.html.jinja").write_text("\n{{ 1 + page.title }}", "utf-8")
    with (project / "formc.yaml").open("a", encoding="utf-8") as file:
        file.write("templates: eigen\n")
    result = run("build")
    assert result.exit_code == _exit.USAGE
    assert "confirmation.html.jinja" in result.output and "regel 2" in result.output
