"""HTML to a tree of elements with their places, as people write it: end tags left out, or not HTML at all."""

from __future__ import annotations

import re
import warnings
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.exceptions import ParserRejectedMarkup

from formc.lint.html.wordset import words

_MARKED_SECTION = re.compile(r"<!\[")
_BLOCKS = words(
    "address article aside blockquote details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr main menu nav ol p pre section table ul"
)
# An element on the left, when it starts, ends those on the right if they are still open ("optional tags").
_ENDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(_BLOCKS, frozenset({"p"})),
    "body": frozenset({"head"}),
    "li": frozenset({"li", "p"}),
    **dict.fromkeys(("dt", "dd"), frozenset({"dt", "dd", "p"})),
    "option": frozenset({"option"}),
    "optgroup": frozenset({"option", "optgroup"}),
    **dict.fromkeys(("td", "th"), frozenset({"td", "th", "p"})),
    "tr": frozenset({"td", "th", "tr", "p"}),
    **dict.fromkeys(("tbody", "tfoot"), frozenset({"td", "th", "tr", "thead", "tbody", "tfoot", "p"})),
}


class _Soup(BeautifulSoup):
    """BeautifulSoup over html.parser, with the end tags that HTML lets authors leave out."""

    def handle_starttag(self, name: str, *rest: Any, **named: Any) -> Tag | None:
        """The new element, after the elements that it ends without an end tag of their own are closed."""
        ends = _ENDS.get(name)
        while ends and self.currentTag is not None and self.currentTag.name in ends:
            self.popTag()
        return super().handle_starttag(name, *rest, **named)


def soup(html: str) -> BeautifulSoup:
    """`html` as a tree, whatever it is."""
    with warnings.catch_warnings():
        # XML, and text that looks like a file name, are read as well.
        warnings.simplefilter("ignore")
        try:
            return _Soup(html, "html.parser", multi_valued_attributes=None)
        except ParserRejectedMarkup:
            # Marked sections that HTML does not know; spaces keep all that follows in its place.
            return _Soup(_MARKED_SECTION.sub("   ", html), "html.parser", multi_valued_attributes=None)
