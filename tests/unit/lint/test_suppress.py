"""Comments that suppress findings: where they hold, and what is wrong with them."""

from __future__ import annotations

import pytest

from formc.diagnostics import Severity, Span, finding
from formc.lint.suppress import apply, read

FORM = """\
title:
  nl: Dit is lang.  # formc: ignore[b1/long-sentence] zo heet de wet
  # formc: ignore[b1/passive, b1/difficult-word] staat in de verordening
  nl-simple: |
    Een regel.

    Nog een regel.
  en: "Not a # formc: ignore[b1/long-sentence] comment."
fields:
  # formc: ignore[form/missing-why] Burgerzaken weet waarom
  # Nog een opmerking.
  - id: bsn
"""


def at(line: int, rule: str, file: str = "f.yaml"):
    return finding(rule, Span(file=file, line=line, end_line=line, end_column=2))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (2, "b1/long-sentence"),
        (4, "b1/passive"),
        (5, "b1/passive"),
        (7, "b1/difficult-word"),
        (12, "form/missing-why"),
    ],
)
def test_finding_on_the_line_or_in_the_text_that_begins_there_is_suppressed(line: int, rule: str):
    kept = apply([at(line, rule)], {"f.yaml": FORM})
    assert rule not in [d.rule for d in kept]


@pytest.mark.parametrize(
    "diagnostic",
    [
        at(3, "b1/long-sentence"),
        at(8, "b1/passive"),
        at(8, "b1/long-sentence"),
        at(2, "b1/passive"),
        at(2, "b1/long-sentence", "other.yaml"),
    ],
)
def test_other_findings_stay(diagnostic):
    assert diagnostic in apply([diagnostic], {"f.yaml": FORM})


def test_comment_inside_a_text_is_text():
    assert [
        s.rule
        for s in read('a: "# formc: ignore[b1/x] y"\nb: |\n  # formc: ignore[b1/y] z\n', "f.yaml").found
    ] == []


def test_comment_on_the_header_line_of_a_block_holds_for_the_block():
    text = "nl: |  # formc: ignore[b1/passive] reden\n  Een.\n  Twee.\nen: x\n"
    assert [(s.first, s.last) for s in read(text, "f.yaml").found] == [(1, 3)]


def test_unused_suppression_is_a_finding_at_the_comment():
    text = "nl: x  # formc: ignore[b1/passive] reden\n"
    (found,) = apply([], {"f.yaml": text})
    assert (found.rule, found.severity) == ("lint/unused-suppression", Severity.WARNING)
    assert (found.span.line, found.span.column, found.span.end_column) == (1, 8, 41)
    assert found.arguments() == {"id": "b1/passive", "near": ""}


def test_suppression_of_a_rule_that_did_not_run_is_not_unused():
    text = "nl: x  # formc: ignore[axe/color-contrast] reden\n"
    assert apply([], {"f.yaml": text}, not_run={"axe/color-contrast"}) == ()


def test_each_rule_of_a_comment_counts_by_itself():
    text = "nl: x  # formc: ignore[b1/passive, b1/x] reden\n"
    (found,) = apply([at(1, "b1/passive")], {"f.yaml": text})
    assert found.arguments() == {"id": "b1/x", "near": ""}


def test_reason_is_required():
    text = "nl: x  # formc: ignore[b1/passive]\n"
    assert [d.rule for d in apply([at(1, "b1/passive")], {"f.yaml": text})] == [
        "b1/passive",
        "lint/suppression-without-reason",
    ]


@pytest.mark.parametrize(
    ("given", "near"), [("b1/pasive", "b1/passive"), ("b1/passive", ""), ("zzz/qqq", "")]
)
def test_a_rule_that_does_not_exist_gets_the_nearest_that_does(given: str, near: str):
    text = f"nl: x  # formc: ignore[{given}] reden\n"
    (found,) = apply([], {"f.yaml": text}, rules=["b1/long-sentence", "b1/passive"])
    assert (found.rule, found.arguments()) == ("lint/unused-suppression", {"id": given, "near": near})


@pytest.mark.parametrize(
    "comment", ["# formc: ignore b1/passive", "# formc: ignore[] reden", "# formc:ignore"]
)
def test_comment_that_names_no_rule_is_a_finding(comment: str):
    found = apply([at(1, "b1/passive")], {"f.yaml": f"nl: x {comment}\n"})
    assert sorted(d.rule for d in found) == ["b1/passive", "lint/unreadable-suppression"]


def test_what_breaks_a_form_cannot_be_suppressed():
    text = "lable: x  # formc: ignore[schema/unknown-key] reden\n"
    found = apply([at(1, "schema/unknown-key")], {"f.yaml": text})
    assert sorted(d.rule for d in found) == ["lint/unused-suppression", "schema/unknown-key"]


def test_text_that_is_no_yaml_has_no_suppressions():
    result = read('a: x  # formc: ignore[b1/x] y\nb: "open\n', "f.yaml")
    assert (result.found, result.unreadable) == ([], [])
