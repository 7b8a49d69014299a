"""What static rules share about an HTML page: the parsed page, accessible names, roles and ARIA tables.

Nothing here judges: findings are made in `formc/lint/rules/`. Nothing here runs a browser.
"""

from __future__ import annotations
