"""Whole pages, as files a person can open: tests/golden/pages, with the style sheets of the working copy."""

from __future__ import annotations

import re

import pytest
from pages import form, pages, project

from formc.render import overview, summary

PAGES = (
    "parkeerkaart/index.html",
    "parkeerkaart/nl/index.html",
    "parkeerkaart/nl/kaart.html",
    "parkeerkaart/nl/gegevens-stop-1.html",
    "parkeerkaart/nl/check-answers.html",
    "parkeerkaart/nl/confirmation.html",
    "parkeerkaart/nl-simple/index.html",
    "parkeerkaart/nl-simple/kaart-soort_kaart.html",
    "parkeerkaart/nl-simple/artsen-artsen.html",
    "parkeerkaart/nl-simple/artsen-artsen-naam.html",
    "parkeerkaart/en/artsen-artsen-item.html",
    "parkeerkaart/en/slot.html",
    "_errors/parkeerkaart/nl/kaart.html",
    "_errors/parkeerkaart/nl/gegevens.checks.html",
    "_errors/parkeerkaart/nl-simple/gegevens-geboortedatum.html",
    "_errors/parkeerkaart/en/artsen.html",
    "_errors/parkeerkaart/en/check-answers.html",
)


def with_working_styles(html: str, path: str) -> str:
    """The page with formc's style sheets of the working copy: a golden file has no build beside it."""
    top = "../" * (path.count("/") + 3)
    links = "\n".join(
        f'<link rel="stylesheet" href="{top}formc/render/theme/{name}.css">'
        for name in ("tokens", "dark", "base")
    )
    return re.sub('<link rel="stylesheet" href="[^"]*">', links, html)


@pytest.mark.parametrize("path", PAGES)
def test_page(path, golden):
    golden(f"pages/{path}", with_working_styles(pages()[path].html, path))


def test_overview_of_all_forms(golden):
    html = overview([summary(form())], project()).html
    golden("pages/index.html", with_working_styles(html, "index.html"))
