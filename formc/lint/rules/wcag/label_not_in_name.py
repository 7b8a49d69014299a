"""Visible words that are not in the name that assistive technology gets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.aria import NAMED_BY_CONTENT, WIDGETS
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.lint.html.roles import role
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("2.5.3"),
        Source("ACT 2ee8b8"),
    ),
    title={
        "nl": "Zichtbare tekst zit niet in de naam",
        "en": "Visible text is not in the name",
    },
    message={
        "nl": "Op het scherm staat “{visible}”, maar een hulpmiddel krijgt “{name}”.",
        "en": "The screen shows “{visible}”, but assistive technology gets “{name}”.",
    },
    advice={
        "nl": (
            "Haal `aria-label` of `aria-labelledby` weg. Of begin die met dezelfde woorden als op het scherm."
        ),
        "en": "Take out `aria-label` or `aria-labelledby`. Or start it with the words on the screen.",
    },
    why={
        "nl": "Wie zijn computer met de stem bedient, zegt wat hij ziet. Dat werkt dan niet.",
        "en": "People who speak to their computer say what they see. It does not work then.",
    },
    bad=(
        '<button type="submit" aria-label="Verzenden">Volgende stap</button>',
        '<label for="mail">E-mailadres</label><input id="mail" aria-label="Contact">',
    ),
    good=(
        '<button type="submit" aria-label="Volgende stap: uw adres">Volgende stap</button>',
        '<label for="mail">E-mailadres</label><input id="mail">',
        '<button type="button" aria-label="Sluiten">×</button>',
    ),
)


_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\([^()]*\)")
_NAMED_BY_LABEL = ("input", "select", "textarea")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each control with an ARIA name that lacks words of its visible label, or their order."""
    del options
    seen: set[int] = set()
    for tag in page.having("aria-label", "aria-labelledby"):
        if id(tag) in seen or page.silent(tag):
            continue
        seen.add(id(tag))
        visible, told = _visible_label(page, tag), name(page, tag).text
        if visible and told and not _within(_words(visible), _words(told)):
            yield page.hit(tag, visible=visible, name=told)


def _visible_label(page: Page, tag: Tag) -> str:
    """The words on the screen that name `tag`, without a remark in brackets; "" when there are none."""
    if tag.name in _NAMED_BY_LABEL:
        shown = " ".join(page.visible_text(label) for label in page.labels(tag) if not page.hidden(label))
    elif role(page, tag) in WIDGETS & NAMED_BY_CONTENT:
        shown = page.visible_text(tag)
    else:
        return ""
    shown = _ASIDE.sub(" ", shown)
    return "" if _is_symbol(shown) else shown


def _is_symbol(text: str) -> bool:
    """Whether there are no words in `text`, or one letter, which stands for a sign such as a cross."""
    letters = "".join(_words(text))
    return not letters or (len(letters) == 1 and letters.isalpha())


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _within(words: list[str], text: list[str]) -> bool:
    """Whether `words` occur in `text` one after the other."""
    return any(text[i : i + len(words)] == words for i in range(len(text) - len(words) + 1))
