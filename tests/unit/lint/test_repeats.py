"""What axe says again is dropped, and nothing else."""

from __future__ import annotations

from formc.diagnostics import Severity, Span, finding
from formc.lint.browser.repeats import pairs, without_repeats
from formc.linting.run import AXE
from formc.rule import Scope, load_rules, rule_docs_from_yaml


def at(rule: str, line: int = 1, severity: Severity = Severity.ERROR, *, form: str = "", lang: str = ""):
    return finding(rule, Span(file="a.html", line=line, column=5), severity, form=form, lang=lang)


def test_the_same_element_is_told_once():
    told = [at("wcag/unlabelled-control", 3)]
    assert without_repeats([at("axe/label", 3), at("axe/label", 4)], told) == (at("axe/label", 4),)


def test_another_fault_of_the_same_element_is_kept():
    other = at("axe/color-contrast", 3)
    assert without_repeats([other], [at("wcag/unlabelled-control", 3)]) == (other,)


def test_what_is_about_the_page_is_told_once_for_each_page():
    found = at("axe/document-title", 1)
    assert without_repeats([found], [at("wcag/missing-page-title", 9)]) == ()
    elsewhere = finding("wcag/missing-page-title", Span(file="b.html"))
    assert without_repeats([found], [elsewhere]) == (found,)


def test_for_a_form_the_place_in_the_yaml_and_the_wording_decide():
    found = at("axe/label", 3, form="kaart", lang="nl")
    assert without_repeats([found], [at("wcag/unlabelled-control", 3, form="kaart", lang="nl")]) == ()
    assert without_repeats([found], [at("wcag/unlabelled-control", 3, form="kaart", lang="en")]) == (found,)
    title = at("axe/document-title", 3, form="kaart", lang="nl")
    assert without_repeats([title], [at("wcag/missing-page-title", 4, form="kaart", lang="nl")]) == (title,)


def test_an_error_does_not_disappear_behind_a_note():
    found = at("axe/label", 3)
    quiet = at("wcag/unlabelled-control", 3, Severity.NOTE)
    assert without_repeats([found], [quiet]) == (found,)
    assert without_repeats([at("axe/label", 3, Severity.NOTE)], [quiet]) == ()


def test_every_pair_is_of_rules_that_exist():
    ours = {loaded.id for loaded in load_rules("formc.lint.rules") if loaded.rule.scope is Scope.DOCUMENT}
    for kind in ("element", "page"):
        assert pairs(kind).keys() <= rule_docs_from_yaml(AXE).keys()
        assert {rule for rules in pairs(kind).values() for rule in rules} <= ours
