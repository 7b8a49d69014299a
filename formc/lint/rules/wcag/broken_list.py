"""List items outside a list, and other things between them."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.page import Page, attr, children
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.1"),
        Source("WCAG H48"),
    ),
    title={
        "nl": "Lijst klopt niet",
        "en": "List is not right",
    },
    message={
        "nl": "`{inner}` mag niet rechtstreeks in `{outer}` staan.",
        "en": "`{inner}` may not stand directly in `{outer}`.",
    },
    advice={
        "nl": "Zet in `<ul>` en `<ol>` alleen `<li>`, en in `<dl>` alleen `<dt>` en `<dd>`.",
        "en": "Put nothing but `<li>` in `<ul>` and `<ol>`, and nothing but `<dt>` and `<dd>` in `<dl>`.",
    },
    why={
        "nl": "Een schermlezer telt de punten. Dat klopt dan niet.",
        "en": "A screen reader counts the items. The count is wrong then.",
    },
    bad=(
        "<div><li>Paspoort</li></div>",
        "<ul><p>Neem mee:</p><li>Paspoort</li></ul>",
        "<div><dt>Prijs</dt><dd>€ 86</dd></div>",
    ),
    good=(
        "<ul><li>Paspoort</li><li>Rijbewijs</li></ul>",
        "<dl><div><dt>Prijs</dt><dd>€ 86</dd></div></dl>",
        '<ul role="tablist"><div role="tab">Uw adres</div></ul>',
    ),
)


_PARENTS = {"li": ("ul", "ol", "menu"), "dt": ("dl",), "dd": ("dl",)}
_CHILDREN = {"ul": ("li",), "ol": ("li",), "menu": ("li",), "dl": ("dt", "dd", "div")}
_ANYWHERE = ("script", "template")


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit for each item outside a list and each other thing in one, where no role changes them."""
    del options
    for item in page.exposed(*_PARENTS):
        outer = item.parent
        if outer is not None and "role" not in item.attrs and not _is_list(outer, item.name):
            yield page.hit(item, inner=item.name, outer=outer.name)
    for outer in page.exposed(*_CHILDREN):
        for inner in children(outer) if "role" not in outer.attrs else ():
            fits = inner.name in (*_CHILDREN[outer.name], *_ANYWHERE) or attr(inner, "role") == "listitem"
            if not fits and inner.name not in _PARENTS and not page.silent(inner):
                yield page.hit(inner, inner=inner.name, outer=outer.name)


def _is_list(outer: Tag, item: str) -> bool:
    if outer.name == "div" and item != "li":
        return outer.parent is not None and outer.parent.name == "dl"
    return outer.name in _PARENTS[item] or "role" in outer.attrs
