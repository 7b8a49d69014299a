"""The headings of a page, as a screen reader lists them."""

from __future__ import annotations

from typing import cast

from bs4 import Tag

from formc.lint.html.page import Page, attr
from formc.lint.html.roles import role

_NAMES = ("h1", "h2", "h3", "h4", "h5", "h6")
_DEFAULT_LEVEL = 2


def headings(page: Page) -> list[tuple[Tag, int]]:
    """Every exposed heading with its level, in document order."""
    key = ("headings", 0)
    if key not in page.cache:
        candidates = {id(t) for t in page.named(*_NAMES)} | {id(t) for t in page.having("role")}
        found = (t for t in page.tags if id(t) in candidates and not page.silent(t))
        page.cache[key] = [(t, _level(t)) for t in found if role(page, t) == "heading"]
    return cast(list[tuple[Tag, int]], page.cache[key])


def _level(tag: Tag) -> int:
    given = attr(tag, "aria-level")
    if given.isdigit() and int(given):
        return int(given)
    return int(tag.name[1]) if tag.name in _NAMES else _DEFAULT_LEVEL
