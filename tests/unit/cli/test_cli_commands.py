"""What each command does when all is well, and what it prints."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from projects import write_form

from formc.catalogue import rule_docs
from formc.cli import COMMANDS, _exit, _starter
from formc.cli.new import suggestion
from formc.rule import as_template
from formc.schema.assemble import schema_json

SOMEWHERE = re.compile(r"/\S*/(test_\w+)")


# --- init ---------------------------------------------------------------------------------------------------


def test_init_makes_a_project_in_which_everything_works(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = run("init", "demo", lang="en")
    assert made.exit_code == 0
    assert "cd demo\n  formc build" in made.output
    monkeypatch.chdir(tmp_path / "demo")
    assert sorted(p.name for p in Path().rglob("*") if p.is_file()) == sorted(
        (".gitignore", "formc.schema.json", "formc.yaml", "voorbeeld.yaml")
    )
    for command in (["check"], ["build"], ["lint", "--no-browser", "--fail-on", "note"]):
        result = run(*command)
        assert result.exit_code == 0, result.output
    assert Path("build/voorbeeld/nl-simple/index.html").is_file()


def test_init_here(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("init")
    assert result.exit_code == 0
    assert "cd " not in result.output
    assert Path("formc.yaml").is_file()


def test_init_never_overwrites(run, project):
    before = (project / "formc.yaml").read_bytes()
    result = run("init")
    assert result.exit_code == _exit.USAGE
    assert "Deze bestanden bestaan al: formc.yaml, forms/voorbeeld.yaml." in result.output
    assert (project / "formc.yaml").read_bytes() == before
    assert not (project / "formc.schema.json").exists()


def test_init_leaves_a_gitignore_as_it_is(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path(".gitignore").write_text("van mij\n", "utf-8")
    result = run("init")
    assert result.exit_code == 0
    assert "Zet er /build/ in" in result.output
    assert Path(".gitignore").read_text("utf-8") == "van mij\n"


def test_init_where_a_file_is(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("demo").write_text("", "utf-8")
    result = run("init", "demo")
    assert result.exit_code == _exit.USAGE
    assert "demo is een bestand, geen map." in result.output


def test_schema_in_a_new_project_is_where_its_form_says(tmp_path):
    files = _starter.project_files()
    assert files[_starter.SCHEMA] == schema_json()
    assert f"$schema=../{_starter.SCHEMA}\n" in files["forms/voorbeeld.yaml"]


def test_starter_forms_are_to_be_looked_at_in_a_year():
    for text in (_starter.project_files()["forms/voorbeeld.yaml"], _starter.form("hond", "")):
        when = re.search(r"review_by: (\d{4})-", text)
        assert int(when[1]) == date.today().year + 1


# --- new ----------------------------------------------------------------------------------------------------


def test_new_makes_a_form_in_which_everything_works(run, project):
    result = run("new", "hond-aanmelden")
    assert result.exit_code == 0
    assert "formc check forms/hond-aanmelden.yaml" in result.output
    text = (project / "forms" / "hond-aanmelden.yaml").read_text("utf-8")
    assert text.startswith("formc: 1\nid: hond-aanmelden\n")
    assert "  nl: Hond aanmelden\n" in text
    for command in (["check"], ["build"], ["lint", "--no-browser", "--fail-on", "note"]):
        done = run(*command)
        assert done.exit_code == 0, done.output


def test_new_says_where_the_schema_is_when_the_project_has_one(run, project):
    (project / _starter.SCHEMA).write_text("{}", "utf-8")
    run("new", "hond")
    assert "$schema=../formc.schema.json\n" in (project / "forms" / "hond.yaml").read_text("utf-8")


def test_new_never_overwrites(run, project):
    before = (project / "forms" / "voorbeeld.yaml").read_bytes()
    result = run("new", "voorbeeld")
    assert result.exit_code == _exit.USAGE
    assert "Het formulier forms/voorbeeld.yaml bestaat al." in result.output
    assert (project / "forms" / "voorbeeld.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ("Hond Aanmelden", "hond-aanmelden"),
        ("hond_aanmelden.yaml", "hond-aanmelden"),
        ("../hond", "hond"),
        ("3-dagen", "dagen"),
        ("café", "cafe"),
        ("!!", "mijn-formulier"),
        ("", "mijn-formulier"),
    ],
)
def test_new_with_a_name_that_cannot_be(run, project, given, near):
    result = run("new", given)
    assert result.exit_code == _exit.USAGE
    assert f"Bijvoorbeeld: {near}." in result.output
    assert suggestion(given) == near
    assert [path.name for path in (project / "forms").iterdir()] == ["voorbeeld.yaml"]


# --- check and lint -----------------------------------------------------------------------------------------


def test_check_reports_where_and_what_to_do(run, project, golden):
    write_form(
        project,
        "voorbeeld",
        ("type: email", "type: emial"),
        ("type: name\n", "type: name\n        lable: x\n"),
    )
    write_form(
        project, "tweede", ("title:\n  nl: Vraag stellen aan de gemeente", "title:\n  nl: Let op: {a}")
    )
    result = run("check")
    assert result.exit_code == _exit.FINDINGS
    golden("cli/check.nl.txt", result.output)
    golden("cli/check.en.txt", run("check", lang="en").output)


def test_json_is_the_whole_output(run, project):
    write_form(project, "voorbeeld", ("type: email", "type: emial"))
    result = run("check", "--format", "json", lang="en")
    (found,) = json.loads(result.output)["findings"]
    assert found["file"] == "forms/voorbeeld.yaml"
    assert found["form"] == "voorbeeld"
    assert found["severity"] == "error"
    assert "emial" in found["message"]


def test_check_takes_files_folders_and_the_project(run, project, monkeypatch):
    write_form(project, "tweede")
    for paths in (
        [],
        ["forms"],
        ["."],
        ["forms/tweede.yaml", "forms/voorbeeld.yaml"],
        ["forms", "forms/tweede.yaml"],
    ):
        assert "Gecontroleerd: 2 formulieren" in run("check", *paths).output, paths
    monkeypatch.chdir(project.parent)
    assert "Gecontroleerd: 2 formulieren" in run("check", project).output
    monkeypatch.chdir(project / "forms")
    assert "Gecontroleerd: 2 formulieren" in run("check").output
    assert "Gecontroleerd: 1 formulier" in run("check", "tweede.yaml").output


def test_folders_of_fragments_and_lists_are_checked_as_such_and_not_built(run, project):
    text = 'formc: 1\noptions:\n  a: {nl: "A", nl-simple: "A", en: "A"}\n'
    (project / "forms" / "lists").mkdir()
    (project / "forms" / "lists" / "x.yaml").write_text(text, "utf-8")
    assert "Gecontroleerd: 1 fragment of lijst." in run("check", "forms/lists").output
    linted = run("lint", "--no-browser", "forms/lists")
    assert "Niet gecontroleerd: de taal van 1 fragment of lijst" in linted.output
    built = run("build", "forms/lists")
    assert built.exit_code == _exit.USAGE
    assert "forms/lists/x.yaml is geen formulier." in built.output
    assert not (project / "build").exists()


def test_what_could_not_be_read_is_not_counted_as_checked(run, project):
    (project / "forms" / "leeg.yaml").write_text("", "utf-8")
    told = run("check", "forms/leeg.yaml").output
    assert "Gecontroleerd: niets." in told
    assert "1 bestand dat formc niet kon lezen" in told


def test_a_form_that_ends_in_yml_is_never_built(run, project):
    (project / "forms" / "voorbeeld.yaml").rename(project / "forms" / "voorbeeld.yml")
    for command in (["check"], ["build"], ["lint", "--no-browser"]):
        result = run(*command)
        assert result.exit_code == _exit.FINDINGS
        assert "Noem het voorbeeld.yaml." in result.output
    assert not (project / "build" / "voorbeeld").exists()


def test_a_form_without_project_is_checked_without_settings(run, project, tmp_path_factory, monkeypatch):
    elsewhere = tmp_path_factory.mktemp("elders")
    (elsewhere / "voorbeeld.yaml").write_bytes((project / "forms" / "voorbeeld.yaml").read_bytes())
    monkeypatch.chdir(elsewhere)
    assert run("check", "voorbeeld.yaml").exit_code == 0


@pytest.mark.parametrize(("limit", "code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_fail_on(run, project, limit, code):
    longer = "U hoeft aan ons voor dit formulier nu en ook later in het jaar helemaal niets te betalen."
    write_form(project, "voorbeeld", ("U hoeft niets te betalen.", longer))
    result = run("lint", "--no-browser", "--fail-on", limit)
    assert "waarschuwing (nl): " in result.output
    assert result.exit_code == code


def test_lint_of_forms_and_pages(run, project):
    Path("site").mkdir()
    Path("site/a.html").write_text(
        "<!doctype html><html><title>x</title><main><h1>x</h1><img src=a.png></main>", "utf-8"
    )
    Path("site/b.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" role="img"/>', "utf-8")
    Path("site/c.html").write_bytes(b"\0\0\0")
    result = run("lint", "--no-browser", "forms", "site", "weg.html")
    assert result.exit_code == _exit.FINDINGS
    for told in (
        "site/a.html:1:54: fout: ",
        "site/b.svg:1:1: fout: ",
        "site/c.html:1:1: fout: ",
        "weg.html:1:1: fout: ",
        "2 bestanden die formc niet kon lezen",
        "de pagina's in een browser (--no-browser)",
    ):
        assert told in result.output, result.output


def test_lint_without_forms_of_the_project(run, project):
    Path("a.html").write_text("<!doctype html><html lang=nl><title>x</title><main><h1>x</h1></main>", "utf-8")
    assert "Gecontroleerd: 1 pagina." in run("lint", "--no-browser", "a.html").output


def test_a_pipe_is_not_waited_for(project):
    os.mkfifo(project / "pijp.yaml")
    arguments = [sys.executable, "-m", "formc", "check", "pijp.yaml"]
    done = subprocess.run(arguments, capture_output=True, check=False, timeout=30)
    assert done.returncode == _exit.FINDINGS
    assert b"pijp.yaml:1:1: fout" in done.stdout


# --- build --------------------------------------------------------------------------------------------------


def test_build_says_what_it_did(run, project, golden):
    told = []
    for lang in ("nl", "en"):
        out = f"uit-{lang}"
        for _ in range(2):
            told.append(run("build", "--out", out, "--on", "2026-10-01", lang=lang).output)
    write_form(project, "tweede", ("type: email", "type: emial"))
    told.append(run("build", "--out", "uit-nl").output)
    golden("cli/build.txt", "\n".join(told))


def test_build_with_errors_ends_with_1_every_time(run, project):
    write_form(project, "voorbeeld", ("type: email", "type: emial"))
    for _ in range(2):
        result = run("build")
        assert result.exit_code == _exit.FINDINGS
        assert "forms/voorbeeld.yaml:" in result.output


# --- rules and schema ---------------------------------------------------------------------------------------


def test_list_of_rules_has_every_rule(run):
    result = run("rules", lang="en")
    assert result.exit_code == 0
    for doc in rule_docs():
        assert f"{doc.id} " in result.output
    assert f"{len(rule_docs())} rules." in result.output


def test_rules_of_a_family(run):
    for name in ("b1", "b1/"):
        lines = run("rules", name).output.splitlines()
        assert all(line.startswith("b1/") for line in lines[:-2])
        assert len(lines) > 6


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_rule_is_told_whole(run, lang):
    for doc in rule_docs():
        told = run("rules", doc.id, lang=lang).output
        for text in (doc.title, doc.message, doc.why):
            assert all(part.splitlines()[0] in told for part in as_template(text[lang]))


def test_one_rule(run, golden):
    golden("cli/rule.nl.txt", run("rules", "b1/long-sentence").output)


def test_a_rule_is_found_in_capitals_too(run):
    assert run("rules", "B1/Long-Sentence").output == run("rules", "b1/long-sentence").output
    assert run("rules", "B1").output == run("rules", "b1").output


def test_an_example_says_what_it_is_for_when_it_is_not_dutch(run):
    told = run("rules", "b1/difficult-word").output
    assert "\n  - (eenvoudig Nederlands) U ontvangt een brief.\n" in told
    assert "\n  - U ontvangt een brief.\n" in told
    assert "\n  - (plain Dutch) U krijgt" in run("rules", "b1/difficult-word", lang="en").output
    assert "\n  - (English) Your licence" in run("rules", "b1/difficult-word", lang="en").output


def test_options_of_a_rule_are_told_as_they_are_written(run):
    told = run("rules", "b1/long-word").output
    assert "  max_letters: 14\n  allow: [belastingdienst, burgerservicenummer, " in told
    assert "today" not in run("rules", "form/overdue-review").output


def test_a_rule_that_is_off_is_told_how_to_write_that(run, project):
    with (project / "formc.yaml").open("a", encoding="utf-8") as file:
        file.write("rules:\n  b1/long-word: off\n")
    result = run("check")
    assert result.exit_code == _exit.USAGE
    assert "Schrijf dan: `{severity: off}`." in result.output


@pytest.mark.parametrize("means", ["zie **hier**", "geld (euro)", "dit kost iets."])
def test_a_meaning_in_the_settings_that_cannot_be_is_a_wrong_setting(run, project, means):
    with (project / "formc.yaml").open("a", encoding="utf-8") as file:
        file.write(f'glossary: [{{term: leges, means: {{nl: "{means}", nl-simple: same, en: "{means}"}}}}]\n')
    for command in ("check", "build"):
        assert run(command).exit_code == _exit.USAGE


@pytest.mark.parametrize(
    ("given", "near"),
    [("b1/long-sentense", "b1/long-sentence"), ("long-sentence", "b1/long-sentence"), ("b2", "b1")],
)
def test_unknown_rule(run, given, near):
    result = run("rules", given, lang="en")
    assert result.exit_code == _exit.USAGE
    assert f"There is no rule {given}." in result.output
    assert f"Did you mean {near}" in result.output


def test_schema(run):
    assert run("schema").output == schema_json()
    assert json.loads(run("schema", "--fragment").output)["$ref"].endswith("fragment")
    assert json.loads(run("schema", "--options").output)["$ref"].endswith("list_of_options")
    assert "organisation" in json.loads(run("schema", "--project").output)["properties"]


def test_every_command_has_its_file_and_every_file_is_a_command():
    import formc.cli

    files = {path.stem for path in Path(formc.cli.__file__).parent.glob("*.py")}
    assert {name for name in files if not name.startswith("_")} == set(COMMANDS)
