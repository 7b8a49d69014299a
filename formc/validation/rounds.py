"""Mends a tree where what was meant is clear, holds it against the schema again, and goes on from there."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Diagnostic
from formc.source import Map, Node, Scalar, descend, to_json
from formc.source.tree import ALIAS
from formc.validation.engines import Engine, Path, Problem
from formc.validation.mending import Mend, mends
from formc.validation.telling import quote_this, tell

MAX_ROUNDS = 20


def told(check: Engine, root: Node) -> list[Diagnostic]:
    """What `check` finds in the tree, in the order of the file; the tree is mended on the way."""
    found: list[Diagnostic] = []
    texts: list[tuple[Path, Scalar]] = []
    guessed: set[int] = set()
    for _ in range(MAX_ROUNDS):
        problems = [p for p in check.problems(to_json(root)) if not _is_told(p, root, guessed)]
        round_of_mends = list(mends(_merged(problems), root, check.also))
        if not round_of_mends:
            found += _final(problems, texts, root)
            break
        for mend in round_of_mends:
            _apply(mend, found, texts, guessed)
    return sorted(found, key=lambda d: (d.span, d.rule))


def _apply(mend: Mend, found: list[Diagnostic], texts: list[tuple[Path, Scalar]], guessed: set[int]) -> None:
    mend.apply()
    if mend.finding is not None:
        found.append(mend.finding)
    if mend.text is not None:
        texts.append((mend.path, mend.text))
    if mend.value is not None:
        guessed.add(id(mend.value))


def _final(problems: list[Problem], texts: list[tuple[Path, Scalar]], root: Node) -> Iterator[Diagnostic]:
    """What could not be mended. A text that needs quotes is told only if nothing else is wrong with it."""
    wrong = {problem.path for problem in problems}
    yield from (quote_this(scalar) for path, scalar in texts if path not in wrong)
    for problem in _merged(problems):
        yield from tell(problem, root)
        node = descend(root, problem.path)
        if isinstance(node, Scalar):
            node.reported = True


def _is_told(problem: Problem, root: Node, guessed: set[int]) -> bool:
    """Whether the problem follows from something that was told: at a refused alias, or below a guessed
    key.
    """
    node = descend(root, problem.path)
    if isinstance(node, Scalar) and (node.style == ALIAS or node.reported):
        return True
    if isinstance(node, Map) and node.partial and problem.keyword in ("required", "minProperties"):
        return True
    return problem.keyword == "type" and id(node) in guessed


def _merged(problems: list[Problem]) -> list[Problem]:
    """`required` and `additionalProperties` of one mapping as one problem: a misspelt key is told once."""
    merged: list[Problem] = []
    keys: dict[Path, int] = {}
    for problem in problems:
        if problem.keyword not in ("required", "additionalProperties"):
            merged.append(problem)
        elif problem.path not in keys:
            keys[problem.path] = len(merged)
            merged.append(Problem(path=problem.path, keyword="keys", schema=problem.schema))
        else:
            at = keys[problem.path]
            schema = {**merged[at].schema, **problem.schema}
            merged[at] = Problem(path=problem.path, keyword="keys", schema=schema)
    return merged
