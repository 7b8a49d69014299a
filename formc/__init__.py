"""formc: one YAML file per municipal form, compiled to accessible pages in three wordings.

What belongs directly in this folder: the shared layers that every part of formc may use (see
docs/architecture.md, "Dependency direction"). What does one job for one part belongs in that part's folder.
"""

__version__ = "0.1.0"
