"""Roles, the Tab order, languages, autofill words, tables and inline styles: facts that rules build on."""

from __future__ import annotations

import pytest

from formc.lint.html import aria
from formc.lint.html.autofill import fits, is_autofill
from formc.lint.html.css import declarations, off_screen
from formc.lint.html.languages import is_language
from formc.lint.html.page import Page
from formc.lint.html.roles import focusable, role, tabbable
from formc.lint.html.tables import grid


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a id="x">', "generic"),
        ('<a id="x" href="y">', "link"),
        ('<input id="x">', "textbox"),
        ('<input id="x" list="y">', "combobox"),
        ('<input id="x" type="date">', ""),
        ('<input id="x" type="vreemd">', "textbox"),
        ('<select id="x">', "combobox"),
        ('<select id="x" multiple>', "listbox"),
        ('<select id="x" size="4">', "listbox"),
        ('<img id="x" alt="">', "none"),
        ('<img id="x" alt="" tabindex="0">', "img"),
        ('<img id="x">', "img"),
        ('<th id="x" scope="row">', "rowheader"),
        ('<section id="x" aria-label="Uw adres">', "region"),
        ('<section id="x">', "generic"),
        ('<header id="x">', "banner"),
        ('<main><header id="x"></header></main>', "generic"),
        ('<div id="x" role="vraag note">', "note"),
        ('<div id="x" role="section">', "generic"),
        ('<button id="x" role="none">', "button"),
        ('<ul id="x" role="presentation">', "presentation"),
    ],
)
def test_role(html, expected):
    page = Page.parse(html)
    assert role(page, page.by_id("x")) == expected


@pytest.mark.parametrize(
    ("html", "can_have", "reached"),
    [
        ('<a id="x">', False, False),
        ('<a id="x" href="y">', True, True),
        ('<a id="x" href="y" tabindex="-1">', True, False),
        ('<div id="x" tabindex="0">', True, True),
        ('<div id="x" tabindex="veel">', False, False),
        ('<input id="x" disabled>', False, False),
        ('<fieldset disabled><legend>L</legend><input id="x"></fieldset>', False, False),
        ('<fieldset disabled><legend><input id="x"></legend></fieldset>', True, True),
        ('<details><summary id="x"></summary></details>', True, True),
        ('<summary id="x"></summary>', False, False),
        ('<div id="x" contenteditable>', True, True),
        ('<div id="x" contenteditable="true">', True, True),
        ('<div id="x" contenteditable="false">', False, False),
    ],
)
def test_focus(html, can_have, reached):
    tag = Page.parse(html).by_id("x")
    assert (focusable(tag), tabbable(tag)) == (can_have, reached)


def test_the_aria_tables_name_only_roles_and_attributes_that_exist():
    for table in (aria.ROLES_WITH, aria.PARENTS, aria.CHILDREN):
        assert not {role for roles in table.values() for role in roles} - aria.ROLES - {"select"}
    assert not {name for names in aria.REQUIRED.values() for name in names} - aria.ATTRIBUTES
    assert not (aria.TOKENS.keys() | aria.INTEGERS | aria.NUMBERS | aria.ID_REFERENCES) - aria.ATTRIBUTES
    assert not aria.ROLES & aria.ABSTRACT_ROLES


@pytest.mark.parametrize("tag", ["nl", "NL", "en-GB", "nl-simple", "fy", "zh-Hant", "gsw", "de-x-leicht"])
def test_languages_that_exist(tag):
    assert is_language(tag)


@pytest.mark.parametrize(
    "tag", ["", "n", "nederlands", "nld", "eng", "xx", "#", "nl_NL", "i-lux", "x-eigen", "nl-"]
)
def test_languages_that_do_not(tag):
    assert not is_language(tag)


@pytest.mark.parametrize(
    "value",
    [
        "name",
        "EMAIL",
        "on",
        "off",
        "home tel",
        "section-kind name",
        "section-a billing work email",
        "username webauthn",
    ],
)
def test_autofill_words_in_order(value):
    assert is_autofill(value)


@pytest.mark.parametrize(
    "value",
    [
        "naam",
        "tel home",
        "home name",
        "billing",
        "on off",
        "name email",
        "webauthn",
        "section-a",
        "work work tel",
    ],
)
def test_autofill_words_that_html_does_not_know(value):
    assert not is_autofill(value)


def test_autofill_words_fit_some_types_only():
    assert fits("email", "email") and fits("email", "text") and fits("home tel", "tel")
    assert not fits("email", "number") and not fits("street-address", "text") and not fits("tel", "email")


def test_a_grid_knows_cells_that_span():
    page = Page.parse(
        '<table><tr><th id="a" rowspan="2">A</th><th id="b" colspan="2">B</th></tr>'
        '<tr><td id="c">C</td><td id="d">D<table><tr><td id="in">x</td></tr></table></td></tr></table>'
    )
    found = grid(page.named("table")[0])
    places = {t["id"]: (found.rows[id(t)], found.columns[id(t)]) for t in found.cells}
    assert places == {
        "a": (range(2), range(1)),
        "b": (range(1), range(1, 3)),
        "c": (range(1, 2), range(1, 2)),
        "d": (range(1, 2), range(2, 3)),
    }


def test_spans_without_end_are_cut_off():
    page = Page.parse('<table><tr><td id="x" colspan="99999999" rowspan="99999999">x</td></tr></table>')
    found = grid(page.named("table")[0])
    assert len(found.columns[id(page.by_id("x"))]) == 1000
    assert found.rows[id(page.by_id("x"))] == range(1)


def test_declarations_are_read_in_lower_case_and_the_last_wins():
    assert declarations("COLOR: Red; /* x: y; */ color:BLUE;;onzin") == {"color": "blue"}
    assert off_screen(declarations("position: absolute; left: -9999px"))
    assert not off_screen(declarations("left: -9999px"))
