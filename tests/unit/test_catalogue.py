"""The catalogue knows every rule, and looks one up without loading the others."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import formc
from formc.catalogue import WRITTEN, docs, find, rule_docs, wrong_settings
from formc.lint.engine import RULES
from formc.project import load_project
from formc.rule import filled, load_rules, rule_docs_from_yaml

PACKAGE = Path(formc.__file__).parent
NOT_ARGUMENTS = {"form", "lang", "path", "related", "edits", "severity", "rule", "span"}


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"(?<!\{)\{(\w+)\}", text))


def test_every_rule_is_there_once_in_order():
    ids = [doc.id for doc in rule_docs()]
    written = [rule_id for file in WRITTEN for rule_id in rule_docs_from_yaml(file)]
    assert ids == sorted({*written, *(loaded.id for loaded in load_rules(RULES))})
    assert len(written) > 100


def test_every_rule_is_found_by_its_id():
    for doc in rule_docs():
        assert find(doc.id) == doc
    assert docs(["b1/passive", "x/y", "axe/label", "b1/passive"]).keys() == {"b1/passive", "axe/label"}


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ("b1/passive: {severity: off}\naxe/label: {severity: note}", []),
        ("b1/long-sentence: {max_words: 12, error_above: 0}", []),
        ("b1/long-word: {allow: [een, twee]}\nb1/abbreviation: {allow: een}", []),
        ("b1/pasive: {severity: off}", [("lint/unknown-rule", 2, "b1/passive")]),
        ("zzz/qqqq: {severity: off}", [("lint/unknown-rule", 2, "")]),
        ("schema/unknown-key: {severity: off}", [("lint/fixed-rule", 2, None)]),
        ("b1/long-sentence:\n  max_word: 12", [("lint/unknown-option", 3, "max_words")]),
        ("axe/label: {a: b}", [("lint/unknown-option", 2, "")]),
        ("form/overdue-review: {today: 2000-01-01}", [("lint/unknown-option", 2, "")]),
        *(
            (f"b1/long-sentence: {{max_words: {value}}}", [("lint/wrong-option", 2, None)])
            for value in ("abc", "-1", "true", "1.5", "[1, 2]", "{a: b}", "")
        ),
        ("b1/long-word: {allow: {a: b}}", [("lint/wrong-option", 2, None)]),
        ("b1/long-word: {allow: [een, [twee]]}", [("lint/wrong-option", 2, None)]),
    ],
)
def test_settings_that_no_rule_listens_to_are_found(tmp_path, settings, found):
    lines = "".join(f"  {line}\n" for line in settings.splitlines())
    (tmp_path / "formc.yaml").write_text(f"rules:\n{lines}organisation: {{name: Voorbeeld}}\n", "utf-8")
    wrong = list(wrong_settings(load_project(tmp_path).value.rules))
    assert [(one.rule, one.span.line, one.arguments().get("near")) for one in wrong] == found
    for one in wrong:
        text = find(one.rule)
        for lang in ("nl", "en"):
            filled(text.message[lang], one.arguments())
            filled(text.advice[lang], one.arguments())


def test_what_is_no_rule_is_not_found():
    for rule_id in (
        "",
        "b1",
        "b1/",
        "/passive",
        "b1/nothing",
        "b1/__init__",
        "b1/_shared",
        "../b1/passive",
        "b1//passive",
    ):
        assert find(rule_id) is None, rule_id


def test_wording_one_schema_error_loads_no_rule_of_lint():
    code = "import sys; from formc.catalogue import docs; docs(['schema/unknown-key']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not [name for name in done.stdout.split() if name.startswith(RULES)]


def test_messages_of_the_engine_have_their_arguments_from_whoever_finds():
    """For ids given literally in a call outside the schema, each placeholder is an argument of that call."""
    known = {doc.id: doc for doc in rule_docs()}
    seen = set()
    for file in (*PACKAGE.glob("lint/*.py"), *PACKAGE.glob("linting/*.py"), *PACKAGE.glob("build/*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)):
                continue
            doc = known.get(str(node.args[0].value))
            if doc is None or any(keyword.arg is None for keyword in node.keywords):
                continue
            seen.add(doc.id)
            given = {str(keyword.arg) for keyword in node.keywords} - NOT_ARGUMENTS
            for lang in ("nl", "en"):
                assert placeholders(doc.message[lang]) | placeholders(doc.advice[lang]) <= given, doc.id
    assert {"internal/crash", "lint/unused-suppression"} <= seen
