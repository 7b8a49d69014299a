"""Lines that cannot stand where they stand: without a colon, with a tab, outside the file's one document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.source.draft import Repair
from formc.source.indentation import shift, target_of_tabs
from formc.source.spot import Spot, Trouble, indentation

_GLUED = re.compile(r"[ \t]*(?:- +)*[A-Za-z][\w-]*:(?=[^\s/])")
_WORD = re.compile(r"[a-z][a-z0-9_-]*(?= |$)")
_BARE_HEADER = re.compile(r" *(?:- +)*[a-z][a-z0-9_-]* [|>][+-]? *\Z")
_LEADING = re.compile(r"^[ \t]+", re.MULTILINE)


def no_colon(spot: Spot, start: int) -> Trouble:
    """The line that begins at `start` has no colon with a space behind it; the repair puts it there."""
    start = _keyless(spot, start)
    line = spot.line(start)
    if glued := _GLUED.match(line):
        at = start + glued.end()
        return Trouble(rule="yaml/no-space-after-colon", start=at - 1, end=at, repairs=(Repair(at, at, " "),))
    first = start + indentation(line)
    begin = start + len(line) - len(line.lstrip(" -"))
    word = _WORD.match(spot.text, begin, spot.line_end(start))
    return Trouble(
        rule="yaml/no-colon",
        start=first,
        end=max(start + len(line.rstrip()), first + 1),
        args={"text": line.strip()[:60]},
        repairs=(Repair(word.end(), word.end(), ":"),) if word else (),
    )


def _keyless(spot: Spot, start: int) -> int:
    """Where the line without a colon begins: above a text of several lines, as in `nl |`, or at `start`."""
    lead = indentation(spot.line(start))
    above = next((p for p in spot.lines_before(start) if indentation(spot.line(p)) < lead), start)
    return above if _BARE_HEADER.match(spot.line(above)) else start


def missing_colon(spot: Spot) -> Trouble:
    """A key was expected to be followed by a colon."""
    return no_colon(spot, spot.line_start(spot.began))


def outside(spot: Spot) -> Trouble | None:
    """Something behind what libyaml took for the whole file: mostly since the first line is too far in."""
    before = spot.lines_before(spot.line_start())
    if before and spot.line(before[0]).startswith("..."):
        return Trouble(rule="yaml/second-document", start=spot.at, end=spot.at + 1)
    first = before[-1] if before else 0
    lead = indentation(spot.line(first))
    if not lead or spot.text.startswith(" ", spot.line_start()):
        return None
    repairs = (Repair(first, first + lead, ""),)
    end = first + len(spot.line(first).rstrip())
    args = shift(-lead)
    return Trouble(rule="yaml/indentation", start=first + lead, end=end, args=args, repairs=repairs)


def tab(spot: Spot) -> Trouble:
    """Tabs for indentation: told once, and mended in all lines."""
    found = _LEADING.finditer(spot.text)
    places = [lead.start() + i for lead in found for i, mark in enumerate(lead.group()) if mark == "\t"]
    first = spot.text.find("\t", spot.line_start())
    first = first if first >= 0 else spot.at
    lines = {spot.line_start(place) for place in places}
    return Trouble(
        rule="yaml/tab",
        start=first,
        end=first + 1,
        args={"lines": max(len(lines), 1)},
        repairs=tuple(_spaces(spot, lines.pop()) if len(lines) == 1 else map(_two_spaces, places)),
    )


def _spaces(spot: Spot, start: int) -> Iterator[Repair]:
    """A single line with tabs is put under the line it seems to belong to."""
    line = spot.line(start)
    lead = len(line) - len(line.lstrip(" \t"))
    meant = target_of_tabs(spot, start)
    if meant is not None:
        yield Repair(start, start + lead, " " * meant)
    else:
        yield from (_two_spaces(start + i) for i, mark in enumerate(line[:lead]) if mark == "\t")


def _two_spaces(place: int) -> Repair:
    return Repair(place, place + 1, "  ")


def dash(spot: Spot) -> Trouble:
    """A dash behind a key: a list that has to begin on the next line, or a text that begins with a dash."""
    return Trouble(rule="yaml/dash-after-key", start=spot.at, end=spot.at + 1)
