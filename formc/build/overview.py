"""The files that belong to no form: the style sheet, and the overview of all forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from formc.build import cache
from formc.build.work import write_pages
from formc.render import overview, stylesheet

if TYPE_CHECKING:
    from formc.build.builder import Built, Order
    from formc.build.manifest import Entry


def write(order: Order, forms: Mapping[str, Entry], result: Built) -> tuple[str, ...]:
    """The shared files are in the folder; their paths."""
    asset = stylesheet(order.project.theme)
    project = order.project
    # A new form that a killed build began, and that has errors by now, has nothing to say.
    abouts = (forms[name].about for name in sorted(forms) if forms[name].about)
    page = overview(abouts, project, cache=cache.folder(project.root))
    made = [(asset.path, asset.text), (page.path, page.html)]
    result.written += write_pages(order.out, "", made)
    return tuple(page for page, _ in made)
