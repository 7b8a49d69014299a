"""The engine with rules made for the occasion: what runs, what happens when one breaks, where a hit lands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from formc.diagnostics import Severity, Sink, Span
from formc.lint.engine import Linter
from formc.model import Document, Phrase
from formc.project import RuleSetting
from formc.rule import B1, Hit, Lang, LoadedRule, Rule, Scope
from formc.source import Map, Scalar, Source, load

BOTH = {"nl": "x", "en": "x"}


def rule(
    check: Callable[..., Iterator[Hit]], scope: Scope = Scope.PHRASE, name: str = "b1/test", **more
) -> LoadedRule:
    severity = more.pop("severity", Severity.WARNING)
    own = Rule(
        scope=scope,
        severity=severity,
        basis=(B1("x"),),
        title=BOTH,
        message=BOTH,
        advice=BOTH,
        why=BOTH,
        bad=(),
        good=(),
        **more,
    )
    return LoadedRule(id=name, rule=own, check=check)


def phrases(yaml: str, **more) -> list[Phrase]:
    tree = load(yaml, "vraag.yaml").value
    assert isinstance(tree, Map)
    return [
        Phrase(lang=key.value, text=value.value, path="stap.vraag", kind="label", scalar=value, **more)
        for key, value in tree.items()
        if isinstance(value, Scalar)
    ]


def find_word(phrase: Phrase, options) -> Iterator[Hit]:
    at = phrase.text.find(options.get("word", "moeilijk"))
    if at >= 0:
        yield Hit(offset=at, length=8, args=(("word", "moeilijk"),))


def run(linter: Linter, yaml: str, **more):
    return linter.check_phrases(phrases(yaml, **more), Span(file="vraag.yaml"))


@pytest.mark.parametrize(
    ("yaml", "place"),
    [
        ("nl: Dit is moeilijk.\n", (1, 12)),
        ('nl: "Dit is \\"moeilijk\\"."\n', (1, 15)),
        ("nl: |\n  Dit is\n\n  moeilijk.\n", (4, 3)),
        ("nl: >\n  Dit is\n  moeilijk.\n", (3, 3)),
    ],
)
def test_hit_lands_on_the_words_in_every_style(yaml: str, place: tuple[int, int]):
    (found,) = run(Linter(rules=[rule(find_word)]), yaml)
    assert (found.span.line, found.span.column) == place
    assert (found.lang, found.path, found.args) == ("nl", "stap.vraag", (("word", "moeilijk"),))


def test_hit_lands_on_the_words_behind_markdown():
    (found,) = run(
        Linter(rules=[rule(find_word)]),
        "nl: |\n  Lees [deze **pagina**](https://www.example.nl/moeilijk) over moeilijk.\n",
        markdown="block",
    )
    assert (found.span.line, found.span.column) == (2, 64)


def test_rule_runs_for_its_wordings_only_with_the_options_of_each():
    seen = []

    def check(phrase: Phrase, options) -> Iterator[Hit]:
        seen.append((phrase.lang, options["most"]))
        yield from ()

    one = rule(
        check, langs=(Lang.NL, Lang.NL_SIMPLE), options={"most": 15}, options_for={"nl-simple": {"most": 10}}
    )
    run(Linter(rules=[one]), "nl: a\nnl-simple: b\nen: c\n")
    assert seen == [("nl", 15), ("nl-simple", 10)]
    seen.clear()
    setting = RuleSetting(options=(("most", 12),))
    run(Linter({"b1/test": setting}, rules=[one]), "nl: a\nnl-simple: b\n")
    assert seen == [("nl", 12), ("nl-simple", 12)]


@pytest.mark.parametrize("given", ["een, twee", ["een", "twee"], ("een", "twee")])
def test_setting_of_several_words_is_a_tuple_for_the_rule(given: object):
    seen = []

    def check(phrase: Phrase, options) -> Iterator[Hit]:
        seen.append(options["allow"])
        yield from ()

    setting = RuleSetting(options=(("allow", given),))
    run(Linter({"b1/test": setting}, rules=[rule(check, options={"allow": ()})]), "nl: a\n")
    assert seen == [("een", "twee")]


def test_severity_is_the_projects_then_the_hits_then_the_rules_for_the_wording():
    def check(phrase: Phrase, options) -> Iterator[Hit]:
        yield Hit(length=1)
        yield Hit(length=2, severity=Severity.ERROR)

    one = rule(check, severities={"en": Severity.NOTE})
    severities = [d.severity.value for d in run(Linter(rules=[one]), "nl: aaa\n")]
    assert severities == ["warning", "error"]
    assert [d.severity.value for d in run(Linter(rules=[one]), "en: aaa\n")] == ["note", "error"]
    linter = Linter({"b1/test": RuleSetting(severity="note")}, rules=[one])
    assert [d.severity.value for d in run(linter, "nl: aaa\n")] == ["note", "note"]


def test_rule_that_is_off_does_not_run_and_others_are_told():
    seen = []

    def check(phrase: Phrase, options) -> Iterator[Hit]:
        seen.append(options)
        yield from ()

    rules = [rule(find_word, name="b1/off"), rule(check, options={"settings": {}, "today": ""})]
    settings = {"b1/off": RuleSetting(severity="off", options=(("no", 1),))}
    assert run(Linter(settings, today="2027-01-01", rules=rules), "nl: moeilijk\n") == ()
    assert seen == [{"settings": {"b1/off": ("off", {})}, "today": "2027-01-01"}]


def test_rule_that_breaks_is_one_finding_and_the_rest_goes_on():
    def breaks(phrase: Phrase, options) -> Iterator[Hit]:
        yield Hit(length=1)
        raise ValueError("kapot")

    linter = Linter(rules=[rule(breaks, name="b1/breaks"), rule(find_word)])
    found = run(linter, "nl: moeilijk\nen: also moeilijk\n")
    assert sorted(d.rule for d in found) == ["b1/breaks", "b1/breaks", "b1/test", "b1/test", "internal/crash"]
    (crash,) = [d for d in found if d.rule == "internal/crash"]
    assert crash.severity is Severity.ERROR
    assert crash.arguments()["what"] == "b1/breaks"
    assert crash.arguments()["error"] == "ValueError: kapot"
    assert str(crash.arguments()["place"]).startswith("test_lint_engine.py:")


def test_plain_dutch_with_the_dutch_words_is_not_judged_twice():
    linter = Linter(rules=[rule(find_word)])
    assert run(linter, "nl-simple: moeilijk\n", same=True) == ()


def document(html: str, **anchors: Span) -> Document:
    return Document(
        form_id="formulier",
        lang="nl",
        page="stap",
        state="fresh",
        path="formulier/nl/stap.html",
        source="formulier.yaml",
        html=html,
        span=Span(file="formulier.yaml", line=1),
        anchors=anchors,
    )


def at_paragraph(page, options) -> Iterator[Hit]:
    for tag in page.named("p"):
        yield page.hit(tag)


FIELD = Span(file="formulier.yaml", line=7, column=9)
STEP = Span(file="formulier.yaml", line=3, column=5)


@pytest.mark.parametrize(
    ("html", "place"),
    [
        ('<main id="stap"><p id="veld">x</p></main>', FIELD),
        ('<main id="stap"><div id="veld"><p>x</p></div></main>', FIELD),
        ('<main id="stap"><div id="onbekend"><p>x</p></div></main>', STEP),
        ("<main><p>x</p></main>", Span(file="formulier.yaml", line=1)),
    ],
)
def test_page_hit_lands_on_the_nearest_element_that_comes_from_the_yaml(html: str, place: Span):
    linter = Linter(rules=[rule(at_paragraph, Scope.DOCUMENT, "wcag/test")])
    (found,) = linter.check_document(document(html, veld=FIELD, stap=STEP))
    assert found.span == place
    assert (found.form, found.lang) == ("formulier", "nl")


def test_same_finding_from_several_pages_counts_once():
    linter = Linter(rules=[rule(at_paragraph, Scope.DOCUMENT, "wcag/test")])
    page = document('<main id="stap"><p id="veld">x</p></main>', veld=FIELD)
    sink = Sink()
    for state in ("fresh", "errors"):
        sink.extend(linter.check_document(replace(page, state=state)))
    assert len(sink.found) == 1


def test_page_that_formc_did_not_make_gets_its_own_lines():
    linter = Linter(rules=[rule(at_paragraph, Scope.DOCUMENT, "wcag/test")])
    found = linter.check_html("<main>\n <p>a</p>\n <p>b</p></main>", "pagina.html")
    assert [(d.span.file, d.span.line, d.span.column) for d in found] == [
        ("pagina.html", 2, 2),
        ("pagina.html", 3, 2),
    ]


def test_span_of_a_phrase_needs_no_tree():
    source = Source("x.yaml", "abc")
    text = Phrase(lang="nl", text="abc", path="", kind="label", scalar=Scalar("abc", "", source, 0, 3))
    assert Linter(rules=[]).check_phrases([text], Span(file="x.yaml")) == ()
