"""Groups of fields: which question or heading stands over a field."""

from __future__ import annotations

from bs4 import Tag

from formc.lint.html.names import name
from formc.lint.html.page import Page, ancestors
from formc.lint.html.roles import role

_GROUPS = ("group", "radiogroup", "row", "region", "form", "listitem")


def group_names(page: Page, tag: Tag) -> tuple[str, ...]:
    """The names of the groups around `tag`, nearest first; groups without a name do not count."""
    names = (name(page, around).text for around in ancestors(tag) if role(page, around) in _GROUPS)
    return tuple(text for text in names if text)
