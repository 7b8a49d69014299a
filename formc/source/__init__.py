"""From YAML text to a located tree: every key and value with its place, every scalar as it is written.

What belongs here: reading files, YAML's own mistakes worded by formc, the tree and the places in it. What
does not: what a form may hold (formc/schema).

The stock YAML 1.1 resolver is unusable here: it turns `yes` into True, KvK number 01234567 into 342391 and
12:30 into 750. So a scalar is its raw text; `to_json` reads plain ones by YAML 1.2's core schema for
validation only, and the schema says where a number or a boolean is meant. Anchors, aliases, tags and merge
keys are refused: they lose the place a text comes from, and aliases make small files explode.
"""

from __future__ import annotations

from formc.source.files import MAX_BYTES, load, load_bytes, load_file
from formc.source.tree import Json, Map, Node, Scalar, Seq, Source, core_value, descend, quote, to_json

__all__ = [
    "MAX_BYTES",
    "Json",
    "Map",
    "Node",
    "Scalar",
    "Seq",
    "Source",
    "core_value",
    "descend",
    "load",
    "load_bytes",
    "load_file",
    "quote",
    "to_json",
]
