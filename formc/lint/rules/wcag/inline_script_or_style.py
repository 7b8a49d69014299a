"""Scripts and styles inside the page, which a strict Content-Security-Policy does not run."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr
from formc.rule import Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.WARNING,
    basis=(
        Source(
            "Content Security Policy Level 3; NCSC: richtlijnen voor webapplicaties",
            "Content Security Policy Level 3; NCSC web application guidelines",
        ),
    ),
    title={
        "nl": "Script of stijl in de pagina zelf",
        "en": "Script or style inside the page",
    },
    message={
        "nl": "{element} heeft script of stijl in de pagina zelf: `{what}`.",
        "en": "{element} has script or style inside the page: `{what}`.",
    },
    advice={
        "nl": "Zet stijl in een CSS-bestand en script in een JavaScript-bestand.",
        "en": "Put style in a CSS file and script in a JavaScript file.",
    },
    why={
        "nl": (
            "Een strenge Content-Security-Policy beschermt de antwoorden van mensen, en blokkeert "
            "script en stijl in de pagina."
        ),
        "en": (
            "A strict Content-Security-Policy protects people's answers, and blocks script and style "
            "inside the page."
        ),
    },
    bad=(
        '<p style="color: red">Vul uw naam in.</p>',
        "<style>p { color: red }</style>",
        '<script>document.title = "Verhuizing"</script>',
        '<a href="javascript:history.back()">Terug</a>',
        '<button type="submit" onclick="send()">Verstuur</button>',
    ),
    good=(
        '<p class="error">Vul uw naam in.</p>',
        '<script src="formc.js"></script><script type="application/ld+json">{}</script>',
    ),
)


_SCRIPT_TYPES = ("", "module", "text/javascript", "application/javascript", "text/ecmascript")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each inline style, script or handler; an error where the page's own policy forbids it."""
    del options
    severity = Severity.ERROR if _has_strict_policy(page) else None
    for tag, what in _inline(page):
        yield page.hit(tag, severity, what=what)


def _inline(page: Page) -> Iterator[tuple[Tag, str]]:
    yield from ((tag, "<style>") for tag in page.named("style"))
    yield from ((tag, "<script>") for tag in page.named("script") if _runs(tag))
    for name in page.attributes:
        if name == "style" or name.startswith("on"):
            yield from ((tag, name) for tag in page.having(name))
    for tag in page.having("href", "action"):
        if any(attr(tag, a).lower().startswith("javascript:") for a in ("href", "action")):
            yield tag, "javascript:"


def _runs(script: Tag) -> bool:
    return "src" not in script.attrs and attr(script, "type").lower() in _SCRIPT_TYPES


def _has_strict_policy(page: Page) -> bool:
    policies = (
        attr(tag, "content").lower()
        for tag in page.named("meta")
        if attr(tag, "http-equiv").lower() == "content-security-policy"
    )
    return any(("default-src" in p or "style-src" in p) and "'unsafe-inline'" not in p for p in policies)
