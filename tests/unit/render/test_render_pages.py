"""What holds for every page, of the form of the tests and of this project's own forms."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from pages import DAY, ROOT, every_page, form, forms, pages, project, soup

from formc.render import CSP, documents

PAGES = sorted(every_page())
FORM_PAGES = [path for path in PAGES if every_page()[path].page != "overview"]
FAILED = [path for path in PAGES if path.startswith("_errors/")]
FIXTURE = "parkeerkaart"


def text(element) -> str:
    return re.sub(r"\s+", " ", element.get_text()).strip()


# --- every page ---------------------------------------------------------------------------------------------


def test_nothing_inline_and_nothing_from_elsewhere():
    for path in PAGES:
        page = soup(path)
        assert page.select_one('meta[http-equiv="Content-Security-Policy"]')["content"] == CSP
        assert not page.select("script, style, iframe, object, embed, img, base, [style], [srcdoc]"), path
        assert not [name for tag in page.select("*") for name in tag.attrs if name.startswith("on")], path
        loaded = [link["href"] for link in page.select("link")]
        assert all(re.fullmatch(r"(\.\./)*_assets/formc-[0-9a-f]+\.css", href) for href in loaded), path
        assert len(loaded) == 1, path


def test_language_title_and_one_heading_of_level_one():
    for path, document in every_page().items():
        page = soup(path)
        assert page.html["lang"] == document.lang
        assert text(page.title)
        assert len(page.select("h1")) == 1, path
        assert page.select_one("main h1"), path


def test_ids_are_unique_and_every_reference_finds_its_element():
    for path in PAGES:
        page = soup(path)
        ids = Counter(tag["id"] for tag in page.select("[id]"))
        assert not [name for name, count in ids.items() if count > 1], path
        for attribute in ("aria-describedby", "aria-labelledby", "for"):
            for tag in page.select(f"[{attribute}]"):
                assert set(tag[attribute].split()) <= set(ids), f"{path}: {tag}"


def test_no_placeholder_is_left_and_nothing_is_called_none():
    for path, document in every_page().items():
        assert not re.search(r"\{[a-z_.]*\}|>None<|Undefined", document.html), path


def test_every_control_is_told_apart_by_a_label():
    for path in PAGES:
        page = soup(path)
        for control in page.select("input, select, textarea"):
            assert text(page.select_one(f'label[for="{control["id"]}"]')), f"{path}: {control}"


def test_forms_are_posted_unchecked_by_the_browser_and_have_a_button():
    for path in FORM_PAGES:
        for of in soup(path).select("form"):
            assert of["method"] == "post"
            assert of.has_attr("novalidate")
            assert of.select('button[type="submit"]:not([hidden])')
            assert not of.select(
                "[required], [placeholder], [maxlength], select[multiple], input[type=number]"
            )


def test_pages_of_one_form_and_language_have_titles_of_their_own():
    for of in forms():
        for lang in of.languages:
            fresh = [
                text(soup(document.path).title)
                for document in pages(of).values()
                if document.lang == lang and document.state == "fresh" and document.page != "overview"
            ]
            again = [title for title, count in Counter(fresh).items() if count > 1]
            assert not again, (of.id, lang)


def test_every_page_is_made_the_same_twice():
    again = documents(form(), project(), day=DAY)
    for document in again:
        assert document.html == every_page()[document.path].html


# --- titles and progress ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("nl/index", "Parkeerkaart aanvragen - Gemeente Voorbeeld"),
        ("nl/kaart", "Stap 1 van 5: Soort kaart - Parkeerkaart aanvragen - Gemeente Voorbeeld"),
        ("en/kaart", "Step 1 of 5: Type of card - Apply for a parking card - Gemeente Voorbeeld"),
        (
            "nl-simple/gegevens-geboortedatum",
            "Wanneer bent u geboren? - Stap 2 van 5: Over u - Parkeerkaart aanvragen - Gemeente Voorbeeld",
        ),
        (
            "nl/artsen-artsen-item",
            "Arts - Stap 3 van 5: Uw artsen - Parkeerkaart aanvragen - Gemeente Voorbeeld",
        ),
        ("nl/gegevens-stop-1", "Uw ouder vraagt de kaart aan - Parkeerkaart aanvragen - Gemeente Voorbeeld"),
        (
            "nl/check-answers",
            "Stap 5 van 5: Controleer uw antwoorden - Parkeerkaart aanvragen - Gemeente Voorbeeld",
        ),
        ("en/confirmation", "You have sent your form - Apply for a parking card - Gemeente Voorbeeld"),
    ],
)
def test_title(path, title):
    assert text(soup(f"{FIXTURE}/{path}.html").title) == title


def test_title_starts_with_the_number_of_errors():
    title = text(soup(f"_errors/{FIXTURE}/nl/kaart.html").title)
    assert title.startswith("4 foutmeldingen - Stap 1 van 5: Soort kaart - ")
    assert text(soup(f"_errors/{FIXTURE}/nl/check-answers.html").title).startswith("1 foutmelding - ")


def test_progress_counts_steps_in_plain_dutch_too():
    assert (
        text(soup(f"{FIXTURE}/nl-simple/kaart-kenteken.html").select_one("#formc-progress")) == "Stap 1 van 5"
    )
    assert not soup(f"{FIXTURE}/nl/index.html").select("#formc-progress")


# --- languages ----------------------------------------------------------------------------------------------


def test_languages_are_named_in_their_own_words_and_marked():
    switch = soup(f"{FIXTURE}/nl/gegevens.html").select_one("header nav")
    assert [(a["href"], a["lang"], a["hreflang"], text(a)) for a in switch.select("a")] == [
        ("../nl-simple/gegevens-naam.html", "nl-simple", "nl-simple", "Eenvoudig Nederlands"),
        ("../en/gegevens.html", "en", "en", "English"),
    ]
    assert text(switch.select_one("[aria-current]")) == "Nederlands"


def test_the_organisation_is_dutch_on_english_pages():
    assert soup(f"{FIXTURE}/en/kaart.html").select_one(".formc-organisation")["lang"] == "nl"
    assert (
        not soup(f"{FIXTURE}/nl-simple/kaart-kenteken.html")
        .select_one(".formc-organisation")
        .has_attr("lang")
    )


def test_links_of_the_footer_follow_the_language():
    page = soup(f"{FIXTURE}/en/kaart.html")
    assert [text(link) for link in page.select(".formc-links a")] == ["Privacy", "Accessibility"]
    assert "open from Monday" in text(page.footer)


def test_help_stands_beside_the_question_in_plain_dutch_and_below_it_elsewhere():
    for path, where in (
        ("nl-simple/kaart-kenteken", "aside"),
        ("nl/kaart", "footer"),
        ("en/kaart", "footer"),
    ):
        page = soup(f"{FIXTURE}/{path}.html")
        assert [tag.find_parent(("aside", "footer")).name for tag in page.select("#formc-help")] == [where]


# --- errors -------------------------------------------------------------------------------------------------


def test_the_list_of_errors_says_what_stands_beside_the_fields_in_the_same_order():
    assert FAILED
    for path in FAILED:
        page = soup(path)
        listed = [text(link) for link in page.select(".formc-errors a")]
        assert listed == [text(error) for error in page.select(".formc-error")], path
        assert text(page.title).startswith(
            {"nl": f"{len(listed)} fout", "en": f"{len(listed)} error"}.get(
                page.html["lang"], f"{len(listed)} ding"
            )
        ), path


def test_an_error_leads_to_a_control_that_is_marked_and_described():
    for path in FAILED:
        page = soup(path)
        for link in page.select(".formc-errors a"):
            control = page.find(id=link["href"][1:])
            assert control.name in ("input", "select", "textarea", "button"), f"{path}: {link}"
            field = control.find_parent(class_="formc-field--error")
            error = field.select_one(".formc-error")["id"]
            described = [tag["aria-describedby"].split() for tag in field.select("[aria-describedby]")]
            assert any(error in ids for ids in described), f"{path}: {error}"


def test_the_heading_of_the_errors_takes_the_focus_without_script():
    for path in FAILED:
        heading = soup(path).select_one(".formc-errors h2")
        assert heading["tabindex"] == "-1"
        assert heading.has_attr("autofocus")
    assert not [path for path in PAGES if path not in FAILED and soup(path).select("[autofocus]")]


def test_checks_between_answers_have_an_error_page_of_their_own():
    page = soup(f"_errors/{FIXTURE}/nl/gegevens.checks.html")
    assert [text(error) for error in page.select(".formc-error")] == [
        "Vul uw e-mailadres of uw telefoonnummer in."
    ]
    assert page.select_one(".formc-errors a")["href"] == "#email"
    assert page.select_one("#email")["aria-invalid"] == "true"


# --- steps --------------------------------------------------------------------------------------------------


def test_fields_that_depend_on_the_same_answer_stand_below_one_line():
    group = soup(f"{FIXTURE}/nl/kaart.html").select_one(".formc-when[role=group]")
    assert group["aria-labelledby"] == "rijbewijs-depends"
    assert text(group.select_one("#rijbewijs-depends")) == "Vul deze velden alleen in als u zelf rijdt."
    assert [control["id"] for control in group.select("input")] == ["rijbewijs", "kenteken"]


def test_what_a_line_says_to_leave_empty_for_some_is_not_called_required():
    below = [tag for path in FORM_PAGES for tag in soup(path).select(".formc-when [aria-required]")]
    assert not below
    page = soup(f"{FIXTURE}/nl/kaart.html")
    assert page.select("[aria-required]"), "what everyone has to fill in is"
    assert page.select(".formc-when input")


def test_a_single_field_is_described_by_its_line():
    page = soup(f"{FIXTURE}/nl/kaart.html")
    line = page.find(id="begeleider-depends")
    assert (
        text(line) == "Vul dit alleen in als u bij “Welke kaart vraagt u aan?” kiest voor “Passagierskaart”."
    )
    assert page.find(id="begeleider")["aria-describedby"].split() == ["begeleider-depends"]


def test_in_plain_dutch_the_server_knows_the_answer_and_no_line_is_needed():
    assert not soup(f"{FIXTURE}/nl-simple/kaart-rijbewijs.html").select(".formc-when")


@pytest.mark.parametrize(
    ("path", "lead"),
    [
        ("nl/kaart", "Vul alle velden in. Als een veld niet verplicht is, staat dit erbij."),
        ("en/kaart", "Fill in all fields. If a field is optional, it says so."),
        ("nl/artsen", None),
        ("nl-simple/kaart-kenteken", None),
    ],
)
def test_one_line_says_what_has_to_be_filled_in(path, lead):
    found = soup(f"{FIXTURE}/{path}.html").select_one(".formc-lead")
    assert (text(found) if found else None) == lead


def test_fields_that_may_all_be_left_out_are_not_asked_to_be_filled_in():
    lead = soup("verhuizing-doorgeven/nl/contact.html").select_one(".formc-lead")
    assert text(lead) == "U mag deze velden leeg laten."


def test_before_the_buttons_of_a_list_stands_one_that_goes_on():
    buttons = soup(f"{FIXTURE}/nl/artsen.html").select("form button")
    assert buttons[0].has_attr("hidden")
    assert not buttons[0].has_attr("formaction")
    assert [button.get("formaction") for button in buttons[1:]] == [
        "artsen-artsen-item.html",
        "?remove=artsen-1",
        "artsen-artsen-item.html",
        None,
    ]


# --- the other pages ----------------------------------------------------------------------------------------


def test_the_start_page_answers_before_it_asks():
    page = soup(f"{FIXTURE}/nl/index.html")
    assert [text(h2) for h2 in page.select("main h2")] == [
        "Voor wie is dit formulier?",
        "Wat hebt u nodig?",
        "Wat kost het?",
        "Wanneer krijgt u antwoord?",
        "Wat doen wij met uw gegevens?",
    ]
    assert page.select_one("a.formc-button")["href"] == "kaart.html"


@pytest.mark.parametrize(
    ("lang", "day", "words"),
    [
        ("nl", "2026-12-31", "De kaart kost €\xa061,50."),
        ("nl-simple", "2026-12-31", "U betaalt €\xa061,50."),
        ("en", "2026-12-31", "The card costs €61.50."),
        ("nl", "2027-01-01", "De kaart kost €\xa01.063,00."),
        ("en", "2027-01-01", "The card costs €1,063.00."),
        ("nl", "2025-12-31", "De kaart kost €\xa061,50."),
    ],
)
def test_an_amount_is_that_of_the_day_as_the_language_writes_it(lang, day, words):
    start = next(iter(documents(form(), project(), day=day, states=("fresh",), langs=(lang,))))
    assert words in start.html


def test_every_question_is_on_the_check_answers_page_with_a_link_that_says_what_it_changes():
    page = soup(f"{FIXTURE}/nl/check-answers.html")
    types = {"uitleg", "bereiken"}  # a note and a group have no answer
    asked = [field.id.replace(".", "-") for field in form().fields() if field.id not in types]
    assert [row["data-answer"] for row in page.select("[data-answer]")] == asked
    links = [text(link) for link in page.select(".formc-change a")]
    assert links[0] == "Wijzig welke kaart u aanvraagt"
    assert len(links) == len(set(links)) == len(asked)
    assert "Arts 1" in [text(h3) for h3 in page.select("h3")]


def test_an_answer_in_a_text_is_a_slot():
    page = soup(f"{FIXTURE}/nl/confirmation.html")
    slot = page.select_one('#formc-part-2 [data-answer="naam"]')
    assert text(slot) == "uw naam"
    assert [row["data-slot"] for row in page.select("[data-slot]")] == ["reference", "sent"]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("nl", "Dit geldt alleen als u zelf rijdt."),
        ("nl-simple", "Dit is alleen voor u als u zelf rijdt."),
        ("en", "This only applies if you drive yourself."),
    ],
)
def test_a_part_with_a_condition_stands_below_a_line_that_says_when(lang, line):
    page = soup(f"{FIXTURE}/{lang}/confirmation.html")
    assert [text(found) for found in page.select(".formc-depends")] == [line]
    assert page.select_one("#formc-part-2 > :first-child")["id"] == "formc-part-2-depends"


def test_the_overview_says_when_each_part_is_there():
    table = soup(f"{FIXTURE}/index.html").select_one('[aria-labelledby="formc-when"]')
    rows = {text(row.select_one("td strong")): text(row.th) for row in table.select("tbody tr")}
    assert rows["Kenteken"] == "Vraag in stap 1"
    assert rows["Uw ouder vraagt de kaart aan"] == "Stopt na stap 2"
    assert rows["Neem uw rijbewijs altijd mee, uw naam."] == "Deel 2 aan het einde"
    langs = [[cell["lang"] for cell in row.select("td")] for row in table.select("tbody tr")]
    assert all(found == ["nl", "nl-simple", "en"] for found in langs)
    lines = [text(cell.div) for cell in table.select('tbody td[lang="en"]')]
    assert "Only fill this in if you drive yourself." in lines


def test_the_declaration_is_asked_and_has_an_error():
    page = soup(f"_errors/{FIXTURE}/en/check-answers.html")
    assert (
        text(page.select_one("label[for=declaration]"))
        == "I have filled in this form truthfully and completely."
    )
    assert page.select_one("#declaration")["aria-invalid"] == "true"


def test_an_exit_page_asks_nothing():
    page = soup(f"{FIXTURE}/nl/gegevens-stop-1.html")
    assert not page.select("form, button")
    assert page.select_one(".formc-actions a")["href"] == "gegevens.html"


# --- overviews ----------------------------------------------------------------------------------------------


def test_the_overview_of_a_form_links_every_page_and_error_page():
    page = soup(f"{FIXTURE}/index.html")
    linked = {link["href"] for link in page.select("main table a")}
    fresh = {
        f"{d.lang}/{d.page}.html" for d in pages().values() if d.state == "fresh" and d.page != "overview"
    }
    failed = {f"../{d.path}" for d in pages().values() if d.state == "errors"}
    assert linked == fresh | failed
    facts = text(page.select_one(".formc-about"))
    assert "Team Parkeren" in facts
    assert "1 juni 2027" in facts


def test_the_overview_of_all_forms_lists_them_by_title():
    page = soup("index.html")
    titles = [text(link) for link in page.select("tbody th a")]
    assert titles == sorted(titles, key=str.lower)
    assert len(titles) == len(list((ROOT / "forms").glob("*.yaml"))) + 1
