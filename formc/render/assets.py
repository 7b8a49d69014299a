"""The style sheet of a project's pages: formc's own, with the project's tokens, in one file.

Tokens come before the project's, dark tokens after: a project that sets a colour for daylight does not get it
on a dark page as well. The file's name holds a hash of what is in it, so that an old page never gets a new
style sheet, and a browser may keep it for ever.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from formc.diagnostics import FormcError

THEME = Path(__file__).parent / "theme"
FOLDER = "_assets"


class Asset(NamedTuple):
    """A file that pages need: its path in the build, and what is in it."""

    path: str
    text: str


@lru_cache(maxsize=4)
def stylesheet(theme: Path | None) -> Asset:
    """The style sheet of a project. `theme` is a CSS file, or a folder with tokens.css and dark.css.

    Raises FormcError when it cannot be read.
    """
    given = {"tokens": theme, "dark": None} if theme is None or theme.suffix == ".css" else _folder(theme)
    own = {name: _small(_read(THEME / f"{name}.css")) for name in ("tokens", "dark", "base")}
    theirs = {name: _read(file) if file is not None else "" for name, file in given.items()}
    text = own["tokens"] + theirs["tokens"] + own["dark"] + theirs["dark"] + own["base"]
    name = sha256(text.encode()).hexdigest()[:10]
    return Asset(path=f"{FOLDER}/formc-{name}.css", text=text)


def _folder(theme: Path) -> dict[str, Path | None]:
    return {key: file if (file := theme / f"{key}.css").is_file() else None for key in ("tokens", "dark")}


def _small(css: str) -> str:
    """formc's own style sheet without comments and spaces; a project's stays as it is."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", css).strip())
    return css.replace(": ", ":").replace(";}", "}") + "\n"


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").rstrip() + "\n"
    except (OSError, UnicodeDecodeError) as error:
        raise FormcError("theme-unreadable", file=str(path)) from error
