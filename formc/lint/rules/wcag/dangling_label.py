"""Labels that belong to no field."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.aria import WIDGETS
from formc.lint.html.page import LABELABLE, Page, attr
from formc.lint.html.roles import role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.1"),
        Source("WCAG H44"),
    ),
    title={
        "nl": "Label hoort bij geen veld",
        "en": "Label belongs to no field",
    },
    message={
        "nl": "Het label “{text}” hoort bij geen enkel veld.",
        "en": "The label “{text}” belongs to no field.",
    },
    advice={
        "nl": (
            "Laat `for` naar het id van het veld wijzen. Hoort de tekst bij een groep? Gebruik dan "
            "`<legend>`."
        ),
        "en": "Let `for` point to the id of the field. If the text belongs to a group, use `<legend>`.",
    },
    why={
        "nl": "Een schermlezer noemt het label niet bij het veld. Tikken op het label doet niets.",
        "en": "A screen reader does not tell the label with the field. Tapping the label does nothing.",
    },
    bad=(
        '<label for="uw-naam">Uw naam</label><input id="naam" aria-label="Uw naam">',
        '<label for="groep">Uw keuze</label><div id="groep"></div>',
    ),
    good=(
        '<label for="naam">Uw naam</label><input id="naam">',
        "<label>Uw naam <input></label>",
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each visible label whose `for` points to nothing, or to something that takes no label."""
    del options
    for label in page.exposed("label"):
        if "for" in label.attrs and not _has_target(page, label) and not _is_referred_to(page, label):
            text = page.visible_text(label)
            if text:
                yield page.hit(label, text=text)


def _has_target(page: Page, label: Tag) -> bool:
    target = page.by_id(attr(label, "for"))
    return target is not None and (target.name in LABELABLE or role(page, target) in WIDGETS)


def _is_referred_to(page: Page, label: Tag) -> bool:
    """Whether an element takes its name from the label, or something around it, by `aria-labelledby`."""
    ids = {str(t.attrs["id"]) for t in (label, *label.parents) if t.attrs.get("id")}
    return any(ids & set(attr(t, "aria-labelledby").split()) for t in page.having("aria-labelledby"))
