"""Which pages there are, what they are called, and where their links lead."""

from __future__ import annotations

from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

import pytest
from pages import every_page, form, forms, project, soup

from formc.render import stylesheet
from formc.render.plan import plan

DUTCH = plan(form(), "nl")
PLAIN = plan(form(), "nl-simple")


def names(made, kind):
    return [page.name for page in made.pages if page.kind == kind]


def test_a_step_is_a_page_in_dutch_and_english():
    assert names(DUTCH, "step") == ["kaart", "gegevens", "artsen", "slot"]
    assert names(plan(form(), "en"), "step") == names(DUTCH, "step")


def test_a_question_is_a_page_in_plain_dutch():
    assert names(PLAIN, "step") == [
        "kaart-soort_kaart",
        "kaart-rijbewijs",
        "kaart-kenteken",
        "kaart-begeleider",
        "gegevens-naam",
        "gegevens-geboortedatum",
        "gegevens-bereiken",
        "artsen-artsen",
        "slot-waarheen",
        "slot-afstand",
    ]


def test_a_note_joins_the_question_that_comes_next():
    first = next(page for page in PLAIN.pages if page.name == "kaart-soort_kaart")
    assert [field.id for field in first.fields] == ["uitleg", "soort_kaart"]


def test_an_item_of_a_list_has_a_page_of_its_own_and_leads_back():
    item = next(page for page in DUTCH.pages if page.kind == "item")
    assert (item.name, item.back, item.next) == ("artsen-artsen-item", "artsen", "artsen")


def test_in_plain_dutch_the_questions_of_an_item_follow_each_other():
    items = [page for page in PLAIN.pages if page.kind == "item"]
    assert [(page.name, page.back, page.next) for page in items] == [
        ("artsen-artsen-naam", "artsen-artsen", "artsen-artsen-telefoon"),
        ("artsen-artsen-telefoon", "artsen-artsen-naam", "artsen-artsen-wanneer"),
        ("artsen-artsen-wanneer", "artsen-artsen-telefoon", "artsen-artsen"),
    ]


def test_an_exit_leads_back_to_the_last_question_it_needs():
    assert names(DUTCH, "stop") == names(PLAIN, "stop") == ["gegevens-stop-1"]
    assert [page.back for page in PLAIN.pages if page.kind == "stop"] == ["gegevens-geboortedatum"]


def test_the_check_answers_page_is_the_last_step():
    last = next(page for page in DUTCH.pages if page.kind == "answers")
    assert (last.number, DUTCH.total, last.back, last.next) == (5, 5, "slot", "confirmation")


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("index", "index"),
        ("gegevens", "gegevens-naam"),
        ("artsen-artsen-item", "artsen-artsen-naam"),
        ("gegevens-stop-1", "gegevens-stop-1"),
        ("check-answers", "check-answers"),
    ],
)
def test_another_language_lands_on_the_same_step(name, there):
    page = next(page for page in DUTCH.pages if page.name == name)
    assert PLAIN.landing(page) == there


def test_from_a_question_one_lands_on_its_step():
    page = next(page for page in PLAIN.pages if page.name == "gegevens-bereiken")
    assert DUTCH.landing(page) == "gegevens"


def test_every_page_has_a_path_of_its_own():
    for of in forms():
        for lang in of.languages:
            made = [page.name for page in plan(of, lang).pages]
            assert len(made) == len(set(made))


def test_every_link_leads_to_a_page_or_to_an_element_that_is_there():
    there = {*every_page(), stylesheet(project().theme).path}
    for path in every_page():
        for element in soup(path).select("[href], [action], [formaction]"):
            given = element.get("href") or element.get("action") or element["formaction"]
            address = urlsplit(given)
            if address.scheme:
                assert address.scheme in ("https", "http", "mailto")
                continue
            target = (
                normpath(f"{dirname(path)}/{unquote(address.path)}").lstrip("./") if address.path else path
            )
            assert target in there, f"{path}: {given}"
            if address.fragment:
                assert soup(target).find(id=address.fragment), f"{path}: {given}"
