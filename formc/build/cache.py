"""The folder in which formc keeps what only saves time: it may be thrown away at any moment.

It stands in the project, not among the pages, and keeps itself out of git.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = ".formc-cache"


def folder(root: Path) -> Path | None:
    """The cache folder of the project in `root`, made if need be; None when it cannot be."""
    path = root / FOLDER
    try:
        if not (path / ".gitignore").exists():
            path.mkdir(exist_ok=True)
            (path / ".gitignore").write_text("*\n", encoding="utf-8")
    except OSError:
        return None
    return path if os.access(path, os.W_OK) else None
