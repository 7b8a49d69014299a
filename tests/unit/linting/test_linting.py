"""Every check together: what is looked at, what is found, and what is said not to have been checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_form

from formc.diagnostics import FormcError
from formc.lint.browser import axe
from formc.linting import Outcome, Task, check, lint, run, webpages
from formc.project import Project, load_project

TODAY = "2026-10-01"
HARD = ("Wat wilt u weten?", "Wat wilt u weten? Uw vraag wordt door ons beantwoord.")
PAGE = '<!doctype html><html lang="nl"><title>Titel</title><main><h1>Kop</h1>{}</main></html>'


def linted(
    project: Project, *forms: str, pages: tuple[str, ...] = (), browser: bool = False, **more
) -> Outcome:
    files = [project.forms / f"{name}.yaml" for name in forms]
    plain = [Path(page) for page in pages]
    return lint(Task(project=project, forms=files, pages=plain, today=TODAY, browser=browser, **more))


def rules(outcome: Outcome) -> list[str]:
    return [found.rule for found in outcome.findings]


# --- forms --------------------------------------------------------------------------------------------------


def test_sound_forms_give_nothing_and_are_counted(project):
    outcome = linted(project, "een", "twee")
    assert outcome.findings == ()
    seen = outcome.coverage
    assert (seen.forms, seen.langs) == (2, ("nl", "nl-simple", "en"))
    assert seen.pages > 50
    assert seen.unchecked == (("no-browser", seen.pages),)


def test_texts_and_pages_are_judged_at_their_place_in_the_yaml(project):
    write_form(project.root, "een", HARD)
    outcome = linted(project, "een")
    assert "b1/passive" in rules(outcome)
    lines = (project.root / "forms" / "een.yaml").read_text("utf-8").split("\n")
    for found in outcome.findings:
        assert found.span.file == "forms/een.yaml"
        assert found.lang == "nl-simple" or HARD[1] in lines[found.span.line - 1]


def test_pages_of_a_form_with_errors_are_not_made_and_that_is_said(project):
    write_form(project.root, "een", HARD, ("type: email", "type: emial"))
    outcome = linted(project, "een", "twee")
    assert rules(outcome) == ["schema/unknown-value"]
    assert outcome.coverage.forms == 1
    assert ("unrendered", 1) in outcome.coverage.unchecked


def test_a_form_that_cannot_be_read_is_said_not_to_be_checked(project):
    outcome = linted(project, "een", "weg")
    assert rules(outcome) == ["file/missing"]
    assert ("unread", 1) in outcome.coverage.unchecked


def test_a_rule_that_the_project_turned_off_finds_nothing(project):
    write_form(project.root, "een", HARD)
    settings = project.root / "formc.yaml"
    settings.write_text(settings.read_text("utf-8") + "rules:\n  b1/passive: {severity: off}\n", "utf-8")
    quiet = load_project(project.root).value
    outcome = linted(quiet, "een")
    assert "b1/passive" not in rules(outcome)
    assert ("rules-off", 1) in outcome.coverage.unchecked


def test_rendering_that_breaks_is_a_finding_on_the_form(project, monkeypatch):
    def breaks(form, *arguments, **named):
        raise ZeroDivisionError("deling")

    monkeypatch.setattr("formc.render.documents", breaks)
    outcome = linted(project, "een")
    assert [(found.rule, found.form) for found in outcome.findings] == [("internal/crash", "een")]


def test_a_template_that_breaks_is_the_projects_own_and_stops(project):
    templates = project.root / "templates"
    templates.mkdir()
    (templates / "step.html.jinja").write_text("{% if %}", "utf-8")
    settings = project.root / "formc.yaml"
    settings.write_text(settings.read_text("utf-8") + "templates: templates\n", "utf-8")
    with pytest.raises(FormcError, match="template-broken"):
        linted(load_project(project.root).value, "een")


# --- suppressions -------------------------------------------------------------------------------------------


def accepted(*comments: str) -> tuple[str, str]:
    return HARD[0], f"{HARD[1]}  # formc: {' '.join(comments)}"


def test_accepted_findings_are_not_reported(project):
    write_form(project.root, "een", HARD)
    wanted = sorted(set(rules(linted(project, "een"))))
    write_form(project.root, "een", accepted(f"ignore[{', '.join(wanted)}] zo heet het"))
    assert rules(linted(project, "een")) == []


def test_accepting_what_is_not_there_is_a_finding(project):
    write_form(
        project.root, "een", ("Wat wilt u weten?", "Wat wilt u weten?  # formc: ignore[b1/passive] oud")
    )
    assert rules(linted(project, "een")) == ["lint/unused-suppression"]


def test_accepting_what_only_the_browser_finds_is_no_finding_without_it(project):
    write_form(
        project.root,
        "een",
        ("Wat wilt u weten?", "Wat wilt u weten?  # formc: ignore[axe/color-contrast] ooit"),
    )
    assert rules(linted(project, "een")) == []


def test_accepting_in_a_form_with_errors_is_not_judged(project):
    write_form(
        project.root,
        "een",
        ("Wat wilt u weten?", "Wat wilt u weten?  # formc: ignore[b1/passive] oud"),
        ("type: email", "type: emial"),
    )
    assert rules(linted(project, "een")) == ["schema/unknown-value"]


# --- plain pages --------------------------------------------------------------------------------------------


def test_plain_pages_are_judged_at_their_own_line(project):
    Path("a.html").write_text(PAGE.format("\n<img src='x.png'>"), "utf-8")
    outcome = linted(project, pages=("a.html",))
    assert rules(outcome) == ["wcag/image-without-alt"]
    span = outcome.findings[0].span
    assert (span.file, span.line, span.column) == ("a.html", 2, 1)
    assert (outcome.coverage.files, outcome.coverage.forms) == (1, 0)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"caf\xc3\xa9", "café"),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
        (b"<meta charset=iso-8859-1>caf\xe9", "<meta charset=iso-8859-1>café"),
        ("café".encode("utf-16"), "café"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None),
        (b"", ""),
        (b"caf\xe9", "café"),
        (b"<meta charset=utf-8>caf\xe9", "<meta charset=utf-8>café"),
        (b"<meta charset=onzin>caf\xe9", "<meta charset=onzin>café"),
        (b"\x7fELF\x02\x01\x01\xff\xfe\x81", None),
        (b"\xff\xfe\x81", None),
    ],
)
def test_pages_are_read_in_their_encoding(data, text, caplog):
    assert webpages.decoded(data) == text
    assert caplog.text == ""


LAUGHS = "<!DOCTYPE a [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 30))
)


@pytest.mark.parametrize(
    ("xml", "place"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg"><title>Kaart</title></svg>', None),
        ("<a>\n <b>\n</a>", (3, 3)),
        ("<a>Jan & Piet</a>", (1, 9)),
        ("", (1, 1)),
        ("<a b=c/>", (1, 6)),
        ('<?xml version="1.0" encoding="windows-1252"?><a>\xe9</a>', None),
        ('<?xml version="1.0" encoding="onzin"?><a/>', None),
        ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html>&nbsp;</html>', None),
        (f"{LAUGHS}<a>&a29;</a>", None),
    ],
)
def test_where_xml_goes_wrong(xml, place):
    assert webpages.not_xml(xml.encode("latin-1")) == place


def test_entities_that_grow_without_end_are_refused():
    assert webpages.not_xml(f"{LAUGHS}<a b='&a29;'/>".encode()) is not None


@pytest.mark.parametrize("name", ["a.svg", "a.xml", "a.XHTML"])
def test_broken_xml_is_one_finding_and_the_others_go_on(project, asked, name):
    Path(name).write_text("<svg>\n<img>\n</svg>", "utf-8")
    Path("b.html").write_text(PAGE.format("<img src='x.png'>"), "utf-8")
    outcome = linted(project, pages=(name, "b.html"), browser=True)
    assert [(f.rule, f.span.line) for f in outcome.findings] == [
        ("lint/not-xml", 3),
        ("wcag/image-without-alt", 1),
    ]
    assert [page.document.path for page in asked] == ["b.html"]
    assert ("unread", 1) in outcome.coverage.unchecked


@pytest.mark.parametrize(
    ("name", "rule"),
    [("weg.html", "file/missing"), ("map.html", "file/not-a-file"), ("groot.html", "file/too-large")],
)
def test_pages_that_cannot_be_read_are_findings(project, monkeypatch, name, rule):
    Path("map.html").mkdir()
    Path("groot.html").write_bytes(b"x" * 101)
    monkeypatch.setattr(webpages, "MAX_BYTES", 100)
    Path("a.html").write_text(PAGE.format(""), "utf-8")
    outcome = linted(project, pages=(name, "a.html"))
    assert rules(outcome) == [rule]
    assert outcome.coverage.files == 1


# --- the browser, in so far as it needs none ----------------------------------------------------------------


@pytest.fixture
def asked(monkeypatch):
    """What the browser was asked to show, when it finds nothing."""
    pages = []

    def finds_nothing(shown, **more):
        for page in shown:
            pages.append(page)
            if page.url.startswith("file:"):
                assert Path(page.url.removeprefix("file://")).is_file(), page.url
        return ()

    monkeypatch.setattr(axe, "check", finds_nothing)
    return pages


def test_browser_is_shown_every_page_fresh_and_in_error_with_its_style_sheet(project, asked):
    outcome = linted(project, "een", browser=True)
    assert outcome.coverage.in_browser == outcome.coverage.pages == len(asked)
    assert outcome.coverage.unchecked == ()
    assert {page.document.state for page in asked} == {"fresh", "errors"}
    assert {page.document.lang for page in asked} == {"nl", "nl-simple", "en"}


def test_forms_of_the_same_name_have_pages_of_their_own(project, asked):
    other = project.root / "elders"
    other.mkdir()
    (other / "een.yaml").write_bytes((project.forms / "een.yaml").read_bytes())
    files = [project.forms / "een.yaml", other / "een.yaml"]
    lint(Task(project=project, forms=files, today=TODAY, browser=True))
    assert len({page.url for page in asked}) == len(asked)


def test_pages_below_the_root_come_from_a_server(project, asked):
    Path("site").mkdir()
    for name in ("site/a.html", "b.html"):
        Path(name).write_text(PAGE.format(""), "utf-8")
    linted(project, pages=("site/a.html", "b.html"), browser=True, root=Path("site"))
    below, beside = (page.url for page in asked)
    assert below.startswith("http://127.0.0.1:") and below.endswith("/a.html")
    assert beside.startswith("file:///") and beside.endswith("/b.html")


def test_no_browser_is_a_failure_after_everything_else_was_looked_at(project, monkeypatch):
    def missing(shown, **more):
        raise FormcError("browser-missing", program="chromium", variable="X")

    monkeypatch.setattr(axe, "check", missing)
    write_form(project.root, "een", HARD)
    outcome = linted(project, "een", browser=True)
    assert outcome.failure is not None and outcome.failure.key == "browser-missing"
    assert "b1/passive" in rules(outcome)
    assert outcome.coverage.in_browser == 0
    assert outcome.coverage.unchecked == (("not-shown", outcome.coverage.pages),)


@pytest.mark.parametrize("key", ["page-not-loaded", "stylesheet-not-loaded", "browser-crashed"])
def test_a_page_that_does_not_load_is_a_finding_on_it_and_one_of_ours_a_failure(project, monkeypatch, key):
    def fails(shown, *, failed, **more):
        for page in shown:
            failed(page, FormcError(key, page=page.url, problem="404", sheet="x.css"))
        return ()

    monkeypatch.setattr(axe, "check", fails)
    Path("a.html").write_text(PAGE.format(""), "utf-8")
    outcome = linted(project, pages=("a.html",), browser=True)
    assert rules(outcome) == [f"lint/{key}"]
    assert outcome.coverage.unchecked == (("not-shown", 1),)
    ours = linted(project, "een", browser=True)
    assert ours.failure is not None and ours.failure.key == key


@pytest.mark.browser
def test_in_a_real_browser(project):
    Path("a.css").write_text("p { color: #999; background: #aaa }", "utf-8")
    page = PAGE.replace("<main>", "<link rel=stylesheet href=a.css><main>").format("<p>grijs</p>")
    Path("a.html").write_text(page, "utf-8")
    outcome = linted(project, "een", pages=("a.html",), browser=True)
    assert outcome.failure is None
    assert [(f.rule, f.span.file) for f in outcome.findings] == [("axe/color-contrast", "a.html")]
    assert outcome.coverage.in_browser == outcome.coverage.pages + 1


@pytest.mark.browser
def test_a_fault_that_a_page_rule_and_the_browser_find_is_told_once(project):
    """The examples of our own page rules, each a page: nothing of axe that one of our rules says as well."""
    from formc.lint.html.page import wrap
    from formc.rule import Scope, load_rules

    examples = {
        f"{number}.html": wrap(bad if isinstance(bad, str) else bad.text)
        for number, bad in enumerate(
            bad
            for loaded in load_rules(run.RULES)
            if loaded.rule.scope is Scope.DOCUMENT
            for bad in loaded.rule.bad
        )
    }
    for name, html in examples.items():
        Path(name).write_text(html, "utf-8")
    outcome = linted(project, pages=tuple(examples), browser=True)
    assert outcome.failure is None
    told = sorted({rule for rule in rules(outcome) if rule.startswith("axe/")})
    # Each of these is another fault than the page rule tells.
    assert told == ["axe/aria-prohibited-attr", "axe/color-contrast", "axe/target-size"]


# --- check --------------------------------------------------------------------------------------------------


def test_check_looks_at_the_yaml_only_and_says_so(project):
    write_form(project.root, "een", HARD)
    outcome = check(project, [project.forms / "een.yaml", project.forms / "weg.yaml"])
    assert rules(outcome) == ["file/missing"]
    assert outcome.coverage.forms == 1
    assert outcome.coverage.unchecked == (("language", 0), ("unread", 1))


def test_progress_is_told(project):
    from contextlib import contextmanager

    told: list[tuple[str, int]] = []

    @contextmanager
    def progress(label: str, length: int):
        told.append((label, length))
        yield lambda: told.append(("tick", 1))

    files = sorted(project.forms.glob("*.yaml"))
    lint(Task(project=project, forms=files, today=TODAY, browser=False), progress)
    assert told == [("progress.check", 2), ("tick", 1), ("tick", 1)]
    assert run.AXE.is_file()
