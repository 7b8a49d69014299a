"""Where each character of a scalar's value stands in the scalar as it is written.

Quotes, escapes, indentation and folded lines shift a value against the file. A finding about a word has to
point at that word, so each style is read once more here, side by side with the value libyaml made of it.
"""

from __future__ import annotations

import re

_BREAK = re.compile(r"[ \t]*\n[ \t\n]*")
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\n[ \t]*|.)", re.DOTALL)


def offsets(raw: str, value: str, style: str) -> list[int]:
    """For each character of `value` the offset in `raw` of what it was written as; as long as `value`."""
    if style == "|":
        places = _block(raw, value, folded=False)
    elif style == ">":
        places = _block(raw, value, folded=True)
    else:
        places = _flow(raw, value, style)
    # A value libyaml read and this module did not follow points at its beginning rather than at a wrong word.
    return places if len(places) == len(value) else [0] * len(value)


def _flow(raw: str, value: str, style: str) -> list[int]:
    """Plain and quoted scalars: lines fold, quotes and escapes shorten."""
    at = len(style)
    places: list[int] = []
    while len(places) < len(value) and at < len(raw):
        fold = _BREAK.match(raw, at)
        if fold:
            made = max(1, fold.group().count("\n") - 1)
            places += [at] * min(made, len(value) - len(places))
            at = fold.end()
        elif style == '"' and raw[at] == "\\":
            at = _escape(raw, at, places)
        else:
            places.append(at)
            at += 2 if style == "'" and raw[at] == "'" else 1
    return places


def _escape(raw: str, at: int, places: list[int]) -> int:
    match = _ESCAPE.match(raw, at)
    if not match:
        return len(raw)
    if not match.group(1).startswith("\n"):  # an escaped line end stands for nothing
        places.append(at)
    return match.end()


def _block(raw: str, value: str, *, folded: bool) -> list[int]:
    """Block scalars: a header line, then lines that share an indentation."""
    header_end = raw.find("\n") + 1
    indent = _indentation(raw[header_end:]) - _indentation(value)
    places: list[int] = []
    at = header_end
    while len(places) < len(value) and header_end:
        at = min(_skip_indent(raw, at, indent), len(raw))
        end = raw.find("\n", at)
        end = len(raw) if end < 0 else end
        take = min(end - at, len(value) - len(places))
        places += range(at, at + take)
        at = _line_end(raw, value, end, places, folded=folded)
    return places


def _line_end(raw: str, value: str, end: int, places: list[int], *, folded: bool) -> int:
    """Give the line end at `end` to the character it became, or to none, and return where the next line
    begins.
    """
    rest = value[len(places) :]
    if rest[:1] == "\n" or (folded and rest[:1] == " "):
        places.append(min(end, max(len(raw) - 1, 0)))
    elif folded and rest and end < len(raw):
        pass  # the first of several line ends, which folding drops
    elif rest and end >= len(raw):
        places += [max(len(raw) - 1, 0)] * len(rest)
    return end + 1


def _indentation(text: str) -> int:
    """How far the first line with text is indented: in the file more than in the value, by what the block
    has.
    """
    for line in text.split("\n"):
        if line.strip(" "):
            return len(line) - len(line.lstrip(" "))
    return 0


def _skip_indent(raw: str, at: int, indent: int) -> int:
    end = at
    while end < len(raw) and end - at < indent and raw[end] == " ":
        end += 1
    return end
