"""Our own forms hold to every rule: in the YAML, in their words, on their pages, and in Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest

from formc.diagnostics import Diagnostic, Severity
from formc.linting import Outcome, Task, lint
from formc.project import form_files, load_project

ROOT = Path(__file__).parent.parent
TODAY = "2026-10-01"
FORMS = {
    "achternaam-gebruik-veranderen",
    "geheimhouding-persoonsgegevens",
    "klacht-indienen",
    "kwijtschelding-aanvragen",
    "melding-openbare-ruimte",
    "parkeervergunning-aanvragen",
    "uittreksel-brp-aanvragen",
    "verhuizing-doorgeven",
}


def outcome(*, browser: bool) -> Outcome:
    """What linting all forms finds."""
    checked = load_project(ROOT)
    assert checked.value is not None
    assert not checked.diagnostics
    files = form_files([ROOT / "forms"])
    assert {file.stem for file in files} >= FORMS
    return lint(Task(project=checked.value, forms=files, today=TODAY, browser=browser))


@pytest.fixture(scope="module")
def without_browser() -> Outcome:
    return outcome(browser=False)


def of(severity: Severity, found: Outcome) -> list[tuple[str, str, int, str]]:
    return [told(finding) for finding in found.findings if finding.severity is severity]


def told(finding: Diagnostic) -> tuple[str, str, int, str]:
    return (finding.rule, finding.span.file, finding.span.line, finding.lang)


def test_no_errors_and_no_warnings(without_browser: Outcome):
    assert of(Severity.ERROR, without_browser) == []
    assert of(Severity.WARNING, without_browser) == []


def test_notes_are_about_nothing_but_long_words(without_browser: Outcome):
    """Some cannot be avoided, such as burgerservicenummer: notes are for a person to judge. The fragment with
    a bank account is there for forms to come.
    """
    assert {finding.rule for finding in without_browser.findings} <= {"b1/long-word", "file/not-used"}


def test_all_of_every_form_was_looked_at(without_browser: Outcome):
    seen = without_browser.coverage
    assert seen.forms >= len(FORMS)
    assert seen.langs == ("nl", "nl-simple", "en")
    assert seen.pages > 500
    assert seen.unchecked == (("no-browser", seen.pages),)


def test_nothing_is_accepted_with_a_comment():
    files = [*(ROOT / "forms").rglob("*.yaml"), ROOT / "formc.yaml"]
    assert len(files) > len(FORMS)
    assert not [file.name for file in files if "formc: ignore" in file.read_text("utf-8")]
    rules = load_project(ROOT).value
    assert rules is not None
    assert not rules.rules


@pytest.mark.browser
def test_no_page_has_an_error_in_a_browser():
    found = outcome(browser=True)
    assert found.failure is None
    assert found.coverage.in_browser == found.coverage.pages > 500
    assert found.coverage.unchecked == ()
    assert of(Severity.ERROR, found) == []
    assert of(Severity.WARNING, found) == []
    assert {finding.rule for finding in found.findings} <= {"b1/long-word"}
