"""Checks that need a whole form: one file each, with a function `check` that yields diagnostics.

What belongs here: mistakes in how parts of a form fit together. What does not: references and operators of conditions
(formc/schema/conditions.py, where they are resolved) and anything about how good a text or a design is (formc/lint).
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import lru_cache

from formc.diagnostics import Diagnostic
from formc.model import Form

Check = Callable[[Form], Iterator[Diagnostic]]


def run(form: Form) -> Iterator[Diagnostic]:
    """What all checks find in the form. The folder is the list."""
    for check in _checks():
        yield from check(form)


@lru_cache(maxsize=1)
def _checks() -> tuple[Check, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}").check for name in names)
