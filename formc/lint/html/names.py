"""What a screen reader calls an element: its accessible name and description, from the page's source alone.

A sound part of the W3C's "Accessible Name and Description Computation" 1.2: references, `aria-label`, native
labels, content, tooltip. Text that style sheets add is not known here; the browser rules see that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from bs4 import Tag

from formc.diagnostics import normalise_space
from formc.lint.html.aria import NAMED_BY_CONTENT
from formc.lint.html.page import INLINE, Page, attr, children, input_type, inside, is_text
from formc.lint.html.roles import role

# Deeper nesting than this is read as plain text, so that no page can exhaust the stack.
_MAX_DEPTH = 40
_BUTTONS = ("submit", "reset", "button")
_BY_CONTENT = frozenset(
    {"button", "summary", "option", "label", "legend", "caption", "figcaption", "output", "dt"}
)
_BUTTON_WORDS = {"submit": "Submit", "reset": "Reset"}


@dataclass(frozen=True, slots=True)
class Name:
    """An accessible name.

    `source` says where it comes from: labelledby, aria-label, label, legend, caption, alt, value, content,
    title or placeholder; "" with an empty text.
    """

    text: str = ""
    source: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)


NO_NAME = Name()


def name(page: Page, tag: Tag) -> Name:
    """The accessible name of `tag`, white space normalised."""
    key = ("name", id(tag))
    if key not in page.cache:
        page.cache[key] = _compute(page, tag)
    return cast(Name, page.cache[key])


def description(page: Page, tag: Tag) -> str:
    """The accessible description of `tag`: by reference, by attribute, or a tooltip that is not its name."""
    if refs := page.refs(tag, "aria-describedby"):
        return normalise_space(" ".join(_referenced(page, t) for t in refs))
    given = attr(tag, "aria-description")
    if given:
        return given
    return attr(tag, "title") if name(page, tag).source != "title" else ""


def content(page: Page, tag: Tag) -> str:
    """The text of `tag` as it is told: alternatives of images in it included, hidden parts left out."""
    return normalise_space(_content(page, tag, None, False, 0))


def _compute(page: Page, tag: Tag) -> Name:
    refs = page.refs(tag, "aria-labelledby")
    if text := normalise_space(" ".join(_referenced(page, t) for t in refs)):
        return Name(text, "labelledby")
    if text := attr(tag, "aria-label"):
        return Name(normalise_space(text), "aria-label")
    return _native(page, tag) or _from_content(page, tag) or _last_resort(tag)


def _native(page: Page, tag: Tag) -> Name:
    """The name HTML has a place of its own for: label, legend, caption, alt, value, title element."""
    text, source = _native_text(page, tag)
    text = normalise_space(text)
    return Name(text, source) if text else NO_NAME


def _native_text(page: Page, tag: Tag) -> tuple[str, str]:
    kind = input_type(tag)
    if kind in _BUTTONS and tag.name == "input":
        return attr(tag, "value") if "value" in tag.attrs else _BUTTON_WORDS.get(kind, ""), "value"
    if tag.name in ("img", "area") or kind == "image":
        return attr(tag, "alt"), "alt"
    if part := _NAMING_CHILD.get(tag.name):
        child = next((c for c in children(tag) if c.name == part), None)
        return (_content(page, child, None, False, 1), part) if child is not None else ("", "")
    labels = page.labels(tag)
    return " ".join(_label(page, label, tag) for label in labels), "label"


_NAMING_CHILD = {"fieldset": "legend", "table": "caption", "figure": "figcaption", "svg": "title"}


def _label(page: Page, label: Tag, control: Tag) -> str:
    given = attr(label, "aria-label")
    return given or _content(page, label, control, page.hidden(label), 1)


def _from_content(page: Page, tag: Tag) -> Name:
    if tag.name not in _BY_CONTENT and role(page, tag) not in NAMED_BY_CONTENT:
        return NO_NAME
    if tag.name in ("input", "select", "textarea"):
        return NO_NAME
    text = content(page, tag)
    return Name(text, "content") if text else NO_NAME


def _last_resort(tag: Tag) -> Name:
    for attribute in ("title", "placeholder", "aria-placeholder"):
        if text := attr(tag, attribute):
            return Name(normalise_space(text), attribute.removeprefix("aria-"))
    return NO_NAME


def _referenced(page: Page, tag: Tag) -> str:
    """The text of an element that another one refers to; a hidden one counts, with all that is in it."""
    if given := attr(tag, "aria-label"):
        return given
    text = _native(page, tag).text or _value(page, tag)
    return text or _content(page, tag, None, page.hidden(tag), 1) or attr(tag, "title")


def _content(page: Page, tag: Tag, skip: Tag | None, all_of_it: bool, depth: int) -> str:
    """The text inside `tag`, without that of `skip`; what is hidden only counts if `all_of_it` is wanted."""
    if depth > _MAX_DEPTH:
        return tag.get_text(" ")
    parts: list[str] = []
    for node in tag.children:
        if is_text(node):
            parts.append(str(node))
        elif isinstance(node, Tag) and node is not skip and (all_of_it or not page.silent(node)):
            text = _alternative(page, node, skip, all_of_it, depth + 1)
            parts.append(text if node.name in INLINE else f" {text} ")
    return "".join(parts)


def _alternative(page: Page, tag: Tag, skip: Tag | None, all_of_it: bool, depth: int) -> str:
    """What `tag` adds to the name of the element around it."""
    if tag.name in ("script", "style", "template"):
        return ""
    if given := attr(tag, "aria-label"):
        return given
    if refs := page.refs(tag, "aria-labelledby"):
        return " ".join(_content(page, t, skip, page.hidden(t), depth) for t in refs if t is not tag)
    if tag.name in ("img", "area", "svg") or (
        tag.name == "input" and input_type(tag) in (*_BUTTONS, "image")
    ):
        return _native(page, tag).text or attr(tag, "title")
    if tag.name in ("input", "select", "textarea", "meter", "progress"):
        return f" {_value(page, tag)} "
    return _content(page, tag, skip, all_of_it, depth) or attr(tag, "title")


def _value(page: Page, tag: Tag) -> str:
    """What is filled in in a control, as far as it counts in a name around it."""
    kind = input_type(tag)
    if kind in ("checkbox", "radio", "password", "file", "hidden"):
        return ""
    if tag.name == "select":
        options = [t for t in inside(tag) if t.name == "option"]
        chosen = [o for o in options if "selected" in o.attrs] or options[:1]
        return " ".join(o.get_text() for o in chosen)
    if tag.name == "textarea":
        return tag.get_text()
    return attr(tag, "value") if tag.name in ("input", "meter", "progress") else ""
