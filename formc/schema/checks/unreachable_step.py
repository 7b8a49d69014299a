"""A step that nobody can ever see, since its conditions contradict each other or what the form asked before."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Diagnostic, finding
from formc.model import Combined, Compare, Condition, Field, Form, Named, Option

Facts = dict[str, frozenset[str]]
MOST_BRANCHES = 64


def check(form: Form) -> Iterator[Diagnostic]:
    """Yield schema/unreachable-step for each step, and schema/never-asked for each field, that cannot be reached."""
    fields = {field.id: field for field in form.fields()}
    for step in form.steps:
        facts = branches(step.show_if, [{}], fields)
        if not facts:
            yield finding("schema/unreachable-step", step.span, step=step.id, path=step.id)
            continue
        for field in step.fields:
            if field.show_if is not None and not branches(field.show_if, facts, fields):
                yield finding("schema/never-asked", field.span, id=field.id, path=field.path)


def branches(condition: Condition | None, facts: list[Facts], fields: dict[str, Field]) -> list[Facts]:
    """What can be true of the choices together with `condition`; nothing when it never holds."""
    if condition is None or len(facts) > MOST_BRANCHES:
        return facts
    if isinstance(condition, Named):
        return branches(condition.condition, facts, fields)
    if isinstance(condition, Combined):
        return _combined(condition, facts, fields)
    if isinstance(condition, Compare) and condition.operand.kind == "values":
        return _compared(condition, facts, fields)
    return facts


def _combined(condition: Combined, facts: list[Facts], fields: dict[str, Field]) -> list[Facts]:
    if condition.kind == "all":
        for item in condition.items:
            facts = branches(item, facts, fields)
        return facts
    if condition.kind == "any":
        return [found for item in condition.items for found in branches(item, facts, fields)]
    return facts


def _compared(condition: Compare, facts: list[Facts], fields: dict[str, Field]) -> list[Facts]:
    field = fields.get(condition.field)
    options: tuple[Option, ...] = getattr(field, "options", ())
    ids = frozenset(option.id for option in options) or frozenset(("ja", "nee"))
    if field is None or condition.op not in ("is", "is_not") or not (options or field.type == "yes_no"):
        return facts
    given = frozenset(condition.operand.values)
    allowed = given if condition.op == "is" else ids - given
    # A field that is not asked has no answer: what is needed to be asked holds as well.
    facts = branches(field.show_if, facts, fields)
    kept = ({**fact, field.id: fact.get(field.id, ids) & allowed} for fact in facts)
    return [fact for fact in kept if fact[field.id]]
