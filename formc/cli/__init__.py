"""The command line: one file per command, which parses options, calls, reports and ends with an exit code.

What belongs here: commands, the words around them, and what happens when something fails. What does not: any
work a program other than this one could want (formc.build, formc.linting) and how findings look
(formc.report). Files whose name starts with an underscore hold what commands share.
"""

from __future__ import annotations

from formc.cli._program import Program

# In the order a newcomer meets them. Each is loaded when it is needed, and imports what is heavy when it
# runs.
COMMANDS = ("init", "new", "check", "build", "lint", "level", "rules", "schema")

main = Program("formc", COMMANDS)
