"""Holds a tree against a schema."""

from __future__ import annotations

from formc.diagnostics import Diagnostic
from formc.source import Node, to_json
from formc.validation.engines import Engine


def validate(check: Engine, root: Node) -> list[Diagnostic]:
    """What the schema finds in the tree, one finding per mistake, in the order of the file.

    The tree is mended on the way: a misspelt key or value becomes the one that was meant, so that what is
    below it is checked as well, and nothing follows from it later. Scalars that were told to be wrong are
    marked `reported`.
    """
    if not check.problems(to_json(root)):
        return []
    # Most trees have no mistakes, and formc starts faster without what words them.
    from formc.validation.rounds import told

    return told(check, root)
