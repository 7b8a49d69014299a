"""Lines above what depends on another answer of the same page, also in groups and for notes and options."""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup
from pages import DAY, form, project

from formc.model import Field
from formc.render import documents

BY_ID = {field.id: field for field in form().fields()}
DRIVES = BY_ID["rijbewijs"].show_if
COMES_ALONG = BY_ID["begeleider"].show_if


def page_with(*fields: Field) -> BeautifulSoup:
    """The Dutch page of the first step, with these fields after the question of which card."""
    step = replace(form().steps[0], fields=(BY_ID["soort_kaart"], *fields))
    of = replace(form(), steps=(step, *form().steps[1:]))
    made = documents(of, project(), day=DAY, states=("fresh",), langs=("nl",))
    return BeautifulSoup(next(d for d in made if d.page == "kaart").html, "html.parser")


def lines(page: BeautifulSoup) -> list[str]:
    return [line.get_text() for line in page.select(".formc-depends")]


def test_a_field_in_a_group_keeps_its_own_line_below_the_line_of_the_group():
    inner = replace(BY_ID["begeleider"], show_if=COMES_ALONG)
    group = replace(BY_ID["bereiken"], show_if=DRIVES, fields=(inner,))
    assert lines(page_with(BY_ID["rijbewijs"], group)) == [
        "Vul deze velden alleen in als u zelf rijdt.",
        "Vul dit alleen in als u bij “Welke kaart vraagt u aan?” kiest voor “Passagierskaart”.",
    ]


def test_a_group_alone_has_its_line_once():
    group = replace(BY_ID["bereiken"], show_if=DRIVES)
    assert lines(page_with(group)) == ["Vul dit alleen in als u zelf rijdt."]


def test_a_note_is_not_filled_in():
    note = replace(BY_ID["uitleg"], show_if=DRIVES)
    assert lines(page_with(note)) == ["Dit geldt alleen als u zelf rijdt."]
    other = replace(note, id="nog_een")
    assert lines(page_with(note, other)) == ["Dit geldt alleen als u zelf rijdt."]


def test_an_option_says_when_it_can_be_chosen():
    choice = BY_ID["begeleider"]
    options = (replace(choice.options[0], show_if=DRIVES), choice.options[1])
    page = page_with(replace(choice, show_if=None, options=options))
    assert lines(page) == ["U kunt dit alleen kiezen als u zelf rijdt."]
    assert page.find(id="begeleider-ja")["aria-describedby"] == page.select_one(".formc-depends")["id"]


def test_fields_with_different_conditions_do_not_share_a_line():
    page = page_with(BY_ID["rijbewijs"], replace(BY_ID["kenteken"], show_if=COMES_ALONG))
    assert len(lines(page)) == 2
    assert not page.select(".formc-when[role=group]")
