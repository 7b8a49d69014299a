"""The field types: one folder each, with everything about it.

What belongs here: the list of built-in types and one folder per type (see the README of `text` for what a
folder holds). What does not: anything two types share, which stands in `formc/field.py` or
`formc/field_bases.py`; no type may import another.
"""

from __future__ import annotations

import importlib
from functools import lru_cache

from formc import locale
from formc.field import FIELDS, FieldType, Types
from formc.locale import Texts
from formc.nodes import LANGUAGES

BUILT_IN = (
    "address",
    "bsn",
    "checkbox",
    "checkboxes",
    "country",
    "date",
    "email",
    "file",
    "group",
    "iban",
    "kenteken",
    "kvk",
    "list",
    "money",
    "name",
    "note",
    "number",
    "phone",
    "postcode",
    "radios",
    "rsin",
    "select",
    "text",
    "textarea",
    "time",
    "yes_no",
)


@lru_cache(maxsize=1)
def types() -> Types:
    """Every field type by name, built in and from plugins."""
    found: dict[str, FieldType] = {}
    for name in BUILT_IN:
        found[name] = importlib.import_module(f"formc.fields.{name}").TYPE
    return found


@lru_cache(maxsize=1)
def texts() -> dict[str, Texts]:
    """All built-in texts by wording: those of the locale, and those of each field type under
    `fields.<type>`.
    """
    words = {lang: dict(known) for lang, known in locale.words().items()}
    for name in BUILT_IN:
        path = FIELDS / name / "texts.yaml"
        if path.is_file():
            locale.add(words, path, f"fields.{name}")
    return {lang: Texts(lang, words[lang]) for lang in LANGUAGES}
