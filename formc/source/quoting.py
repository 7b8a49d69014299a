"""Texts that need quotes, or whose quotes are wrong. The repair is the text as meant, quoted rightly."""

from __future__ import annotations

import re
from dataclasses import replace

from formc.source.draft import Repair
from formc.source.lines import tab
from formc.source.spot import CURLY, Spot, Trouble, indentation
from formc.source.tree import quote

_NEXT_LINE = re.compile(r"\n+([ \t]*)\S")


def special(spot: Spot) -> Trouble:
    """A text that begins with a character that means something in YAML."""
    return tab(spot) if spot.character == "\t" else special_at(spot, spot.began)


def special_at(spot: Spot, begin: int) -> Trouble:
    """The text at `begin` starts with a character that means something in YAML."""
    end = spot.end_of_text(begin)
    repairs = (Repair(begin, end, quote(spot.text[begin:end])),) if end > begin else ()
    args = {"character": spot.text[begin : begin + 1]}
    return Trouble(rule="yaml/special-start", start=begin, end=end, args={**args}, repairs=repairs)


def block_text(spot: Spot) -> Trouble:
    """Text behind | or > on the same line: a text that begins with it, or a block that has to begin lower."""
    following = _NEXT_LINE.search(spot.text, spot.began)
    line = spot.line(spot.line_start(spot.began))
    if following and len(following[1]) > indentation(line.replace("- ", "  ")):
        args = {"character": spot.text[spot.began]}
        return Trouble(rule="yaml/text-after-bar", start=spot.at, end=spot.at + 1, args={**args})
    return special_at(spot, spot.began)


def after_quote(spot: Spot, begin: int) -> Trouble:
    """Text behind a closing quote: a quote inside the text, or one that covers only its beginning."""
    end = spot.end_of_text(begin)
    whole = spot.text[begin:end]
    inner = whole[1:-1] if len(whole) > 1 and whole[0] == whole[-1] else whole
    if whole[:1] == '"' and '""' in inner:
        return _doubled(begin, end, inner.replace('""', '"'))
    return Trouble(
        rule="yaml/text-after-quote",
        start=spot.at,
        end=max(end, spot.at + 1),
        args={"quote": whole[:1]},
        repairs=(Repair(begin, end, quote(inner)),),
    )


def _doubled(begin: int, end: int, meant: str) -> Trouble:
    """Quotes written twice inside "double quotes", as in a spreadsheet."""
    example = quote(meant)
    repairs = (Repair(begin, end, example),)
    return Trouble(
        rule="yaml/doubled-quotes", start=begin, end=end, args={"example": example[:80]}, repairs=repairs
    )


def curly(spot: Spot, begin: int, end: int) -> Trouble:
    """A text between the quotes of a text program, which are letters to YAML; the repair has YAML's own."""
    text = spot.text[begin:end]
    opening, closing = text[0], text[-1] if text[-1] in CURLY else text[0]
    meant = quote(text[1:-1] if text[-1] in CURLY else text[1:])
    args = {"opening": opening, "closing": closing}
    return Trouble(
        rule="yaml/curly-quotes",
        start=begin,
        end=end,
        args={**args},
        repairs=(Repair(begin, end, meant),),
    )


def unclosed_quote(spot: Spot) -> Trouble:
    """A quote that opens and does not close."""
    return unclosed_at(spot, spot.began)


def unclosed_at(spot: Spot, begin: int) -> Trouble:
    """The quote at `begin` does not close, or later; the repair closes it at the end of its line."""
    mark = spot.text[begin : begin + 1]
    start = spot.line_start(begin)
    end = start + len(spot.line(start).rstrip())
    repairs = (Repair(end, end, mark),)
    return Trouble(
        rule="yaml/unclosed-quote", start=begin, end=begin + 1, args={"quote": mark}, repairs=repairs
    )


def escape(spot: Spot) -> Trouble:
    """A backslash in "double quotes" that YAML does not know: the repair doubles it."""
    back = max(spot.text.rfind("\\", 0, spot.at + 1), 0)
    args = {"character": spot.text[back : back + 2]}
    repairs = (Repair(back, back, "\\"),)
    return Trouble(rule="yaml/bad-escape", start=back, end=back + 2, args={**args}, repairs=repairs)


def flow(spot: Spot) -> Trouble:
    """Something unexpected in {braces} or [brackets]: a text without quotes, or no closing brace."""
    if spot.text[spot.began : spot.began + 1] not in ("{", "["):
        opening = _opening(spot)
        if opening is None or spot.text[spot.at :].strip():
            return _no_content(spot)
        return _unclosed_braces(replace(spot, began=opening))
    same_line = spot.line_start(spot.began) == spot.line_start()
    if not same_line or spot.last is None or not spot.began < spot.last[0] <= spot.at:
        return _unclosed_braces(spot)
    begin, _, style = spot.last
    if style:
        return after_quote(spot, begin)
    end = _end_in_braces(spot, begin)
    text = spot.text[begin:end]
    if text[:1] in CURLY:
        return curly(spot, begin, end)
    repairs = (Repair(begin, end, quote(text)),)
    return Trouble(
        rule="yaml/unquoted-in-braces", start=begin, end=end, args={"text": text[:60]}, repairs=repairs
    )


def _opening(spot: Spot) -> int | None:
    """Where the innermost brace or bracket opens that is still open where libyaml stopped."""
    depth = 0
    for index in range(spot.at - 1, -1, -1):
        depth += (spot.text[index] in "{[") - (spot.text[index] in "}]")
        if depth > 0:
            return index
    return None


def _no_content(spot: Spot) -> Trouble:
    """A closing brace or a comma where a value has to begin."""
    rule = "yaml/extra-brace" if spot.character in ("}", "]") else "yaml/syntax"
    return Trouble(rule=rule, start=spot.at, end=spot.at + 1, args={"character": spot.character.strip()})


def _end_in_braces(spot: Spot, begin: int) -> int:
    """Where a text in braces was meant to end: at a comma or closing brace that is not inside the text."""
    depth, end = 0, spot.line_end(begin)
    for index in range(begin, end):
        character = spot.text[index]
        depth += (character in "{[") - (character in "}]")
        if depth < 0 or (character == "," and depth == 0):
            return begin + len(spot.text[begin:index].rstrip())
    return begin + len(spot.text[begin:end].rstrip())


def _unclosed_braces(spot: Spot) -> Trouble:
    opening = spot.text[spot.began : spot.began + 1]
    closing = {"{": "}", "[": "]"}.get(opening, "")
    start = spot.line_start(spot.began)
    end = start + len(spot.line(start).rstrip())
    return Trouble(
        rule="yaml/unclosed-braces",
        start=spot.began,
        end=spot.began + 1,
        args={"character": opening, "closing": closing},
        repairs=(Repair(end, end, closing),),
    )
