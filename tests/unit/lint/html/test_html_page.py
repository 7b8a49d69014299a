"""The parsed page: positions, ids, labels, what is hidden, and HTML as people write it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from formc.diagnostics import Severity
from formc.lint.html.page import Page, snippet, wrap


def only(page: Page, name: str):
    (tag,) = page.named(name)
    return tag


def test_a_hit_has_the_place_of_the_tag_and_the_ids_around_it_nearest_first():
    page = Page.parse('<div id="stap">\n  <fieldset id="adres">\n    <input class="x"></fieldset></div>')
    hit = page.hit(only(page, "input"), Severity.WARNING, text="Straat")
    assert (hit.line, hit.column, hit.ids) == (3, 5, ("adres", "stap"))
    assert hit.severity is Severity.WARNING
    assert dict(hit.args) == {"element": "<input>", "text": "Straat"}


def test_a_hit_on_the_page_itself_is_at_its_start():
    hit = Page.parse("").hit()
    assert (hit.line, hit.column, hit.ids) == (1, 1, ())


@pytest.mark.parametrize(
    ("html", "name", "parent"),
    [
        ("<ul><li>een<li>twee</ul>", "li", "ul"),
        ("<p>een<p>twee", "p", "[document]"),
        ("<p>een<div>twee</div>", "div", "[document]"),
        ("<table><tr><td>een<td>twee<tr><td>drie</table>", "td", "tr"),
        ("<select><option>een<option>twee</select>", "option", "select"),
        ("<dl><dt>een<dd>twee<dt>drie</dl>", "dt", "dl"),
        ("<html><head><title>x</title><body><p>y", "body", "html"),
    ],
)
def test_end_tags_may_be_left_out(html, name, parent):
    assert {tag.parent.name for tag in Page.parse(html).named(name)} == {parent}


@pytest.mark.parametrize(
    ("html", "hidden"),
    [
        ("<p>zichtbaar</p>", False),
        ("<p hidden>weg</p>", True),
        ('<p hidden="until-found">te vinden</p>', False),
        ('<p style="display: none">weg</p>', True),
        ('<p style="visibility:hidden">weg</p>', True),
        ('<p style="display: none; display: block">zichtbaar</p>', False),
        ("<dialog><p>weg</p></dialog>", True),
        ("<dialog open><p>zichtbaar</p></dialog>", False),
        ("<style>.weg { display: none }</style><p class='een weg'>weg</p>", True),
        ("<style>p.weg, #x { display: none }</style><div class='weg'></div><p>zichtbaar</p>", False),
        ("<style>@media print { p { display: none } }</style><p>zichtbaar</p>", False),
        ("<div hidden><div><p>weg</p></div></div>", True),
        ("<noscript><p>weg</p></noscript>", True),
    ],
)
def test_hidden_is_what_nobody_gets_to_see(html, hidden):
    page = Page.parse(html)
    assert page.hidden(only(page, "p")) is hidden


def test_what_is_in_a_template_is_not_in_the_page():
    page = Page.parse('<template><div><input id="x"></div></template>')
    assert not page.named("input") and page.by_id("x") is None


def test_aria_hidden_is_silent_but_on_screen():
    page = Page.parse('<div aria-hidden="true"><p>stil</p></div>')
    assert page.silent(only(page, "p")) and not page.hidden(only(page, "p"))


def test_a_label_belongs_to_its_for_or_to_the_first_field_in_it():
    page = Page.parse('<label for="a">Een</label><label>Twee<input id="b"><input id="a"></label>')
    first, second = page.named("label")
    assert page.labels(page.by_id("a")) == [first]
    assert page.labels(page.by_id("b")) == [second]


def test_buttons_and_hidden_fields_are_no_controls():
    types = ("hidden", "submit", "reset", "button", "image", "text", "checkbox", "")
    page = Page.parse("".join(f'<input type="{t}">' for t in types))
    assert [tag["type"] for tag in page.controls] == ["text", "checkbox", ""]


def test_visible_text_leaves_out_what_is_for_screen_readers_only():
    page = Page.parse('<p>Wijzig <b>nu</b><span class="visually-hidden"> uw adres</span><i hidden>x</i></p>')
    assert page.visible_text(only(page, "p")) == "Wijzig nu"


@pytest.mark.parametrize("start", ["<svg>", "<math>", "<?xml version='1.0'?><form>"])
def test_other_xml_is_no_html_page(start):
    assert not Page.parse(start).is_html


def test_a_snippet_tells_which_element_it_is_and_stays_short():
    page = Page.parse(f'<a class="knop" href="{"x" * 200}" id="verder">Verder</a>')
    assert snippet(only(page, "a")).startswith('<a id="verder" href="xxx')
    assert len(snippet(only(page, "a"))) == 80


def test_wrap_makes_a_sound_page_and_leaves_a_whole_page_alone():
    page = Page.parse(wrap("<p>Hallo</p>", "en"), lang="en")
    assert page.html_element["lang"] == "en"
    assert [t.name for t in page.named("main", "h1", "p")] == ["main", "h1", "p"]
    whole = "<HTML lang=nl></HTML>"
    assert wrap(whole) == whole


def test_a_page_of_ten_thousand_levels_is_read():
    page = Page.parse("<div>" * 10_000 + '<a href="x">tekst</a>')
    assert page.visible_text(only(page, "a")) == "tekst"
    assert not page.hidden(only(page, "a"))


@given(st.text(st.sampled_from("<>![]/-&;=\"'? ") | st.characters(codec="utf-8")))
@example("<![n x<p>")
@example("adres.html")
@example("https://example.nl/")
@example("<!DOCTYPE [<!ENTITY x 'y'>]><p>&x;")
def test_any_text_is_a_page(text):
    page = Page.parse(text)
    assert all(page.hit(tag).line >= 1 for tag in page.tags)


def test_a_marked_section_does_not_move_what_follows():
    page = Page.parse("<![if !IE]>\n <p>Hallo</p>")
    hit = page.hit(only(page, "p"))
    assert (hit.line, hit.column) == (2, 2)
