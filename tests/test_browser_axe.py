"""Pages in a real Chromium: what axe finds and where, and everything that must fail rather than pass."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from axe_selenium_python import Axe

from formc.browser import Browser, find
from formc.diagnostics import FormcError, Span
from formc.lint.browser import session as sessions
from formc.lint.browser.axe import check
from formc.lint.browser.serve import served
from formc.lint.browser.session import PAGE_ERRORS, Session, Shown, options
from formc.lint.engine import Linter
from formc.lint.html.page import wrap
from formc.model import Document
from formc.project import RuleSetting
from formc.rule import rule_docs_from_yaml

pytestmark = pytest.mark.browser

AXE_YAML = Path("formc/lint/rules/axe.yaml")
WHOLE = Span(file="forms/verhuizing.yaml")
CSS = "body { color: #1a1a1a; background: #fff } .bleek { color: #ccc } input { min-height: 44px }"

# One defect a line of the imaginary YAML; `bron` stands for the field around an element without an id.
DEFECTS = """
<form><div><input id="naam" type="text"></div>
<div id="bron"><p class="bleek">Zoals in uw paspoort</p></div>
<label for="mail">E-mailadres</label><input id="mail" aria-invalid="true"><p>Vul uw e-mailadres in.</p>
<button type="submit">Volgende stap</button></form>
"""
LINES = {"naam": 11, "bron": 22, "mail": 33}


def span(line: int) -> Span:
    return Span(file="forms/verhuizing.yaml", line=line, column=5, end_line=line, end_column=9)


@pytest.fixture
def page(tmp_path):
    """Writes a page of a form, with a style sheet beside it, and says what the browser is to show."""

    def write(fragment: str, name: str = "stap", *, form: str = "verhuizing", css: str = CSS, head: str = ""):
        (tmp_path / "formc.css").write_text(css, "utf-8")
        link = '<link rel="stylesheet" href="formc.css">'
        html = wrap(fragment).replace("</head>", f"{head}{link}</head>")
        file = tmp_path / f"{name}.html"
        file.write_text(html, "utf-8")
        document = Document(
            form_id=form,
            lang="nl",
            page=name,
            state="fresh",
            path=file.name,
            source=WHOLE.file,
            html=html,
            span=WHOLE if form else Span(file=file.name),
            anchors={name: span(line) for name, line in LINES.items()},
        )
        return Shown(document=document, url=file.as_uri())

    return write


def rules(found):
    return sorted((d.rule, str(d.severity), d.span.line) for d in found)


def fails(shown, **kwargs) -> FormcError:
    with pytest.raises(FormcError) as error:
        check([shown], browsers=1, **kwargs)
    return error.value


# --- what is found ------------------------------------------------------------------------------------------


def test_defects_are_found_at_the_place_they_come_from(page):
    shown = page(DEFECTS)
    found = check([shown])
    assert rules(found) == [("axe/color-contrast", "error", 22), ("axe/label", "error", 11)]
    contrast = next(d for d in found if d.rule == "axe/color-contrast")
    assert contrast.arguments() == {"element": '<p class="bleek">', "measured": 1.6, "needed": 4.5}
    assert (contrast.form, contrast.lang) == ("verhuizing", "nl")
    # What axe cannot know: the error is on the screen, but not linked to its field.
    static = Linter().check_document(shown.document)
    assert ("wcag/error-not-linked", "error", 33) in rules(static)


def test_a_sound_page_gives_nothing(page):
    assert check([page('<label for="naam">Uw naam</label><input id="naam" autocomplete="name">')]) == ()


def test_what_axe_leaves_to_a_person_is_a_note(page):
    found = check([page('<p id="bron" style="background-image: linear-gradient(#fff, #000)">Tekst</p>')])
    assert rules(found) == [("axe/color-contrast", "note", 22)]
    assert found[0].arguments()["measured"] == "?"


def test_an_element_outside_all_anchors_gets_the_place_of_the_page(page):
    assert [d.span for d in check([page('<input id="elders">')])] == [WHOLE]


def test_a_page_that_is_not_ours_gets_places_in_its_own_source(page):
    shown = page('<p>Een</p>\n  <input name="naam">', form="")
    (found,) = check([shown])
    lines = shown.document.html.splitlines()
    assert (found.rule, found.form, found.span.file) == ("axe/label", "", "stap.html")
    assert lines[found.span.line - 1][found.span.column - 1 :].startswith('<input name="naam">')


def test_a_strict_policy_stays_in_force_and_does_not_stop_axe(page):
    policy = "default-src 'none'; style-src 'self'"
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}"><style>p {{ color: #eee }}</style>'
    assert rules(check([page('<p>Tekst</p><input id="naam">', css="", head=head)])) == [
        ("axe/label", "error", 11)
    ]


def test_findings_are_the_same_preloaded_and_injected(page):
    shown = [page(DEFECTS), page('<img src="x.png"><a href="#"></a><p lang="zz">x</p>', "twee")]
    with Browser() as browser, Session(options()) as session:
        for one in shown:
            browser.load(one.url)
            axe = Axe(browser.driver, script_url=str(sessions.axe_script()))
            axe.inject()
            result = axe.run(options=options())
            injected = Counter(
                (rule["id"], kind == "violations", node["target"][0])
                for kind in ("violations", "incomplete")
                for rule in result[kind]
                for node in rule["nodes"]
            )
            assert injected
            assert Counter((f.rule, f.sure, f.selector) for f in session.check(one)) == injected


def test_one_browser_or_two_find_the_same_and_tell_of_each_page(page):
    shown = [page(DEFECTS if n % 3 else "<p>Goed</p>", f"stap-{n}") for n in range(7)]
    told = []
    assert check(shown, browsers=1) == check(shown, browsers=2, progress=lambda: told.append(1))
    assert len(told) == 7


def test_the_project_decides_about_axe_rules_too(page):
    settings = {
        "axe/label": RuleSetting(severity="off"),
        "axe/color-contrast": RuleSetting(severity="warning"),
    }
    assert rules(check([page(DEFECTS)], settings=settings)) == [("axe/color-contrast", "warning", 22)]


def test_nothing_to_check_starts_no_browser(monkeypatch):
    monkeypatch.setenv("FORMC_CHROMIUM", "/nergens/chromium")
    assert check([]) == ()


def test_each_axe_rule_we_run_has_words_and_the_criteria_axe_gives_it():
    with Browser() as browser:
        browser.preload(sessions.axe_script().read_text("utf-8"))
        browser.load("data:text/html,<title>x</title>")
        known = browser.driver.execute_script("return axe.getRules(arguments[0])", list(sessions.TAGS))
    criterion = re.compile(r"wcag(\d)(\d)(\d+)")
    expected = {
        f"axe/{rule['ruleId']}": {".".join(m.groups()) for t in rule["tags"] if (m := criterion.fullmatch(t))}
        for rule in known
    }
    assert {doc.id: set(doc.wcag) for doc in rule_docs_from_yaml(AXE_YAML).values()} == expected
    assert len(expected) > 60


# --- what could not be checked is never a pass --------------------------------------------------------------


def test_a_page_that_is_not_there_fails(page):
    shown = page("<p>x</p>")
    gone = Shown(document=shown.document, url=shown.url.replace("stap", "weg"))
    error = fails(gone)
    assert (error.key, error.exit_code) == ("page-not-loaded", 3)
    assert error.arguments["page"] == gone.url


def test_another_page_than_the_one_asked_for_fails(page):
    other = page("<p>x</p>", "andere")
    html = other.document.html.replace("<title>", "<title>Anders: ")
    Path(other.url.removeprefix("file://")).write_text(html, "utf-8")
    assert fails(other).key == "page-not-loaded"


@pytest.mark.parametrize(
    "head",
    [
        '<meta http-equiv="refresh" content="0; url=andere.html">',
        '<script>location.replace("andere.html")</script>',
    ],
)
def test_a_page_that_sends_the_browser_on_fails(page, head):
    page("<p>x</p>", "andere")
    assert fails(page("<p>x</p>", head=head)).key == "page-not-loaded"


def test_a_page_may_be_called_anything(page):
    shown = page("<p>x</p>", "één stap (1) & 'twee' ~ 50%")
    assert check([shown]) == ()


def test_xml_that_cannot_be_read_fails(tmp_path):
    file = tmp_path / "stap.xhtml"
    file.write_text('<html xmlns="http://www.w3.org/1999/xhtml"><p>Open', "utf-8")
    whole = Span(file=file.name)
    document = Document(
        form_id="",
        lang="",
        page=file.name,
        state="fresh",
        path=file.name,
        source=file.name,
        html=file.read_text("utf-8"),
        span=whole,
        anchors={},
    )
    assert fails(Shown(document=document, url=file.as_uri())).key == "page-not-loaded"


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="stylesheet" href="weg.css">',
        '<link rel="stylesheet" href="https://example.nl/formc.css">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
    ],
)
def test_a_style_sheet_that_did_not_load_fails(page, head):
    assert fails(page('<p class="bleek">x</p>', head=head)).key == "stylesheet-not-loaded"


def test_a_style_sheet_that_imports_what_is_not_there_fails(page):
    assert fails(page("<p>x</p>", css='@import "weg.css";')).key == "stylesheet-not-loaded"


@pytest.mark.parametrize("css", ["", "@media print { p { color: #ccc } }"])
def test_a_style_sheet_without_rules_for_the_screen_has_loaded(page, css):
    assert check([page("<p>x</p>", css=css)]) == ()


def test_a_failing_page_can_be_handed_over_while_the_others_go_on(page):
    bad, good = page("<p>x</p>", "een", head='<link rel="stylesheet" href="weg.css">'), page(DEFECTS, "twee")
    handed = []
    found = check([bad, good], failed=lambda shown, error: handed.append((shown.url, error.key)))
    assert handed == [(bad.url, "stylesheet-not-loaded")]
    assert len(found) == 2


def test_a_browser_that_died_is_started_again(page):
    shown = page(DEFECTS)
    with Session(options()) as session:
        before = session.check(shown)
        session._browser.driver.service.process.kill()
        assert session.check(shown) == before


def test_a_page_that_crashes_twice_fails(page):
    shown = page("<p>x</p>")
    assert fails(Shown(document=shown.document, url="chrome://crash")).key in PAGE_ERRORS


def test_without_our_axe_nothing_is_checked(page, tmp_path, monkeypatch):
    monkeypatch.setattr(sessions, "ASSETS", tmp_path / "assets")
    error = fails(page(DEFECTS))
    assert (error.key, error.exit_code) == ("axe-missing", 3)
    assert error.arguments["file"].endswith("axe.min.js")


def test_an_axe_of_another_version_is_not_used(page, monkeypatch):
    monkeypatch.setattr(sessions, "axe_version", lambda: "4.0.0")
    error = fails(page(DEFECTS))
    assert error.key == "axe-version"
    assert error.arguments["expected"] == "4.0.0"


@pytest.mark.parametrize("variable", ["FORMC_CHROMIUM", "FORMC_CHROMEDRIVER"])
def test_without_a_browser_nothing_is_checked(page, monkeypatch, variable):
    monkeypatch.setenv(variable, "/nergens/programma")
    error = fails(page(DEFECTS), failed=lambda *_: None)
    assert (error.key, error.exit_code) == ("browser-missing", 3)
    assert error.arguments == {"program": "/nergens/programma", "variable": variable}


def test_a_browser_is_looked_for_on_the_path(monkeypatch, tmp_path):
    program = tmp_path / "chromium"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find("FORMC_NIET_GEZET", ("chroom", "chromium")) == str(program)
    with pytest.raises(FormcError, match="browser-missing"):
        find("FORMC_NIET_GEZET", ("chroom",))


def test_a_program_that_is_no_browser_says_so(page, monkeypatch):
    monkeypatch.setenv("FORMC_CHROMIUM", "/bin/true")
    error = fails(page(DEFECTS))
    assert error.key == "browser-not-started"
    assert "\n" not in error.arguments["problem"]


# --- the browser itself -------------------------------------------------------------------------------------


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError])
def test_browser_and_profile_are_gone_afterwards(error):
    with pytest.raises(error), Browser() as browser:
        process = browser.driver.service.process
        profile = Path(browser.driver.capabilities["chrome"]["userDataDir"])
        assert profile.is_dir()
        raise error
    assert process.poll() is not None
    assert not profile.exists()


def test_window_colours_and_paper(page):
    shown = page("<p>x</p>")
    query = "return [innerWidth, innerHeight, ...arguments[0].map(q => matchMedia(q).matches)]"
    queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"]
    with Browser() as browser:
        browser.resize(320, 256)
        browser.emulate(scheme="dark", forced_colours=True, media="print")
        browser.load(shown.url)
        assert browser.driver.execute_script(query, queries) == [320, 256, True, True, True]
        browser.emulate()
        assert browser.driver.execute_script(query, queries) == [320, 256, False, False, False]
        assert browser.screenshot().startswith(b"\x89PNG")
        assert browser.print().startswith(b"%PDF")


def test_a_whole_page_is_on_a_screenshot(page):
    shown = page('<p style="height: 3000px">x</p>')
    with Browser(width=320, height=256) as browser:
        browser.load(shown.url)
        height = {
            whole: int.from_bytes(browser.screenshot(whole_page=whole)[20:24]) for whole in (True, False)
        }
    assert height[False] == 256
    assert height[True] > 3000


def test_a_folder_is_served_to_this_machine_only(tmp_path):
    (tmp_path / "thema").mkdir()
    (tmp_path / "thema" / "a.css").write_text("p { color: #1a1a1a }", "utf-8")
    file = tmp_path / "één pagina.html"
    file.write_text('<title>Eén</title><link rel=stylesheet href="/thema/a.css"><p>é</p>', "utf-8")
    with served(tmp_path) as address, Browser() as browser:
        assert address(file).startswith("http://127.0.0.1:")
        browser.load(address(file), title="Eén")
        assert browser.driver.execute_script("return document.querySelector('p').textContent") == "é"
        for missing in (tmp_path / "thema", tmp_path / "weg.html"):
            with pytest.raises(FormcError, match="page-not-loaded"):
                browser.load(address(missing))
        with pytest.raises(ValueError):
            address(Path("/etc/hosts"))
