"""How hard forms are to read: what counts as a sentence with a finding, and what no longer does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from projects import write_form

from formc.diagnostics import Diagnostic, Severity, finding
from formc.lint.phrases import plain_phrases
from formc.lint.text.sentences import split
from formc.linting import Outcome, Task, lint
from formc.linting.levels import SAME, levels, measure
from formc.model import Form
from formc.project import Project, load_project
from formc.report import FormLevel
from formc.rule import load_rules
from formc.schema import load_form

TODAY = "2026-10-01"
ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
RULE = "b1/long-sentence"
LANGS = ("nl", "nl-simple", "en")
COSTS = "U hoeft niets te betalen."
# Too long a sentence for any reader: the rules are about that in their own tests.
LONG = f"U hoeft {'nu en ook later en daarna nog een keer ' * 5}niets te betalen."


def loaded(project: Project, *changes: tuple[str, str]) -> Form:
    file = write_form(project.root, "een", *changes)
    form = load_form(file, project, name="forms/een.yaml").value
    assert form is not None
    return form


def found_at(
    form: Form, words: str, severity: Severity = WARNING, *, lang: str = "nl", rule: str = RULE
) -> Diagnostic:
    """A finding on these words of the form."""
    places = (
        phrase.span(phrase.text.index(words), len(words))
        for phrase in plain_phrases(form)
        if phrase.lang == lang and words in phrase.text
    )
    return finding(rule, next(places), severity, lang=lang, form=form.id)


def told(form: Form, *found: Diagnostic, kept: tuple[Diagnostic, ...] | None = None) -> dict[str, FormLevel]:
    told = levels(measure(form, found), found if kept is None else kept)
    return {level.lang: level for level in told}


def hit(form: Form, *found: Diagnostic, **more) -> list[int]:
    """How many sentences have a finding, for each wording."""
    return [level.with_finding for level in told(form, *found, **more).values()]


def test_each_wording_is_counted_and_scored(project):
    form = loaded(project)
    result = told(form)
    assert list(result) == list(LANGS)
    for lang, level in result.items():
        texts = [phrase.text for phrase in plain_phrases(form) if phrase.lang == lang]
        assert level.sentences == sum(len(split(text)) for text in texts)
        assert (level.form, level.file, level.level) == ("een", "forms/een.yaml", "B1")
        assert level.with_finding == 0
    assert [level.formula for level in result.values()] == ["Flesch-Douma", "Flesch-Douma", "Flesch"]


def test_a_harder_text_has_a_higher_score_and_only_a_long_one_a_figure_of_the_formula(project):
    easy = told(loaded(project))["nl"]
    many = " ".join(["Ondertekening door vertegenwoordigingsbevoegde functionarissen is onontbeerlijk."] * 20)
    hard = told(loaded(project, (COSTS, many)))["nl"]
    assert hard.score > easy.score
    assert hard.ease is not None and hard.ease < 0
    short = replace(loaded(project), steps=(), conditions=())
    assert [level.ease for level in told(short).values()] == [None, None, None]


def test_a_finding_counts_in_its_wording_and_its_sentence_once(project):
    form = loaded(project)
    one = found_at(form, COSTS)
    assert hit(form, one) == [1, 0, 0]
    assert hit(form, one, found_at(form, "betalen", rule="b1/passive")) == [1, 0, 0]
    assert hit(form, one, found_at(form, "There is nothing to pay.", lang="en")) == [1, 0, 1]


@pytest.mark.parametrize(("words", "expected"), [("Wij hebben", 1), ("antwoord.", 1), ("ontvangen. U", 1)])
def test_of_two_sentences_in_a_text_the_one_in_which_a_finding_begins_counts(project, words, expected):
    form = loaded(project)
    assert hit(form, found_at(form, words)) == [expected, 0, 0]


def test_two_sentences_of_one_text_count_twice(project):
    form = loaded(project)
    assert hit(form, found_at(form, "Wij hebben uw vraag"), found_at(form, "krijgt binnen 5 werkdagen")) == [
        2,
        0,
        0,
    ]


def test_sentences_over_several_lines_are_found(project):
    written = """nl: >-
        Wij hebben uw vraag
        ontvangen. U krijgt
        binnen 5 werkdagen antwoord.
"""
    old = "nl: Wij hebben uw vraag ontvangen. U krijgt binnen 5 werkdagen antwoord.\n"
    form = loaded(project, (old, written))
    assert hit(form, found_at(form, "ontvangen")) == [1, 0, 0]
    assert hit(form, found_at(form, "ontvangen"), found_at(form, "werkdagen antwoord")) == [2, 0, 0]


def test_notes_and_what_is_not_about_reading_level_do_not_count(project):
    form = loaded(project)
    assert hit(form, found_at(form, COSTS, NOTE)) == [0, 0, 0]
    assert hit(form, found_at(form, COSTS, ERROR, rule="form/negative-question")) == [0, 0, 0]
    assert told(form, found_at(form, COSTS, ERROR, rule="form/negative-question"))["nl"].level == "B1"


def test_only_an_error_takes_a_wording_above_b1(project):
    form = loaded(project)
    assert told(form, found_at(form, COSTS))["nl"].level == "B1"
    result = told(form, found_at(form, COSTS, ERROR))
    assert [result[lang].level for lang in LANGS] == ["B2", "B1", "B1"]


def test_what_is_about_the_whole_form_is_not_about_a_sentence(project):
    form = loaded(project)
    mixed = found_at(form, "Uw", ERROR, rule="b1/mixed-address")
    assert hit(form, mixed) == [0, 0, 0]
    assert told(form, mixed)["nl"].level == "B2"


def test_dutch_that_plain_dutch_takes_over_counts_there_by_the_finding_about_that(project):
    assert SAME in {rule.id for rule in load_rules("formc.lint.rules")}
    form = loaded(project)
    same = found_at(form, "Waar gaat uw vraag over?", lang="nl-simple", rule=SAME)
    assert hit(form, same) == [0, 1, 0]


def test_what_a_comment_accepts_counts_no_more(project):
    form = loaded(project)
    accepted, left = found_at(form, COSTS, ERROR), found_at(form, "Iets anders")
    assert hit(form, accepted, left, kept=(left,)) == [1, 0, 0]
    assert told(form, accepted, left, kept=(left,))["nl"].level == "B1"


def test_a_wording_without_words_is_left_out(project):
    form = replace(loaded(project), languages=(*LANGS, "fy"))
    assert list(told(form)) == list(LANGS)


# --- in a run -----------------------------------------------------------------------------------------------


def linted(project: Project, *names: str) -> Outcome:
    files = [project.forms / f"{name}.yaml" for name in names]
    return lint(Task(project=project, forms=files, today=TODAY, browser=False))


def dutch(outcome: Outcome) -> FormLevel:
    (level,) = (level for level in outcome.levels if level.lang == "nl" and level.form == "een")
    return level


def test_lint_tells_the_levels_of_each_form_that_it_could_read(project):
    write_form(project.root, "twee", ("type: email", "type: emial"))
    outcome = linted(project, "een", "twee", "weg")
    assert [(level.form, level.lang) for level in outcome.levels] == [("een", lang) for lang in LANGS]


def test_lint_of_plain_pages_has_no_levels(project):
    page = project.root / "a.html"
    page.write_text("<!doctype html><html lang=nl><title>A</title><main><h1>A</h1></main></html>", "utf-8")
    assert lint(Task(project=project, pages=[page], today=TODAY, browser=False)).levels == ()


def test_a_hard_sentence_counts_until_it_is_accepted(project):
    before = dutch(linted(project, "een"))
    write_form(project.root, "een", (COSTS, LONG))
    hard = linted(project, "een")
    about = sorted({found.rule for found in hard.findings if found.rule.startswith("b1/")})
    assert RULE in about
    assert dutch(hard).with_finding == before.with_finding + 1
    assert dutch(hard).score > before.score
    write_form(project.root, "een", (COSTS, f"{LONG}  # formc: ignore[{', '.join(about)}] zo is het"))
    assert dutch(linted(project, "een")).with_finding == before.with_finding


def test_a_sentence_that_forms_share_counts_in_each_of_them(project):
    """The finding itself is told once."""
    folder = project.forms / "fragments"
    folder.mkdir()
    field = f"""formc: 1
fields:
  - id: kosten
    type: note
    text:
      nl: {LONG}
      nl-simple: U betaalt niets.
      en: You pay nothing.
"""
    (folder / "kosten.yaml").write_text(field, "utf-8")
    apart = {level.form: level for level in linted(project, "een", "twee").levels if level.lang == "nl"}
    first = "      - id: onderwerp"
    include = (first, f"      - id: prijs\n        include: kosten\n{first}")
    for name in ("een", "twee"):
        write_form(project.root, name, include)
    outcome = linted(project, "een", "twee")
    assert sum(found.rule == RULE for found in outcome.findings) == 1
    together = {level.form: level for level in outcome.levels if level.lang == "nl"}
    for name in ("een", "twee"):
        assert together[name].with_finding == apart[name].with_finding + 1


def test_dutch_that_is_taken_over_counts_for_both_wordings(project):
    reloaded = load_project(project.root).value
    assert reloaded is not None
    before = {level.lang: level.with_finding for level in linted(reloaded, "een").levels}
    label = "label:\n          nl: Wat wilt u weten?"
    write_form(project.root, "een", (label, f"label:\n          nl: {LONG}"))
    after = {level.lang: level.with_finding for level in linted(reloaded, "een").levels}
    assert {lang: after[lang] - before[lang] for lang in LANGS} == {"nl": 1, "nl-simple": 1, "en": 0}


def test_measuring_that_breaks_is_a_finding_on_the_form_and_the_others_go_on(project, monkeypatch):
    def breaks(form: Form, found: object) -> Iterator[object]:
        if form.id == "een":
            raise ZeroDivisionError("deling")
        return measure(form, ())

    monkeypatch.setattr("formc.linting.levels.measure", breaks)
    outcome = linted(project, "een", "twee")
    broken = [(found.rule, found.form) for found in outcome.findings if found.rule.startswith("internal/")]
    assert broken == [("internal/crash", "een")]
    assert {level.form for level in outcome.levels} == {"twee"}
