"""Fields that send the form or leave the page by themselves."""

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
        WCAG("3.2.1", "3.2.2"),
        Source("WCAG F36, F37"),
    ),
    title={
        "nl": "Pagina verandert vanzelf bij het invullen",
        "en": "Page changes by itself on input",
    },
    message={
        "nl": "{element} stuurt het formulier weg of opent een andere pagina: `{handler}`.",
        "en": "{element} sends the form or opens another page: `{handler}`.",
    },
    advice={
        "nl": "Laat mensen zelf op een knop drukken om verder te gaan.",
        "en": "Let people press a button to go on.",
    },
    why={
        "nl": (
            "Met pijltjestoetsen kiest iemand eerst elke optie. Dan is hij al weg voordat hij de goede heeft."
        ),
        "en": (
            "With the arrow keys someone passes each option first. They have left before reaching the "
            "right one."
        ),
    },
    bad=(
        (
            '<label for="land">Land</label><select id="land" onchange="this.form.submit()">'
            "<option>Nederland</option></select>"
        ),
        '<label for="code">Code</label><input id="code" onblur="location.href=\'klaar.html\'">',
    ),
    good=(
        '<label for="land">Land</label><select id="land"><option>Nederland</option></select>',
        '<button type="button" onclick="this.form.submit()">Volgende stap</button>',
    ),
)


_LEAVES = re.compile(r"\.(?:submit|requestSubmit)\s*\(|\blocation\b|\bwindow\.open\s*\(")
_HANDLERS = ("onchange", "oninput", "onfocus", "onblur", "onfocusin", "onfocusout", "onselect")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each handler of focus or input, in the page itself, that submits or goes elsewhere."""
    del options
    for handler in _HANDLERS:
        for tag in page.having(handler):
            if _LEAVES.search(str(tag.attrs[handler])) and not page.hidden(tag):
                yield page.hit(tag, handler=handler)
