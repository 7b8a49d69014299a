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
UNFINISHED = ".formc-unfinished"
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
    except OSError as error:  # also what only looks like our mistake, such as a folder below /proc
        raise FormcError("system", file=str(out), problem=error.strerror or str(error)) from error
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


class Writer:
    """Writes below one folder, so that what is there is old or new, whole in either case, at every moment.

    Files and folders are made in a place of their own and moved to where they belong when they are complete.
    """

    def __init__(self, top: Path) -> None:
        self._place = top / UNFINISHED / str(os.getpid())
        self._folders: set[str] = set()

    def write(self, path: Path, data: bytes) -> bool:
        """The file holds `data`; whether it had to be written."""
        try:
            if path.read_bytes() == data:
                return False
        except FileNotFoundError:
            pass
        made = self._put("file", data)
        try:
            os.replace(made, path)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            os.replace(made, path)
        return True

    def write_folder(self, folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
        """The folder, which was not there, holds the files, by their paths in it; how many there are.

        It appears with all of them at once, in half the time it takes to move each file.
        """
        place = self._place / "folder"
        shutil.rmtree(place, ignore_errors=True)
        self._folders.clear()
        count = len([self._put(f"folder/{name}", data) for name, data in files])
        folder.parent.mkdir(parents=True, exist_ok=True)
        place.rename(folder)
        return count

    def _put(self, name: str, data: bytes) -> str:
        """The new file, with the fewest calls to the system: a build makes thousands."""
        path = f"{self._place}/{name}"
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(handle, left) :]
        finally:
            os.close(handle)
        return path


def remove_unfinished(top: Path) -> None:
    """Nothing is left of what was being written, by this build or by one that was killed."""
    shutil.rmtree(top / UNFINISHED, ignore_errors=True)


def all_there(out: Path, pages: Iterable[str]) -> bool:
    """Whether every one of the pages exists."""
    names: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        folder, _, name = page.rpartition("/")
        names[folder].add(name)
    try:
        return all(wanted <= set(os.listdir(f"{out}/{folder}")) for folder, wanted in names.items())
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
