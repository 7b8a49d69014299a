"""What libyaml could not read, in formc's own words: which mistake, where to look, how to mend it.

libyaml says where it gave up; that is often behind the mistake, or on a line of its own. So the text around
is read once more. A repair that is offered has been tried: reading goes on behind it
(formc/source/reader.py).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from formc.source.draft import Repair
from formc.source.indentation import indent
from formc.source.lines import dash, missing_colon, no_colon, outside, tab
from formc.source.quoting import (
    after_quote,
    block_text,
    curly,
    escape,
    flow,
    special,
    special_at,
    unclosed_at,
    unclosed_quote,
)
from formc.source.spot import CURLY, KEY, Spot, Trouble
from formc.source.tree import MAX_DEPTH, quote

_SPECIAL = "@`%*&!|>{["


def explain(text: str, error: Any, last: tuple[int, int, str] | None) -> Trouble:
    """The mistake behind an error of libyaml in `text`; `last` is the last scalar read: start, end, style."""
    problem = str(getattr(error, "problem", "") or "")
    context = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or context
    at = min(mark.index, len(text)) if mark else 0
    spot = Spot(text, at, min(context.index, len(text)) if context else at, last)
    for words, handler in _HANDLERS:
        if words in problem:
            return handler(spot)
    return _unknown(spot)


def _unknown(spot: Spot) -> Trouble:
    args = {"character": spot.character.strip()}
    return Trouble(rule="yaml/syntax", start=spot.at, end=spot.at + 1, args={**args})


def _colon(spot: Spot) -> Trouble:
    """A colon where no key can be: in a text, on a line too far in, or behind a line that lacks one."""
    start = spot.line_start()
    key = KEY.match(spot.line(start))
    if key is None or start + key.end("key") < spot.at:
        begin = start + key.end() if key else None
        return _colon_in_text(spot, begin)
    before = spot.lines_before(start)
    previous = spot.line(before[0]) if before else ""
    if before and not KEY.match(previous):
        return no_colon(spot, before[0])
    if " " in key["key"] and not previous.rstrip().endswith(":"):
        return _colon_in_text(spot, None)
    return indent(spot)


def _colon_in_text(spot: Spot, begin: int | None) -> Trouble:
    """A colon and a space inside the text that begins at `begin`; None when it is not clear where it does."""
    if begin is None:
        return Trouble(rule="yaml/colon-in-text", start=spot.at, end=spot.at + 1)
    if spot.text[begin : begin + 1] in ("'", '"'):
        return after_quote(spot, begin)
    end = begin + len(spot.text[begin : spot.line_end(begin)].rstrip())
    if spot.text[begin] in CURLY:
        return curly(spot, begin, end)
    repairs = (Repair(begin, end, quote(spot.text[begin:end])),)
    return Trouble(rule="yaml/colon-in-text", start=spot.at, end=spot.at + 1, repairs=repairs)


def _unexpected(spot: Spot) -> Trouble:
    """Something that cannot stand where it stands: on a line of its own, or behind a value."""
    start = spot.line_start()
    if not spot.text[start : spot.at].strip():
        if spot.character == ":":
            return Trouble(rule="yaml/no-key", start=spot.at, end=spot.at + 1)
        return indent(spot)
    if spot.last and spot.last[2] in ("'", '"') and spot.line_start(spot.last[0]) != start:
        return unclosed_at(spot, spot.last[0])
    return _behind_value(spot, start)


def _behind_value(spot: Spot, start: int) -> Trouble:
    line = spot.line(start)
    key = KEY.match(line)
    begin = start + (key.end() if key else len(line) - len(line.lstrip(" -")))
    first = spot.text[begin : begin + 1]
    if first in ("'", '"'):
        return after_quote(spot, begin)
    if spot.character in "}]" and first in ("{", "["):
        args = {"character": spot.character}
        repairs = (Repair(spot.at, spot.at + 1, ""),)
        return Trouble(
            rule="yaml/extra-brace", start=spot.at, end=spot.at + 1, args={**args}, repairs=repairs
        )
    return special_at(spot, begin) if first and first in _SPECIAL else _unknown(spot)


def _outside(spot: Spot) -> Trouble:
    return outside(spot) or _unexpected(spot)


def _too_deep(spot: Spot) -> Trouble:
    """libyaml looks ahead, and has a limit of its own."""
    return Trouble(rule="yaml/too-deep", start=spot.at, end=spot.at + 1, args={"levels": MAX_DEPTH})


_HANDLERS: tuple[tuple[str, Callable[[Spot], Trouble]], ...] = (
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", missing_colon),
    ("found character that cannot start any token", special),
    ("did not find expected alphabetic or numeric character", special),
    ("did not find URI escaped octet", special),
    ("did not find expected tag URI", special),
    ("did not find expected whitespace or line break", special),
    ("did not find expected comment or line break", block_text),
    ("found a tab character", tab),
    ("exceeded maximum nesting depth", _too_deep),
    ("found unexpected end of stream", unclosed_quote),
    ("found unexpected document indicator", unclosed_quote),
    ("did not find expected ',' or", flow),
    ("did not find expected node content", flow),
    ("did not find expected key", _unexpected),
    ("did not find expected '-' indicator", _unexpected),
    ("did not find expected <document start>", _outside),
    ("block sequence entries are not allowed", dash),
    ("found unknown escape character", escape),
    ("did not find expected hexdecimal number", escape),
    ("found invalid Unicode character escape code", escape),
)
