"""Every RuleDoc there is, for reports, the documentation and `formc rules`.

A rule with a check function documents itself in its own file; what the reading of files, the schema, the
engine and axe find is documented in YAML. Wording one schema error must not import all rules of lint, so each
is looked up where its id says it is.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from formc.rule import Rule, RuleDoc, load_rules, rule_docs_from_yaml

PACKAGE = Path(__file__).parent
RULES = "formc.lint.rules"
# In the order of how often they are asked for; axe.yaml is the longest.
WRITTEN = (
    PACKAGE / "schema" / "messages.yaml",
    PACKAGE / "diagnostics.yaml",
    PACKAGE / "lint" / "messages.yaml",
    PACKAGE / "lint" / "rules" / "axe.yaml",
)


def docs(ids: Iterable[str]) -> dict[str, RuleDoc]:
    """What people are told about each of these rules; an id that no rule has is left out."""
    return {rule_id: doc for rule_id in dict.fromkeys(ids) if (doc := find(rule_id)) is not None}


def find(rule_id: str) -> RuleDoc | None:
    """What people are told about this rule, or None when there is no such rule."""
    written = (found for file in WRITTEN if (found := rule_docs_from_yaml(file).get(rule_id)))
    return _from_code(rule_id) or next(written, None)


@lru_cache(maxsize=1)
def rule_docs() -> tuple[RuleDoc, ...]:
    """Every RuleDoc, by id."""
    return tuple(sorted(_all(), key=lambda doc: doc.id))


def _all() -> Iterator[RuleDoc]:
    for file in WRITTEN:
        yield from rule_docs_from_yaml(file).values()
    for loaded in load_rules(RULES):
        yield loaded.doc


def _from_code(rule_id: str) -> RuleDoc | None:
    """The RuleDoc of the rule whose file the id names, if there is such a file."""
    family, _, name = rule_id.partition("/")
    path = PACKAGE.joinpath("lint", "rules", family, f"{name.replace('-', '_')}.py")
    if not (family.isidentifier() and name and path.is_file()) or name.startswith("_"):
        return None
    rule: Rule = importlib.import_module(f"{RULES}.{family}.{path.stem}").RULE
    return rule.doc(rule_id)
