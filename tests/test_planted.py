"""Mistakes planted one at a time in this project's own forms are found, each at its place and each once.

The tables in planted/ say what is planted, and which rule has to find it where.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from planted import (
    KLACHT,
    MELDING,
    ROOT,
    VERHUIZING,
    Override,
    Planting,
    copy_template,
    linted,
    place,
    project,
    settings,
    shown,
    templates,
    told,
)
from planted.design import DESIGN
from planted.pages import BROWSER, PAGES
from planted.spec import SPEC
from planted.words import WORDS

from formc.diagnostics import Span

SPAN = ("file", "line", "column", "end_line", "end_column")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project, and we are in it."""
    project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_enough_is_planted():
    for table, least in ((SPEC, 30), (WORDS, 20), (DESIGN, 10), (PAGES, 30), (BROWSER, 4)):
        assert len({row.name for row in table}) == len(table) >= least
    assert len({row.rule for row in (*SPEC, *WORDS, *DESIGN, *PAGES, *BROWSER)}) >= 70


# --- nothing is planted -----------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [MELDING, KLACHT, VERHUIZING])
def test_before_anything_is_planted_nothing_is_found(form: str):
    assert told(linted(form)) == []


def test_templates_of_the_project_that_change_nothing_give_nothing():
    settings("templates: templates")
    for name in templates():
        copy_template(name)
    assert told(linted()) == []


@pytest.mark.browser
def test_before_anything_is_planted_the_browser_finds_nothing():
    assert told(linted(browser=True)) == []


# --- one mistake is planted -------------------------------------------------------------------------------


@pytest.mark.parametrize("row", [*SPEC, *WORDS, *DESIGN], ids=str)
def test_a_mistake_in_the_yaml_is_found_at_its_place(row: Planting):
    row.plant()
    wanted = (row.rule, str(row.severity), row.lang, shown(row.place()))
    found = told(linted(row.form))
    assert [finding for finding in found if finding[0] not in row.also] == [wanted]
    assert {finding[0] for finding in found} == {row.rule, *row.also}


@pytest.mark.parametrize("row", WORDS, ids=str)
def test_a_hard_sentence_is_found_at_its_place_in_files_of_windows(row: Planting, here: Path):
    """Saved with a byte order mark and line ends of two characters."""
    row.plant()
    wanted = row.place()
    for file in here.rglob("*.yaml"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert [(found.rule, found.span) for found in linted(row.form)] == [(row.rule, wanted)]


def found_in_pages(row: Override, *, browser: bool) -> None:
    """The rule, and no other but those of `also`, finds the mistake, at all its places and nowhere else."""
    row.plant()
    findings = linted(browser=browser)
    mine = [found for found in findings if found.rule == row.rule]
    assert {found.rule for found in findings} == {row.rule, *row.also}
    assert {found.severity for found in mine} == {row.severity}
    assert sorted({shown(found.span) for found in mine}) == sorted(map(shown, row.places()))


@pytest.mark.parametrize("row", PAGES, ids=str)
def test_a_mistake_in_a_template_is_found_where_the_element_comes_from(row: Override):
    found_in_pages(row, browser=False)


@pytest.mark.browser
@pytest.mark.parametrize("row", BROWSER, ids=str)
def test_a_mistake_that_shows_in_a_browser_is_found_where_the_element_comes_from(row: Override):
    found_in_pages(row, browser=True)


# --- on the command line ----------------------------------------------------------------------------------


def formc(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_COLOR": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "formc", "--ui-lang", "en", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_command_line_tells_of_a_mistake_of_each_kind():
    """The mistake in the first form keeps it from becoming pages; the second asks in the same way."""
    planted = {row.name: row for row in (*SPEC, *WORDS, *PAGES)}
    unknown_list = planted["a list of options that does not exist"]
    hard_word = planted["nl: a difficult word, in a fragment"]
    tabindex = planted["an order of its own for the tab key"]
    for row in (unknown_list, hard_word, tabindex):
        row.plant()
    wanted = {
        unknown_list.rule: unknown_list.place(),
        hard_word.rule: hard_word.place(),
        tabindex.rule: place(KLACHT, "      - id: «omschrijving»\n"),
    }

    run = formc("lint", "--no-browser", "--format", "json", MELDING, KLACHT)
    assert (run.returncode, run.stderr) == (1, "")
    findings = [found for found in json.loads(run.stdout)["findings"] if found["severity"] != "note"]
    assert {found["rule"]: Span(**{key: found[key] for key in SPAN}) for found in findings} == wanted

    run = formc("lint", "--no-browser", MELDING, KLACHT)
    assert run.returncode == 1
    for rule, span in wanted.items():
        line = next(line for line in run.stdout.splitlines() if line.endswith(f"[{rule}]"))
        assert line.startswith(f"{span.file}:{span.line}:{span.column}: ")
