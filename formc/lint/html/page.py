"""A compiled page, parsed once for all rules, with the indexes they share.

Elements are BeautifulSoup tags. They hash and compare by their whole content, so nothing here or in a rule
may put one in a set or compare two with `==`; `id()` and `is` do that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from formc.diagnostics import Arg, Severity, normalise_space
from formc.lint.html.css import HiddenBySheet, hides
from formc.lint.html.soup import soup
from formc.lint.html.wordset import words
from formc.rule import Hit

_NEVER_SHOWN = words("head template script style noscript datalist param source track title")
_CONTROLS = ("input", "select", "textarea")
_SHOWN_ATTRIBUTES = ("id", "name", "type", "href", "role", "for", "src")


class Page:
    """A parsed page.

    `lang` is the wording it should be in, "" when unknown; `root` is where `/absolute` addresses point.
    """

    def __init__(self, html: str, *, lang: str = "", root: Path | None = None) -> None:
        self.html = html
        self.lang = lang
        self.root = root
        self.soup = soup(html)
        self.cache: dict[tuple[str, int], object] = {}
        self._index()

    @classmethod
    def parse(cls, html: str, *, lang: str = "", root: Path | None = None) -> Page:
        """The page that `html` is. Any text is a page, if need be one without elements."""
        return cls(html, lang=lang, root=root)

    def _index(self) -> None:
        """Every element in document order, by name and by attribute, and which of them nobody gets to see."""
        self.tags: list[Tag] = []
        self._by_name: dict[str, list[Tag]] = defaultdict(list)
        self._by_attribute: dict[str, list[Tag]] = defaultdict(list)
        self._by_id: dict[str, list[Tag]] = defaultdict(list)
        inert: set[int] = set()
        for tag in self.soup.find_all(True):
            if id(tag.parent) in inert or (tag.parent is not None and tag.parent.name == "template"):
                inert.add(id(tag))
                continue
            self.tags.append(tag)
            self._by_name[tag.name].append(tag)
            for attribute in tag.attrs:
                self._by_attribute[attribute].append(tag)
            if own := tag.attrs.get("id"):
                self._by_id[str(own)].append(tag)

    @cached_property
    def _hidden(self) -> frozenset[int]:
        """The `id()` of each element that is not shown on screen nor told by a screen reader."""
        sheet = HiddenBySheet(self.named("style"))
        found: set[int] = set()
        for tag in self.tags:
            if id(tag.parent) in found or _not_shown(tag) or sheet.hides(tag):
                found.add(id(tag))
        return frozenset(found)

    @cached_property
    def _silent(self) -> frozenset[int]:
        """The `id()` of each element inside one that is hidden from assistive technology only."""
        found: set[int] = set()
        if not self._by_attribute.get("aria-hidden"):
            return frozenset()
        for tag in self.tags:
            if id(tag.parent) in found or attr(tag, "aria-hidden") == "true":
                found.add(id(tag))
        return frozenset(found)

    # --- finding elements ---

    @property
    def is_html(self) -> bool:
        """Whether this is an HTML page (if need be with its `html` tag left out), not SVG or other XML."""
        first = self.tags[0].name if self.tags else "html"
        return first == "html" or (
            first not in ("svg", "math") and not self.html.lstrip().startswith("<?xml")
        )

    @property
    def html_element(self) -> Tag | None:
        """The `html` element, or None when its tag is left out."""
        return next(iter(self.named("html")), None)

    def named(self, *names: str) -> list[Tag]:
        """The elements with one of these tag names, in document order for each name."""
        return [tag for name in names for tag in self._by_name.get(name, ())]

    def having(self, *attributes: str) -> list[Tag]:
        """The elements that have one of these attributes; one with two of them comes twice."""
        return [tag for name in attributes for tag in self._by_attribute.get(name, ())]

    @property
    def attributes(self) -> Iterable[str]:
        """Every attribute name that occurs in the page."""
        return self._by_attribute.keys()

    def by_id(self, element_id: str) -> Tag | None:
        """The first element with this id, or None."""
        found = self._by_id.get(element_id)
        return found[0] if found else None

    @property
    def ids(self) -> dict[str, list[Tag]]:
        """All elements by their id, in document order."""
        return self._by_id

    def refs(self, tag: Tag, attribute: str) -> list[Tag]:
        """The elements whose ids `attribute` lists, as far as they exist."""
        found = (self.by_id(i) for i in attr(tag, attribute).split())
        return [t for t in found if t is not None]

    @cached_property
    def controls(self) -> list[Tag]:
        """Every native control a person can fill in (no buttons), in document order per element name."""
        return [t for t in self.named(*_CONTROLS) if input_type(t) not in _NOT_FILLED_IN]

    @cached_property
    def _labels(self) -> dict[int, list[Tag]]:
        """The label elements of each labelable element, by its `id()`."""
        found: dict[int, list[Tag]] = defaultdict(list)
        for label in self.named("label"):
            target = self.by_id(attr(label, "for")) if "for" in label.attrs else _first_labelable(label)
            if target is not None:
                found[id(target)].append(label)
        return found

    def labels(self, control: Tag) -> list[Tag]:
        """The label elements that belong to `control`, by `for` or by standing around it."""
        return self._labels.get(id(control), [])

    # --- what is shown ---

    def hidden(self, tag: Tag) -> bool:
        """Whether `tag` is shown to nobody: `hidden`, `display: none`, in `head`, in a closed dialog ..."""
        return id(tag) in self._hidden

    def silent(self, tag: Tag) -> bool:
        """Whether assistive technology gets nothing of `tag`: hidden, or inside `aria-hidden="true"`."""
        return id(tag) in self._hidden or id(tag) in self._silent

    def exposed(self, *names: str) -> list[Tag]:
        """The elements with one of these tag names that assistive technology gets."""
        return [tag for tag in self.named(*names) if not self.silent(tag)]

    def visible_text(self, tag: Tag) -> str:
        """The text of `tag` that is on screen, white space normalised."""
        return normalise_space("".join(self._visible_parts(tag)))

    def _visible_parts(self, tag: Tag) -> Iterator[str]:
        hidden = self._hidden
        for node in tag.descendants:
            if isinstance(node, Tag):
                if node.name not in INLINE and "inline" not in str(node.attrs.get("style", "")):
                    yield " "
            elif is_text(node) and id(node.parent) not in hidden and not _is_clipped(node.parent, tag):
                yield str(node)

    # --- findings ---

    def hit(self, tag: Tag | None = None, severity: Severity | None = None, **args: Arg) -> Hit:
        """A finding at `tag`, or at the page as a whole; `element` in its arguments shows the tag."""
        if tag is None:
            return Hit(args=tuple(args.items()), severity=severity, line=1, column=1)
        return Hit(
            args=(("element", snippet(tag)), *args.items()),
            severity=severity,
            ids=tuple(str(t.attrs["id"]) for t in (tag, *tag.parents) if t.attrs.get("id")),
            line=tag.sourceline or 1,
            column=(tag.sourcepos or 0) + 1,
        )


INLINE = words(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u "
    "var font tt label output button img svg wbr"
)
_NOT_FILLED_IN = frozenset({"hidden", "submit", "reset", "button", "image"})
_CLIPPED = words("visually-hidden visuallyhidden sr-only screen-reader-only screen-reader-text formc-hidden")
LABELABLE = words("button input meter output progress select textarea")


def attr(tag: Tag, name: str) -> str:
    """The value of an attribute without white space around it; "" when it is missing or empty."""
    value = tag.attrs.get(name)
    return str(value).strip() if value else ""


def input_type(tag: Tag) -> str:
    """The type of an input, "text" where none is given; for another element its name."""
    return (attr(tag, "type").lower() or "text") if tag.name == "input" else tag.name


def is_text(node: object) -> bool:
    """Whether `node` is text of the page: no comment, doctype, script or style sheet."""
    return type(node) is NavigableString or (
        isinstance(node, NavigableString)
        and not isinstance(node, PreformattedString)
        and type(node).__name__ not in ("Script", "Stylesheet", "TemplateString")
    )


def text_parents(page: Page, tag: Tag) -> Iterator[Tag]:
    """The element around each text inside `tag` that is on screen or told, `tag` itself included."""
    for node in tag.descendants:
        parent = node.parent
        if is_text(node) and parent is not None and str(node).strip() and not page.hidden(parent):
            yield parent


def ancestors(tag: Tag, *names: str) -> Iterator[Tag]:
    """The elements around `tag` with one of these tag names (all, without names), nearest first."""
    for parent in tag.parents:
        if parent.parent is not None and (not names or parent.name in names):
            yield parent


def children(tag: Tag) -> list[Tag]:
    """The child elements of `tag`."""
    return [child for child in tag.children if isinstance(child, Tag)]


def inside(tag: Tag) -> Iterator[Tag]:
    """Every element inside `tag`, in document order."""
    return (node for node in tag.descendants if isinstance(node, Tag))


def snippet(tag: Tag, limit: int = 80) -> str:
    """The start tag with the attributes that tell which one it is, no longer than `limit`."""
    shown = "".join(f' {name}="{attr(tag, name)}"' for name in _SHOWN_ATTRIBUTES if attr(tag, name))
    text = f"<{tag.name}{normalise_space(' ' + shown) and shown}>"
    return text if len(text) <= limit else text[: limit - 2] + "…>"


def _is_clipped(tag: Tag | None, root: Tag) -> bool:
    """Whether text in `tag` is for screen readers only, by the usual class names between it and `root`."""
    while tag is not None and tag is not root:
        if "class" in tag.attrs and not _CLIPPED.isdisjoint(attr(tag, "class").split()):
            return True
        tag = tag.parent
    return False


def wrap(fragment: str, lang: str = "nl") -> str:
    """A sound page with `fragment` in its main part; a whole page is returned as it is."""
    if re.search(r"<html\b", fragment, re.IGNORECASE):
        return fragment
    heading = "" if re.search(r"<h1\b", fragment, re.IGNORECASE) else "<h1>Verhuizing doorgeven</h1>\n"
    has_main = re.search(r"<main\b", fragment, re.IGNORECASE)
    main = fragment if has_main else f"<main>{heading}{fragment}</main>"
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Verhuizing doorgeven - Gemeente Voorbeeld</title></head>\n<body>{main}</body>\n</html>\n"
    )


def _not_shown(tag: Tag) -> bool:
    if tag.name in _NEVER_SHOWN:
        return not (tag.name == "title" and tag.parent is not None and tag.parent.name == "svg")
    attrs = tag.attrs
    if "hidden" in attrs and attrs["hidden"] != "until-found":
        return True
    if tag.name == "dialog" and "open" not in attrs:
        return True
    if tag.name == "input" and attr(tag, "type").lower() == "hidden":
        return True
    return "style" in attrs and hides(str(attrs["style"]))


def _first_labelable(label: Tag) -> Tag | None:
    for tag in inside(label):
        if tag.name in LABELABLE and input_type(tag) != "hidden":
            return tag
    return None
