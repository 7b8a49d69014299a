"""The README is true: its commands run, its links lead somewhere, its lists are complete."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path

import pytest
import yaml
from click import Context
from click.testing import CliRunner

from formc.cli import COMMANDS, _exit, main
from formc.project import SCHEMA, load_project

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
QUESTION = re.search(r"```yaml\n(      - id: ras\n.*?)```", README, re.DOTALL)


def blocks(kind: str) -> list[str]:
    found = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    return [text for name, text in found if name == kind]


def commands() -> list[str]:
    return [line[2:] for block in blocks("console") for line in block.splitlines()]


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, list(arguments))
    return done.exit_code, done.output


@pytest.mark.browser
def test_commands_run_in_the_order_of_the_page(tmp_path, monkeypatch):
    start = commands().index("formc init demo")
    monkeypatch.chdir(tmp_path)
    for line in commands()[start:] + commands()[:start]:
        program, *arguments = line.split()
        if program == "cd":
            monkeypatch.chdir(arguments[0])
            continue
        code, output = run(*arguments)
        assert (program, code) == ("formc", 0), f"{line}\n{output}"
        if "hond-aanmelden" in line:
            add_question(Path("forms/hond-aanmelden.yaml"))
    assert Path("build/index.html").is_file()
    assert 'name="ras"' in Path("build/hond-aanmelden/nl/vraag.html").read_text("utf-8")


def add_question(form: Path) -> None:
    text = form.read_text("utf-8")
    assert QUESTION
    before = "      - id: email\n"
    assert before in text
    form.write_text(text.replace(before, QUESTION[1] + before), "utf-8")


def test_the_report_that_is_shown_is_one_that_formc_gives(tmp_path, monkeypatch):
    shown = next(block for block in blocks("") if block.startswith("forms/hond-aanmelden.yaml"))
    monkeypatch.chdir(tmp_path)
    run("init", ".")
    run("new", "hond-aanmelden")
    form = Path("forms/hond-aanmelden.yaml")
    line = re.search(r"^ +(\d+) \| (.*)$", shown, re.MULTILINE)
    assert line
    lines = form.read_text("utf-8").split("\n")
    lines[int(line[1]) - 1] = line[2]
    form.write_text("\n".join(lines), "utf-8")
    _, output = run("lint", "--no-browser", "forms/hond-aanmelden.yaml")
    assert shown.strip() in output


def test_the_levels_that_are_shown_are_told_like_that(monkeypatch):
    """The figures change with each text and weight."""
    title, head, *rows, how = next(block for block in blocks("") if "taalversie" in block).splitlines()
    monkeypatch.chdir(ROOT)
    told = run("lint", "--no-browser", "forms/verhuizing-doorgeven.yaml")[1].splitlines()
    at = told.index(head)
    assert (told[at - 1], told[at + 4]) == (title, how)
    for row, shown in zip(told[at + 1 : at + 4], rows, strict=True):
        assert row.split()[:3] == shown.split()[:3]
        assert len(row) == len(shown)


def test_the_letter_that_is_shown_is_judged_like_that(tmp_path, monkeypatch):
    """The scores change with each weight."""
    shown = next(block for block in blocks("") if block.startswith("brief.txt"))
    monkeypatch.chdir(tmp_path)
    Path("brief.txt").write_text("\n".join(re.findall(r"  B[12]  (.*)", shown)), "utf-8")
    code, output = run("level", "brief.txt")
    assert code == _exit.FINDINGS
    told = "\n".join(output.splitlines()[: len(shown.splitlines())])
    assert re.sub(r"(?<=  )\d\d(?=  B)|(?<=Score )\d\d", "00", told) == re.sub(
        r"(?<=  )\d\d(?=  B)|(?<=Score )\d\d", "00", shown.strip()
    )


def test_links_lead_somewhere():
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", README):
        assert (ROOT / target).exists(), target


def test_links_into_a_page_lead_to_a_heading_there():
    for page, anchor in re.findall(r"\]\(([^)#]+)#([^)]+)\)", README):
        headings = re.findall(r"^#+ (.*)$", (ROOT / page).read_text("utf-8"), re.MULTILINE)
        assert anchor in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_command_and_option_is_told():
    for name in COMMANDS:
        assert f"| `formc {name}" in README
        command = importlib.import_module(f"formc.cli.{name}").command
        for parameter in (*command.get_params(Context(command)), *main.params):
            for option in parameter.opts if parameter.param_type_name == "option" else ():
                assert f"`{option}" in README, f"{name} {option}"


def test_every_exit_code_is_told():
    codes = {value for name, value in vars(_exit).items() if name.isupper()}
    table = {int(code) for code in re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)}
    assert codes - table == {_exit.INTERRUPTED, _exit.PIPE_CLOSED}
    assert f"{_exit.INTERRUPTED} after Ctrl-C, and {_exit.PIPE_CLOSED} when" in README


def test_every_setting_is_told_and_the_example_is_right(tmp_path):
    properties = json.loads(SCHEMA.read_text("utf-8"))["properties"]
    (example,) = (block for block in blocks("yaml") if block.startswith("organisation:"))
    told = set(yaml.safe_load(example)) | set(re.findall(r"`(\w+)`", README))
    assert set(properties) - told == set()

    (tmp_path / "formc.yaml").write_text(example, "utf-8")
    assert load_project(tmp_path).diagnostics == ()


def test_every_key_of_json_output_is_told():
    from formc.diagnostics import Span, finding
    from formc.report import FormLevel, Report
    from formc.report.json import render
    from formc.words import tool_texts

    level = FormLevel(
        form="x",
        file="x",
        lang="nl",
        score=40,
        level="B1",
        sentences=1,
        with_finding=0,
        formula="Flesch-Douma",
        ease=None,
    )
    found = finding("x/y", Span(file="x"))
    report = Report(findings=[found], docs={}, lines=lambda file: (), levels=[level])
    whole = json.loads(render(report, tool_texts("en")))
    for name, (first,) in whole.items():
        assert f'"{name}": [...]' in README
        for key in first:
            assert f"`{key}`" in README
