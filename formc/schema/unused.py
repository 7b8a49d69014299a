"""Names that are given and never used: conditions, amounts, lists of options. Often a misspelling
elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from formc.diagnostics import Severity
from formc.schema.reporter import Reporter
from formc.source import Map, Node, Scalar, Seq

_CONDITIONS = ("show_if", "if", "not", "where", "any", "all")


def report_unused(form: Map, shared: Iterable[Map], lists: Iterable[str], report: Reporter) -> None:
    """Warn of each name in the form, and each condition in its fragments, that nothing uses.

    `shared` are the fragments and lists that the form uses, `lists` its own lists that were found in use. In
    a form with errors a name counts as used wherever it stands: the place it was meant for may be what is
    wrong.
    """
    everything = [form, *shared]
    broken = any(found.severity is Severity.ERROR for found in report.sink.found)
    _conditions(form, everything, report, anywhere=broken)
    for fragment in everything[1:]:
        _conditions(fragment, [fragment], report, anywhere=broken)
    texts = "\n".join(node.source.text for node in everything)
    for key in _names(form, "amounts"):
        if not re.search(rf"\{{{re.escape(key.value)}\}}|amount:\s*{re.escape(key.value)}\b", texts):
            report("schema/unused-amount", key.span, Severity.WARNING, name=key.value)
    if own := list(_names(form, "lists")):
        named = {*lists, *(name for node in everything for name in _values(node, ("options",)))}
        for key in own:
            if key.value not in named:
                report("schema/unused-list", key.span, Severity.WARNING, list=key.value)


def _conditions(owner: Map, users: list[Map], report: Reporter, *, anywhere: bool) -> None:
    own = list(_names(owner, "conditions"))
    if not own:
        return
    keys = None if anywhere else _CONDITIONS
    used = {name for node in users for name in _values(node, keys)}
    used |= {name for node in users for name in _aliases(node)}
    for key in own:
        if key.value not in used:
            report("schema/unused-condition", key.span, Severity.WARNING, name=key.value)


def _names(node: Map, key: str) -> Iterator[Scalar]:
    given = node.get(key)
    for name, _ in given.items() if isinstance(given, Map) else ():
        yield name


def _aliases(node: Map) -> Iterator[str]:
    """Conditions that are another name for a condition."""
    given = node.get("conditions")
    for _, value in given.items() if isinstance(given, Map) else ():
        if isinstance(value, Scalar):
            yield value.value


def _values(node: Node, keys: tuple[str, ...] | None) -> Iterator[str]:
    """Each text that stands, alone or in a list, under one of `keys` (None: any), at any depth."""
    if isinstance(node, Map):
        for key, value in node.items():
            if keys is None or key.value in keys:
                yield from _texts(value)
            yield from _values(value, keys)
    elif isinstance(node, Seq):
        for item in node.items:
            yield from _values(item, keys)


def _texts(node: Node) -> Iterator[str]:
    for item in node.items if isinstance(node, Seq) else [node]:
        if isinstance(item, Scalar):
            yield item.value
