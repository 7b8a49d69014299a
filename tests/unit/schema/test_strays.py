"""YAML in the folder of forms that formc does not read."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_project

from formc.linting import Task, check, lint
from formc.project import Project, form_files, load_project
from formc.schema import load_form

LIST = 'formc: 1\noptions:\n  a: {nl: "A", nl-simple: "A", en: "A"}\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch) -> Project:
    """A project with one sound form, which is the current folder."""
    write_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    checked = load_project(tmp_path)
    assert checked.value is not None
    return checked.value


def put(project: Project, name: str, text: str = LIST) -> None:
    (project.forms / name).parent.mkdir(parents=True, exist_ok=True)
    (project.forms / name).write_text(text, "utf-8")


def found(project: Project, *paths: str) -> list[tuple[str, str]]:
    """What check finds, which is what lint finds too."""
    files = form_files([project.forms / path for path in paths] or [project.forms])
    told = [(one.rule, one.span.file) for one in check(project, files).findings]
    task = Task(project=project, forms=files, today="2026-10-01", browser=False)
    assert [(one.rule, one.span.file) for one in lint(task).findings] == told
    return told


def test_a_form_that_ends_in_yml_is_told_to_end_in_yaml(project):
    (project.forms / "voorbeeld.yaml").rename(project.forms / "voorbeeld.yml")
    assert found(project) == [("file/ends-in-yml", "forms/voorbeeld.yml")]
    assert found(project, "voorbeeld.yml") == [("file/ends-in-yml", "forms/voorbeeld.yml")]


def test_a_list_that_ends_in_yml_is_told_to_end_in_yaml(project):
    put(project, "lists/x.yml")
    assert found(project) == [("file/ends-in-yml", "forms/lists/x.yml")]
    assert found(project, "lists") == [("file/ends-in-yml", "forms/lists/x.yml")]


@pytest.mark.parametrize("name", ["sub/a.yaml", "sub/a.yml", "sub/in/a.yaml", "lists/in/a.yaml"])
def test_a_file_in_a_folder_that_formc_does_not_know_is_told_once(project, name):
    put(project, name)
    assert found(project) == [("file/not-read", f"forms/{name}")]
    assert found(project, "voorbeeld.yaml") == [("file/not-read", f"forms/{name}")]


@pytest.mark.parametrize("name", [".oud/a.yaml", "sub/.a.yaml", "sub/a.txt", "eigen/a.yaml", "theme/b.yml"])
def test_other_files_may_be_there(project, name):
    put(project, name)
    with (project.root / "formc.yaml").open("a", encoding="utf-8") as file:
        file.write("templates: forms/eigen\ntheme: forms/theme\n")
    own = load_project(project.root).value
    assert own is not None
    assert found(own) == []


def test_a_list_that_nobody_uses_is_checked_and_told(project):
    put(project, "lists/x.yaml", LIST.replace('en: "A"', 'en: ""'))
    assert found(project) == [
        ("file/not-used", "forms/lists/x.yaml"),
        ("schema/empty", "forms/lists/x.yaml"),
    ]
    put(project, "lists/x.yaml")
    assert found(project) == [("file/not-used", "forms/lists/x.yaml")]
    assert found(project, "lists") == [], "who checks a list asks nothing about forms"


def test_nothing_is_said_about_use_when_a_form_could_not_be_read(project):
    put(project, "lists/x.yaml")
    put(project, "voorbeeld.yaml", "")
    assert [rule for rule, _ in found(project)] == ["yaml/empty"]


def test_the_folder_of_forms_is_known_by_every_path_to_it(project):
    put(project, "lists/x.yaml")
    told = check(project, form_files([Path("forms")])).findings
    assert [one.rule for one in told] == ["file/not-used"]


def test_what_a_form_uses_is_not_told(project):
    put(project, "lists/x.yaml")
    form = project.forms / "voorbeeld.yaml"
    text = form.read_text("utf-8")
    question = '{id: keus, type: select, options: x, label: {nl: "Wat?", nl-simple: "Wat?", en: "What?"}}'
    at = text.index("      - id:", text.index("steps:"))
    form.write_text(f"{text[:at]}      - {question}\n{text[at:]}", "utf-8")
    checked = load_form(form, project)
    assert checked.value is not None and "forms/lists/x.yaml" in " ".join(checked.value.files)
    assert "file/not-used" not in [one.rule for one in check(project, [form]).findings]
