"""Broken forms: each gives exactly the findings it says it gives, and the edits that are offered mend
them.
"""

from __future__ import annotations

import pytest
from cases import NAMES, Expected, expected, read, short, text_of

from formc.diagnostics import Edit


@pytest.mark.parametrize("name", NAMES)
def test_exactly_what_is_expected_is_found(name, tmp_path):
    checked = read(tmp_path, name, text_of(name))
    wanted = expected(name)
    found = sorted(
        Expected(short(d.span.file), d.span.line, d.rule, d.span.column) for d in checked.diagnostics
    )
    assert _without_columns(found) == _without_columns(wanted), [
        (d.rule, d.span, d.args) for d in checked.diagnostics
    ]
    missed = [want for want in wanted if want.column and want not in found]
    assert not missed, [(d.rule, d.span) for d in checked.diagnostics]
    assert wanted, "a case without a mistake"


def _without_columns(found: list[Expected]) -> list[tuple[str, int, str]]:
    return sorted((e.file, e.line, e.rule) for e in found)


@pytest.mark.parametrize("name", NAMES)
def test_an_edit_mends_its_finding(name, tmp_path):
    text = text_of(name)
    for finding in read(tmp_path, name, text).diagnostics:
        edits = [edit for edit in finding.edits if edit.span.file == f"{name}.yaml"]
        if not edits:
            continue
        mended = read(tmp_path, name, edited(text, edits))
        left = [d for d in mended.diagnostics if (d.rule, d.span.line, d.span.column) == place(finding)]
        assert not left, (finding, edited(text, edits))


def place(finding) -> tuple[str, int, int]:
    return finding.rule, finding.span.line, finding.span.column


def edited(text: str, edits: list[Edit]) -> str:
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for edit in sorted(edits, key=lambda e: e.span, reverse=True):
        start = starts[edit.span.line - 1] + edit.span.column - 1
        end = starts[edit.span.end_line - 1] + edit.span.end_column - 1
        text = text[:start] + edit.text + text[end:]
    return text
