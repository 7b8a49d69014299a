"""Several forms at a time, where that pays. What happens to one form is no matter of the others."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from formc.build.work import Made, Workshop

if TYPE_CHECKING:
    from formc.build.builder import Order
    from formc.build.inputs import Shared

# Measured: starting a process and sending results costs as much as three or four forms of 20 fields.
PAYS = 6


def run(paths: Sequence[Path], order: Order, shared: Shared, tick: Callable[[], None]) -> Iterator[Made]:
    """What was made of each form, in any order."""
    jobs = order.jobs or _suited(len(paths))
    for made in _one_by_one(paths, order, shared) if jobs < 2 else _at_once(paths, jobs, order, shared):
        tick()
        yield made


def _suited(forms: int) -> int:
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(available, forms // PAYS)


def _one_by_one(paths: Sequence[Path], order: Order, shared: Shared) -> Iterator[Made]:
    workshop = Workshop(order, shared)
    for number, path in enumerate(paths):
        if number == 1:
            _collect()
        yield workshop.make(path)


def _collect() -> None:
    """From now on garbage is collected. What is loaded already stays: it is not looked at with every form."""
    gc.freeze()
    gc.enable()


def _at_once(paths: Sequence[Path], jobs: int, order: Order, shared: Shared) -> Iterator[Made]:
    _collect()
    # Imports what only this needs, and takes longer to import than a form takes to build.
    from formc.build.processes import at_once

    return at_once(paths, jobs, order, shared)
