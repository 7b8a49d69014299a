"""The texts formc itself says to citizens pass the rules that it holds authors to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import tool_words

import formc
from formc.diagnostics import Severity, Span
from formc.lint.engine import Linter
from formc.locale import read_phrases

ROOT = Path(formc.__file__).parent
TOOL = ("cli.yaml",)
OVERVIEW = "locale/overview.yaml"  # for who makes forms
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("locale/*.yaml"), *ROOT.glob("fields/*/texts.yaml"))
    if path.name not in TOOL
)


@pytest.mark.parametrize("name", FILES)
def test_builtin_texts_pass_the_rules_for_authors(name: str):
    # `same` words are judged as plain Dutch too: there is no form here for b1/same-as-hard-dutch.
    phrases = [
        replace(phrase, same=False)
        for key, phrase in read_phrases(ROOT / name)
        if not key.startswith("formats.")
    ]
    settings = tool_words.SETTINGS if name == OVERVIEW else None
    found = Linter(settings).check_phrases(phrases, Span(file=name))
    told = [
        f"{d.span.line} {d.lang} {d.rule} {d.arguments()}" for d in found if d.severity is not Severity.NOTE
    ]
    assert phrases and not told
