"""How findings look: one file per format, each a function from a `Report` and the tool's words to text.

What belongs here: wording a finding from its rule and putting it in the shape of a format. What does not:
what a rule says (the rule's own file), which findings count (formc.cli), reading and printing (formc.cli).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from formc.diagnostics import Arg, Diagnostic
from formc.rule import Bilingual, RuleDoc, filled

# What a terminal could take for a command, also when it comes from somebody's form.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What was looked at, and what was not: `unchecked` are keys under `report.unchecked`, each with a
    number.

    `shared` are fragments and lists that were checked by themselves, `pages` compiled pages, `files` plain
    web pages, `in_browser` how many of both a browser has shown.
    """

    forms: int = 0
    shared: int = 0
    langs: tuple[str, ...] = ()
    pages: int = 0
    files: int = 0
    in_browser: int = 0
    unchecked: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLevel:
    """How hard a form is to read in one wording: `score` (higher is harder) and `level`, B1 or B2.

    `with_finding` of the `sentences` have an error or a warning about reading level. `ease` is the figure of
    the formula called `formula`, None for a text that is too short for it.
    """

    form: str
    file: str
    lang: str
    score: float
    level: str
    sentences: int
    with_finding: int
    formula: str
    ease: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that a format needs. `lines` gives the lines of the file with that name, none if unreadable.

    `levels` are of the forms that were linted, None where that was not what the command was asked for.
    `notes`: each note is told in full, not only how many there are. `ascii`: what is printed can hold ASCII
    only. Formats that have no use for one of these pass it over.
    """

    findings: Sequence[Diagnostic]
    docs: Mapping[str, RuleDoc]
    lines: Callable[[str], Sequence[str]]
    coverage: Coverage | None = None
    levels: Sequence[FormLevel] | None = None
    notes: bool = True
    ascii: bool = False


class _Placeholders(dict[str, object]):
    """An argument that a finding lacks stays visible as {name}: a report has to come out whatever happens."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def worded(text: Bilingual, finding: Diagnostic, lang: str) -> str:
    """A text of a rule in `lang` with the finding's arguments filled in, on one line, safe to print."""
    arguments = _Placeholders({key: _said(value, lang) for key, value in finding.args})
    try:
        words = filled(text[lang], arguments)
    except (ValueError, IndexError, KeyError, AttributeError, TypeError):
        words = text[lang]
    return printable(" ".join(words.split()))


def _said(value: Arg, lang: str) -> Arg:
    """An argument as people write it: 4,5 in Dutch, 4.5 in English."""
    if not isinstance(value, float):
        return value
    return f"{value:g}".replace(".", "," if lang == "nl" else ".")


def printable(text: str) -> str:
    """The text without control characters, so that a form cannot steer the terminal of whoever checks it."""
    return _CONTROL.sub("\ufffd", text)
