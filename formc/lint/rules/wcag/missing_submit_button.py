"""Forms without a button to send them."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr, input_type, inside
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("3.2.2"),
        Source("WCAG H32"),
    ),
    title={
        "nl": "Formulier zonder verzendknop",
        "en": "Form without a submit button",
    },
    message={
        "nl": "Dit formulier heeft geen knop om verder te gaan.",
        "en": "This form has no button to go on with.",
    },
    advice={
        "nl": 'Zet een `<button type="submit">` in het formulier. Het template van formc doet dat al.',
        "en": (
            'Put a `<button type="submit">` in the form. The template that comes with formc does so already.'
        ),
    },
    why={
        "nl": "Zonder knop weet niemand hoe hij verder moet. Met alleen een toetsenbord lukt het vaak niet.",
        "en": "Without a button nobody knows how to go on. With just a keyboard it often can't be done.",
    },
    bad=(
        '<form><label for="naam">Uw naam</label><input id="naam"></form>',
        (
            '<form><label for="naam">Uw naam</label><input id="naam"><button type="button">Uitleg'
            "</button></form>"
        ),
    ),
    good=(
        (
            '<form><label for="naam">Uw naam</label><input id="naam"><button type="submit">'
            "Volgende stap</button></form>"
        ),
        (
            '<form id="f"><label for="naam">Uw naam</label><input id="naam"></form>'
            '<button form="f">Volgende stap</button>'
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each form with fields and no submit button; a warning if it has another button."""
    del options
    controls = {id(t) for t in page.controls}
    for form in page.exposed("form"):
        own = [*inside(form), *_outside(page, form)]
        if any(id(t) in controls for t in own) and not any(_submits(t) for t in own):
            has_button = any(_is_button(t) for t in own)
            yield page.hit(form, Severity.WARNING if has_button else None)


def _outside(page: Page, form: Tag) -> list[Tag]:
    name = attr(form, "id")
    return [t for t in page.having("form") if name and attr(t, "form") == name]


def _submits(tag: Tag) -> bool:
    if tag.name == "button":
        return attr(tag, "type").lower() not in ("button", "reset")
    return tag.name == "input" and input_type(tag) in ("submit", "image")


def _is_button(tag: Tag) -> bool:
    return tag.name == "button" or attr(tag, "role") == "button" or input_type(tag) == "button"
