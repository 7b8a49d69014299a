"""Fragments and lists of options that are checked by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from formc.project import Project, load_project
from formc.schema import load_form

ROOT = Path(__file__).parents[3]
SHARED = sorted([*(ROOT / "forms" / "fragments").glob("*.yaml"), *(ROOT / "forms" / "lists").glob("*.yaml")])


@pytest.mark.parametrize("path", SHARED, ids=lambda path: path.stem)
def test_our_own_have_no_mistakes(path):
    project = load_project(ROOT).value
    assert project is not None
    assert not load_form(path, project).diagnostics


@pytest.mark.parametrize(
    ("folder", "text", "wanted"),
    [
        (
            "fragments",
            'formc: 1\nfields:\n  - {id: a, type: nmae}\n  - {id: b, type: text, label: {nl: "B", en: "B"}}\n'
            '  - {id: c, type: text, label: {nl: "C"}, show_if: {answered: bb}}\n',
            [("schema/unknown-value", 3), ("schema/missing-wording", 5), ("schema/unknown-field", 5)],
        ),
        (
            "lists",
            'formc: 1\noptions:\n  a: {nl: "A", en: "A"}\n  b: {nl: "B"}\n  C: {nl: "C", en: "C"}\n',
            [("schema/missing-wording", 4), ("schema/bad-id", 5)],
        ),
        ("fragments", "formc: 1\nfields: [\n", [("schema/too-few", 2), ("yaml/unclosed-braces", 2)]),
        ("lists", "", [("yaml/empty", 1)]),
    ],
)
def test_mistakes_are_told_without_a_form_that_uses_it(folder, text, wanted, tmp_path):
    path = tmp_path / folder / "x.yaml"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    checked = load_form(path, Project(root=tmp_path, forms=tmp_path))
    assert [(d.rule, d.span.line) for d in checked.diagnostics] == wanted
    assert checked.value is None


def test_the_languages_are_those_of_the_project(tmp_path):
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "x.yaml").write_text('formc: 1\noptions:\n  a: {nl: "A"}\n', "utf-8")
    project = Project(root=tmp_path, forms=tmp_path, languages=("nl", "nl-simple"))
    checked = load_form(tmp_path / "lists" / "x.yaml", project)
    assert [(d.rule, d.lang) for d in checked.diagnostics] == [("schema/missing-wording", "nl-simple")]
