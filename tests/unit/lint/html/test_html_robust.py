"""No page breaks a page rule: elements in each other at random, with random attributes and values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from formc.lint.html.aria import ATTRIBUTES, ROLES
from formc.lint.html.page import Page
from formc.rule import Scope, load_rules

RULES = [loaded for loaded in load_rules("formc.lint.rules") if loaded.rule.scope is Scope.DOCUMENT]

NAMES = [
    "html",
    "head",
    "title",
    "meta",
    "body",
    "main",
    "header",
    "section",
    "h1",
    "h2",
    "h6",
    "p",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
    "div",
    "span",
    "a",
    "img",
    "svg",
    "button",
    "input",
    "select",
    "option",
    "textarea",
    "label",
    "fieldset",
    "legend",
    "form",
    "table",
    "caption",
    "tr",
    "th",
    "td",
    "details",
    "summary",
    "iframe",
    "style",
]
ATTRIBUTE_NAMES = (
    *sorted(ATTRIBUTES),
    *[
        "id",
        "for",
        "name",
        "type",
        "href",
        "alt",
        "title",
        "lang",
        "role",
        "class",
        "style",
        "hidden",
        "tabindex",
        "headers",
        "scope",
        "colspan",
        "rowspan",
    ],
    *[
        "autocomplete",
        "disabled",
        "content",
        "http-equiv",
        "placeholder",
        "value",
        "onclick",
        "onchange",
        "form",
        "list",
        "xml:lang",
    ],
)
VALUES = (
    *sorted(ROLES),
    *(
        "",
        " ",
        "x",
        "x y",
        "#x",
        "-1",
        "1",
        "99999999999",
        "true",
        "false",
        "refresh",
        "viewport",
        "radio",
        "image",
    ),
    *(
        "hint",
        "nl",
        "!",
        "0; url=x",
        "maximum-scale=1",
        "line-height: 1 !important; font-size: 0px",
        "home tel",
    ),
)

attributes = st.dictionaries(st.sampled_from(ATTRIBUTE_NAMES), st.sampled_from(VALUES), max_size=4)


def _element(name, given, inner):
    start = "".join(f' {key}="{value}"' for key, value in given.items())
    return f"<{name}{start}>{''.join(inner)}</{name}>"


pages = st.recursive(
    st.sampled_from(["", "tekst", "<!-- x -->", "é"]),
    lambda inner: st.builds(_element, st.sampled_from(NAMES), attributes, st.lists(inner, max_size=4)),
    max_leaves=25,
)


@given(pages)
def test_every_page_rule_gets_to_the_end_of_any_page(html):
    page = Page.parse(html, lang="nl")
    for loaded in RULES:
        for hit in loaded.check(page, loaded.rule.options_in("nl")):
            arguments = dict(hit.args)
            for text in (*loaded.rule.message.values(), *loaded.rule.advice.values()):
                text.format(**arguments)
