"""Findings as JSON, for other programs: {"findings": [{"rule", "severity", "message", "file", "line", ...}]}.

Letters outside ASCII are escaped: the output survives every terminal and pipe, whatever its encoding.
"""

from __future__ import annotations

import json
from typing import Any

from formc.diagnostics import Diagnostic
from formc.report import Report, worded
from formc.words import ToolTexts


def render(report: Report, words: ToolTexts) -> str:
    """The findings as one JSON object, in the order they were given."""
    findings = [_finding(found, report, words) for found in report.findings]
    return json.dumps({"findings": findings}, indent=1) + "\n"


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
    }
