"""Links to a place in the page that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("2.4.1"),
        Source(
            "WCAG G139: links van een foutmelding naar het veld",
            "WCAG G139: links from an error message to its field",
        ),
    ),
    title={
        "nl": "Link naar een plek die er niet is",
        "en": "Link to a place that is not there",
    },
    message={
        "nl": "De link naar `#{target}` gaat nergens heen: er is geen element met dat id.",
        "en": "The link to `#{target}` goes nowhere: no element has that id.",
    },
    advice={
        "nl": (
            "Laat de link naar het id van het veld wijzen. Bij een groep is dat het eerste "
            "keuzerondje of invulvak."
        ),
        "en": (
            "Let the link point to the id of the field. For a group that is its first radio button or input."
        ),
    },
    why={
        "nl": (
            "De foutenlijst en “naar de inhoud” brengen mensen naar de goede plek. Met een "
            "toetsenbord is zoeken veel werk."
        ),
        "en": (
            "The error summary and skip links take people to the right place. Searching by keyboard "
            "is hard work."
        ),
    },
    bad=('<a href="#naam">Vul uw naam in.</a><label for="uw-naam">Uw naam</label><input id="uw-naam">',),
    good=(
        '<a href="#uw-naam">Vul uw naam in.</a><label for="uw-naam">Uw naam</label><input id="uw-naam">',
        '<a href="#top">Naar boven</a>',
        '<a href="overzicht.html#adres">Wijzig uw adres</a>',
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each link into the page whose target is missing; a link with a script is not judged."""
    del options
    anchors = {attr(tag, "name") for tag in page.named("a")}
    for link in page.exposed("a", "area"):
        target = unquote(attr(link, "href").removeprefix("#")) if attr(link, "href").startswith("#") else ""
        known = not target or target.lower() == "top" or target in page.ids or target in anchors
        if not known and not any(name.startswith("on") for name in link.attrs):
            yield page.hit(link, target=target)
