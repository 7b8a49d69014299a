"""Findings as JSON, for other programs: {"findings": [{"rule", "severity", "message", "file", "line", ...}]}.

Characters that could do harm on a terminal or are none on their own are escaped, and all outside ASCII where
the output cannot hold them.
"""

from __future__ import annotations

import json
import re
from typing import Any

from formc.diagnostics import Diagnostic
from formc.report import Report, worded
from formc.words import ToolTexts

_ALWAYS_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render(report: Report, words: ToolTexts) -> str:
    """The findings as one JSON object, in the order they were given."""
    findings = [_finding(found, report, words) for found in report.findings]
    text = json.dumps({"findings": findings}, indent=1, ensure_ascii=report.ascii)
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
