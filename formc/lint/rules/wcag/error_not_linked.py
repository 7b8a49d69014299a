"""Fields that are marked as wrong, without the error that belongs to them."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.names import content, description
from formc.lint.html.page import Page, attr
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("3.3.1", "1.3.1"),
        Source("WCAG ARIA21"),
    ),
    title={
        "nl": "Fout niet gekoppeld aan het veld",
        "en": "Error not linked to its field",
    },
    message={
        "nl": "{element} is als fout gemarkeerd, maar de foutmelding is niet gekoppeld.",
        "en": "{element} is marked as wrong, but no error message is linked to it.",
    },
    advice={
        "nl": (
            "Zet het id van de foutmelding in `aria-describedby` van het veld. Het template van formc "
            "doet dat al."
        ),
        "en": (
            "Put the id of the error message in `aria-describedby` of the field. The template that "
            "comes with formc does so already."
        ),
    },
    why={
        "nl": "Wie met een schermlezer in het veld komt, hoort dat het fout is, en niet waarom.",
        "en": "People who reach the field with a screen reader hear that it is wrong, and not why.",
    },
    bad=(
        (
            '<label for="naam">Uw naam</label><p id="fout">Vul uw naam in.</p>'
            '<input id="naam" aria-invalid="true">'
        ),
        (
            '<label for="naam">Uw naam</label><p id="fout"></p>'
            '<input id="naam" aria-invalid="true" aria-describedby="fout">'
        ),
    ),
    good=(
        (
            '<label for="naam">Uw naam</label><p id="fout">Vul uw naam in.</p>'
            '<input id="naam" aria-invalid="true" aria-describedby="fout">'
        ),
        (
            '<label for="naam">Uw naam</label><p id="fout">Vul uw naam in.</p>'
            '<input id="naam" aria-invalid="true" aria-errormessage="fout">'
        ),
        (
            '<fieldset aria-describedby="fout"><legend>Verhuist u alleen?</legend><p id="fout">'
            'Kies ja of nee.</p><label><input type="radio" name="a" aria-invalid="true">Ja'
            "</label></fieldset>"
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed invalid element when neither it nor a group around it has a description."""
    del options
    for tag in page.having("aria-invalid"):
        invalid = attr(tag, "aria-invalid") in ("true", "grammar", "spelling") and not page.silent(tag)
        if invalid and not any(_says_why(page, t) for t in (tag, *tag.parents)):
            yield page.hit(tag)


def _says_why(page: Page, tag: Tag) -> bool:
    described = "aria-describedby" in tag.attrs or "aria-description" in tag.attrs
    if described and description(page, tag):
        return True
    return any(content(page, t) for t in page.refs(tag, "aria-errormessage"))
