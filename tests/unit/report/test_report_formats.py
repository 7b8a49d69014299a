"""What findings look like in each format, and that a report comes out whatever is in it."""

from __future__ import annotations

import json

import pytest
from click import unstyle

from formc.diagnostics import Severity, Span, finding
from formc.report import Coverage, FormLevel, Report, printable, worded
from formc.report import json as as_json
from formc.report import text as as_text
from formc.rule import WCAG, RuleDoc
from formc.words import tool_texts

FILE = "forms/kaart.yaml"
LINES = (
    "formc: 1",
    "titel:",
    "  nl: Kaart",
    "\tlable: een tab",
    "  en: 漢字 card",
    f"  lang: {'woorden ' * 20}hier staat het {'en nog meer ' * 10}",
)


def doc(rule: str, message_nl: str, message_en: str, *criteria: str) -> RuleDoc:
    return RuleDoc(
        id=rule,
        title={"nl": "Titel", "en": "Title"},
        message={"nl": message_nl, "en": message_en},
        advice={"nl": f"Verbeter {rule}.", "en": f"Mend {rule}."},
        why={"nl": "Daarom.", "en": "Because."},
        basis=(WCAG(*criteria),) if criteria else (),
    )


DOCS = {
    d.id: d
    for d in (
        doc("schema/unknown-key", "`{key}`: bedoelt u `{near}`?", "`{key}`: did you mean `{near}`?"),
        doc(
            "b1/long-sentence", "Deze zin heeft {words} woorden.", "This sentence has {words} words.", "3.1.5"
        ),
        doc("wcag/page-title", "Geen titel.", "No title.", "2.4.2"),
    )
}


def span(line: int, column: int, end: int, *, end_line: int = 0, file: str = FILE) -> Span:
    return Span(file=file, line=line, column=column, end_line=end_line or line, end_column=end)


FINDINGS = (
    finding("schema/unknown-key", span(2, 1, 6), key="titel", near="title", form="kaart"),
    finding("schema/unknown-key", span(4, 2, 7), key="lable", near="label", form="kaart"),
    finding("b1/long-sentence", span(3, 7, 12), Severity.WARNING, words=18, lang="nl", form="kaart"),
    finding("b1/long-sentence", span(5, 7, 9), Severity.NOTE, words=16, lang="en", form="kaart"),
    finding("b1/long-sentence", span(6, 169, 179), Severity.WARNING, words=40, lang="nl", form="kaart"),
    *(
        finding("wcag/page-title", span(1, 1, 9, end_line=3), lang=lang, form="kaart")
        for lang in ("nl", "nl-simple", "en")
    ),
    finding("plugin/strange", span(99, 1, 1), thing="x"),
    finding("b1/long-sentence", span(1, 1, 2, file="weg.html"), Severity.WARNING),
)
COVERAGE = Coverage(
    forms=1,
    langs=("nl", "nl-simple", "en"),
    pages=6900,
    files=1,
    in_browser=6900,
    unchecked=(("not-shown", 1), ("unread", 2)),
)


def level(lang: str = "nl", **more) -> FormLevel:
    given = {
        "form": "kaart",
        "file": FILE,
        "score": 41.6342,
        "level": "B1",
        "sentences": 120,
        "with_finding": 4,
        "formula": "Flesch" if lang == "en" else "Flesch-Douma",
        "ease": 72.4567,
    }
    return FormLevel(lang=lang, **{**given, **more})


LEVELS = (
    level(score=61.2, level="B2", with_finding=40, ease=44.0),
    level("nl-simple", sentences=1400, with_finding=1),
    level("en", form="aanvraag-met-een-lange-naam", file="forms/aanvraag-met-een-lange-naam.yaml", ease=None),
)


def report(
    *findings,
    coverage: Coverage = COVERAGE,
    levels: tuple[FormLevel, ...] | None = None,
    **more: bool,
) -> Report:
    return Report(
        **more,
        findings=findings,
        levels=levels,
        docs=DOCS,
        lines=lambda file: LINES if file == FILE else (),
        coverage=coverage,
    )


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_text(golden, lang):
    golden(f"reports/findings.{lang}.txt", unstyle(as_text.render(report(*FINDINGS), tool_texts(lang))))


NOTES = (
    *(finding("b1/long-sentence", span(3, 7, 12), Severity.NOTE, words=n) for n in range(40)),
    finding("b1/long-sentence", span(5, 7, 9), Severity.NOTE, words=1),
    finding("b1/long-sentence", span(2, 1, 6), Severity.NOTE, words=1),
    finding("b1/long-sentence", span(1, 1, 6), Severity.NOTE, words=1),
    finding("b1/long-sentence", span(6, 1, 200), Severity.NOTE, words=1),
    finding("wcag/page-title", span(6, 1, 200), Severity.NOTE),
    finding("wcag/page-title", span(1, 1, 2, file="weg.html"), Severity.NOTE),
)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_notes_in_short(golden, lang):
    told = as_text.render(report(*FINDINGS[:1], *NOTES, notes=False), tool_texts(lang))
    golden(f"reports/notes.{lang}.txt", unstyle(told))


def test_notes_in_full_are_as_other_findings():
    told = unstyle(as_text.render(report(*NOTES), tool_texts("nl")))
    assert told.count("opmerking: ") == len(NOTES)
    assert "--notes" not in told


def test_figures_are_written_as_in_the_language():
    found = finding("x/y", span(1, 1, 2), needed=4.5, measured=3.0)
    text = dict.fromkeys(("nl", "en"), "{measured}:1, {needed}:1")
    assert worded(text, found, "nl") == "3:1, 4,5:1"
    assert worded(text, found, "en") == "3:1, 4.5:1"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_levels(golden, lang):
    told = as_text.render(report(*FINDINGS[2:3], levels=LEVELS), tool_texts(lang))
    golden(f"reports/levels.{lang}.txt", unstyle(told))


@pytest.mark.parametrize("levels", [None, ()])
def test_without_levels_there_is_no_table(levels):
    told = as_text.render(report(levels=levels), tool_texts("nl"))
    assert told == as_text.render(report(), tool_texts("nl"))
    assert "score" not in told


def figures(*levels: FormLevel) -> list[list[str]]:
    """The table, row by row, cell by cell."""
    told = as_text.render(report(levels=levels), tool_texts("en")).splitlines()
    return [unstyle(line).split() for line in told[1 : len(levels) + 2]]


@pytest.mark.parametrize(
    ("hit", "of", "told"),
    [
        (0, 3, "0%"),
        (1, 3, "33%"),
        (3, 3, "100%"),
        (1, 1000, "1%"),
        (999, 1000, "99%"),
    ],
)
def test_only_none_is_0_percent_and_only_all_is_100(hit, of, told):
    _, row = figures(level(with_finding=hit, sentences=of))
    assert row[-2] == told


def test_a_column_in_which_no_form_has_a_figure_is_left_out():
    assert figures(level(ease=None)) == [
        ["form", "wording", "level", "score", "sentences", "to", "improve"],
        ["kaart", "nl", "B1", "42", "120", "3%"],
    ]


def test_only_what_is_above_b1_has_a_colour():
    told = as_text.render(report(levels=LEVELS[:2]), tool_texts("nl")).splitlines()
    hard, easy = (line for line in told if "kaart" in line)
    assert unstyle(hard) != hard
    assert unstyle(easy) == easy


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_nothing_found(golden, lang):
    told = as_text.render(report(coverage=Coverage(unchecked=(("no-browser", 3),))), tool_texts(lang))
    golden(f"reports/nothing.{lang}.txt", unstyle(told))


def test_json(golden):
    golden("reports/findings.json", as_json.render(report(*FINDINGS), tool_texts("en")))


def test_json_has_levels_only_where_forms_were_linted(golden):
    golden("reports/levels.json", as_json.render(report(levels=LEVELS), tool_texts("nl")))
    assert json.loads(as_json.render(report(levels=()), tool_texts("nl"))) == {"findings": [], "levels": []}
    assert json.loads(as_json.render(report(), tool_texts("nl"))) == {"findings": []}


def test_json_has_the_keys_that_are_promised():
    found = json.loads(as_json.render(report(*FINDINGS), tool_texts("nl")))
    assert list(found) == ["findings"]
    assert list(found["findings"][0]) == [
        *("rule", "severity", "message", "file", "line", "column", "end_line", "end_column"),
        *("lang", "form", "wcag", "advice"),
    ]
    assert found["findings"][0]["advice"] == "Verbeter schema/unknown-key."
    assert found["findings"][2]["wcag"] == ["3.1.5"]


def test_json_holds_letters_as_they_are_where_it_can():
    found = finding("x/y", span(1, 1, 2, file="café \x9b \u202e \udcff.yaml"))
    told = as_json.render(report(found), tool_texts("nl"))
    assert "café \\u009b \\u202e \\udcff.yaml" in told
    assert "caf\\u00e9" in (plain := as_json.render(report(found, ascii=True), tool_texts("nl")))
    assert plain.isascii()
    assert json.loads(told) == json.loads(plain)


def marked(line: str, column: int, end: int) -> str:
    """What stands above the carets."""
    shown, carets = (unstyle(part) for part in as_text.excerpt(span(1, column, end), [line]))
    start, stop = carets.index("^"), carets.rindex("^") + 1
    return shown[start:stop]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("  nl: Kaart", "Kaart"),
        ("\tnl: Kaart", "Kaart"),
        ("Kaart", "Kaart"),
        (f"{'x' * 300}Kaart{'y' * 300}", "Kaart"),
        (f"{'x' * 98}Kaart", "Kaart"),
        (f"{'x' * 94}Kaart {'y' * 5}", "Kaart"),
    ],
)
def test_carets_stand_under_what_is_meant(line, words):
    start = line.index(words) + 1
    assert marked(line, start, start + len(words)) == words


def test_a_place_past_the_end_of_a_line_or_file_is_no_problem():
    assert marked("kort", 50, 60)[:1] in ("", " ", "^")
    assert list(as_text.excerpt(span(7, 1, 2), ["een"])) == []
    assert list(as_text.excerpt(span(1, 1, 2), ["   "])) == []


@pytest.mark.parametrize("bad", ["{", "{}", "{0}", "{x.y}", "{words:d}", "{missing}"])
def test_a_message_is_told_whatever_is_wrong_with_it(bad):
    assert worded({"nl": f"Zin {bad}"}, finding("x/y", span(1, 1, 2), words="veel"), "nl").startswith("Zin ")


def test_a_form_cannot_steer_the_terminal():
    assert printable("a\x1b[31mb\x07\u202ec\n") == "a\ufffd[31mb\ufffd\ufffdc\n"
    told = worded({"nl": "{key}"}, finding("x/y", span(1, 1, 2), key="\x1b]0;titel\x07"), "nl")
    assert "\x1b" not in told
    line = next(as_text.excerpt(span(1, 1, 2), ["\x1b[2Jx"]))
    assert "\x1b[2J" not in line
