"""Worker processes for forms: they get paths and give back what was made, and end when their parent does."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from formc.build.work import Made, Workshop, crashed

if TYPE_CHECKING:
    from formc.build.builder import Order
    from formc.build.inputs import Shared

_workshop: list[Workshop] = []


def _start(order: Order, shared: Shared) -> None:
    """Make this process a worker: it leaves Ctrl-C to its parent, and ends when its parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _workshop[:] = [Workshop(order, shared)]


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _make(path: Path) -> Made:
    return _workshop[0].make(path)


@contextmanager
def _workers(jobs: int, order: Order, shared: Shared) -> Iterator[ProcessPoolExecutor]:
    # A forked process has everything loaded already; elsewhere the system's own way is the safe one.
    way = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    executor = ProcessPoolExecutor(jobs, mp_context=way, initializer=_start, initargs=(order, shared))
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def at_once(paths: Sequence[Path], jobs: int, order: Order, shared: Shared) -> Iterator[Made]:
    """What was made of each form, in the order they are done, `jobs` at a time."""
    left = []
    with _workers(jobs, order, shared) as executor:
        futures: dict[Future[Made], Path] = {executor.submit(_make, path): path for path in paths}
        for future in as_completed(futures):
            try:
                yield future.result()
            except BrokenProcessPool:
                left.append(futures[future])
    for path in left:
        yield _alone(path, order, shared)


def _alone(path: Path, order: Order, shared: Shared) -> Made:
    """What was made of one form in a process of its own: when that ends too, it is this form that ends it."""
    with _workers(1, order, shared) as executor:
        try:
            return executor.submit(_make, path).result()
        except BrokenProcessPool as error:
            return crashed(path, error)
