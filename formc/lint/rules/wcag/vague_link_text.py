"""Links that do not say where they go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from formc.diagnostics import Severity, normalise_space
from formc.lint.html.names import name
from formc.lint.html.page import Page
from formc.rule import WCAG, Hit, Options, Rule, Scope

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(WCAG("2.4.4"),),
    title={
        "nl": "Nietszeggende linktekst",
        "en": "Link text that says nothing",
    },
    message={
        "nl": "De linktekst “{text}” zegt niet waar de link heen gaat.",
        "en": "The link text “{text}” does not say where the link goes.",
    },
    advice={
        "nl": "Noem het doel in de link, bijvoorbeeld “Lees wat een uittreksel kost”.",
        "en": "Name the target in the link, for instance “Read what an extract costs”.",
    },
    why={
        "nl": "Met een schermlezer loopt iemand vaak alleen langs de links, zonder de tekst eromheen.",
        "en": "People with a screen reader often go from link to link, without the text around them.",
    },
    bad=(
        '<a href="kosten.html">Klik hier</a>',
        '<a href="kosten.html">Lees meer…</a>',
    ),
    good=(
        '<a href="kosten.html">Lees wat een uittreksel kost</a>',
        '<a href="kosten.html" aria-label="Lees meer over de kosten">Lees meer</a>',
    ),
)


_MARKS = re.compile(r"[^\w\s'-]+")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each exposed link whose whole name is in the list beside this rule."""
    del options
    for link in page.exposed("a"):
        if "href" in link.attrs:
            text = name(page, link).text
            if normalise_space(_MARKS.sub(" ", text)).lower() in _vague_texts():
                yield page.hit(link, text=text)


@lru_cache
def _vague_texts() -> frozenset[str]:
    """The link texts that say nothing, in lower case and without marks."""
    lines = files(__package__).joinpath("vague_link_text.tsv").read_text("utf-8").splitlines()[1:]
    return frozenset(line.split("\t")[1] for line in lines)
