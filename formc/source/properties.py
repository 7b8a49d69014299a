"""Anchors, aliases and tags: refused, each told once. Many are texts that begin with & * or ! and need
quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from formc.diagnostics import Span
from formc.source.draft import Repair
from formc.source.findings import Findings
from formc.source.tree import ALIAS, Scalar, quote

_WORD = re.compile(r"\S*\s*")
_ALL = re.compile(r"(?:[&!]\S*\s*)*")


@dataclass(slots=True, eq=False)
class _Anchor:
    """An anchor: the scalar it is on, if it is on one, where it stands, and where its aliases stand."""

    node: Scalar | None
    start: int
    uses: list[tuple[int, int]] = field(default_factory=list)


class Properties:
    """What stands before values in one draft. `nested`: there are aliases in anchored parts."""

    def __init__(self, text: str, findings: Findings) -> None:
        self.text = text
        self.findings = findings
        self.nested = False
        self._anchors: dict[str, _Anchor] = {}
        self._within = 0

    def enter(self, event: Any) -> None:
        """A mapping or list begins."""
        self._within += bool(event.anchor)
        if event.anchor or event.tag:
            self.note(event, None)

    def leave(self, event: Any) -> None:
        """The mapping or list that began with `event` ends."""
        self._within -= bool(event.anchor)

    def alias(self, event: Any) -> Scalar:
        """What stands for an alias: nothing that can be known; for one of an anchor that is not there, a
        text.
        """
        start, end = event.start_mark.index, event.end_mark.index
        anchor = self._anchors.get(event.anchor)
        if anchor is None:
            text = self.text[start:end]
            self._text(start, end)
            return Scalar(text, "", self.findings.source, start, end, reported=True)
        anchor.uses.append((start, end))
        self.nested = self.nested or self._within > 0
        return Scalar("", ALIAS, self.findings.source, start, end, reported=True)

    def note(self, event: Any, scalar: Scalar | None) -> None:
        """Keep an anchor, report a tag; a scalar begins behind them."""
        start = event.start_mark.index
        if event.anchor:
            self._anchors[event.anchor] = _Anchor(scalar, self.text.find("&", start))
        if event.tag:
            self._tag(event, scalar, self.text.find("!", start))
        elif scalar is not None and (match := _ALL.match(self.text, start)):
            scalar.start = min(match.end(), scalar.end)

    def _tag(self, event: Any, scalar: Scalar | None, start: int) -> None:
        match = _WORD.match(self.text, start)
        end = match.end() if match else start + 1
        behind = start + len(self.text[start:end].rstrip())
        if scalar is None or scalar.style or event.tag.startswith("tag:yaml.org"):
            self.findings.add("yaml/tag", start, behind, Repair(start, end, ""))
            if scalar is not None:
                scalar.start = min(end, scalar.end)
        else:
            self._make_text(scalar, start, max(scalar.end, behind))

    def _make_text(self, scalar: Scalar, start: int, end: int) -> None:
        """A text that begins with & or ! is whole again."""
        scalar.start, scalar.end, scalar.reported = start, end, True
        scalar.value = self.text[start:end]
        self._text(start, end)

    def _text(self, start: int, end: int) -> None:
        repair = Repair(start, end, quote(self.text[start:end]))
        self.findings.add("yaml/special-start", start, end, repair, character=self.text[start])

    def tell(self) -> None:
        """Each anchor is reported, with the places of its aliases."""
        for name, anchor in self._anchors.items():
            scalar = anchor.node
            if not anchor.uses and scalar is not None and not scalar.style:
                self._make_text(scalar, anchor.start, scalar.end)
            else:
                uses = [self.findings.span(start, end) for start, end in anchor.uses]
                self._tell("yaml/anchor", anchor, name, related=tuple(uses))

    def tell_nested(self) -> None:
        """The first anchor is reported: read as meant, a small file could fill the memory."""
        name, first = min(self._anchors.items(), key=lambda item: item[1].start)
        self._tell("yaml/anchor-in-anchor", first, name)

    def _tell(self, rule: str, anchor: _Anchor, name: str, related: tuple[Span, ...] = ()) -> None:
        end = anchor.start + len(name) + 1
        self.findings.add(rule, anchor.start, end, related=related, name=name)
