"""Which findings of axe repeat what a page rule of ours has told: `same_as.yaml` holds the pairs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from formc.diagnostics import Diagnostic
from formc.nodes import strings
from formc.source import Map, load_file

TABLE = Path(__file__).with_name("same_as.yaml")
Pairs = Mapping[str, tuple[str, ...]]
Key = tuple[object, ...]


@lru_cache
def pairs(kind: str) -> Pairs:
    """For each rule of axe the rules of ours that find the same, in the same `element` or `page`."""
    table = load_file(TABLE).value
    part = table.get(kind) if isinstance(table, Map) else None
    if not isinstance(part, Map):
        raise ValueError(f"{TABLE}: no `{kind}`")
    return {key.value: tuple(strings(part, key.value)) for key, _ in part.items()}


def without_repeats(found: Iterable[Diagnostic], told: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What axe found, without what `told` says already about the same element or page, and says as loudly."""
    worst: dict[Key, int] = {}
    for one in told:
        for key in (_element(one.rule, one), _page(one.rule, one)):
            worst[key] = max(worst.get(key, 0), one.severity.rank)
    return tuple(one for one in found if not _is_told(one, worst))


def _is_told(found: Diagnostic, worst: Mapping[Key, int]) -> bool:
    keys = [_element(rule, found) for rule in pairs("element").get(found.rule, ())]
    keys += [_page(rule, found) for rule in pairs("page").get(found.rule, ())]
    return any(worst.get(key, -1) >= found.severity.rank for key in keys)


def _element(rule: str, found: Diagnostic) -> Key:
    """Where an element is: in a page its start, for a form what it comes from in the YAML."""
    return ("element", rule, found.lang, found.span.file, found.span.line, found.span.column)


def _page(rule: str, found: Diagnostic) -> Key:
    """A plain page is its file. Of a form's pages only the place in the YAML is known."""
    return ("page", rule, found.span.file) if not found.form else ("page", *_element(rule, found))
