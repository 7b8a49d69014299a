"""`python -m formc` does what `formc` does."""

from __future__ import annotations

from formc.cli import main

if __name__ == "__main__":
    main()
