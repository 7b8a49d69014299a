"""The files that belong to no form: the style sheet, and the overview of all forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from formc.build.work import write_pages
from formc.render.assets import stylesheet

if TYPE_CHECKING:
    from formc.build.builder import Built, Order
    from formc.build.manifest import Entry


def write(order: Order, forms: Mapping[str, Entry], result: Built) -> tuple[str, ...]:
    """The shared files are in the folder; their paths."""
    asset = stylesheet(order.project.theme)
    made = [(asset.path, asset.text)]
    written = write_pages(order.out, "", made)
    result.written += written
    result.same += len(made) - written
    return tuple(page for page, _ in made)
