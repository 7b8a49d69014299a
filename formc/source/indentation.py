"""Lines that are too far in or not far enough: which line it is, and where it was meant to begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from formc.diagnostics import Arg
from formc.source.draft import Repair
from formc.source.spot import KEY, Spot, Trouble, indentation
from formc.source.tree import WORDINGS

STEP = 2
_OPENS = re.compile(r":(?: +[|>][0-9+-]*)?[ \t]*\Z")
_NEXT = re.compile(r"\n(?:[ \t]*(?:#[^\n]*)?\n)*([ ]*)([^\s#])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with a key: where it begins, how far in the line and its key are, and what stands behind the
    key.
    """

    start: int
    lead: int
    level: int
    key: str
    value: str

    @property
    def opens(self) -> bool:
        """Whether the value stands on the lines below."""
        return not self.value or self.value.startswith("#")

    @property
    def is_text(self) -> bool:
        """Whether the value is a text behind | on the lines below."""
        return self.value[:1] in ("|", ">")

    @property
    def is_item(self) -> bool:
        """Whether the key is the first of a list item."""
        return self.level > self.lead


def indent(spot: Spot) -> Trouble:
    """The line that is in the wrong place, with the repair that puts it where it seems to belong."""
    start = spot.line_start()
    lead = indentation(spot.line(start))
    keys = list(_keys_before(spot, start))
    first = _first_text(spot, keys, start, lead) or _first_below(keys, lead)
    if first is not None:
        return _moved(spot, *first)
    meant = target(spot, start, lead)
    far = meant is None or abs(meant - lead) > STEP
    return _block(spot, keys, start, lead, far=far) or _moved(spot, start, meant)


def _moved(spot: Spot, start: int, meant: int | None) -> Trouble:
    line = spot.line(start)
    lead = indentation(line)
    moves = meant is not None and meant != lead
    repairs = (Repair(start, start + lead, " " * (meant or 0)),) if moves else ()
    end = max(start + len(line.rstrip()), start + lead + 1)
    args = shift((meant or 0) - lead if moves else 0)
    return Trouble(rule="yaml/indentation", start=start + lead, end=end, args=args, repairs=repairs)


def shift(by: int) -> dict[str, Arg]:
    """How the message says which way a line has to go, and how far; a single space is worded apart."""
    return {
        "right": str(by) if by > 1 else "",
        "left": str(-by) if by < -1 else "",
        "right_one": "1" if by == 1 else "",
        "left_one": "1" if by == -1 else "",
    }


# --- it is another line -----------------------------------------------------------------------------------


def _first_text(spot: Spot, keys: list[Line], start: int, lead: int) -> tuple[int, int] | None:
    """The first line of a text behind |, if the lines below it are less far in."""
    header = next((line for line in keys if line.level < lead), None)
    key = KEY.match(spot.line(start))
    if header is None or not header.is_text or (key and " " not in key["key"]):
        return None
    first = min(place for place in spot.lines_before(start) if place > header.start)
    return (first, lead) if indentation(spot.line(first)) > lead else None


def _first_below(keys: list[Line], lead: int) -> tuple[int, int] | None:
    """The first line below a key, if this line is as far in below that key as is usual and the first is
    not.
    """
    for number, (line, header) in enumerate(pairwise(keys)):
        if not (header.opens and line.lead > header.level):
            continue
        usual = lead - header.level
        if usual == STEP and not line.is_item and line.lead != lead:
            return line.start, lead
        if usual == 2 * STEP and line.is_item and number == 0 and line.level != lead:
            return line.start, lead - STEP
    return None


def _block(spot: Spot, keys: list[Line], start: int, lead: int, *, far: bool) -> Trouble | None:
    """Lines further in than what is above, several or far: the key above is missing. They are passed over."""
    above = keys[0] if keys else None
    if above is None or above.opens or lead <= above.level:
        return None
    block = [start, *_deeper(spot, start, lead)]
    siblings = [place for place in block if indentation(spot.line(place)) == lead]
    if len(siblings) < 2 and not far:
        return None
    end = start + len(spot.line(start).rstrip())
    skipped = tuple(Repair(place, place + 1, "#") for place in block)
    return Trouble(rule="yaml/no-key-above", start=start + lead, end=end, repairs=skipped, offered=False)


def _deeper(spot: Spot, start: int, lead: int) -> Iterator[int]:
    """The lines after this one that are at least as far in."""
    place = spot.line_end(start) + 1
    while place < len(spot.text):
        line = spot.line(place)
        if line.strip():
            if indentation(line) < max(lead, 1):
                return
            yield place
        place = spot.line_end(place) + 1


# --- it is this line --------------------------------------------------------------------------------------


def target(spot: Spot, start: int, lead: int) -> int | None:
    """How far in a line was meant to be: where the line after it says, else as far as the nearest key."""
    line = spot.line(start)
    levels = dict(_levels(spot, start, dash=_is_item(line)))
    wanted, after = _wanted(spot, start)
    if wanted in levels and abs(wanted - lead) <= STEP and (wanted < after or after > lead):
        return wanted
    family = _is_wording(line)
    return min(
        levels, key=lambda level: (abs(level - lead), levels[level] is not family, -level), default=None
    )


def target_of_tabs(spot: Spot, start: int) -> int | None:
    """How far in a line was meant to be that begins with tabs: how many there are says nothing."""
    line = spot.line(start)
    wanted, after = _wanted(spot, start)
    header = _header(spot, start)
    if header is not None:
        around = (_before(spot, start), after) if header.is_text else (wanted,)
        return next((level for level in around if level > header.level), header.level + STEP)
    levels = dict(_levels(spot, start, dash=_is_item(line)))
    family = _is_wording(line)
    akin = next((level for level in levels if levels[level] is family), next(iter(levels), None))
    return wanted if wanted in levels and not family else akin


def _header(spot: Spot, start: int) -> Line | None:
    """The key whose value the line is the first of, or a line of if that is a text behind |."""
    keys = list(_keys_before(spot, start))
    if not keys or keys[0].opens:
        return keys[0] if keys else None
    above = (key for key in keys if key.level < _before(spot, start))
    header = keys[0] if keys[0].is_text else next(above, None)
    key = KEY.match(spot.line(start))
    return header if header is not None and header.is_text and (key is None or " " in key["key"]) else None


def _before(spot: Spot, start: int) -> int:
    """How far in the line before this one is."""
    return indentation(spot.line(spot.lines_before(start)[0]))


def _is_wording(line: str) -> bool:
    key = KEY.match(line)
    return key is not None and key["key"] in WORDINGS


def _wanted(spot: Spot, start: int) -> tuple[int, int]:
    """How far in a line has to be for the one after it to be right, and how far in that one is; -1:
    unknown.
    """
    line = spot.line(start)
    following = _NEXT.match(spot.text, spot.line_end(start))
    if following is None:
        return -1, -1
    after, item = len(following[1]), _is_item(line)
    if _OPENS.search(line):
        return after - (2 * STEP if item else STEP), after
    below_item = following[2] == "-"
    if item:
        return (-1 if below_item else after - STEP), after
    return (after + STEP if below_item else after), after


def _is_item(line: str) -> bool:
    return line.lstrip(" \t").startswith("- ")


def _levels(spot: Spot, start: int, *, dash: bool) -> Iterator[tuple[int, bool]]:
    """How far in keys (or the dashes of items) above this line are that it may stand below.

    With whether it is a wording that stands there.
    """
    ceiling: int | None = None
    for line in _keys_before(spot, start):
        if ceiling is not None and line.lead >= ceiling:
            continue
        if dash:
            yield from [(line.lead, False)] if line.is_item else ()
        elif not (line.opens and ceiling is None):
            yield line.level, line.key in WORDINGS
        ceiling = line.lead


def _keys_before(spot: Spot, start: int) -> Iterator[Line]:
    """The lines with a key before `start`, nearest first."""
    for place in spot.lines_before(start):
        line = spot.line(place)
        key = KEY.match(line)
        if key is not None:
            yield Line(place, indentation(line), len(key["lead"]), key["key"], line[key.end() :].strip())
        elif line.lstrip().startswith("- "):
            lead = indentation(line)
            yield Line(place, lead, lead + STEP, "", line.strip())
