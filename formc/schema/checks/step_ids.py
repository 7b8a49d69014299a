"""Step ids: each once, and none that formc needs for a page of its own."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Diagnostic, Span, finding
from formc.schema.checks import Whole

RESERVED = ("confirmation", "index")


def check(whole: Whole) -> Iterator[Diagnostic]:
    """Yield schema/duplicate-step for the second use of an id, schema/reserved-id for one of formc's
    names.
    """
    seen: dict[str, Span] = {}
    for step in whole.steps:
        first = seen.get(step.id)
        if step.id and first is not None:
            related, line = (first,), first.line
            yield finding(
                "schema/duplicate-step", step.span, path=step.id, related=related, id=step.id, line=line
            )
        if step.id in RESERVED:
            yield finding("schema/reserved-id", step.span, id=step.id, path=step.id)
        seen.setdefault(step.id, step.span)
