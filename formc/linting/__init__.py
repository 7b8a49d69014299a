"""Everything that formc checks, put together: forms from YAML to the pages in a browser, and plain web pages.

What belongs here: which checks run on what, in which order, and what could not be checked. What does not: the
checks themselves (formc.schema, formc.lint), wording and printing (formc.report, formc.cli).
"""

from __future__ import annotations

from formc.linting.checking import check
from formc.linting.outcome import Outcome, Progress
from formc.linting.run import Task, lint
from formc.linting.webpages import SUFFIXES

__all__ = ["SUFFIXES", "Outcome", "Progress", "Task", "check", "lint"]
