"""The one JSON Schema of the form language, put together from form.yaml and every field type's schema.yaml.

Each type becomes a closed `$defs/field_<type>`, chosen by `if`/`then` on `type`; an unknown or missing type
falls to an open schema of the common keys. So one mistake gives one error, and editors complete exactly the
keys that fit.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from formc import fields
from formc.source import load_file, to_json
from formc.validation import Engine, Schema, engine, load_schema

FOLDER = Path(__file__).parent
COMMITTED = FOLDER / "form.schema.json"
DRAFT = "https://json-schema.org/draft/2020-12/schema"
ROOTS = ("form", "fragment", "list_of_options")


def schema_json(root: str = "form") -> str:
    """The schema for one kind of file as JSON text, ready to print or commit."""
    return json.dumps(assemble(root), indent=1, ensure_ascii=False) + "\n"


def assemble(root: str = "form") -> Schema:
    """The schema for one kind of file: form, fragment or list_of_options."""
    parts = _read(FOLDER / "form.yaml")
    defs: Schema = dict(parts["defs"])
    for name in ("text", "inline_text", "rich_text"):
        defs[name] = {**parts["text"], **defs[name]}
    names = list(fields.types())
    for name, kind in fields.types().items():
        defs[f"field_{name}"] = _field(name, _read(kind.folder / "schema.yaml"), parts)
    defs["field_include"] = parts["include"]
    defs["field_unknown"] = _unknown(names, parts)
    defs["field"] = _dispatch(names)
    title = {"form": "formc", "fragment": "formc fragment", "list_of_options": "formc list"}[root]
    head = {"$schema": DRAFT, "title": title, "$ref": f"#/$defs/{root}", "x-also": parts["also"]}
    whole: Schema = _worded({**head, "$defs": defs})
    return whole


def _read(path: Path) -> Any:
    checked = load_file(path)
    if checked.value is None or checked.diagnostics:
        raise ValueError(f"{path}: {checked.diagnostics}")
    return to_json(checked.value)


def _field(name: str, own: Schema, parts: Schema) -> Schema:
    """The closed schema of one type: common keys it has not left out, its own keys, and the errors it can
    give.
    """
    left_out = own.get("leaves_out", ())
    properties: Schema = {key: value for key, value in parts["common"].items() if key not in left_out}
    properties["type"] = {"const": name}
    properties.update(own.get("properties", {}))
    if own.get("errors"):
        texts = {rule: {"$ref": "#/$defs/text"} for rule in own["errors"]}
        properties["errors"] = {**parts["errors"], "properties": texts}
    field = {
        "type": "object",
        "description": own["description"],
        "properties": properties,
        "required": ["id", "type", *own.get("required", ())],
        "additionalProperties": False,
    }
    return {**field, "x-refuses": own["refuses"]} if "refuses" in own else field


def _unknown(names: list[str], parts: Schema) -> Schema:
    """What is checked of a field whose type is missing or unknown: left open, since its own keys are not
    known.
    """
    # An entry with `include` never comes here: the key is there for who misspelt it.
    own = {"type": {"type": "string", "enum": names, **parts["type"]}, **parts["include_key"]}
    properties = {**parts["common"], **own}
    return {"type": "object", "properties": properties, "required": ["id", "type"]}


def _dispatch(names: list[str]) -> Schema:
    """Which schema holds for an entry under `fields`."""
    known = {"properties": {"type": {"enum": names}}, "required": ["type"]}
    typed = {
        "if": known,
        "then": {"allOf": [_branch(name) for name in names]},
        "else": {"$ref": "#/$defs/field_unknown"},
    }
    include = {"if": {"required": ["include"]}, "then": {"$ref": "#/$defs/field_include"}, "else": typed}
    return {"type": "object", **include}


def _branch(name: str) -> Schema:
    is_type = {"properties": {"type": {"const": name}}, "required": ["type"]}
    return {"if": is_type, "then": {"$ref": f"#/$defs/field_{name}"}}


def _worded(node: Any) -> Any:
    """The schema with each bilingual description as one text, Dutch first: what editors show on hovering."""
    if isinstance(node, dict):
        described = node.get("description")
        if isinstance(described, dict) and set(described) == {"nl", "en"}:
            node = {**node, "description": f"{described['nl']}\n\n{described['en']}"}
        return {key: _worded(value) for key, value in node.items()}
    return [_worded(item) for item in node] if isinstance(node, list) else node


@lru_cache(maxsize=1)
def _committed() -> Schema:
    return load_schema(COMMITTED.read_text(encoding="utf-8"))


def field_keys(kind: str) -> tuple[str, ...]:
    """The keys that a field of this type may have; none for an unknown type."""
    field: Schema = _committed()["$defs"].get(f"field_{kind}", {})
    return tuple(field.get("properties", {}))


def error_keys(kind: str) -> tuple[str, ...]:
    """The errors that a field of this type can have texts for."""
    field: Schema = _committed()["$defs"].get(f"field_{kind}", {})
    errors: Schema = field.get("properties", {}).get("errors", {})
    return tuple(errors.get("properties", {}))


@lru_cache(maxsize=4)
def validator(root: str = "form") -> Engine:
    """The engine for one kind of file, from the committed schema: all kinds share its definitions."""
    return engine({**_committed(), "$ref": f"#/$defs/{root}"})


if __name__ == "__main__":
    COMMITTED.write_text(schema_json(), encoding="utf-8")
