"""What pages are made from, as hashes: when these are the same, so are the pages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import formc
from formc.build.manifest import Entry
from formc.project import SETTINGS, Project

PACKAGE = Path(formc.__file__).parent
# Parts of formc that have no say in what stands on a page.
_NO_SAY = {"__pycache__", "build", "cli", "lint", "preview", "report"}
# Libraries that make part of the page; the folder names of their metadata hold their versions.
_LIBRARIES = ("jinja2-", "markupsafe-", "markdown_it_py-", "nh3-")
SHARED_FOLDERS = ("fragments", "lists")


class Shared:
    """What forms have in common: formc itself, settings, templates, theme, fragments, lists, the day.

    `common` is the hash of all this but the contents of fragments and lists; given, it is not worked out
    again.
    """

    def __init__(self, project: Project, day: str, common: str = "") -> None:
        self.root = project.root
        self.day = day
        self._uses: dict[str, str] = {}
        if not common:
            # Fragments and lists that a form uses count as they are now, before any form is read.
            self._uses = {self.relative(path): _hash_file(path) for path in _parts(project)}
            common = _hash("\n".join((*_formc(), *_settings(project), *self._uses)).encode())
        self.common = common

    def relative(self, path: Path) -> str:
        """The path as the manifest has it: from the project's root, with / between folders."""
        return Path(os.path.relpath(path, self.root)).as_posix()

    def own(self, form: Path) -> str:
        """The hash of the form's own file as it is now."""
        return _hash_file(form)

    def hash_of(self, own: str, entry: Entry) -> str:
        """The hash of all a form's pages are made from: its own file, what it uses, what all forms have."""
        amounts = (f"{name}={_on(pairs, self.day)}" for name, pairs in entry.amounts.items())
        uses = (self._use(name) for name in entry.uses)
        return _hash("\n".join((self.common, own, *uses, *amounts)).encode())

    def _use(self, name: str) -> str:
        if name not in self._uses:
            self._uses[name] = _hash_file(self.root / name)
        return self._uses[name]


def _on(pairs: Iterable[tuple[str, str]], day: str) -> str:
    """The value that counts on the day: the last that has started by then."""
    return next((value for start, value in sorted(pairs, reverse=True) if start <= day), "")


def _parts(project: Project) -> Iterator[Path]:
    """All fragments and lists. A new one may replace a built-in one, so their names count for every form."""
    for folder in SHARED_FOLDERS:
        yield from sorted((project.forms / folder).glob("*.yaml"))


def _formc() -> Iterator[str]:
    """formc itself: its version, each file that has a say, and the libraries that make part of a page."""
    yield formc.__version__
    for path in package_files(PACKAGE):
        yield f"{path.relative_to(PACKAGE).as_posix()} {_hash_file(path)}"
    yield from sorted(p.name for p in site_packages().iterdir() if p.name.lower().startswith(_LIBRARIES))


def package_files(folder: Path) -> list[Path]:
    """The files of formc that have a say in what stands on a page, in order."""
    found: list[Path] = []
    with os.scandir(folder) as items:  # a third of the time that pathlib takes: it asks the system less
        for item in sorted(items, key=lambda item: item.name):
            if not item.is_dir():
                found.append(folder / item.name)
            elif item.name not in _NO_SAY:
                found += package_files(folder / item.name)
    return found


def site_packages() -> Path:
    """The folder that libraries are installed in."""
    found = find_spec("jinja2")
    return Path(found.origin).parent.parent if found and found.origin else PACKAGE


def _settings(project: Project) -> Iterator[str]:
    """The project's settings, templates and theme."""
    yield _hash_file(project.root / SETTINGS)
    for given in (project.templates, project.theme):
        for path in files_in(given) if given else ():
            yield f"{os.path.relpath(path, project.root)} {_hash_file(path)}"


def files_in(path: Path) -> list[Path]:
    """The file itself, or all files in the folder and those below it, in order."""
    return sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()[:32]


def _hash_file(path: Path) -> str:
    """The hash of a file's bytes, "" when it is not there."""
    try:
        return _hash(path.read_bytes())
    except OSError:
        return ""
