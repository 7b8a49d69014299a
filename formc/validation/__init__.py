"""JSON Schema errors as diagnostics with a place, a suggestion and one finding per mistake.

What belongs here: holding a tree against a schema, for forms and for settings alike. What does not: the
schemas, and what only makes sense of a whole form (formc/schema).

The engine is jsonschema-rs, with the slower jsonschema as fallback; a test holds them to the same answers.
Messages of either are never read: the schema says what was expected, the tree where it stands.
"""

from __future__ import annotations

from formc.validation.engines import Engine, Problem, Schema, engine, load_schema, python_engine, rust_engine
from formc.validation.guessing import nearest
from formc.validation.validate import validate

__all__ = [
    "Engine",
    "Problem",
    "Schema",
    "engine",
    "load_schema",
    "nearest",
    "python_engine",
    "rust_engine",
    "validate",
]
