"""Build hook: a distribution without the front-end assets is not made at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASSETS = Path("formc/lint/browser/assets")
REQUIRED = ("axe.min.js", "axe.version", "LICENSE-axe-core.txt")


class RequireAssets(BuildHookInterface[Any]):
    """Stops a build of wheel or sdist when an asset or its licence is missing."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """All required assets are there, or the build has ended with the command that gets them."""
        if version == "editable":
            return
        missing = [name for name in REQUIRED if not (Path(self.root) / ASSETS / name).is_file()]
        if missing:
            raise SystemExit(
                f"formc can not be packaged: {', '.join(missing)} missing from {ASSETS}. "
                "Run `make assets` first (needs Node.js with npm)."
            )
