"""The JSON Schema of the form language: up to date, sound, and explained for whoever edits a form with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from formc import fields
from formc.schema.assemble import COMMITTED, ROOTS, error_keys, field_keys, schema_json
from formc.validation.telling import KEYWORDS, TYPES

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads(COMMITTED.read_text("utf-8"))
PROJECT = json.loads((ROOT / "formc" / "project.schema.json").read_text("utf-8"))


def test_the_committed_schema_is_what_the_parts_make():
    assert COMMITTED.read_text("utf-8") == schema_json(), "run `python -m formc.schema.assemble`"


@pytest.mark.parametrize("schema", [SCHEMA, PROJECT], ids=["form", "project"])
def test_it_is_a_schema(schema):
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("root", ROOTS)
def test_each_kind_of_file_has_one(root):
    schema = json.loads(schema_json(root))
    assert schema["$ref"] == f"#/$defs/{root}"
    assert schema["$defs"] == SCHEMA["$defs"]


def nodes(schema: Any, path: tuple[str, ...] = ()):
    """Each subschema with its place."""
    if isinstance(schema, dict):
        yield path, schema
        for key, value in schema.items():
            if key in ("properties", "$defs"):
                for name, below in value.items():
                    yield from nodes(below, (*path, key, name))
            elif isinstance(value, dict | list) and key not in (
                "x-also",
                "x-rule",
                "enum",
                "required",
                "type",
            ):
                yield from nodes(value, (*path, key))
    elif isinstance(schema, list):
        for number, below in enumerate(schema):
            yield from nodes(below, (*path, str(number)))


ALL = [*nodes(SCHEMA), *nodes(PROJECT)]


def test_every_reference_leads_somewhere():
    for schema in (SCHEMA, PROJECT):
        for _, node in nodes(schema):
            if (target := node.get("$ref", "")).startswith("#/$defs/"):
                assert target.removeprefix("#/$defs/") in schema["$defs"]


def test_one_mistake_gives_one_error():
    """oneOf and anyOf would report each branch; what a mapping may hold is closed or described."""
    for path, node in ALL:
        assert not {"oneOf", "anyOf", "unevaluatedProperties", "not", "dependentRequired"} & set(node), path
        if node.get("type") == "object" and "properties" in node:
            open_on_purpose = path[-1:] == ("field_unknown",) or path[-2:] == (
                "rules",
                "additionalProperties",
            )
            assert node.get("additionalProperties") is False or open_on_purpose, path


def test_every_keyword_is_worded():
    known = {*KEYWORDS, "type", "required", "additionalProperties", "propertyNames", "properties", "items"}
    others = {
        "$ref",
        "$schema",
        "$defs",
        "title",
        "description",
        "if",
        "then",
        "else",
        "allOf",
        "format",
        "uniqueItems",
    }
    for path, node in ALL:
        if path[-1:] == ("x-refuses",):  # keys that a type does not have, with the rules that say why
            continue
        assert {key for key in node if not key.startswith("x-")} <= known | others, path


def test_what_is_of_several_kinds_or_has_a_pattern_says_what_is_expected():
    for path, node in ALL:
        if isinstance(node.get("type"), list) or "pattern" in node:
            assert "x-expected" in node, path
        if isinstance(node.get("type"), str):
            assert node["type"] in TYPES, path


def described(schema: dict[str, Any], node: dict[str, Any]) -> bool:
    if "description" in node or "const" in node:
        return True
    target = node.get("$ref", "").removeprefix("#/$defs/")
    return bool(target) and described(schema, schema["$defs"][target])


@pytest.mark.parametrize("schema", [SCHEMA, PROJECT], ids=["form", "project"])
def test_every_key_is_explained_in_both_languages(schema):
    missing = [
        ".".join(path)
        for path, node in nodes(schema)
        if len(path) > 1 and path[-2] == "properties" and "if" not in path and not described(schema, node)
    ]
    assert not missing
    for path, node in nodes(schema):
        if "description" in node:
            dutch, _, english = node["description"].partition("\n\n")
            assert dutch and english, path


def test_a_type_knows_its_keys_and_errors():
    assert {"id", "type", "label", "pattern"} <= set(field_keys("text"))
    assert "hint" in field_keys("email") and "pattern" not in field_keys("email")
    assert "pattern" in error_keys("text") and not error_keys("note")
    assert field_keys("no such type") == error_keys("no such type") == ()


@pytest.mark.parametrize("name", fields.BUILT_IN)
def test_each_error_of_a_type_can_happen(name):
    """An error text that is never shown would be told as schema/unused-error in every form."""
    assert set(error_keys(name)) >= {"required"} or not error_keys(name)
