"""Which elements belong to which by role: what is in a list, menu or table, whatever stands between."""

from __future__ import annotations

from bs4 import Tag

from formc.lint.html.page import Page, ancestors, attr, children
from formc.lint.html.roles import role

# Elements with these roles, or with none, do not count: what is in them belongs to what is around them.
_SEEN_THROUGH = ("", "generic", "none", "presentation")


def owned(page: Page, tag: Tag) -> list[Tag]:
    """The nearest exposed elements with a role inside `tag`, and those `aria-owns` adds."""
    found: list[Tag] = []
    queue = [*children(tag), *page.refs(tag, "aria-owns")]
    while queue:
        child = queue.pop(0)
        if page.silent(child):
            continue
        if role(page, child) in _SEEN_THROUGH:
            queue = [*children(child), *queue]
        else:
            found.append(child)
    return found


def owner_roles(page: Page, tag: Tag) -> frozenset[str]:
    """The roles of what `tag` belongs to: the nearest element around it with a role, and by `aria-owns`."""
    roles = {role(page, t) for t in _owners_by_reference(page, tag)}
    around = (role(page, t) for t in ancestors(tag))
    roles.add(next((r for r in around if r not in _SEEN_THROUGH), ""))
    return frozenset(roles)


def _owners_by_reference(page: Page, tag: Tag) -> list[Tag]:
    own = attr(tag, "id")
    return [t for t in page.having("aria-owns") if own and own in attr(t, "aria-owns").split()]
