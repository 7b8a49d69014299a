"""Mistakes whose meaning is clear enough to go on: each mend changes the tree and says what was wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from formc.diagnostics import Diagnostic, Edit, finding
from formc.source import Map, Node, Scalar, Seq, core_value, descend
from formc.validation.engines import Path, Problem
from formc.validation.guessing import is_sure, nearest
from formc.validation.telling import (
    GLUED,
    key_place,
    known_keys,
    last_key,
    told_as_glued,
    unknown_keys,
)

BOOLEANS = {"ja": "true", "yes": "true", "on": "true", "nee": "false", "no": "false", "off": "false"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """One mend: `apply` changes the tree, `finding` tells the mistake.

    `text` is a scalar that is read as a text from now on; whether that is told depends on what else is found
    at `path`. `value` is what stands under a guessed key: if it is of another kind, the guess was wrong,
    which is not told again.
    """

    apply: Callable[[], None]
    finding: Diagnostic | None = None
    path: Path = ()
    text: Scalar | None = None
    value: Node | None = None


def mends(problems: list[Problem], root: Node, also: Mapping[str, str]) -> Iterator[Mend]:
    """What can be mended of these problems, none of them in the way of another; `also` as in `Engine`."""
    for problem in problems:
        node = descend(root, problem.path)
        if problem.keyword == "keys":
            yield from _keys(problem, node, also)
        elif problem.keyword == "type":
            yield from _type(problem, node, root)
        elif isinstance(node, Scalar):
            yield from _value(problem, node, also)
        elif isinstance(node, Map) and "enum" in problem.schema:
            yield from _names(problem, node)


# --- keys -------------------------------------------------------------------------------------------------


def _keys(problem: Problem, node: Node, also: Mapping[str, str]) -> Iterator[Mend]:
    if not isinstance(node, Map):
        return
    known = known_keys(problem.schema)
    missing = [key for key in problem.schema.get("required", ()) if key not in node.entries]
    refused = problem.schema.get("x-refuses", {})
    for key in (key for key in unknown_keys(problem.schema, node) if key not in refused):
        free = [name for name in known if name not in node.entries]
        guess = nearest(key, missing, also) or nearest(key, free, also)
        if (glued := GLUED.match(key)) and glued[1] in free:
            missing = [name for name in missing if name != glued[1]]
            yield _split(node, key, glued)
        elif guess:
            missing = [name for name in missing if name != guess]
            yield _rename(node, key, guess, free, also)


def _split(node: Map, key: str, glued: re.Match[str]) -> Mend:
    """`nl:"Note: this"`: the space behind the colon is missing, and the text was taken for a key."""
    at, value = node.entries[key]
    whole = at.source.text[at.start : value.end]

    def apply() -> None:
        text = Scalar(whole[glued.end() :].strip("\"'"), "", at.source, at.start, value.end, reported=True)
        entries = {k: entry for k, entry in node.entries.items() if k != key}
        node.entries = {**entries, glued[1]: (at, text)}

    return Mend(apply=apply, finding=told_as_glued(at, glued))


def _names(problem: Problem, node: Map) -> Iterator[Mend]:
    """Misspelt keys where the schema lists those there are as `propertyNames`."""
    known = [str(name) for name in problem.schema["enum"]]
    for key in [key for key in node.entries if key not in known]:
        free = [name for name in known if name not in node.entries]
        if guess := nearest(key, free):
            yield _rename(node, key, guess, free, {})


def _rename(node: Map, key: str, guess: str, free: list[str], also: Mapping[str, str]) -> Mend:
    at, value = node.entries[key]
    edits = (Edit(span=at.span, text=guess),)
    allowed = ", ".join(free)

    def apply() -> None:
        renamed = Scalar(guess, at.style, at.source, at.start, at.end, reported=True)
        entries = {(guess if k == key else k): entry for k, entry in node.entries.items()}
        if guess not in node.entries:
            node.entries = {**entries, guess: (renamed, value)}

    told = finding("schema/unknown-key", at.span, key=key, guess=guess, allowed=allowed, edits=edits)
    return Mend(apply=apply, finding=told, value=None if is_sure(key, guess, also) else value)


# --- kinds of values --------------------------------------------------------------------------------------


def _type(problem: Problem, node: Node, root: Node) -> Iterator[Mend]:
    wanted = problem.schema.get("type")
    kinds = {wanted} if isinstance(wanted, str) else set(wanted or ())
    if isinstance(node, Scalar) and not node.blank:
        if "string" in kinds and not node.style:
            told = node if problem.schema.get("x-quotes", True) else None
            yield Mend(apply=lambda: _read_as_text(node), path=problem.path, text=told)
        elif node.style in ("'", '"') and _is_kind(node.value, kinds):
            yield _unquote(node)
        elif "boolean" in kinds and (word := BOOLEANS.get(node.value.lower())):
            yield _replace(node, word, "schema/wants-true-or-false", problem)
    elif kinds == {"array"} and isinstance(node, Map) and problem.schema.get("x-listed", bool(node.entries)):
        yield _listed(node, problem, root)


def _read_as_text(node: Scalar) -> None:
    node.text = True


def _is_kind(value: str, kinds: set[str]) -> bool:
    """Whether the value without its quotes is what is wanted: a number or boolean."""
    meant = core_value(value)
    if isinstance(meant, bool):
        return "boolean" in kinds
    whole = isinstance(meant, int) and bool(kinds & {"integer", "number"})
    return whole or (isinstance(meant, float) and "number" in kinds)


def _unquote(node: Scalar) -> Mend:
    told = finding(
        "schema/quoted-value", node.span, value=node.value, edits=(Edit(span=node.span, text=node.value),)
    )

    def apply() -> None:
        node.style = ""

    return Mend(apply=apply, finding=told)


def _listed(node: Map, problem: Problem, root: Node) -> Mend:
    """One mapping where a list of them was meant: the dash is missing."""
    parent = descend(root, problem.path[:-1])
    key = str(problem.path[-1]) if problem.path else ""
    told = finding("schema/wants-list", key_place(root, problem.path, node), key=last_key(problem.path))

    def apply() -> None:
        if isinstance(parent, Map) and key in parent.entries:
            parent.entries[key] = (parent.entries[key][0], Seq([node], node.source, node.start, node.end))

    return Mend(apply=apply, finding=told)


# --- values -----------------------------------------------------------------------------------------------


def _value(problem: Problem, node: Scalar, also: Mapping[str, str]) -> Iterator[Mend]:
    """A misspelt value where the schema lists those there are."""
    if problem.keyword == "enum" and not node.blank:
        names = [str(value) for value in problem.schema["enum"]]
        if guess := nearest(node.value, names, also):
            yield _replace(node, guess, "schema/unknown-value", problem)


def _replace(node: Scalar, guess: str, rule: str, problem: Problem) -> Mend:
    allowed = ", ".join(str(value) for value in problem.schema.get("enum", ()))
    told = finding(
        problem.schema.get("x-rule", {}).get(problem.keyword, rule),
        node.span,
        key=last_key(problem.path),
        value=node.value[:60],
        expected=allowed,
        guess=guess,
        edits=(Edit(span=node.span, text=guess),),
    )

    def apply() -> None:
        node.value, node.reported = guess, rule != "schema/wants-true-or-false"

    return Mend(apply=apply, finding=told)
