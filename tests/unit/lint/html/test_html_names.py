"""Accessible names and descriptions: what a screen reader calls an element."""

from __future__ import annotations

import pytest

from formc.lint.html.names import description, name
from formc.lint.html.page import Page


@pytest.mark.parametrize(
    ("html", "text", "source"),
    [
        # References win, also to hidden elements, then aria-label, then the native label.
        (
            '<p id="v">Uw naam</p><input id="x" aria-labelledby="v" aria-label="niet">',
            "Uw naam",
            "labelledby",
        ),
        ('<p id="v" hidden>Uw naam</p><input id="x" aria-labelledby="v">', "Uw naam", "labelledby"),
        ('<b id="v">Uw</b><i id="w">naam</i><input id="x" aria-labelledby="v w">', "Uw naam", "labelledby"),
        ('<input id="x" aria-labelledby="weg" aria-label="Uw naam">', "Uw naam", "aria-label"),
        ('<label for="x">Uw  naam</label><input id="x" title="niet">', "Uw naam", "label"),
        ('<label>Uw naam <input id="x" value="Jansen"></label>', "Uw naam", "label"),
        ('<label for="x">Ik ben <input value="3"> jaar</label><input id="x">', "Ik ben 3 jaar", "label"),
        ('<label for="x" hidden>Uw naam</label><input id="x">', "Uw naam", "label"),
        ('<label for="x"> </label><input id="x" title="Uw naam">', "Uw naam", "title"),
        ('<input id="x" placeholder="Uw naam">', "Uw naam", "placeholder"),
        ('<input id="x">', "", ""),
        # Groups, tables, images.
        ('<fieldset id="x"><legend>Uw <b>adres</b></legend></fieldset>', "Uw adres", "legend"),
        ('<table id="x"><caption>Prijzen</caption></table>', "Prijzen", "caption"),
        ('<img id="x" alt="Kaart" title="niet">', "Kaart", "alt"),
        ('<svg id="x"><title>Let op</title></svg>', "Let op", "title"),
        # Content.
        (
            '<button id="x">Volgende <span aria-hidden="true">→</span> stap</button>',
            "Volgende stap",
            "content",
        ),
        ('<a id="x" href="y"><img alt="Terug"></a>', "Terug", "content"),
        ('<a id="x" href="y"><span aria-label="Terug">←</span></a>', "Terug", "content"),
        ('<h2 id="x"><div>Uw</div><div>adres</div></h2>', "Uw adres", "content"),
        ('<button id="x"><!-- niet --><script>niet</script></button>', "", ""),
        ('<input id="x" type="submit" value="Verstuur">', "Verstuur", "value"),
        ('<input id="x" type="submit">', "Submit", "value"),
        ('<input id="x" type="image" alt="Zoek">', "Zoek", "alt"),
        ('<div id="x" role="checkbox">Ja</div>', "Ja", "content"),
        ('<div id="x">geen naam</div>', "", ""),
        ('<p id="x" title="Tip">tekst</p>', "Tip", "title"),
    ],
)
def test_name(html, text, source):
    page = Page.parse(html)
    found = name(page, page.by_id("x"))
    assert (found.text, found.source) == (text, source)
    assert bool(found) is bool(text)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<input id="x" aria-describedby="a b"><p id="a">Hint.</p><p id="b">Fout.</p>', "Hint. Fout."),
        ('<input id="x" aria-describedby="weg">', ""),
        ('<input id="x" aria-description="Hint.">', "Hint."),
        ('<label for="x">Naam</label><input id="x" title="Hint.">', "Hint."),
        ('<input id="x" title="Naam">', ""),
    ],
)
def test_description(html, text):
    page = Page.parse(html)
    assert description(page, page.by_id("x")) == text


def test_elements_that_refer_to_each_other_do_not_go_round_in_circles():
    page = Page.parse(
        '<a href="x" id="a" aria-labelledby="b">Een</a><a href="y" id="b" aria-labelledby="a">Twee</a>'
    )
    assert name(page, page.by_id("a")).text == "Twee"


def test_very_deep_content_is_still_a_name():
    page = Page.parse('<button id="x">' + "<span>" * 5000 + "Verstuur")
    assert name(page, page.by_id("x")).text == "Verstuur"
