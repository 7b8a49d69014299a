"""Findings as JSON, for other programs: {"findings": [{"rule", "severity", "message", "file", "line", ...}]}.

Where forms were linted, "levels" stands beside it: [{"form", "file", "lang", "score", "level", ...}].

Characters that could do harm on a terminal or are none on their own are escaped, and all outside ASCII where
the output cannot hold them.
"""

from __future__ import annotations

import json
import re
from typing import Any

from formc.diagnostics import Diagnostic
from formc.report import FormLevel, Report, worded
from formc.words import ToolTexts

_ALWAYS_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render(report: Report, words: ToolTexts) -> str:
    """The findings and levels as one JSON object, each in the order they were given."""
    whole: dict[str, Any] = {"findings": [_finding(found, report, words) for found in report.findings]}
    if report.levels is not None:
        whole["levels"] = [_level(level) for level in report.levels]
    text = json.dumps(whole, indent=1, ensure_ascii=report.ascii)
    return _ALWAYS_ESCAPED.sub(lambda match: json.dumps(match[0])[1:-1], text) + "\n"


def _finding(found: Diagnostic, report: Report, words: ToolTexts) -> dict[str, Any]:
    doc = report.docs.get(found.rule)
    span = found.span
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "message": worded(doc.message, found, words.lang) if doc else found.rule,
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "lang": found.lang,
        "form": found.form,
        "wcag": list(doc.wcag) if doc else [],
        "advice": worded(doc.advice, found, words.lang) if doc else "",
    }


def _level(level: FormLevel) -> dict[str, Any]:
    return {
        "form": level.form,
        "file": level.file,
        "lang": level.lang,
        "score": round(level.score, 1),
        "level": level.level,
        "sentences": level.sentences,
        "with_finding": level.with_finding,
        "ease": None if level.ease is None else round(level.ease, 1),
        "formula": level.formula,
    }
