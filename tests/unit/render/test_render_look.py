"""What is wrong with a project's own templates and theme is found, each at its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from formc.project import load_project
from formc.render.look import MANY, custom_properties, template_names, wrong_look
from formc.render.templating import TEMPLATES

SETTINGS = "organisation: {name: Gemeente Voorbeeld}\n"


def found(root: Path, key: str = "", value: str = "", **files: str) -> list[tuple[object, ...]]:
    """Rule, place and arguments of each finding in a project with these files, by path with __ for / ."""
    (root / "formc.yaml").write_text(SETTINGS + (f"{key}: {value}\n" if key else ""), "utf-8")
    for name, text in files.items():
        write(root, name, text)
    project = load_project(root).value
    assert project is not None
    return [
        (d.rule, d.span.file, d.span.line, d.span.column, d.arguments())
        for d in wrong_look(project, lambda path: path.relative_to(root).as_posix())
    ]


def write(root: Path, name: str, text: str) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def theme(root: Path, css: str) -> list[tuple[object, ...]]:
    write(root, "stijl.css", css)
    return found(root, "theme", "stijl.css")


def templates(root: Path, name: str, text: str) -> list[tuple[object, ...]]:
    write(root, f"eigen/{name}", text)
    return found(root, "templates", "eigen")


# --- what is not there --------------------------------------------------------------------------------------


def test_nothing_of_ones_own_is_nothing_wrong(tmp_path):
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("key", "value", "rule"),
    [
        ("templates", "sjablonen", "look/no-folder"),
        ("theme", "stijl.css", "look/no-file"),
        ("theme", "stijl", "look/no-folder"),
    ],
)
def test_what_formc_yaml_names_and_is_not_there(tmp_path, key, value, rule):
    [(what, file, line, column, arguments)] = found(tmp_path, key, value)
    assert (what, file, line, column) == (rule, "formc.yaml", 2, len(key) + 3)
    assert arguments["given"] == value


def test_a_theme_of_another_kind_of_file_is_no_theme(tmp_path):
    write(tmp_path, "stijl.txt", ":root {}")
    assert [f[0] for f in found(tmp_path, "theme", "stijl.txt")] == ["look/no-folder"]


def test_a_folder_without_a_file_that_formc_knows_is_an_empty_theme(tmp_path):
    write(tmp_path, "stijl/token.css", ":root {}")
    unknown, empty = found(tmp_path, "theme", "stijl")
    assert unknown[:2] == ("look/unknown-file", "stijl/token.css") and unknown[4]["near"] == "tokens.css"
    assert empty[:3] == ("look/empty-theme", "formc.yaml", 2)


def test_a_file_that_is_no_text(tmp_path):
    (tmp_path / "stijl.css").write_bytes(b"\xff\xfe")
    assert [f[0] for f in found(tmp_path, "theme", "stijl.css")] == ["look/unreadable"]


# --- templates ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("steps.html.jinja", "step.html.jinja"),
        ("step.html", "step.html.jinja"),
        ("note.html.jinja", "fields/note.html.jinja"),
        ("page.html.jinja", ""),
        ("fields/nota.html.jinja", "fields/note.html.jinja"),
    ],
)
def test_a_template_that_formc_does_not_know(tmp_path, name, near):
    [(rule, file, line, _, arguments)] = templates(tmp_path, name, "x")
    assert (rule, file, line) == ("look/unknown-file", f"eigen/{name}", 1)
    assert "confirmation.html.jinja" in arguments["known"]
    assert arguments["near"] == near


def test_other_files_beside_templates_and_pieces_of_ones_own_are_left_alone(tmp_path):
    write(tmp_path, "eigen/LEESMIJ.md", "Onze templates.")
    write(tmp_path, "eigen/logo.html.jinja", "<svg></svg>")
    header = '{% block header %}{% include "logo.html.jinja" %}{% endblock %}'
    text = '{% extends "formc/layout.html.jinja" %}' + header
    assert templates(tmp_path, "layout.html.jinja", text) == []


def test_formc_s_own_templates_are_all_right(tmp_path):
    shutil.copytree(TEMPLATES, tmp_path / "eigen")
    assert found(tmp_path, "templates", "eigen") == []


def test_a_template_that_lacks_what_others_ask_of_it(tmp_path):
    whole = (TEMPLATES / "control.html.jinja").read_text("utf-8")
    lacking = whole.replace("{% macro field(v) %}", "{% macro veld(v) %}")
    assert lacking != whole
    [(rule, file, _, _, arguments)] = templates(tmp_path, "control.html.jinja", lacking)
    assert (rule, file) == ("look/incomplete-template", "eigen/control.html.jinja")
    assert arguments == {"name": "control.html.jinja", "missing": "`{% macro field %}`"}


def test_a_layout_without_content_and_a_field_without_its_macro(tmp_path):
    write(tmp_path, "eigen/fields/note.html.jinja", "<hr>")
    first, second = templates(tmp_path, "layout.html.jinja", "<!DOCTYPE html>")
    assert first[4]["missing"] == "`{% macro field %}`"
    assert second[4]["missing"] == "`{% block content %}`"


def test_a_template_with_a_mistake_in_it(tmp_path):
    [(rule, file, line, _, _)] = templates(tmp_path, "stop.html.jinja", "een\n{% if %}")
    assert (rule, file, line) == ("look/broken-template", "eigen/stop.html.jinja", 2)


def test_names_of_templates_are_those_of_files():
    assert {"layout.html.jinja", "step.html.jinja", "fields/yes_no.html.jinja"} <= set(template_names())


# --- theme --------------------------------------------------------------------------------------------------


def test_a_sound_theme(tmp_path):
    css = """\
/* Onze kleuren: { telt hier niet, url(x) ook niet. */
@media print { a::after { content: "} url(x) --geen: '"; } }
:root { --voorbeeld-blauw: #123; --basis-heading-color: var(--voorbeeld-blauw, rgb(0 0 0)); }
.formc-main--wide:hover { margin: calc(1rem * (1 + 1)); }
"""
    assert theme(tmp_path, css) == []


def test_a_property_that_formc_does_not_use(tmp_path):
    css = ":root {\n  --basis-heading-colour: red;\n  --formc-logo: 1px;\n}\n"
    first, second = theme(tmp_path, css)
    near = {"name": "--basis-heading-colour", "near": "--basis-heading-color", "more": ""}
    assert first == ("look/unused-property", "stijl.css", 2, 3, near)
    assert second[4]["name"] == "--formc-logo"


def test_many_unused_properties_are_one_finding(tmp_path):
    css = "\n".join(f"--x-{number}: 1px;" for number in range(MANY + 1))
    [finding] = theme(tmp_path, f":root {{ {css} }}")
    assert finding[4]["more"] == str(MANY)


@pytest.mark.parametrize(
    ("css", "line", "sign", "other"),
    [
        (":root {\n  color: red;\n", 1, "{", "}"),
        (":root { color: red; }\n}", 2, "}", "{"),
        ("a { margin: calc(1px; }", 1, "}", "{"),
        ("a {}\n/* wat", 2, "/*", "*/"),
        ('a { content: "x\n; }', 1, '"', '"'),
    ],
)
def test_signs_without_their_other_half(tmp_path, css, line, sign, other):
    rule, file, at, _, arguments = theme(tmp_path, css)[0]
    assert (rule, file, at, arguments) == (
        "look/unbalanced",
        "stijl.css",
        line,
        {"sign": sign, "other": other},
    )


@pytest.mark.parametrize(
    "address",
    ["@import 'https://example.nl/x.css'", "url(https://example.nl/x.woff2)", 'url("logo.svg")', "URL( x )"],
)
def test_a_theme_loads_nothing(tmp_path, address):
    [(rule, file, line, column, arguments)] = theme(tmp_path, f"\n  {address};")
    assert (rule, file, line, column) == ("look/loads-file", "stijl.css", 2, 3)
    assert arguments == {"address": address}


def test_custom_properties_are_those_of_tokens_css():
    assert custom_properties()[0] == "--basis-text-font-family-default"
    assert len(custom_properties()) > 30
