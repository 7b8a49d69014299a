"""Step ids: each once, and none that formc needs for a page of its own."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Diagnostic, finding
from formc.model import Form

RESERVED = ("confirmation", "index")


def check(form: Form) -> Iterator[Diagnostic]:
    """Yield schema/duplicate-step for the second use of an id, schema/reserved-id for one of formc's own names."""
    seen: dict[str, int] = {}
    for step in form.steps:
        if step.id in seen:
            yield finding("schema/duplicate-step", step.span, id=step.id, line=seen[step.id], path=step.id)
        if step.id in RESERVED:
            yield finding("schema/reserved-id", step.span, id=step.id, path=step.id)
        seen.setdefault(step.id, step.span.line)
