"""Whether anything at all changed since the last build of a project: by looking at files, not into them.

Reading nothing but the dates and sizes of files is what makes a build with nothing to do as fast as starting
formc. Whatever looks different, or could look the same by accident, is left to the real build, which compares
contents. This module is imported before anything else of formc.build: it must stay light.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import formc

if TYPE_CHECKING:
    from formc.build.builder import Built, Order

SETTINGS = "formc.yaml"  # formc.project has it too, but takes as long to import as all the rest
FILE = ".formc-cache/build.json"
# A file system that keeps whole seconds (some do) shows no difference between two changes in one of them.
_FINE, _COARSE = 20_000_000, 2_000_000_000

_FIGURES = {"forms": int, "pages": int, "index": str, "out": str}

# When it was changed, its contents and its name or rights, and how long it is. A list, as JSON has it.
Look = list[int] | None
Seen = dict[str, Look]


def unchanged(start: str, out: str | None, day: str) -> dict[str, Any] | None:
    """The figures of the last build of the project around `start`, if another would change nothing."""
    root = _root(start)
    if root is None:
        return None
    stamp = _read(root, os.path.abspath(out or os.path.join(root, "build")), day)
    if stamp is None or any(_look(path) != look for path, look in stamp["seen"].items()):
        return None
    return stamp["figures"]  # type: ignore[no-any-return]


def changed_forms(order: Order, seen: Seen) -> tuple[set[str], str] | None:
    """The form files that changed since the last build, with the hash of what all forms share.

    None when anything else changed too, or might have: then everything has to be compared by content.
    """
    stamp = _read(str(order.project.root), os.path.abspath(order.out), order.day)
    if stamp is None or not seen.keys() <= stamp["seen"].keys():
        return None
    changed = {path for path, look in seen.items() if look != stamp["seen"][path]}
    outputs = {path: look for path, look in stamp["seen"].items() if path not in seen}
    if not changed <= {os.path.abspath(path) for path in order.files}:
        return None
    return (changed, stamp["common"]) if all(_look(p) == look for p, look in outputs.items()) else None


def _root(start: str) -> str | None:
    """The nearest folder at or above `start` with settings."""
    folder = os.path.abspath(start)
    while not os.path.exists(os.path.join(folder, SETTINGS)):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def _read(root: str, out: str, day: str) -> dict[str, Any] | None:
    """What the last build of the project left, when it was by this formc, into `out` and for `day`."""
    try:
        with open(os.path.join(root, FILE), encoding="utf-8") as file:
            stamp: dict[str, Any] = json.load(file)
        if (stamp["formc"], stamp["out"], stamp["day"]) != (formc.__version__, out, day):
            return None
        figures = {key: kind(stamp["figures"][key]) for key, kind in _FIGURES.items()}
        return {"seen": {**stamp["seen"]}, "figures": figures, "common": str(stamp["common"])}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _look(path: str) -> Look:
    """What a file looks like from outside; of a folder, only when something in it came or went."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    if found.st_mode & 0o040000:
        return [found.st_mtime_ns, 0, 0]
    return [found.st_mtime_ns, found.st_ctime_ns, found.st_size]


# --- making one ---------------------------------------------------------------------------------------------


def look_at_inputs(order: Order) -> Seen:
    """What everything that pages are made from looks like now. To be taken before any of it is read."""
    return {path: _look(path) for path in map(os.path.abspath, _inputs(order))}


def _inputs(order: Order) -> Iterator[Path]:
    from formc.build.inputs import PACKAGE, SHARED_FOLDERS, package_files, site_packages

    project = order.project
    yield project.root / SETTINGS
    yield project.forms
    yield from order.files
    for name in SHARED_FOLDERS:
        yield project.forms / name
        yield from (project.forms / name).glob("*.yaml")
    for given in filter(None, (project.templates, project.theme)):
        yield from (given, *given.rglob("*"))
    files = package_files(PACKAGE)
    yield from {file.parent for file in files}
    yield from files
    yield site_packages()


def save(order: Order, seen: Seen, built: Built, pages: Iterable[str], common: str) -> None:
    """The next build can see that nothing changed; or cannot, when it would not be certain of that."""
    from formc.build import cache, files

    path = order.project.root / FILE
    out = os.path.abspath(order.out)
    folders = {page.rpartition("/")[0] for page in pages}
    outputs = {path: _look(path) for path in (out, *(f"{out}/{folder}" for folder in folders if folder))}
    if built.failed or not _certain(seen):
        path.unlink(missing_ok=True)
        return
    figures = {"forms": built.forms, "pages": built.pages, "index": built.index, "out": out}
    made = {
        "formc": formc.__version__,
        "out": out,
        "day": order.day,
        "figures": figures,
        "common": common,
    }
    if cache.folder(order.project.root) is not None:
        files.Writer(path.parent).write(path, json.dumps({**made, "seen": seen | outputs}).encode())
        files.remove_unfinished(path.parent)


def _certain(seen: Seen) -> bool:
    """Whether every file changed so long ago that one more change would show."""
    now = time.time_ns()
    return all(look is None or now - look[0] > _grain(look[0]) for look in seen.values())


def _grain(changed: int) -> int:
    return _FINE if changed % 1_000_000_000 else _COARSE
