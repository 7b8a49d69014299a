"""Every condition in words, in three wordings; the author's own words first."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from pages import DAY

from formc.project import Project
from formc.render.conditions import ConditionWords, on_page
from formc.render.wording import Wording
from formc.schema.library import Library
from formc.schema.parse import form_from
from formc.source import load

FORM = """
formc: 1
id: proef
version: 1
languages: [nl, nl-simple, en]
title: {{nl: "Proef", nl-simple: "same", en: "Trial"}}
about: {{owner: {{role: "Team", email: team@example.nl, review_by: 2027-06-01}}}}
start:
  for: {{nl: "U.", nl-simple: "same", en: "You."}}
  needs: {{nl: "Niets.", nl-simple: "same", en: "Nothing."}}
  costs: {{nl: "Niets.", nl-simple: "same", en: "Nothing."}}
  takes: {{nl: "Een dag.", nl-simple: "same", en: "A day."}}
amounts: {{leges: {{2026-01-01: "61.50"}}}}
conditions:
  rijdt: {{field: kaart, is: rijd, says: {{nl: "u zelf rijdt", nl-simple: "same", en: "you drive"}}}}
  rijdt_mee: {{field: kaart, is: mee}}
steps:
  - id: stap
    title: {{nl: "Stap", nl-simple: "same", en: "Step"}}
    fields:
      - id: kaart
        type: radios
        label: {{nl: "Welke kaart?", nl-simple: "same", en: "Which card?"}}
        options:
          rijd: {{nl: "Ik rijd", nl-simple: "same", en: "I drive"}}
          mee: {{nl: "Ik rijd mee", nl-simple: "same", en: "I come along"}}
          anders:
            nl: Anders
            nl-simple: same
            en: Other
            other: {{nl: "Hoe?", nl-simple: "same", en: "How?"}}
      - id: dagen
        type: checkboxes
        label: {{nl: "Welke dagen?", nl-simple: "same", en: "Which days?"}}
        options:
          ma: {{nl: "Maandag", nl-simple: "same", en: "Monday"}}
          di: {{nl: "Dinsdag", nl-simple: "same", en: "Tuesday"}}
      - {{id: plaats, type: text, label: {{nl: "Plaats:", nl-simple: "same", en: "Town:"}}}}
      - {{id: dorp, type: text, label: {{nl: "Dorp", nl-simple: "same", en: "Village"}}}}
      - {{id: aantal, type: number, label: {{nl: "Aantal", nl-simple: "same", en: "Number"}}}}
      - {{id: meer, type: number, label: {{nl: "Meer", nl-simple: "same", en: "More"}}}}
      - {{id: prijs, type: money, label: {{nl: "Prijs", nl-simple: "same", en: "Price"}}}}
      - {{id: geboren, type: date, label: {{nl: "Geboren", nl-simple: "same", en: "Born"}}}}
      - {{id: dag, type: date, whose: other, label: {{nl: "Dag", nl-simple: "same", en: "Day"}}}}
      - {{id: uur, type: time, label: {{nl: "Uur", nl-simple: "same", en: "Hour"}}}}
      - {{id: akkoord, type: checkbox, label: {{nl: "Akkoord", nl-simple: "same", en: "I agree"}}}}
      - {{id: foto, type: file, label: {{nl: "Foto", nl-simple: "same", en: "Photo"}}}}
      - id: kinderen
        type: list
        label: {{nl: "Kinderen", nl-simple: "same", en: "Children"}}
        item: {{nl: "Kind", nl-simple: "same", en: "Child"}}
        title_from: studeert
        fields:
          - {{id: studeert, type: yes_no, label: {{nl: "Studeert?", nl-simple: "same", en: "Studies?"}}}}
      - id: laatste
        type: text
        label: {{nl: "Laatste", nl-simple: "same", en: "Last"}}
        show_if: {condition}
confirmation: [{{text: {{nl: "Klaar.", nl-simple: "same", en: "Done."}}}}]
"""


@cache
def read(condition: str):
    """A form whose last field depends on `condition`."""
    node = load(FORM.format(condition=condition), "proef.yaml").value
    checked = form_from(node, Project(root=Path()), Library(Project(root=Path())))
    assert not [d for d in checked.diagnostics if d.severity.name == "ERROR"], checked.diagnostics
    assert checked.value is not None
    return checked.value


def line(condition: str, lang: str) -> str:
    of = read(condition)
    return ConditionWords(Wording(of, lang, DAY)).line(of.steps[0].fields[-1].show_if)


DUTCH = [
    ("{field: kaart, is: rijd}", "u bij “Welke kaart?” kiest voor “Ik rijd”"),
    ("{field: kaart, is: [rijd, mee]}", "u bij “Welke kaart?” kiest voor “Ik rijd” of “Ik rijd mee”"),
    (
        "{field: kaart, is: [rijd, mee, anders]}",
        "u bij “Welke kaart?” kiest voor “Ik rijd”, “Ik rijd mee” of “Anders”",
    ),
    ("{field: kaart, is_not: rijd}", "u bij “Welke kaart?” iets anders kiest dan “Ik rijd”"),
    ("{field: dagen, has: ma}", "u bij “Welke dagen?” kiest voor “Maandag”"),
    ("{field: plaats, is: Haarlem}", "u bij “Plaats” “Haarlem” invult"),
    ("{field: plaats, is: {field: dorp}}", "u bij “Plaats” hetzelfde antwoord geeft als bij “Dorp”"),
    ("{field: plaats, is_not: {field: dorp}}", "u bij “Plaats” een ander antwoord geeft dan bij “Dorp”"),
    ("{field: kaart_anders, is: Bus}", "u bij “Hoe?” “Bus” invult"),
    ("{field: aantal, at_least: 2}", "uw antwoord bij “Aantal” 2 of meer is"),
    ("{field: aantal, at_most: 2}", "uw antwoord bij “Aantal” 2 of minder is"),
    ("{field: aantal, more_than: 1250.5}", "uw antwoord bij “Aantal” meer is dan 1.250,5"),
    ("{field: aantal, less_than: 2}", "uw antwoord bij “Aantal” minder is dan 2"),
    ("{field: aantal, is: 2}", "u bij “Aantal” 2 invult"),
    ("{field: aantal, more_than: {field: meer}}", "uw antwoord bij “Aantal” hoger is dan bij “Meer”"),
    ("{field: prijs, more_than: 5.00}", "uw antwoord bij “Prijs” meer is dan €\xa05,00"),
    ("{field: prijs, at_least: {amount: leges}}", "uw antwoord bij “Prijs” €\xa061,50 of meer is"),
    ("{field: dag, before: 2027-03-01}", "de datum bij “Dag” eerder is dan 1 maart 2027"),
    ("{field: dag, on_or_before: today}", "de datum bij “Dag” niet later is dan vandaag"),
    ("{field: dag, after: today + 4 weeks}", "de datum bij “Dag” later is dan 4 weken na vandaag"),
    ("{field: dag, on_or_after: today - 1 day}", "de datum bij “Dag” niet eerder is dan 1 dag voor vandaag"),
    ("{field: dag, before: {field: geboren}}", "de datum bij “Dag” eerder is dan het antwoord bij “Geboren”"),
    ("{field: geboren, age_under: 18}", "u jonger bent dan 18 jaar"),
    ("{field: geboren, age_at_least: 18, on_date: 2027-03-01}", "u op 1 maart 2027 18 jaar of ouder bent"),
    ("{field: dag, age_under: 18}", "de persoon bij “Dag” jonger is dan 18 jaar"),
    ('{field: uur, before: "09:30"}', "de tijd bij “Uur” eerder is dan 09:30"),
    ("{answered: plaats}", "u iets invult bij “Plaats”"),
    ("{answered: kaart}", "u iets kiest bij “Welke kaart?”"),
    ("{answered: akkoord}", "u “Akkoord” aankruist"),
    ("{answered: foto}", "u een bestand meestuurt bij “Foto”"),
    ("{count: kinderen, at_least: 2}", "u bij “Kinderen” 2 of meer toevoegt"),
    ("{count: kinderen, is: 1}", "u bij “Kinderen” precies 1 toevoegt"),
    (
        "{some: kinderen, where: {field: ./studeert, is: ja}}",
        "bij “Kinderen” minstens één keer geldt dat u bij “Studeert?” kiest voor “Ja”",
    ),
    (
        "{every: kinderen, where: {field: ./studeert, is: ja}}",
        "bij “Kinderen” elke keer geldt dat u bij “Studeert?” kiest voor “Ja”",
    ),
    (
        "{none: kinderen, where: {field: ./studeert, is: ja}}",
        "bij “Kinderen” geen enkele keer geldt dat u bij “Studeert?” kiest voor “Ja”",
    ),
    ("rijdt", "u zelf rijdt"),
    ("rijdt_mee", "u bij “Welke kaart?” kiest voor “Ik rijd mee”"),
    ("{any: [rijdt, {answered: foto}]}", "u zelf rijdt of als u een bestand meestuurt bij “Foto”"),
    ("{all: [rijdt, {answered: foto}]}", "u zelf rijdt en als u een bestand meestuurt bij “Foto”"),
]
DENIED = [
    ("rijdt", "niet klopt dat u zelf rijdt"),
    ("rijdt_mee", "u bij “Welke kaart?” niet kiest voor “Ik rijd mee”"),
    ("{field: dagen, has: ma}", "u bij “Welke dagen?” niet kiest voor “Maandag”"),
    ("{field: kaart, is_not: rijd}", "u bij “Welke kaart?” kiest voor “Ik rijd”"),
    ("{field: plaats, is: Haarlem}", "u bij “Plaats” niet “Haarlem” invult"),
    ("{field: plaats, is: {field: dorp}}", "u bij “Plaats” een ander antwoord geeft dan bij “Dorp”"),
    ("{field: aantal, at_least: 2}", "uw antwoord bij “Aantal” minder is dan 2"),
    ("{field: dag, after: today}", "de datum bij “Dag” niet later is dan vandaag"),
    ("{field: geboren, age_under: 18}", "u 18 jaar of ouder bent"),
    ("{answered: akkoord}", "u “Akkoord” niet aankruist"),
    ("{count: kinderen, is: 1}", "u bij “Kinderen” niet precies 1 toevoegt"),
    (
        "{every: kinderen, where: {field: ./studeert, is: ja}}",
        "bij “Kinderen” niet elke keer geldt dat u bij “Studeert?” kiest voor “Ja”",
    ),
    ("{not: {answered: foto}}", "u een bestand meestuurt bij “Foto”"),
    (
        "{any: [rijdt_mee, {answered: foto}]}",
        "u bij “Welke kaart?” niet kiest voor “Ik rijd mee” en als u geen bestand meestuurt bij “Foto”",
    ),
]


@pytest.mark.parametrize(("condition", "words"), DUTCH)
def test_dutch(condition, words):
    assert line(condition, "nl") == f"Vul dit alleen in als {words}."


@pytest.mark.parametrize(("condition", "words"), DENIED)
def test_denied_in_words_of_its_own(condition, words):
    assert line(f"{{not: {condition}}}", "nl") == f"Vul dit alleen in als {words}."


@pytest.mark.parametrize(
    ("condition", "lang", "words"),
    [
        (
            "{field: kaart, is: rijd}",
            "nl-simple",
            "Vul dit alleen in als u “Ik rijd” kiest bij “Welke kaart?”.",
        ),
        ("{field: kaart, is: rijd}", "en", "Only fill this in if you select “I drive” for “Which card?”."),
        ("{field: geboren, age_under: 18}", "en", "Only fill this in if you are under 18."),
        (
            "{field: dag, before: 2027-03-01}",
            "en",
            "Only fill this in if the date for “Day” is before 1 March 2027.",
        ),
        (
            "{field: prijs, more_than: 1250}",
            "en",
            "Only fill this in if your answer to “Price” is more than €1,250.",
        ),
        (
            "{any: [rijdt, {answered: foto}]}",
            "en",
            "Only fill this in if you drive or if you add a file to “Photo”.",
        ),
        ("{not: rijdt}", "nl-simple", "Vul dit alleen in als dit niet klopt: u zelf rijdt."),
    ],
)
def test_other_wordings(condition, lang, words):
    assert line(condition, lang) == words


@pytest.mark.parametrize("condition", [condition for condition, _ in (*DUTCH, *DENIED)])
@pytest.mark.parametrize("lang", ["nl-simple", "en"])
def test_every_condition_has_words_in_every_wording(condition, lang):
    for form in (condition, f"{{not: {condition}}}"):
        words = line(form, lang)
        assert "{" not in words
        assert lang == "nl-simple" or words != line(form, "nl")


def test_more_than_two_become_a_list():
    assert line("{any: [rijdt, {answered: foto}, {answered: plaats}]}", "nl") == (
        "Vul dit alleen in als één van deze dingen klopt:"
        "<ul><li>u zelf rijdt</li><li>u een bestand meestuurt bij “Foto”</li>"
        "<li>u iets invult bij “Plaats”</li></ul>"
    )


def test_conditions_within_conditions_become_a_list_in_a_list():
    assert line("{all: [rijdt, {any: [{answered: foto}, {answered: plaats}]}]}", "en") == (
        "Only fill this in if all of these are true:"
        "<ul><li>you drive</li><li>one of these:<ul><li>you add a file to “Photo”</li>"
        "<li>you fill in “Town”</li></ul></li></ul>"
    )


@pytest.mark.parametrize(
    ("condition", "asked", "left"),
    [
        (
            "{all: [{field: kaart, is: rijd}, {answered: foto}]}",
            {"foto"},
            "u een bestand meestuurt bij “Foto”",
        ),
        (
            "{any: [{field: kaart, is: rijd}, {answered: foto}]}",
            {"foto"},
            "u bij “Welke kaart?” kiest voor “Ik rijd” of als",
        ),
        ("rijdt", {"kaart"}, "u zelf rijdt"),
        ("{field: plaats, is: {field: dorp}}", {"dorp"}, "hetzelfde"),
    ],
)
def test_only_what_this_page_asks_is_worded(condition, asked, left):
    of = read(condition)
    part = on_page(of.steps[0].fields[-1].show_if, asked)
    assert part is not None
    assert left in ConditionWords(Wording(of, "nl", DAY)).line(part)


def test_what_an_earlier_page_asked_is_known():
    assert on_page(read("{field: kaart, is: rijd}").steps[0].fields[-1].show_if, {"foto"}) is None
