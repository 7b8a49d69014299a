"""What is found while a draft is read, with places in the file."""

from __future__ import annotations

from formc.diagnostics import Arg, Diagnostic, Severity, Span
from formc.source.draft import Draft, Repair


class Findings:
    """Keeps findings that are given by places in `draft`."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.source = draft.source
        self.all: list[Diagnostic] = []

    def span(self, start: int, end: int) -> Span:
        """The place in the file of what stands between two places of the draft."""
        return self.source.span(self.draft.back(start), self.draft.back(end))

    def add(
        self, rule: str, start: int, end: int, *repairs: Repair, related: tuple[Span, ...] = (), **args: Arg
    ) -> None:
        """Keep a finding. Repairs go with it only when the draft is the file: their places are right then."""
        self.all.append(
            Diagnostic(
                rule=rule,
                severity=Severity.ERROR,
                span=self.span(start, end),
                args=tuple(args.items()),
                related=related,
                edits=() if self.draft.repairs else tuple(repair.edit(self.source) for repair in repairs),
            )
        )
