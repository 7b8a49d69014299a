"""Every element of a page that has an id leads to the place in the YAML where it is mended."""

from __future__ import annotations

import pytest
from pages import FIXTURE, ROOT, form, forms, pages, soup

LINES = (FIXTURE / "forms" / "parkeerkaart.yaml").read_text("utf-8").split("\n")


def line_of(path: str, element: str) -> str:
    document = pages()[path]
    assert soup(path).find(id=element), f"{element} is not on {path}"
    span = document.anchors[element]
    assert span.file == form().file
    return LINES[span.line - 1].strip()


@pytest.mark.parametrize(
    ("path", "element", "line"),
    [
        ("parkeerkaart/nl/kaart.html", "formc-title", "nl: Soort kaart"),
        ("parkeerkaart/en/kaart.html", "formc-title", "en: Type of card"),
        ("parkeerkaart/nl/kaart.html", "soort_kaart", "- id: soort_kaart"),
        ("parkeerkaart/nl/kaart.html", "soort_kaart-label", "nl: Welke kaart vraagt u aan?"),
        (
            "parkeerkaart/nl-simple/kaart-soort_kaart.html",
            "soort_kaart-label",
            "nl-simple: Welke kaart wilt u?",
        ),
        ("parkeerkaart/nl/kaart.html", "soort_kaart-passagier", "nl: Passagierskaart"),
        ("parkeerkaart/nl/kaart.html", "soort_kaart-passagier-hint", "nl: U rijdt mee met iemand anders."),
        ("parkeerkaart/nl/kaart.html", "rijbewijs-depends", "show_if: rijdt_zelf"),
        ("parkeerkaart/nl/kaart.html", "uitleg", "nl: |"),
        ("parkeerkaart/nl/gegevens.html", "email", "- {id: email, type: email, required: false}"),
        ("parkeerkaart/nl/artsen-artsen-item.html", "formc-title", "nl: Arts"),
        ("parkeerkaart/nl/artsen-artsen-item.html", "artsen-wanneer-anders-other", "nl: Wanneer dan?"),
        ("parkeerkaart/nl/gegevens-stop-1.html", "formc-title", "nl: Uw ouder vraagt de kaart aan"),
        ("parkeerkaart/nl/index.html", "formc-costs", "nl: De kaart kost {leges}."),
        ("parkeerkaart/nl/check-answers.html", "answer-soort_kaart", "nl: Welke kaart vraagt u aan?"),
        ("parkeerkaart/nl/check-answers.html", "answers-gegevens", "nl: Uw gegevens"),
        (
            "parkeerkaart/en/confirmation.html",
            "formc-part-2",
            "en: Always carry your driving licence, {naam}.",
        ),
    ],
)
def test_place(path, element, line):
    assert line_of(path, element) == line


def test_every_place_is_in_a_file_of_the_form():
    for of in forms():
        lengths = {file: len((ROOT / file).read_text("utf-8").split("\n")) for file in of.files}
        for document in pages(of).values():
            for span in (document.span, *document.anchors.values()):
                assert 1 <= span.line <= lengths[span.file]


def test_every_field_of_a_page_has_a_place():
    for of in forms():
        for document in pages(of).values():
            fields = [tag["id"] for tag in soup(document.path).select(".formc-field[id]")]
            built_in = {"declaration-field"}
            assert {name for name in fields if name not in document.anchors} <= built_in, document.path
