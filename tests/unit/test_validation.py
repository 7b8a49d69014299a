"""Holding a tree against a schema: one finding per mistake, at its place, and the tree mended on the way."""

from __future__ import annotations

import pytest

from formc.diagnostics import Severity
from formc.source import load, to_json
from formc.validation import engine, nearest, python_engine, rust_engine, validate

SCHEMA = {
    "$ref": "#/$defs/person",
    "x-also": {"naam": "name", "leeftijd": "age"},
    "$defs": {
        "person": {
            "type": "object",
            "additionalProperties": False,
            "required": ["name"],
            "properties": {
                "name": {"type": "string", "minLength": 2},
                "age": {"type": "integer", "minimum": 0},
                "member": {"type": "boolean"},
                "kind": {"type": "string", "enum": ["adult", "child"]},
                "code": {"type": "string", "pattern": "^[a-z]+$", "x-expected": "abc"},
                "tags": {"type": "array", "uniqueItems": True, "items": {"type": "string"}},
                "children": {"type": "array", "items": {"$ref": "#/$defs/person"}},
                "scores": {
                    "type": "object",
                    "propertyNames": {"pattern": "^[a-z]+$", "x-expected": "abc"},
                    "additionalProperties": {"type": "number"},
                },
            },
        }
    },
}
ENGINE = engine(SCHEMA)


def check(text: str):
    tree = load(text, "f").value
    return validate(ENGINE, tree), tree


def told(text: str) -> list[tuple[str, int, int]]:
    return [(d.rule, d.span.line, d.span.column) for d in check(text)[0]]


def test_nothing_is_told_of_what_is_right():
    assert told("name: Jan\nage: 3\nmember: true\ntags: [a, b]\n") == []


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("age: 3", "schema/missing-key", 1, 1),
        ("name: Jan\nshoe: 43", "schema/unknown-key", 2, 1),
        ("name: Jan\nage: old", "schema/wants-whole-number", 2, 6),
        ("name: Jan\nage: -1", "schema/out-of-range", 2, 6),
        ("name: Jan\nage: '3'", "schema/quoted-value", 2, 6),
        ("name: Jan\nmember: ja", "schema/wants-true-or-false", 2, 9),
        ("name: 12", "schema/unquoted-text", 1, 7),
        ("name: [Jan]", "schema/wants-text", 1, 1),
        ("name:", "schema/no-value", 1, 1),
        ("name: ''", "schema/empty", 1, 7),
        ("name: Jan\nkind: adlt", "schema/unknown-value", 2, 7),
        ("name: Jan\ncode: A1", "schema/wrong-form", 2, 7),
        ("name: Jan\ntags: [a, b, a]", "schema/duplicate-item", 2, 14),
        ("name: Jan\ntags: a", "schema/wants-list", 2, 7),
        ("name: Jan\nchildren: {name: Kim}", "schema/wants-list", 2, 1),
        ("name: Jan\nchildren:\n  - age: 3", "schema/missing-key", 3, 5),
        ("name: Jan\nscores:\n  A1: 3", "schema/wrong-form", 3, 3),
        ("- name: Jan", "schema/wants-keys", 1, 1),
    ],
)
def test_one_mistake_one_finding(text, rule, line, column):
    assert told(text) == [(rule, line, column)]


def test_a_misspelt_key_is_mended_and_what_is_below_it_is_checked():
    findings, tree = check("nmae: Jan\nchildern:\n  - {name: Kim, age: young}\n")
    assert [(d.rule, d.span.line) for d in findings] == [
        ("schema/unknown-key", 1),
        ("schema/unknown-key", 2),
        ("schema/wants-whole-number", 3),
    ]
    assert [edit.text for d in findings[:2] for edit in d.edits] == ["name", "children"]
    assert list(tree.entries) == ["name", "children"]
    assert tree.key("name").reported  # its place still is that of the misspelt key
    assert tree.key("name").raw == "nmae"


def test_words_that_people_write_instead_are_known():
    findings, _ = check("naam: Jan\nleeftijd: 3\n")
    assert [d.arguments()["guess"] for d in findings] == ["name", "age"]


def test_a_wrong_guess_is_not_told_a_second_time():
    """`tagged` may not have been meant as `tags`: that a number is no list is not told as well."""
    assert told("name: Jan\ntagged: 3") == [("schema/unknown-key", 2, 1)]


def test_a_key_that_is_there_already_is_no_edit():
    (finding,), _ = check("name: Jan\nnmae: Kim")
    assert finding.arguments()["guess"] == "name"
    assert not finding.edits


def test_a_text_like_a_number_is_a_warning_and_checked_as_a_text():
    (finding,), tree = check("name: 12")
    assert finding.severity is Severity.WARNING
    assert [edit.text for edit in finding.edits] == ['"12"']
    assert to_json(tree) == {"name": "12"}
    assert told("name: Jan\ncode: 12") == [("schema/wrong-form", 2, 7)]  # quoting it would not help


def test_values_below_a_missing_dash_are_checked():
    assert told("name: Jan\nchildren:\n  name: Kim\n  age: young") == [
        ("schema/wants-list", 2, 1),
        ("schema/wants-whole-number", 4, 8),
    ]


def test_nothing_follows_from_a_refused_alias():
    assert told("name: &n Jan\nkind: *n\nchildren: [*n]") == []


@pytest.mark.parametrize("make", [rust_engine, python_engine])
def test_an_engine_says_where_and_which_keyword(make):
    problems = make(SCHEMA).problems({"name": "J", "children": [{"name": "Kim", "kind": "x"}], "z": 1})
    assert sorted((p.path, p.keyword) for p in problems) == [
        ((), "additionalProperties"),
        (("children", 0, "kind"), "enum"),
        (("name",), "minLength"),
    ]
    kind = next(p for p in problems if p.keyword == "enum")
    assert kind.schema["enum"] == ["adult", "child"]


def test_nearest():
    assert nearest("lable", ["label", "table", "name"]) == "label"
    assert nearest("LABEL", ["label"]) == "label"
    assert nearest("velden", ["fields", "label"], {"velden": "fields"}) == "fields"
    assert nearest("velden", ["label"], {"velden": "fields"}) == ""
    assert nearest("xyz", ["label"]) == ""
