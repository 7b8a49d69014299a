"""The little CSS that static rules need: what a style sheet in the page hides, and inline declarations.

Simple selectors only (`.class`, `#id`, `tag`, and a tag with a class). Whatever else a sheet does is for the
browser rules; a selector that is not understood hides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4 import Tag

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
_FAR = re.compile(r"-\d{3,}")
_SIMPLE = re.compile(r"^([a-z][a-z0-9]*)?(?:([.#])([\w-]+))?$", re.IGNORECASE)


def declarations(style: str) -> dict[str, str]:
    """The declarations of an inline style by property, both in lower case; a later one wins."""
    found: dict[str, str] = {}
    for part in _COMMENT.sub("", style).split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip().lower()] = value.strip().lower()
    return found


def hides(style: str) -> bool:
    """Whether these declarations take an element off the screen and out of the accessibility tree."""
    if "none" not in style and "hidden" not in style and "collapse" not in style:
        return False
    given = declarations(style)
    display = given.get("display", "").removesuffix("!important").strip()
    visibility = given.get("visibility", "").removesuffix("!important").strip()
    return display == "none" or visibility in ("hidden", "collapse")


def off_screen(given: dict[str, str]) -> bool:
    """Whether these declarations put an element far outside the window, for screen readers only."""
    moved = given.get("position", "").split("!")[0].strip() in ("absolute", "fixed")
    return moved and any(_FAR.match(given.get(side, "")) for side in ("left", "top", "right", "bottom"))


class HiddenBySheet:
    """Which elements the `style` elements of a page hide, by simple selectors outside any media query."""

    def __init__(self, sheets: Iterable[Tag]) -> None:
        self._selectors: list[tuple[str, str, str]] = []
        for sheet in sheets:
            self._read(_COMMENT.sub("", sheet.get_text()))

    def _read(self, css: str) -> None:
        if "@media" in css:
            return
        for selectors, body in _BLOCK.findall(css):
            if hides(body):
                found = (_SIMPLE.match(s.strip()) for s in selectors.split(","))
                self._selectors.extend((m[1] or "", m[2] or "", m[3] or "") for m in found if m and m[0])

    def hides(self, tag: Tag) -> bool:
        """Whether a selector that hides matches `tag` itself."""
        return any(_matches(tag, *selector) for selector in self._selectors)


def _matches(tag: Tag, name: str, kind: str, value: str) -> bool:
    if name and tag.name != name:
        return False
    if kind == "#":
        return tag.attrs.get("id") == value
    return not kind or value in str(tag.attrs.get("class", "")).split()
