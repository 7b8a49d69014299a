"""Space between lines, words or letters that people cannot make wider."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.css import declarations, off_screen
from formc.lint.html.page import Page, text_parents
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.4.12"),
        Source("ACT 24afc2, 9e45ec, 78fd32"),
    ),
    title={
        "nl": "Ruimte in de tekst staat vast",
        "en": "Text spacing cannot be changed",
    },
    message={
        "nl": "`{property}: {value} !important` houdt wijdere tekst tegen.",
        "en": "`{property}: {value} !important` stops people from spacing the text out.",
    },
    advice={
        "nl": "Haal `!important` weg en zet de stijl in een CSS-bestand.",
        "en": "Take out `!important`, and put the style in a CSS file.",
    },
    why={
        "nl": "Mensen met dyslexie zetten letters, woorden en regels verder uit elkaar.",
        "en": "People with dyslexia put letters, words and lines further apart.",
    },
    bad=(
        '<p style="letter-spacing: 0.05em !important">Vul uw naam in.</p>',
        '<p style="line-height: 1.2 !important">Vul uw naam in.</p>',
    ),
    good=(
        '<p style="letter-spacing: 0.05em">Vul uw naam in.</p>',
        '<p style="line-height: 1.6 !important">Vul uw naam in.</p>',
    ),
)


# WCAG 1.4.12: what a person must be able to set, as a share of the font size.
_LEAST = {"letter-spacing": 0.12, "word-spacing": 0.16, "line-height": 1.5}
_LENGTH = re.compile(r"(\d+\.?\d*|\.\d+)(px|em|rem|%|pt|pc|in|cm|mm)?")
_TO_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "rem": 16.0}
_DEFAULT_SIZE = 16.0


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each inline style that fixes spacing below what WCAG asks for, for text that gets it."""
    del options
    for tag in page.having("style"):
        if "important" in str(tag.attrs["style"]) and not page.hidden(tag):
            for name, value in _style(tag).items():
                if name in _LEAST and _is_too_small(page, tag, name, value):
                    yield page.hit(tag, property=name, value=value.partition("!")[0].strip())


def _is_too_small(page: Page, tag: Tag, name: str, value: str) -> bool:
    length, important, _ = value.partition("!")
    if not important or off_screen(_style(tag)):
        return False
    if length.strip() in ("normal", "initial"):
        return True
    match = _LENGTH.fullmatch(length.strip())
    return match is not None and any(
        _share(tag, parent, match, name) < _LEAST[name]
        for parent in text_parents(page, tag)
        if _setter(parent, name) is tag
    )


def _setter(parent: Tag, name: str) -> Tag | None:
    """The element whose inline style sets the property for text in `parent`."""
    return next((t for t in (parent, *parent.parents) if name in _style(t)), None)


def _share(tag: Tag, parent: Tag, length: re.Match[str], name: str) -> float:
    """The length set on `tag` as a share of the font size of text in `parent`."""
    number, unit = float(length[1]), length[2] or ""
    if not unit:
        return number if name == "line-height" else number / _font_size(parent)
    if unit in ("em", "%"):
        number = number / 100 if unit == "%" else number
        return number * _font_size(tag) / _font_size(parent)
    return number * _TO_PIXELS[unit] / _font_size(parent)


def _font_size(tag: Tag) -> float:
    """The font size in pixels that inline styles give, else what browsers start with."""
    for around in (tag, *tag.parents):
        match = _LENGTH.match(_style(around).get("font-size", ""))
        if match and match[2] in _TO_PIXELS:
            return float(match[1]) * _TO_PIXELS[match[2]] or _DEFAULT_SIZE
    return _DEFAULT_SIZE


def _style(tag: Tag) -> dict[str, str]:
    return declarations(str(tag.attrs.get("style", "")))
