"""Reports what reading a form finds: each rule once for each place and wording, whatever led there."""

from __future__ import annotations

from collections.abc import Iterable

from formc.diagnostics import Arg, Diagnostic, Edit, Severity, Sink, Span


class Reporter:
    """Reports into a sink. A named condition or fragment that is used ten times has its mistake told once."""

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self._told: set[tuple[str, Span, str]] = set()

    def __call__(
        self,
        rule: str,
        span: Span,
        severity: Severity = Severity.ERROR,
        related: Iterable[Span] = (),
        edits: Iterable[Edit] = (),
        *,
        lang: str = "",
        path: str = "",
        **args: Arg,
    ) -> None:
        """The finding is told, unless it was told of this place before."""
        key = (rule, span, lang)
        if key in self._told:
            return
        self._told.add(key)
        self.sink.add(
            Diagnostic(
                rule=rule,
                severity=severity,
                span=span,
                args=tuple(args.items()),
                lang=lang,
                path=path,
                related=tuple(related),
                edits=tuple(edits),
            )
        )
