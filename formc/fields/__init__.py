"""The field types: one folder each, with everything about it.

What belongs here: the list of built-in types and one folder per type (see the README of `text` for what a
folder holds). What does not: anything two types share, which stands in `formc/field.py` or
`formc/field_bases.py`; no type may import another.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator, Mapping
from functools import lru_cache

from formc import locale
from formc.field import FIELDS, FieldType, Types
from formc.locale import Texts
from formc.model import Form, Phrase, Text, walk
from formc.nodes import LANGUAGES

COMPILED = locale.FOLDER / "texts.json"
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


class _Types(Mapping[str, FieldType]):
    """The field types by name, each imported when it is first asked for: a form uses some of them."""

    def __init__(self) -> None:
        self._found: dict[str, FieldType] = {}

    def __getitem__(self, name: str) -> FieldType:
        if name not in self._found:
            if name not in BUILT_IN:
                raise KeyError(name)
            self._found[name] = importlib.import_module(f"formc.fields.{name}").TYPE
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(BUILT_IN)

    def __len__(self) -> int:
        return len(BUILT_IN)


@lru_cache(maxsize=1)
def types() -> Types:
    """Every field type by name, built in and from plugins."""
    return _Types()


@lru_cache(maxsize=1)
def texts() -> dict[str, Texts]:
    """All built-in texts by wording: those of the locale, and those of each field type under
    `fields.<type>`.
    """
    words = json.loads(COMPILED.read_text(encoding="utf-8"))
    return {lang: Texts(lang, words[lang]) for lang in LANGUAGES}


def written() -> Iterator[tuple[str, Phrase]]:
    """The same texts with their keys, from the YAML that people write."""
    yield from locale.written()
    for name in BUILT_IN:
        path = FIELDS / name / "texts.yaml"
        if path.is_file():
            yield from locale.read_phrases(path, f"fields.{name}")


def compiled() -> str:
    """What texts.json has to hold."""
    return locale.as_json(written(), LANGUAGES)


def phrases(form: Form) -> Iterator[Phrase]:
    """Every text of the form that a citizen reads, in the order of the YAML: what the language rules judge.

    `name` comes too: it is read as a part of error texts. So do the meanings of the form's own terms.
    """
    start = form.start
    first = (form.title, start.for_whom, start.needs, start.costs, start.takes, form.privacy, form.contact)
    yield from _all(*first, *(condition.says for condition in form.conditions))
    for step in form.steps:
        yield from _all(step.title)
        for field in walk(step.fields):
            yield from types()[field.type].phrases(field)
            yield from _all(field.name)
        for stop in step.stops:
            yield from _all(stop.title, stop.text)
        yield from _all(*(check.error for check in step.checks))
    yield from _all(form.declaration, *(part.text for part in form.confirmation))
    yield from _all(*(term.means for term in form.glossary if not term.shared))


def _all(*texts: Text | None) -> Iterator[Phrase]:
    for text in texts:
        yield from text.phrases if text is not None else ()
