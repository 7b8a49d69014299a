"""Problems as diagnostics: which rule words a broken keyword, and the place an author has to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Diagnostic, Edit, Severity, Span, finding, first_line
from formc.source import Map, Node, Scalar, Seq, descend
from formc.validation.engines import Path, Problem, Schema
from formc.validation.guessing import nearest

GLUED = re.compile(r"([a-z][a-z_-]*)(?:(:)| )(?=\S)")
TYPES = {
    "string": "schema/wants-text",
    "integer": "schema/wants-whole-number",
    "number": "schema/wants-number",
    "boolean": "schema/wants-true-or-false",
    "array": "schema/wants-list",
    "object": "schema/wants-keys",
}
KEYWORDS = {
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
}


def tell(problem: Problem, root: Node) -> Iterator[Diagnostic]:
    """The findings that a problem amounts to: one, or one for each key."""
    node = descend(root, problem.path)
    if problem.keyword == "keys":
        if isinstance(node, Map):
            yield from _keys(problem, node, root)
    elif isinstance(node, Map) and problem.keyword in ("pattern", "enum", "minLength"):
        yield from _names(problem, node)
    elif isinstance(node, Scalar) and node.blank:
        key = last_key(problem.path)
        yield finding("schema/no-value", key_place(root, problem.path, node), key=key)
    elif isinstance(node, Seq) and problem.keyword == "uniqueItems":
        yield from _repeated(node)
    elif isinstance(node, Scalar) and (glued := GLUED.match(node.value)) and _is_key(problem, node, glued[1]):
        yield told_as_glued(node, glued)
    else:
        yield _value(problem, node, root)


def _is_key(problem: Problem, node: Scalar, word: str) -> bool:
    """Whether a text where keys were meant begins with one of them."""
    return problem.keyword == "type" and not node.style and word in problem.schema.get("properties", {})


def told_as_glued(node: Scalar, glued: re.Match[str]) -> Diagnostic:
    """`nl:Title` or `nl Title`: the colon or the space behind it is missing."""
    if glued[2]:
        place = node.locate(len(glued[1]))
        after = node.locate(len(glued[1]) + 1)
        edit = Edit(span=after._replace(end_line=after.line, end_column=after.column), text=" ")
        return finding("yaml/no-space-after-colon", place, edits=(edit,))
    after = node.locate(len(glued[1]))
    edit = Edit(span=after._replace(end_line=after.line, end_column=after.column), text=":")
    return finding("yaml/no-colon", node.span, text=node.value[:60], edits=(edit,))


def quote_this(node: Scalar) -> Diagnostic:
    """A text that other YAML readers take for a number, boolean or null."""
    edits = (node.quoted(),)
    return finding("schema/unquoted-text", node.span, Severity.WARNING, text=node.value, edits=edits)


def _repeated(node: Seq) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for item in node.items:
        if isinstance(item, Scalar):
            if item.value in seen and not item.reported:
                yield finding("schema/duplicate-item", item.span, value=item.value[:60])
            seen.add(item.value)


def _value(problem: Problem, node: Node, root: Node) -> Diagnostic:
    wanted = problem.schema.get(problem.keyword)
    allowed = [str(value) for value in (wanted if isinstance(wanted, list) else [wanted])]
    key, scalar = last_key(problem.path), isinstance(node, Scalar)
    return finding(
        _rule(problem),
        node.span if scalar else key_place(root, problem.path, node),
        key=key,
        value=node.value[:60] if isinstance(node, Scalar) else "",
        expected=str(problem.schema.get("x-expected") or ", ".join(allowed)),
        guess="",
    )


def _rule(problem: Problem) -> str:
    """The rule that words the problem: the schema's own, else that of the keyword."""
    own = problem.schema.get("x-rule", {}).get(problem.keyword)
    if own:
        return str(own)
    if problem.keyword == "type":
        wanted = problem.schema.get("type")
        return TYPES.get(wanted, "schema/wrong-kind") if isinstance(wanted, str) else "schema/wrong-kind"
    return KEYWORDS.get(problem.keyword, "schema/invalid")


def known_keys(schema: Schema) -> list[str]:
    """The keys that a mapping may have."""
    return list(schema.get("properties", {}))


def unknown_keys(schema: Schema, node: Map) -> list[str]:
    """The keys of a mapping that it may not have.

    A field without type is open, since its keys are not known: only what looks like a missing `type` or
    `include`.
    """
    known = known_keys(schema)
    unknown = [key for key in node.entries if key not in known]
    if schema.get("additionalProperties", True) is False:
        return unknown
    texts = [key for key in unknown if isinstance(node.entries[key][1], Scalar)]
    return [key for key in texts if "type" not in node.entries and nearest(key, ["type", "include"])]


def _keys(problem: Problem, node: Map, root: Node) -> Iterator[Diagnostic]:
    """Unknown keys that are like no other, and missing keys."""
    known = known_keys(problem.schema)
    free = ", ".join(key for key in known if key not in node.entries)
    for key in unknown_keys(problem.schema, node):
        at = node.entries[key][0]
        if refused := problem.schema.get("x-refuses", {}).get(key):
            yield finding(refused, at.span, key=key)
            continue
        twice = nearest(key, [name for name in known if name in node.entries])
        yield finding("schema/unknown-key", at.span, key=key, guess=twice, allowed=free)
    for key in problem.schema.get("required", ()):
        if key not in node.entries and not node.partial:
            yield finding("schema/missing-key", key_place(root, problem.path, node), key=key)


def _names(problem: Problem, node: Map) -> Iterator[Diagnostic]:
    """Keys that may be chosen freely but have to have a certain form."""
    for key, _ in node.items():
        if "enum" in problem.schema and key.value not in problem.schema["enum"]:
            allowed = ", ".join(str(n) for n in problem.schema["enum"] if n not in node.entries)
            yield finding("schema/unknown-key", key.span, key=key.value, guess="", allowed=allowed)
        elif "pattern" in problem.schema and not re.search(problem.schema["pattern"], key.value):
            rule = problem.schema.get("x-rule", {}).get("pattern", "schema/wrong-form")
            expected = str(problem.schema.get("x-expected", problem.schema["pattern"]))
            yield finding(rule, key.span, key=key.value, value=key.value, expected=expected, guess="")


# --- places -----------------------------------------------------------------------------------------------


def key_place(root: Node, path: Path, node: Node) -> Span:
    """Where an eye finds something that goes on for long: its key, else its first key or beginning."""
    key = _key(root, path)
    if key is not None:
        return key.span
    if isinstance(node, Map) and node.entries and not node.flow:
        first, _ = next(iter(node.entries.values()))
        return first.span
    return first_line(node.span)


def _key(root: Node, path: Path) -> Scalar | None:
    if not path or not isinstance(path[-1], str):
        return None
    parent = descend(root, path[:-1])
    return parent.key(path[-1]) if isinstance(parent, Map) else None


def last_key(path: Path) -> str:
    """The nearest key above a place."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")
