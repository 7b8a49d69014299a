"""What comes out of checking, and how it tells that it gets on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from formc.diagnostics import Diagnostic, FormcError
from formc.report import Coverage, FormLevel

Tick = Callable[[], None]
Progress = Callable[[str, int], AbstractContextManager[Tick]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was found and what was looked at. `failure` says why the browser could not look at any page.

    `levels` tell of each form that was linted how hard it is to read, in each of its wordings.
    """

    findings: tuple[Diagnostic, ...]
    coverage: Coverage
    levels: tuple[FormLevel, ...] = ()
    failure: FormcError | None = None


def no_progress(label: str, length: int) -> AbstractContextManager[Tick]:
    """Nobody is told."""
    return nullcontext(lambda: None)
