"""JSON Schema errors as diagnostics with a place, a suggestion and one finding per mistake.

The engine is jsonschema-rs, with the slower jsonschema as fallback; a test holds them to the same answers. Messages of
either are never read: the schema says what was expected, the tree where it stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from formc.diagnostics import Diagnostic, Edit, Severity, Span, finding
from formc.source import Json, Map, Node, Scalar, descend, to_json

Schema = dict[str, Any]
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A keyword of the schema that an instance breaks: where in the instance, which keyword, in which subschema."""

    path: Path
    keyword: str
    schema: Schema


Engine = Callable[[Json], list[Problem]]


def engine(schema: Schema) -> Engine:
    """A function that lists what is wrong with an instance, by the fastest engine there is."""
    try:
        return rust_engine(schema)
    except ImportError:
        return python_engine(schema)


def rust_engine(schema: Schema) -> Engine:
    """The engine on jsonschema-rs."""
    import jsonschema_rs

    validator = jsonschema_rs.validator_for(schema)

    def problems(instance: Json) -> list[Problem]:
        if validator.is_valid(instance):
            return []
        found = []
        for error in validator.iter_errors(instance):
            *parents, keyword = error.schema_path
            found.append(Problem(path=tuple(error.instance_path), keyword=str(keyword), schema=_at(schema, parents)))
        return _once(found)

    return problems


def python_engine(schema: Schema) -> Engine:
    """The engine on jsonschema: the same answers, slower."""
    import jsonschema

    validator = jsonschema.Draft202012Validator(schema)

    def problems(instance: Json) -> list[Problem]:
        return _once(
            Problem(path=tuple(error.absolute_path), keyword=str(error.validator), schema=_plain(error.schema))
            for error in validator.iter_errors(instance)  # type: ignore[arg-type]
        )

    return problems


def _plain(schema: object) -> Schema:
    return schema if isinstance(schema, dict) else {}


def _at(schema: Schema, path: list[str | int]) -> Schema:
    """The subschema at `path`; for a keyword inside `propertyNames` that is the subschema of the names."""
    node: Any = schema
    for step in path:
        node = node[step]
    return _plain(node)


def _once(problems: Any) -> list[Problem]:
    """Each broken keyword once: `required` is reported per key by the engines, and worked out per key here."""
    seen: dict[tuple[Path, str, int], Problem] = {}
    for problem in problems:
        seen.setdefault((problem.path, problem.keyword, id(problem.schema)), problem)
    return list(seen.values())


# --- problems to diagnostics ------------------------------------------------------------------------------------------

_KEYWORD_RULES = {
    "type": "schema/wrong-type",
    "enum": "schema/unknown-value",
    "const": "schema/unknown-value",
    "pattern": "schema/wrong-form",
    "minLength": "schema/empty",
    "minItems": "schema/too-few",
    "minProperties": "schema/too-few",
    "maxItems": "schema/too-many",
    "maxProperties": "schema/too-many",
    "maxLength": "schema/too-long",
    "minimum": "schema/out-of-range",
    "maximum": "schema/out-of-range",
    "uniqueItems": "schema/duplicate-item",
}


def validate(check: Engine, root: Node) -> list[Diagnostic]:
    """What the schema finds in the tree, one finding per mistake, in the order of the file.

    Plain scalars that other YAML readers take for a number, boolean or null are texts to formc: where the schema wants
    a text they give a warning with the edit that quotes them, and are checked once more as texts.
    """
    instance = to_json(root)
    problems = check(instance)
    loose = [p for p in problems if _is_loose_text(p, root)]
    found = [_quote_this(node) for p in loose if isinstance(node := descend(root, list(p.path)), Scalar)]
    if loose:
        for problem in loose:
            instance = _with_text(instance, problem.path, root)
        problems = check(instance)
    for problem in _merged(problems):
        found.extend(_diagnose(problem, root))
    return sorted(found, key=lambda d: (d.span, d.rule))


def _is_loose_text(problem: Problem, root: Node) -> bool:
    node = descend(root, list(problem.path))
    wants = problem.schema.get("type")
    wants_text = wants == "string" or (isinstance(wants, list) and "string" in wants)
    return problem.keyword == "type" and wants_text and isinstance(node, Scalar) and not node.style and bool(node.value)


def _quote_this(node: Scalar) -> Diagnostic:
    return finding("schema/unquoted-text", node.span, Severity.WARNING, text=node.value, edits=(node.quoted(),))


def _with_text(instance: Json, path: Path, root: Node) -> Json:
    """The instance with the scalar at `path` as the text it is in the file. Changes the instance in place."""
    node = descend(root, list(path))
    text = node.value if isinstance(node, Scalar) else ""
    if not path:
        return text
    parent: Any = instance
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = text
    return instance


def _merged(problems: list[Problem]) -> Iterator[Problem]:
    """`required` and `additionalProperties` of one mapping as one problem, so that a misspelt key is told once."""
    loose: dict[Path, Problem] = {}
    for problem in problems:
        if problem.keyword in ("required", "additionalProperties"):
            both = loose.get(problem.path)
            schema = {**both.schema, **problem.schema} if both else problem.schema
            loose[problem.path] = Problem(path=problem.path, keyword="keys", schema=schema)
        else:
            yield problem
    yield from loose.values()


def _diagnose(problem: Problem, root: Node) -> Iterator[Diagnostic]:
    node = descend(root, list(problem.path))
    if problem.keyword == "keys":
        if isinstance(node, Map):
            yield from _keys(problem.schema, node)
        return
    if problem.keyword == "propertyNames" or problem.schema.get("x-names"):
        yield from _names(problem, node)
        return
    own = problem.schema.get("x-rule", {})
    rule = own.get(problem.keyword, _KEYWORD_RULES.get(problem.keyword, "schema/invalid"))
    if isinstance(node, Scalar) and not node.style and not node.value:
        yield finding("schema/no-value", _key_span(root, problem.path) or node.span, key=_last_key(problem.path))
        return
    yield _value(rule, problem, node)


def _value(rule: str, problem: Problem, node: Node) -> Diagnostic:
    wanted = problem.schema.get(problem.keyword)
    allowed = [str(v) for v in (wanted if isinstance(wanted, list) else [wanted])]
    text = node.value if isinstance(node, Scalar) else ""
    span = node.span if isinstance(node, Scalar) else _first_line(node.span)
    edits: tuple[Edit, ...] = ()
    guess = ""
    if problem.keyword in ("enum", "const") and (near := get_close_matches(text, allowed, 1, 0.6)):
        guess = near[0]
        edits = (Edit(span=span, text=guess),)
    expected = str(problem.schema.get("x-expected") or ", ".join(allowed))
    return finding(rule, span, key=_last_key(problem.path), value=text[:60], expected=expected, guess=guess, edits=edits)


def _keys(schema: Schema, node: Map) -> Iterator[Diagnostic]:
    """Unknown and missing keys of a mapping; a misspelt key that is missing under its right name is one finding."""
    known = list(schema.get("properties", {}))
    missing = [key for key in schema.get("required", ()) if key not in node.entries]
    unknown = [] if schema.get("additionalProperties", True) else [k for k in node.entries if k not in known]
    for key in unknown:
        free = [k for k in known if k not in node.entries]
        near = get_close_matches(key, missing, 1, 0.6) or get_close_matches(key, free, 1, 0.6)
        guess = near[0] if near else ""
        if guess in missing:
            missing.remove(guess)
        at = node.entries[key][0]
        edits = (Edit(span=at.span, text=guess),) if guess else ()
        yield finding("schema/unknown-key", at.span, key=key, guess=guess, allowed=", ".join(free), edits=edits)
    for key in missing:
        if not (key == "type" and _near_type(node, schema)):
            yield finding("schema/missing-key", _first_line(node.span), key=key)


def _near_type(node: Map, schema: Schema) -> bool:
    """Whether `type` is there under a misspelt name: an open schema (unknown type) does not list unknown keys."""
    return bool(schema.get("additionalProperties", True)) and "type" not in node.entries and "typ" in node.entries


def _names(problem: Problem, node: Node) -> Iterator[Diagnostic]:
    """Keys that may be chosen freely but have to have a certain form."""
    import re

    names = problem.schema.get("propertyNames", problem.schema)
    if not isinstance(node, Map):
        return
    for key, _ in node.items():
        if "enum" in names and key.value not in names["enum"]:
            near = get_close_matches(key.value, names["enum"], 1, 0.5)
            edits = (Edit(span=key.span, text=near[0]),) if near else ()
            allowed = ", ".join(n for n in names["enum"] if n not in node.entries)
            guess = near[0] if near else ""
            yield finding("schema/unknown-key", key.span, key=key.value, guess=guess, allowed=allowed, edits=edits)
        elif "pattern" in names and not re.search(names["pattern"], key.value):
            rule = names.get("x-rule", {}).get("pattern", "schema/wrong-form")
            expected = str(names.get("x-expected", names["pattern"]))
            yield finding(rule, key.span, key=key.value, value=key.value, expected=expected, guess="")


def _key_span(root: Node, path: Path) -> Span | None:
    if not path or not isinstance(path[-1], str):
        return None
    parent = descend(root, list(path[:-1]))
    key = parent.key(path[-1]) if isinstance(parent, Map) else None
    return key.span if key else None


def _last_key(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _first_line(span: Span) -> Span:
    """A place an eye can find: the beginning of a long stretch."""
    if span.end_line == span.line:
        return span
    return Span(
        file=span.file, line=span.line, column=span.column, end_line=span.line, end_column=span.column + 1
    )


def load_schema(text: str) -> Schema:
    """A JSON Schema from its text."""
    schema: Schema = json.loads(text)
    return schema


