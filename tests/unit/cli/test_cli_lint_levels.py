"""How hard forms are to read, as commands tell it: on which they do, and that no network is needed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = '<!doctype html><html lang="nl"><title>Kaart</title><main><h1>Kaart</h1></main></html>'
LONG = {"nl": "Vul uw naam in. " * 40, "nl-simple": "Wat is uw naam? " * 40, "en": "Enter your name. " * 40}


def test_lint_tells_the_level_of_each_wording(run, project):
    told = run("lint", "--no-browser").output.splitlines()
    head = next(at for at, line in enumerate(told) if line.split()[:2] == ["formulier", "taalversie"])
    rows = [line.split() for line in told[head + 1 : head + 4]]
    assert [row[:3] for row in rows] == [["voorbeeld", lang, "B1"] for lang in LONG]
    assert "hoger is moeilijker" in told[head + 4]
    assert "The score is for comparing texts" in run("lint", "--no-browser", lang="en").output


def test_json_tells_levels_beside_findings(run, project):
    told = json.loads(run("lint", "--no-browser", "--format", "json").output)
    assert list(told) == ["findings", "levels"]
    assert [(level["form"], level["lang"], level["level"]) for level in told["levels"]] == [
        ("voorbeeld", lang, "B1") for lang in LONG
    ]
    assert {level["file"] for level in told["levels"]} == {"forms/voorbeeld.yaml"}


def test_check_and_plain_pages_have_no_levels(run, project):
    (project / "a.html").write_text(PAGE, "utf-8")
    for command in (["check"], ["lint", "--no-browser", "a.html"]):
        assert "score" not in run(*command).output
    assert list(json.loads(run("check", "--format", "json").output)) == ["findings"]
    pages = json.loads(run("lint", "--no-browser", "--format", "json", "a.html").output)
    assert pages["levels"] == []


def lengthened(project: Path) -> Path:
    """The form, with a text in each wording that is long enough for a readability formula."""
    form = project / "forms" / "voorbeeld.yaml"
    text = form.read_text("utf-8")
    for lang, old in (
        ("nl", "Dit formulier is voor iedereen met een vraag aan de gemeente."),
        ("nl-simple", "Hebt u een vraag? Dan is dit formulier voor u."),
        ("en", "This form is for everyone who has a question for us."),
    ):
        text = text.replace(f"{lang}: {old}\n", f"{lang}: {LONG[lang]}\n")
    form.write_text(text, "utf-8")
    return form


def test_level_tells_the_same_of_a_form(run, project):
    form = lengthened(project)
    levels = json.loads(run("lint", "--no-browser", "--format", "json", form).output)["levels"]
    told = re.findall(
        r"Score (\d+), level B1\. .*: \d+ of (\d+)\. .*: (\d+)\.", run("level", form, lang="en").output
    )
    for level, (score, sentences, ease) in zip(levels, told, strict=True):
        assert level["sentences"] == int(sentences)
        assert level["score"] == pytest.approx(int(score), abs=0.56)
        assert level["ease"] == pytest.approx(int(ease), abs=0.56)


# No socket can even be made: what asks for one breaks the command.
BLOCKED = """
import socket, sys
def refuse(*arguments, **named):
    raise SystemExit("asked for the network")
socket.socket.__init__ = socket.getaddrinfo = socket.create_connection = refuse
from formc.cli import main
main(sys.argv[1:])
"""


def offline(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """The command in a new process, which has loaded nothing yet and gets no network."""
    command = [sys.executable, "-W", "ignore", "-c", BLOCKED, *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False)


def test_lint_needs_no_network_for_any_formula(project):
    lengthened(project)
    done = offline("lint", "--no-browser", "--format", "json")
    levels = json.loads(done.stdout)["levels"]
    assert [level["lang"] for level in levels] == list(LONG)
    assert all(level["ease"] is not None for level in levels)
    assert "asked for the network" not in done.stderr


@pytest.mark.parametrize("lang", LONG)
def test_level_needs_no_network(project, lang):
    done = offline("level", "--lang", lang, given=LONG[lang])
    assert "Flesch" in done.stdout
    assert "asked for the network" not in done.stderr
    lines = offline("level", "--jsonl", given=json.dumps({"id": 1, "lang": lang, "text": LONG[lang]}) + "\n")
    assert json.loads(lines.stdout)["id"] == 1, lines.stderr


def test_without_network_is_without_network():
    refused = BLOCKED.replace("from formc.cli", "socket.socket()\nfrom formc.cli")
    done = subprocess.run([sys.executable, "-c", refused], capture_output=True, text=True, check=False)
    assert done.stderr == "asked for the network\n"
