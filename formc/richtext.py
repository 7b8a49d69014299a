"""The Markdown subset of texts: to HTML for pages, to plain words of the same length for the language rules.

The only module that may create Markup. Allowed in a block: paragraph, list, link, strong. Inline: link and
strong. No HTML: markdown-it-py reads with everything else switched off, and nh3 cleans what comes out once
more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any

from markupsafe import Markup, escape

_MARKUP = re.compile(r"[\\*_\[\]`#>|~]|^\s*(?:[-+]|\d+[.)])\s|\n", re.MULTILINE)
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_LINK = re.compile(r"\[([^\[\]]+)\]\(((?:[^()\s]|\([^()\s]*\))*)\)")
_ADDRESS = re.compile(r"\](\([^\s]*)")
# What an address has at least. No {placeholder}: only the words of a text are filled.
_LEADS_SOMEWHERE = re.compile(
    r"(?:https?://[\w\[][^\s{}]*|mailto:[^\s{}@]+@[^\s{}]+|tel:\+?[\d-]*\d)\Z", re.I
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BULLET = re.compile(r"^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)", re.MULTILINE)
# Without any of these there is nothing to find in a text: most texts have none.
_SPECIAL = re.compile(r"[*_\[`#<>|\n]")
_OUTSIDE = (
    ("heading", re.compile(r"^ {0,3}#{1,6}\s.*$|^.+\n {0,3}(?:=+|--+)\s*$", re.MULTILINE)),
    ("html", re.compile(r"</?[A-Za-z][^<>\n]*>|<!--")),
    ("image", re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")),
    ("code", re.compile(r"`[^`\n]+`|^```", re.MULTILINE)),
    ("quote", re.compile(r"^ {0,3}>\s.*$", re.MULTILINE)),
    ("table", re.compile(r"^\s*\|.*\|\s*$", re.MULTILINE)),
    ("emphasis", re.compile(r"(?<![\w*])\*[^*\s][^*\n]*\*(?![\w*])|(?<![\w_])_[^_\s][^_\n]*_(?![\w_])")),
    ("underscores", re.compile(r"(?<![\w_])__(?=[^_\s])[^\n]*?(?<=[^_\s])__(?![\w_])")),
)
TAGS = {"p", "ul", "ol", "li", "a", "strong"}
ATTRIBUTES: dict[str, set[str]] = {"*": set(), "a": {"href"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}


def to_html(text: str, markdown: str) -> Markup:
    """The text as safe HTML. Plain text ("") is escaped only; "inline" has no paragraphs, "block" has."""
    if not markdown:
        return escape(text)
    if not _MARKUP.search(text):
        return Markup("<p>{}</p>").format(text) if markdown == "block" else escape(text)
    parser = _parser()
    html = parser.render(text) if markdown == "block" else parser.renderInline(text)
    return Markup(_clean(html).strip())


@lru_cache(maxsize=1)
def _parser() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(
        ["list", "link", "emphasis", "escape", "balance_pairs", "fragments_join"]
    )


def _clean(html: str) -> str:
    import nh3

    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def mask(text: str, markdown: str) -> str:
    """The words of the text with markup blanked out, as long as the text, so that offsets stay what they are.

    A line end in the result is the end of a paragraph or list item; soft line ends have become spaces.
    """
    if not markdown or not _MARKUP.search(text):
        return text
    text = _STRONG.sub(lambda m: f"  {m.group(1)}  ", text)
    text = _LINK.sub(lambda m: f" {m.group(1)}{' ' * (len(m.group(2)) + 3)}", text)
    text = _BULLET.sub(lambda m: " " * len(m.group(1)), _hard_ends(text))
    return _ESCAPED.sub(lambda m: f" {m.group(1)}", text)


def _hard_ends(text: str) -> str:
    """The text with each line end that does not end a paragraph or list item as a space."""
    lines = text.split("\n")
    out = lines[0]
    for before, line in pairwise(lines):
        hard = not line.strip() or not before.strip() or _BULLET.match(line)
        out += ("\n" if hard else " ") + line
    return out


def outside(text: str, markdown: str) -> Iterator[tuple[int, int, str]]:
    """Markup that texts of this kind may not have: offset, length and what it is (heading, html, image,
    link ...).
    """
    if not _SPECIAL.search(text):
        return
    if markdown:  # what a backslash stands before means nothing
        text = _ESCAPED.sub("\0\0", text)
    for kind, pattern in _OUTSIDE:
        for match in pattern.finditer(text):
            yield match.start(), match.end() - match.start(), kind
    if not markdown:
        for kind, pattern in (("strong", _STRONG), ("link", _LINK)):
            for match in pattern.finditer(text):
                yield match.start(), match.end() - match.start(), kind
    if markdown != "block":
        for match in _BULLET.finditer(text) if "\n" in text else ():
            yield match.start(), len(match.group(1)), "list"


def bad_links(text: str) -> Iterator[tuple[int, int, str]]:
    """Links whose address is empty, of a kind not allowed, or no whole address: its offset and length, and
    itself.
    """
    if "](" not in text:
        return
    for match in _LINK.finditer(text):
        if not _LEADS_SOMEWHERE.match(match.group(2)):
            yield match.start(2), len(match.group(2)), match.group(2)
    whole = [match.end(1) for match in _LINK.finditer(text)]
    for match in _ADDRESS.finditer(text):
        if match.start() not in whole:
            yield match.start() + 1, len(match.group()) - 1, match.group(1)
