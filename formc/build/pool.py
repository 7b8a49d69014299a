"""Several forms at a time, where that pays. What happens to one form is no matter of the others."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
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

# Measured: starting a process and sending results costs as much as three or four forms of 20 fields.
PAYS = 6


def run(paths: Sequence[Path], order: Order, shared: Shared, tick: Callable[[], None]) -> Iterator[Made]:
    """What was made of each form, in any order."""
    jobs = order.jobs or _suited(len(paths))
    # What is loaded now stays: the collector need not look at it again with every form.
    gc.freeze()
    made = _one_by_one(paths, order, shared) if jobs < 2 else _at_once(paths, jobs, order, shared)
    for each in made:
        tick()
        yield each


def _suited(forms: int) -> int:
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(available, forms // PAYS)


def _one_by_one(paths: Sequence[Path], order: Order, shared: Shared) -> Iterator[Made]:
    workshop = Workshop(order, shared)
    for path in paths:
        yield workshop.make(path)


# --- processes ----------------------------------------------------------------------------------------------

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


def _at_once(paths: Sequence[Path], jobs: int, order: Order, shared: Shared) -> Iterator[Made]:
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
