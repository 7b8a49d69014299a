"""The tool speaks two languages, wholly: help, messages, and what click says."""

from __future__ import annotations

import ast
import importlib
import re
import string
import subprocess
import sys
from pathlib import Path

import click
import pytest
import tool_words

import formc
from formc.cli import COMMANDS, _words, main
from formc.diagnostics import Severity, Span
from formc.lint.engine import Linter
from formc.locale import read_phrases
from formc.locale.tool import WRITTEN, compiled
from formc.words import COMPILED, tool_texts

PACKAGE = Path(formc.__file__).parent
LANGUAGES = ("nl", "en")
PHRASES = {f"{phrase.lang} {key}": phrase for key, phrase in read_phrases(WRITTEN)}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def all_commands() -> list[click.Command]:
    return [main, *(importlib.import_module(f"formc.cli.{name}").command for name in COMMANDS)]


@pytest.fixture(autouse=True)
def _speak_dutch_after():
    yield
    _words.speak([], {})


def test_compiled_words_are_those_of_the_yaml():
    assert compiled() == Path(COMPILED).read_text("utf-8"), "run `make docs`"


def test_every_text_is_there_in_both_languages_with_the_same_placeholders():
    dutch, english = (
        {k.partition(" ")[2]: p.text for k, p in PHRASES.items() if k.startswith(f"{x} ")} for x in LANGUAGES
    )
    own = {key: text for key, text in dutch.items() if not key.startswith("click.")}
    assert own.keys() == english.keys()
    assert [key for key in own if placeholders(own[key]) != placeholders(english[key])] == []


def test_own_dutch_and_english_pass_the_rules_for_authors():
    phrases = [
        p for key, p in PHRASES.items() if not key.partition(" ")[2].startswith(("click.", "metavars."))
    ]
    found = Linter(tool_words.SETTINGS).check_phrases(phrases, Span(file="cli.yaml"))
    assert [f"{d.span.line} {d.rule}" for d in found if d.severity is not Severity.NOTE] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", all_commands(), ids=lambda command: command.name)
def test_every_command_option_and_argument_has_help(command, lang):
    _words.speak(["--ui-lang", lang], {})
    context = click.Context(command, info_name=command.name)
    assert command.help and command.get_short_help_str() if command is not main else command.help
    for parameter in command.get_params(context):
        assert parameter.help, parameter.name
        parameter.make_metavar(context)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help(run, golden, name, lang):
    result = run(*filter(None, [name]), "--help", lang=lang, terminal_width=100)
    assert result.exit_code == 0
    golden(f"cli/help{f'-{name}' * bool(name)}.{lang}.txt", result.output)


def test_language_comes_from_option_before_environment_before_dutch():
    assert _words.wanted([], {}) == "nl"
    assert _words.wanted([], {"FORMC_UI_LANG": "en"}) == "en"
    assert _words.wanted(["check", "--ui-lang=nl"], {"FORMC_UI_LANG": "en"}) == "nl"
    assert _words.wanted(["--ui-lang", "en", "check"], {}) == "en"
    assert _words.wanted(["--", "--ui-lang", "en"], {}) == "nl"
    assert _words.wanted(["--ui-lang"], {"FORMC_UI_LANG": "en"}) == "en"
    assert _words.wanted(["--ui-lang", "fy"], {}) == "nl"


def test_texts_for_click_are_what_click_says():
    files = Path(click.__file__).parent.glob("*.py")
    nodes = (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    said = {node.value for node in nodes if isinstance(node, ast.Constant)}
    ours = {key.removeprefix("click.") for key in tool_texts("nl").keys("click.")}
    assert ours
    assert not ours - said


MISTAKES = {
    "unknown-command": ["chekc"],
    "far-command": ["vliegtuig"],
    "unknown-option": ["check", "--fail-onn", "note"],
    "no-value": ["build", "--out"],
    "bad-choice": ["lint", "--format", "xml"],
    "bad-day": ["build", "--on", "31-12-2026"],
    "bad-number": ["build", "--jobs", "veel"],
    "number-too-small": ["build", "--jobs", "0"],
    "missing-argument": ["new"],
    "too-many": ["rules", "a", "b"],
    "no-such-folder": ["lint", "--root", "nergens"],
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_mistakes_on_the_command_line(run, golden, lang, project):
    told = []
    for arguments in MISTAKES.values():
        result = run(*arguments, lang=lang)
        assert result.exit_code == 2
        told.append(f"$ formc {' '.join(arguments)}\n{result.output}")
    golden(f"cli/mistakes.{lang}.txt", "\n".join(told))


def raised() -> dict[str, list[tuple[str, set[str]]]]:
    """Every key that some code raises a FormcError with, where, and which arguments it gives."""
    found: dict[str, list[tuple[str, set[str]]]] = {}
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "FormcError" and node.args:
                key = ast.literal_eval(node.args[0])
                given = {keyword.arg for keyword in node.keywords if keyword.arg}
                found.setdefault(key, []).append((f"{file.name}:{node.lineno}", given))
    return found


@pytest.mark.parametrize("key", sorted(raised()))
def test_every_error_that_is_raised_has_a_message_and_advice(key):
    for lang in LANGUAGES:
        for part in ("message", "advice"):
            text = tool_texts(lang)(f"errors.{key}.{part}")
            for where, given in raised()[key]:
                assert placeholders(text) <= given, where


def test_no_message_is_there_for_nothing():
    source = "".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    own = {"crash", "prefix", "interrupted"}
    keys = {key.split(".")[1] for key in tool_texts("en").keys("errors.")} - own
    assert sorted(keys - {key for key in keys if f'"{key}"' in source}) == []


def modules_after(*arguments: str, cwd: Path) -> set[str]:
    code = (
        "import sys; from formc.cli import main; main(sys.argv[1:], standalone_mode=False); "
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=cwd, capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


LIBRARIES = {"yaml", "jinja2", "jsonschema", "jsonschema_rs", "bs4", "selenium", "textstat", "nh3"}
HEAVY = LIBRARIES | {"formc.model", "formc.lint"}


def test_help_version_and_a_build_with_nothing_to_do_load_nothing_heavy(project):
    subprocess.run([sys.executable, "-m", "formc", "build"], check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "formc", "build"], check=True, capture_output=True)
    for arguments in (["--help"], ["--version"], ["build", "--help"], ["level", "--help"], ["build"]):
        assert not HEAVY & modules_after(*arguments, cwd=project), arguments
    assert "formc.words" not in modules_after("--version", cwd=project)


def test_version_is_that_of_the_package(run):
    assert run("--version").output == f"formc {formc.__version__}\n"


def test_exit_codes_in_help_are_those_in_the_code():
    from formc.cli import _exit

    told = {
        int(key.split(".")[2]) for key in tool_texts("nl")._words if re.match(r"program\.exit-codes\.\d", key)
    }
    assert told == {_exit.CLEAN, _exit.FINDINGS, _exit.USAGE, _exit.ENVIRONMENT, _exit.INTERNAL}
