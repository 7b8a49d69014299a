"""ARIA attributes that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.aria import ATTRIBUTES
from formc.lint.html.page import Page
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("4.1.2"),
        Source("ACT 5f99a7"),
    ),
    title={
        "nl": "Onbekend ARIA-attribuut",
        "en": "Unknown ARIA attribute",
    },
    message={
        "nl": "Het attribuut `{attribute}` bestaat niet.",
        "en": "The attribute `{attribute}` does not exist.",
    },
    advice={
        "nl": (
            "Kijk of u een typefout hebt gemaakt. De meeste lijken op `aria-describedby` of "
            "`aria-labelledby`."
        ),
        "en": "Look for a spelling mistake. Most look like `aria-describedby` or `aria-labelledby`.",
    },
    why={
        "nl": "Een schermlezer slaat dit over. De hint of fout valt dan weg.",
        "en": "A screen reader skips this. The hint or error is lost then.",
    },
    bad=('<label for="naam">Uw naam</label><input id="naam" aria-describeby="hint">',),
    good=(
        ('<label for="naam">Uw naam</label><input id="naam" aria-describedby="hint"><p id="hint">Voluit</p>'),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each attribute that starts with `aria-` and is not in WAI-ARIA."""
    del options
    for name in page.attributes:
        if name.startswith("aria-") and name not in ATTRIBUTES:
            for tag in page.having(name):
                yield page.hit(tag, attribute=name)
