"""Every RuleDoc there is, for reports, the documentation and `formc rules`; settings that fit no rule.

A rule with a check function documents itself in its own file; what the reading of files, the schema, the
engine and axe find is documented in YAML. Wording one schema error must not import all rules of lint, so each
is looked up where its id says it is.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from formc.diagnostics import Diagnostic, finding
from formc.rule import FACTS, Rule, RuleDoc, Scope, fits, load_rules, rule_docs_from_yaml

if TYPE_CHECKING:
    from formc.project import RuleSetting

PACKAGE = Path(__file__).parent
RULES = "formc.lint.rules"
# In the order of how often they are asked for; axe.yaml is the longest.
WRITTEN = (
    PACKAGE / "schema" / "messages.yaml",
    PACKAGE / "diagnostics.yaml",
    PACKAGE / "lint" / "messages.yaml",
    PACKAGE / "render" / "messages.yaml",
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


# --- what a project says about rules ------------------------------------------------------------------------


def wrong_settings(settings: Mapping[str, RuleSetting]) -> Iterator[Diagnostic]:
    """What a project sets that no rule listens to: a check must not be changed or turned off by mistake."""
    from formc.validation.guessing import nearest

    for rule_id, setting in settings.items():
        doc = find(rule_id)
        if doc is None:
            near = nearest(rule_id, [known.id for known in rule_docs()])
            yield finding("lint/unknown-rule", setting.span, id=rule_id, near=near)
        elif doc.scope is Scope.SPEC:
            yield finding("lint/fixed-rule", setting.span, id=rule_id)
        else:
            yield from _wrong_options(doc, setting)


def _wrong_options(doc: RuleDoc, setting: RuleSetting) -> Iterator[Diagnostic]:
    from formc.validation.guessing import nearest

    known = {name: default for name, default in doc.options.items() if name not in FACTS}
    for name, value in setting.options:
        place = setting.places.get(name, setting.span)
        if name not in known:
            near, options = nearest(name, known), ", ".join(f"`{option}`" for option in known)
            yield finding("lint/unknown-option", place, id=doc.id, option=name, near=near, options=options)
        elif not fits(known[name], value):
            example = "[een, twee]" if isinstance(known[name], tuple) else str(known[name])
            yield finding("lint/wrong-option", place, id=doc.id, option=name, example=f"{name}: {example}")


def _from_code(rule_id: str) -> RuleDoc | None:
    """The RuleDoc of the rule whose file the id names, if there is such a file."""
    family, _, name = rule_id.partition("/")
    path = PACKAGE.joinpath("lint", "rules", family, f"{name.replace('-', '_')}.py")
    if not (family.isidentifier() and name and path.is_file()) or name.startswith("_"):
        return None
    rule: Rule = importlib.import_module(f"{RULES}.{family}.{path.stem}").RULE
    return rule.doc(rule_id)
