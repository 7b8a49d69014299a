"""The folder of pages on disk: one build at a time, each page whole, nothing touched that is not ours."""

from __future__ import annotations

import os
import shutil
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from formc.diagnostics import FormcError

MANIFEST = ".formc-manifest.json"
JOURNAL = ".formc-journal"
UNFINISHED = ".formc-tmp"
USAGE = 2
# The workers of a build that was killed end within moments; a build that is running takes longer than this.
PATIENCE = 5.0


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """The folder exists, is ours, and no other build writes in it while this lasts; else a FormcError."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise FormcError("not-a-folder", exit_code=USAGE, folder=str(out)) from None
    handle = os.open(out, os.O_RDONLY)
    try:
        _lock(handle, out)
        _check_ours(out)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, out: Path) -> None:
    """Hold the lock on the folder itself: it leaves no file, and ends with the last process that has it."""
    try:
        import fcntl
    except ImportError:  # Windows has no such locks: builds at the same time are the user's to avoid there.
        return
    end = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > end:
                raise FormcError("out-busy", folder=str(out)) from None
            time.sleep(0.05)


def _check_ours(out: Path) -> None:
    names = {path.name for path in out.iterdir()}
    if not names & {MANIFEST, JOURNAL} and any(not name.startswith(".") for name in names):
        raise FormcError("out-not-ours", exit_code=USAGE, folder=str(out))


def write(path: Path, data: bytes) -> bool:
    """The file holds `data`; whether it had to be written. At no moment does it hold a part of them."""
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}{UNFINISHED}")
    _put(str(unfinished), data)
    unfinished.replace(path)
    return True


def write_new(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """The folder, which did not exist, holds the files, by their paths in it; how many there are.

    It appears with all of them at once: filled under another name and then renamed. That costs half of what
    writing and renaming each file does.
    """
    unfinished = folder.with_name(f".{folder.name}{UNFINISHED}")
    made: set[str] = set()
    count = 0
    for name, data in files:
        path = f"{unfinished}/{name}"
        parent = path.rpartition("/")[0]
        if parent not in made:
            Path(parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        _put(path, data)
        count += 1
    if count:
        unfinished.rename(folder)
    return count


def _put(path: str, data: bytes) -> None:
    """Write a file with the fewest calls to the system: a build makes thousands."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
    finally:
        os.close(handle)


def all_there(out: Path, pages: Iterable[str]) -> bool:
    """Whether every one of the pages exists."""
    names: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        folder, _, name = page.rpartition("/")
        names[folder].add(name)
    try:
        return all(
            wanted <= {path.name for path in (out / folder).iterdir()} for folder, wanted in names.items()
        )
    except OSError:
        return False


def remove(out: Path, pages: Iterable[str]) -> int:
    """None of the pages exists any more, nor a folder that has become empty by that; how many there were."""
    count = 0
    top = out.resolve()
    for page in sorted(pages):
        path = out / page
        if not path.resolve().is_relative_to(top) or not path.is_file():
            continue  # a manifest that someone changed does not make us remove files elsewhere
        path.unlink()
        count += 1
        _remove_empty(path.parent, out)
    return count


def _remove_empty(folder: Path, out: Path) -> None:
    while folder != out:
        try:
            folder.rmdir()
        except OSError:  # not empty: it holds pages, or something that is not ours
            return
        folder = folder.parent


def remove_unfinished(out: Path) -> None:
    """Nothing is left of pages and folders that a killed build was writing."""
    for path in list(out.rglob(f".*{UNFINISHED}")):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
