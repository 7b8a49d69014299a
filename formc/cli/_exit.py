"""Exit codes: what a script or pipeline may count on."""

from __future__ import annotations

CLEAN = 0
FINDINGS = 1
USAGE = 2
ENVIRONMENT = 3
INTERNAL = 70
INTERRUPTED = 130
PIPE_CLOSED = 141
