"""The two JSON Schema engines, with the same answers: which keyword is broken where."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from formc.source import Json

Schema = dict[str, Any]
Path = tuple[str | int, ...]


class Problem(NamedTuple):
    """A keyword of the schema that an instance breaks: where in the instance, and the subschema it stands
    in.
    """

    path: Path
    keyword: str
    schema: Schema


class Engine(NamedTuple):
    """Lists what is wrong with an instance. `also` are words that people write instead of a name, with
    that name.
    """

    problems: Callable[[Json], list[Problem]]
    also: Mapping[str, str]


def load_schema(text: str) -> Schema:
    """A JSON Schema from its text."""
    schema: Schema = json.loads(text)
    return schema


def engine(schema: Schema) -> Engine:
    """What holds instances against the schema, by the fastest engine there is."""
    try:
        return rust_engine(schema)
    except ImportError:
        return python_engine(schema)


def rust_engine(schema: Schema) -> Engine:
    """The engine on jsonschema-rs."""
    import jsonschema_rs

    validator = jsonschema_rs.validator_for(schema)

    def problems(instance: Json) -> list[Problem]:
        if validator.is_valid(instance):
            return []
        return _once(_from_rust(schema, error) for error in validator.iter_errors(instance))

    return Engine(problems, schema.get("x-also", {}))


def _from_rust(schema: Schema, error: Any) -> Problem:
    *parents, keyword = error.schema_path
    return Problem(path=tuple(error.instance_path), keyword=str(keyword), schema=_at(schema, parents))


def _at(schema: Schema, path: list[str | int]) -> Schema:
    """The subschema at `path`; for a keyword inside `propertyNames` that is the subschema of the names."""
    node: Any = schema
    for step in path:
        node = node[step]
    return _plain(node)


def python_engine(schema: Schema) -> Engine:
    """The engine on jsonschema: the same answers, slower."""
    import jsonschema

    def pattern(validator: Any, wanted: str, instance: object, _: object) -> Iterator[Any]:
        # Python's $ also matches before a line end; that of JSON Schema does not.
        if validator.is_type(instance, "string") and not re.search(_strict(wanted), str(instance)):
            yield jsonschema.ValidationError("pattern")

    extend: Any = jsonschema.validators.extend
    validator = extend(jsonschema.Draft202012Validator, {"pattern": pattern})(schema)

    def problems(instance: Json) -> list[Problem]:
        return _once(
            Problem(
                path=tuple(error.absolute_path), keyword=str(error.validator), schema=_plain(error.schema)
            )
            for error in validator.iter_errors(instance)
        )

    return Engine(problems, schema.get("x-also", {}))


def _strict(pattern: str) -> str:
    return f"{pattern[:-1]}\\Z" if pattern.endswith("$") and not pattern.endswith("\\$") else pattern


def _plain(schema: object) -> Schema:
    return schema if isinstance(schema, dict) else {}


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """Each broken keyword once: the engines report `required` per key, which is worked out per key later."""
    seen: dict[tuple[Path, str, int], Problem] = {}
    for problem in problems:
        seen.setdefault((problem.path, problem.keyword, id(problem.schema)), problem)
    return list(seen.values())
