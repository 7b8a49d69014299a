"""Ids that occur twice in a page."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.html.aria import ID_REFERENCES
from formc.lint.html.page import Page, attr
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(
        WCAG("4.1.2"),
        Source("HTML: het attribuut id", "HTML: the id attribute"),
    ),
    title={
        "nl": "Id komt twee keer voor",
        "en": "Id occurs twice",
    },
    message={
        "nl": "Het id `{id}` komt vaker voor op deze pagina.",
        "en": "The id `{id}` occurs more than once in this page.",
    },
    advice={
        "nl": ("Geef elk element een eigen `id`. In een formulier van formc: geef elk veld een eigen `id`."),
        "en": (
            "Give each element an `id` of its own. In a form of formc: give each field an `id` of its own."
        ),
    },
    why={
        "nl": (
            "Labels, hints en fouten horen via het id bij een veld. Bij een dubbel id horen ze bij "
            "het verkeerde."
        ),
        "en": (
            "Labels, hints and errors belong to a field by its id. With the same id twice they belong "
            "to the wrong one."
        ),
    },
    bad=(
        '<label for="naam">Uw naam</label><input id="naam"><div id="naam">Zoals in uw paspoort</div>',
        '<p id="uitleg">Een</p><p id="uitleg">Twee</p>',
    ),
    good=(
        '<label for="naam">Uw naam</label><input id="naam"><div id="naam-hint">Zoals in uw paspoort</div>',
    ),
)


_REFERRING = ("for", "headers", "list", "form", *ID_REFERENCES)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit on each later element with an id; an error when something refers to that id."""
    del options
    doubles = {name: tags for name, tags in page.ids.items() if len(tags) > 1}
    if doubles:
        used = _references(page)
        for name, tags in doubles.items():
            for tag in tags[1:]:
                yield page.hit(tag, Severity.ERROR if name in used else None, id=name)


def _references(page: Page) -> set[str]:
    """Every id that a label, cell or ARIA attribute refers to."""
    return {word for name in _REFERRING for tag in page.having(name) for word in attr(tag, name).split()}
