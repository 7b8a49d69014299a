"""Lines that YAML can read where they stand, although they cannot have been meant there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from formc.source.draft import Repair
from formc.source.tree import WORDINGS, Map, Node, Scalar

if TYPE_CHECKING:
    from formc.source.spot import Trouble

_LINE = re.compile(r"^(?=[^\n])", re.MULTILINE)


def lacks_dash(text: str, node: Map, key: Scalar) -> Trouble | None:
    """The second `id` in one item of a list: it was meant to begin an item of its own."""
    from formc.source.indentation import STEP
    from formc.source.spot import Trouble

    before = text[text.rfind("\n", 0, node.start) + 1 : node.start]
    line = text[text.rfind("\n", 0, key.start) + 1 : key.start]
    is_item = before.rstrip().endswith("-") and not before.strip("- ")
    if node.flow or key.value != "id" or not is_item or not line.isspace() or len(line) < STEP:
        return None
    repairs = (Repair(key.start - STEP, key.start - STEP + 1, "-"),)
    return Trouble(rule="yaml/no-dash", start=key.start, end=key.end, repairs=repairs)


class TooFarLeft:
    """Wordings as far in as the key above them that has no value: `label:` with `nl:` right below it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.above: Scalar | None = None
        self.found: list[tuple[Scalar, Node]] = []

    def takes(self, node: Map, key: Node, value: Node) -> Trouble | None:
        """See the next entry of `node`; what is wrong with those before it, once they are all there."""
        if self.above is not None and _is_wording(key, value):
            self.found.append((key, value))  # type: ignore[arg-type]
            return None
        told = self.ends()
        opens = isinstance(key, Scalar) and not key.style and key.value not in WORDINGS
        blank = isinstance(value, Scalar) and value.blank
        self.above = key if opens and blank and not node.flow and isinstance(key, Scalar) else None
        return told

    def ends(self) -> Trouble | None:
        """What is wrong with the entries so far, when no other follows."""
        if not self.found:
            return None
        from formc.source.indentation import STEP, shift  # only mistakes need them
        from formc.source.spot import Trouble

        (first, _), (_, last) = self.found[0], self.found[-1]
        self.found = []
        start = self.text.rfind("\n", 0, first.start) + 1
        end = start + len(self.text[start : last.end].rstrip())
        lines = [line.start() for line in _LINE.finditer(self.text, start, end)]
        return Trouble(
            rule="yaml/indentation",
            start=first.start,
            end=first.end,
            args=shift(STEP),
            repairs=tuple(Repair(place, place, " " * STEP) for place in lines),
        )


def _is_wording(key: Node, value: Node) -> bool:
    is_key = isinstance(key, Scalar) and not key.style and key.value in WORDINGS
    return is_key and isinstance(value, Scalar)
