"""formc level: texts from a file, a pipe, a form, and JSON lines."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from projects import write_form

from formc.cli import _exit

# A key en with all that is indented below it.
ENGLISH = re.compile(r"^( +)en:.*\n(?:\1 +.*\n|\n(?=\1 ))*", re.MULTILINE)
# The Dutch and the plain Dutch of the first label, on a line each.
FIRST_LABEL = re.compile(r"(?<=label:\n)( +)nl: .*\n +nl-simple: .*\n")
HARD = "Indien u verhuist, dient u dit door te geven.\nBel ons.\n"


@pytest.fixture
def letter(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("brief.txt").write_text(HARD, "utf-8")
    return Path("brief.txt")


def test_each_sentence_with_what_was_found_in_it(run, letter):
    result = run("level", letter)
    lines = result.output.splitlines()
    assert result.exit_code == _exit.FINDINGS
    assert lines[0] == "brief.txt (nl)"
    assert lines[1].split(maxsplit=3)[0::2] == ["1:1", "B2"]
    assert lines[2].strip() == (
        "1:1 fout: “Indien” is moeilijk. Schrijf bijvoorbeeld: als. [b1/difficult-word]"
    )
    assert lines[4].split(maxsplit=3)[2:] == ["B1", "Bel ons."]
    assert "niveau hoger dan B1. Zinnen met een fout of waarschuwing: 1 van 2." in lines[5]


def test_the_same_in_english(run, letter):
    assert (
        "1:1 error: “Indien” is difficult. Write for example: als." in run("level", letter, lang="en").output
    )


def test_words_have_a_colour_on_a_terminal(run, letter):
    output = run("level", letter, env={"FORCE_COLOR": "1"}, color=True).output
    assert "\x1b[31m\x1b[4mIndien\x1b[0m u verhuist" in output


def test_standard_input(run):
    result = run("level", "--lang", "en", input="Send us the form.")
    assert (result.exit_code, result.output.splitlines()[0]) == (_exit.CLEAN, "Invoer (en)")
    assert run("level", "-", "--lang", "en", input="Send us the form.").output == result.output


def test_a_long_text_has_the_familiar_figure(run):
    assert "Flesch-Douma: " in run("level", input="Wij helpen u graag met uw vraag. " * 20).output
    assert "Flesch: " in run("level", "--lang", "en", input="We like to help you with this. " * 20).output
    assert "Flesch" not in run("level", input="Wij helpen u graag.").output


def test_a_form_in_every_wording(run, project):
    result = run("level", "forms/voorbeeld.yaml")
    heads = [line for line in result.output.splitlines() if line.startswith("forms/")]
    assert heads == [f"forms/voorbeeld.yaml ({lang})" for lang in ("nl", "nl-simple", "en")]
    only = run("level", "forms/voorbeeld.yaml", "--lang", "nl")
    assert [line for line in only.output.splitlines() if line.startswith("forms/")] == heads[:1]


def test_json_lines(run):
    lines = [
        {"id": "a", "lang": "nl", "text": "Indien u verhuist, belt u ons."},
        {"id": 2, "text": "Bel ons."},
        {"id": None, "lang": "nl-simple", "text": ""},
    ]
    result = run("level", "--jsonl", input="\n\n".join(map(json.dumps, lines)) + "\n")
    answers = [json.loads(line) for line in result.output.splitlines()]
    assert result.exit_code == _exit.CLEAN
    assert [(answer["id"], answer["level"]) for answer in answers] == [("a", "B2"), (2, "B1"), (None, "B1")]
    assert answers[0]["flags"] == [
        {"text": "Indien", "rule": "b1/difficult-word", "severity": "error", "alternatives": ["als"]}
    ]


def test_json_lines_never_break_on_half_letters(run):
    result = run("level", "--jsonl", input='{"id": "\\ud800", "lang": "nl", "text": "Bel \\ud800 ons."}\n')
    assert result.exit_code == _exit.CLEAN
    assert json.loads(result.output)["id"] == "\ud800"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "Regel 2 is geen JSON in UTF-8."),
        ("[1]", "Regel 2 mist id of text"),
        ('{"id": 1}', "Regel 2 mist id of text"),
        ('{"text": "Bel ons."}', "Regel 2 mist id of text"),
        ('{"id": 1, "text": 5}', "Regel 2 mist id of text"),
        ('{"id": 1, "lang": "de", "text": "Ja"}', "Regel 2 heeft als lang “de”."),
        ('{"id": NaN, "text": "Ja"}', "Regel 2 is geen JSON"),
        ("[" * 100_000, "Regel 2 is geen JSON"),
        ('{"id": 1, "lang": ["nl"], "text": "Ja"}', "Regel 2 heeft als lang “['nl']”."),
    ],
)
def test_a_wrong_line_is_named(run, line: str, message: str):
    good = '{"id": 0, "lang": "nl", "text": "Bel ons."}\n'
    result = run("level", "--jsonl", input=good + line + "\n")
    assert result.exit_code == _exit.USAGE
    assert message in result.stderr
    assert json.loads(result.stdout)["id"] == 0


@pytest.mark.parametrize(
    ("data", "kind"), [(b"%PDF-1.7\nendobj", "PDF"), (b"{\\rtf1 Hallo}", "RTF"), (b"PK\x03\x04", "Word")]
)
def test_documents_are_no_plain_text(run, tmp_path, data: bytes, kind: str):
    file = tmp_path / "brief.txt"
    file.write_bytes(data)
    result = run("level", file)
    assert result.exit_code == _exit.USAGE
    assert f"is een document ({kind})." in result.stderr


def test_an_answer_comes_at_once():
    """Whoever asks and waits gets an answer while the pipe is open."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-m", "formc", "level", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as asked:
        assert asked.stdin and asked.stdout
        for number in (1, 2):
            asked.stdin.write(json.dumps({"id": number, "text": "Bel ons."}).encode() + b"\n")
            asked.stdin.flush()
            assert json.loads(asked.stdout.readline())["id"] == number
        asked.stdin.close()
        assert asked.wait() == 0


def test_the_verdict_on_a_form_is_that_of_lint(run, project):
    """What a comment accepts does not count, and plain Dutch with the Dutch words is told once."""
    hard = "      nl: Indien u een vraag hebt die u aan ons wilt stellen, belt u ons gewoon even op."
    form = project / "forms" / "voorbeeld.yaml"
    form.write_text(
        FIRST_LABEL.sub(rf"\1{hard.strip()}\n\1nl-simple: same\n", form.read_text("utf-8"), count=1), "utf-8"
    )
    before = run("level", form)
    assert before.exit_code == _exit.FINDINGS == run("lint", "--no-browser", form).exit_code
    simple = before.output.partition("(nl-simple)")[2].partition("(en)")[0]
    assert simple.count("[b1/") == simple.count("[b1/same-as-hard-dutch]") == 1
    accepted = form.read_text("utf-8").replace(
        "gewoon even op.", "gewoon even op.  # formc: ignore[b1/difficult-word] zo heet het"
    )
    form.write_text(accepted, "utf-8")
    assert "b1/difficult-word" not in run("level", form, "--lang", "nl").output
    assert run("level", form, "--lang", "nl").exit_code == _exit.CLEAN


def test_plain_dutch_that_repeats_is_judged_as_the_project_sets_the_rules(run, project):
    form = project / "forms" / "voorbeeld.yaml"
    long = r"\1nl: Bel ons als u een vraag hebt over dit formulier of over uw huis.\n\1nl-simple: same\n"
    form.write_text(FIRST_LABEL.sub(long, form.read_text("utf-8"), count=1), "utf-8")
    rule = "[b1/same-as-hard-dutch]"
    assert rule in run("level", form).output and rule in run("lint", "--no-browser", form).output
    off = "rules:\n" + "".join(
        f"  b1/{name}: {{severity: off}}\n" for name in ("long-sentence", "difficult-word")
    )
    settings = project / "formc.yaml"
    settings.write_text(settings.read_text("utf-8") + off, "utf-8")
    assert rule not in run("lint", "--no-browser", form).output
    assert rule not in run("level", form).output


def test_another_language_is_remarked_upon(run):
    german = (
        "Bitte füllen Sie das Formular vollständig aus und senden Sie es mit den Unterlagen an uns zurück. "
        * 2
    )
    assert "Is dit de goede taal?" in run("level", input=german).output
    english = (
        "Please send us the form as soon as you can, so that we can help you with your question about it. "
        * 2
    )
    assert "Is dit de goede taal?" in run("level", input=english).output
    assert "Is dit de goede taal?" not in run("level", "--lang", "en", input=english).output
    assert (
        "Is dit de goede taal?"
        not in run("level", input="Stuur ons het formulier zo snel mogelijk, dan helpen wij u. " * 4).output
    )


def test_bytes_that_are_no_text(run, tmp_path):
    file = tmp_path / "brief.txt"
    file.write_bytes(b"Goed.\nNiet g\xe9\xe9n tekst.\n")
    result = run("level", file)
    assert (result.exit_code, result.stdout) == (_exit.USAGE, "")
    assert "brief.txt is geen gewone tekst in UTF-8 (regel 2)." in result.stderr
    assert "geen JSON" in run("level", "--jsonl", input=b"\xff\n").stderr


@pytest.mark.parametrize("text", ["", "  \n ", "…"])
def test_nothing_to_read(run, text: str):
    result = run("level", input=text)
    assert result.exit_code == _exit.USAGE
    assert "Invoer bevat geen woorden." in result.stderr


@pytest.mark.parametrize(
    "arguments", [["weg.txt"], ["weg.yaml"], ["."], ["x" * 300], ["weg.txt", "--jsonl"], [".", "--jsonl"]]
)
def test_no_such_file(run, tmp_path, monkeypatch, arguments: list[str]):
    monkeypatch.chdir(tmp_path)
    result = run("level", *arguments)
    assert result.exit_code == _exit.USAGE
    assert "is geen bestand." in result.stderr


def test_a_form_with_errors_or_without_the_wording(run, project):
    Path("forms/stuk.yaml").write_text("formc: 1\n", "utf-8")
    broken = run("level", "forms/stuk.yaml")
    assert broken.exit_code == _exit.USAGE
    assert "Zoek de fouten met formc check forms/stuk.yaml." in broken.stderr
    file = write_form(project, "nederlands", ("languages: [nl, nl-simple, en]", "languages: [nl, nl-simple]"))
    file.write_text(ENGLISH.sub("", file.read_text("utf-8")), "utf-8")
    settings = Path("formc.yaml").read_text("utf-8")
    Path("formc.yaml").write_text(settings.replace("[nl, nl-simple, en]", "[nl, nl-simple]"), "utf-8")
    other = run("level", "forms/nederlands.yaml", "--lang", "en")
    assert other.exit_code == _exit.USAGE
    assert "forms/nederlands.yaml is er niet in en." in other.stderr


def test_a_text_cannot_steer_the_terminal(run):
    result = run("level", input="Bel \x1b[2J ons \x07 nu.")
    assert "\x1b" not in result.output and "\x07" not in result.output
