"""What a folder of pages holds and what it was made from. Deterministic: two builds of the same forms are
equal.

Beside it, while a build runs, stands a journal: which pages are about to be written. A build that finds one
knows which forms to make again, and that these pages too are ours.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from formc.build.files import JOURNAL, MANIFEST, Writer

ABOUT = "Written by formc build: the pages it made here, so that it can clear them away. Do not edit."


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The pages of one form. `hash` is that of everything they were made from, "" when they have to be made
    anew.

    `file` is the form's own, `uses` are the fragments and lists it includes. `amounts` are the form's amounts
    by name, as pairs of day and value. `about` is what the overview of all forms says about it.
    """

    hash: str
    file: str = ""
    pages: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    amounts: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    about: Mapping[str, Any] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """The entry as JSON has it."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """All pages by the form they belong to; `pages` are those that belong to none, such as the overview."""

    forms: Mapping[str, Entry] = field(default_factory=dict)
    pages: tuple[str, ...] = ()

    def every_page(self) -> set[str]:
        """Every file that formc made in the folder."""
        return {*self.pages, *(page for entry in self.forms.values() for page in entry.pages)}

    def save(self, out: Path) -> None:
        """The folder's manifest is this one, and no build is under way."""
        # A line for each form: readable in a diff, and ten times faster than having json indent it.
        forms = (f"{_json(name)}: {_json(self.forms[name].plain())}" for name in sorted(self.forms))
        lines = ",\n".join(forms)
        text = (
            f'{{"about": {_json(ABOUT)},\n"pages": {_json(sorted(self.pages))},\n"forms": {{\n{lines}\n}}}}\n'
        )
        Writer(out).write(out / MANIFEST, text.encode())
        (out / JOURNAL).unlink(missing_ok=True)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def load(out: Path) -> Manifest:
    """What the folder holds, with what a killed build left. An unreadable manifest counts as empty."""
    try:
        data = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
        known = Manifest(
            forms={name: _entry(given) for name, given in data["forms"].items()}, pages=_paths(data["pages"])
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        known = Manifest()
    return _with_journal(known, out)


def _entry(given: Mapping[str, Any]) -> Entry:
    return Entry(
        hash=_text(given["hash"]),
        file=_text(given["file"]),
        pages=_paths(given["pages"]),
        uses=_paths(given["uses"]),
        amounts={
            name: tuple((_text(day), _text(value)) for day, value in pairs)
            for name, pairs in given["amounts"].items()
        },
        about=_about(given["about"]),
    )


def _paths(given: object) -> tuple[str, ...]:
    """The list of texts that was given. Raises TypeError when it is something else."""
    if not isinstance(given, list):
        raise TypeError(given)
    return tuple(map(_text, given))


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError(given)
    return given


def _about(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """What was kept for the overview, if anything. Raises TypeError when it is something else."""
    if given == {}:
        return {}
    texts = (given["id"], given["owner"], given["review_by"], *given["title"].values())
    numbers = (given["steps"], given["questions"])
    sound = all(isinstance(text, str) for text in texts) and all(isinstance(n, int) for n in numbers)
    if not (sound and texts[3:] and _paths(given["languages"])):
        raise TypeError(given)
    return given


def _with_journal(known: Manifest, out: Path) -> Manifest:
    """The manifest with each form in the journal marked as unfinished, and the pages named there added."""
    forms, pages = dict(known.forms), known.pages
    for name, named in _journal(out):
        if not name:
            pages = _joined(pages, named)
            continue
        entry = forms.get(name, Entry(hash=""))
        forms[name] = replace(entry, hash="", pages=_joined(entry.pages, named))
    return Manifest(forms=forms, pages=pages)


def _joined(known: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *more)))


def _journal(out: Path) -> Iterable[tuple[str, list[str]]]:
    """What the journal says. A line that was cut off counts for nothing: no page of it has been written."""
    try:
        lines = (out / JOURNAL).read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError):
        return
    for line in lines:
        try:
            name, pages = json.loads(line)
            yield _text(name), list(_paths(pages))
        except (ValueError, TypeError):
            continue


def announce(out: Path, name: str, pages: Iterable[str]) -> None:
    """Note in the journal that these pages of the form are about to be written; "" for pages of no form."""
    line = json.dumps([name, list(pages)], ensure_ascii=False) + "\n"
    handle = os.open(out / JOURNAL, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
    try:
        os.write(handle, line.encode())
    finally:
        os.close(handle)
