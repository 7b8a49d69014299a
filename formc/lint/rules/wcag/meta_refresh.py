"""Pages that reload or move on by themselves after a while."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.page import Page
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("2.2.1"),
        Source("ACT bc659a"),
    ),
    title={
        "nl": "Pagina ververst vanzelf",
        "en": "Page reloads by itself",
    },
    message={
        "nl": "Deze pagina ververst vanzelf na {seconds} seconden.",
        "en": "This page reloads by itself after {seconds} seconds.",
    },
    advice={
        "nl": 'Haal de `<meta http-equiv="refresh">` weg. Verwijs op de server door, of met een link.',
        "en": 'Take out the `<meta http-equiv="refresh">`. Redirect on the server, or give a link.',
    },
    why={
        "nl": "Wie langzaam leest of typt, raakt zijn antwoorden kwijt.",
        "en": "People who read or type slowly lose their answers.",
    },
    bad=(
        (
            '<html lang="nl"><head><title>Bezig</title><meta http-equiv="refresh" content="30">'
            "</head><body><h1>Bezig</h1></body></html>"
        ),
        (
            '<html lang="nl"><head><title>Bezig</title>'
            '<meta http-equiv="refresh" content="5; url=klaar.html"></head><body><h1>Bezig</h1>'
            "</body></html>"
        ),
    ),
    good=(
        (
            '<html lang="nl"><head><title>Bezig</title>'
            '<meta http-equiv="refresh" content="0; url=klaar.html"></head><body><h1>Bezig</h1>'
            "</body></html>"
        ),
    ),
)


_TIME = re.compile(r"\s*(\d+)[\d.]*(?=[\s;,]|$)")
_TWENTY_HOURS = 72_000


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit when the first refresh with a valid time waits, but not longer than 20 hours."""
    del options
    for tag in page.named("meta"):
        if str(tag.attrs.get("http-equiv", "")).strip().lower() == "refresh":
            match = _TIME.match(str(tag.attrs.get("content", "")))
            if match:
                seconds = int(match[1])
                if 0 < seconds <= _TWENTY_HOURS:
                    yield page.hit(tag, seconds=seconds)
                return
