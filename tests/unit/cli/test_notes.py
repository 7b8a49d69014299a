"""How notes are told, and what lint says about paths that it cannot take."""

from __future__ import annotations

import json

import pytest

PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kaart</title>
<main><h1>Kaart</h1><svg><text>Café</text></svg></main></html>
"""
NOTED = "rules:\n  wcag/image-without-alt: {severity: note}\n"


@pytest.fixture
def noted(project):
    """A page in a project in which an image without a text is a note."""
    settings = project / "formc.yaml"
    settings.write_text(settings.read_text("utf-8") + NOTED, "utf-8")
    page = project / "café.html"
    page.write_text(PAGE.replace("<svg>", "\n<img src='x.png'><svg>"), "utf-8")
    return page


@pytest.mark.parametrize(
    ("options", "full"),
    [((), False), (("--notes",), True), (("--fail-on", "note"), True), (("--fail-on", "warning"), False)],
)
def test_notes_are_told_in_full_when_asked_for(run, noted, options, full):
    done = run("lint", "--no-browser", *options, str(noted))
    assert ("café.html:3:1: opmerking" in done.output) is full
    assert ("1 opmerking (toon ze helemaal met --notes):" in done.output) is not full
    assert "wcag/image-without-alt" in done.output


def test_json_has_all_notes_with_advice_and_letters_as_they_are(run, noted):
    done = run("lint", "--no-browser", "--format", "json", str(noted))
    (found,) = json.loads(done.output)["findings"]
    assert found["severity"] == "note"
    assert "`alt`" in found["advice"]
    assert "café.html" in done.output


@pytest.mark.parametrize("command", ["check", "lint", "build"])
def test_an_address_is_no_file(run, project, command):
    done = run(command, "https://www.example.nl/a.html")
    assert done.exit_code == 2
    assert "https://www.example.nl/a.html is een webadres. formc leest alleen bestanden." in done.output


@pytest.mark.parametrize("name", ["a.pdf", "a.txt"])
def test_lint_says_which_files_it_takes(run, project, name):
    (project / name).write_text("tekst", "utf-8")
    done = run("lint", name)
    assert done.exit_code == 2
    assert f"{name} kan formc niet controleren." in done.output
    assert ".yaml" in done.output and ".html" in done.output


def test_a_page_that_is_no_text_is_one_finding(run, project):
    (project / "a.html").write_bytes(b"\x7fELF\x02\x01\xff\xfe\x81\x8d")
    done = run("lint", "--no-browser", "a.html")
    assert done.exit_code == 1
    assert done.output.count("[file/not-text]") == 1
    assert "decoded" not in done.output
