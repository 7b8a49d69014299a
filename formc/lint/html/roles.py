"""What an element is to assistive technology: its role, and whether the keyboard reaches it."""

from __future__ import annotations

from typing import cast

from bs4 import Tag

from formc.lint.html.aria import GLOBAL_ATTRIBUTES, ROLES
from formc.lint.html.page import Page, ancestors, attr, children, input_type

# HTML-AAM: the role of elements that always have the same one.
_NATIVE = {
    "article": "article",
    "blockquote": "blockquote",
    "body": "generic",
    "b": "generic",
    "bdi": "generic",
    "bdo": "generic",
    "button": "button",
    "caption": "caption",
    "code": "code",
    "data": "generic",
    "datalist": "listbox",
    "dd": "definition",
    "del": "deletion",
    "details": "group",
    "dfn": "term",
    "dialog": "dialog",
    "div": "generic",
    "dt": "term",
    "em": "emphasis",
    "fieldset": "group",
    "figure": "figure",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "hgroup": "group",
    "hr": "separator",
    "html": "document",
    "i": "generic",
    "ins": "insertion",
    "li": "listitem",
    "main": "main",
    "mark": "mark",
    "math": "math",
    "menu": "list",
    "meter": "meter",
    "nav": "navigation",
    "ol": "list",
    "optgroup": "group",
    "option": "option",
    "output": "status",
    "p": "paragraph",
    "pre": "generic",
    "progress": "progressbar",
    "q": "generic",
    "s": "deletion",
    "samp": "generic",
    "search": "search",
    "small": "generic",
    "span": "generic",
    "strong": "strong",
    "sub": "subscript",
    "sup": "superscript",
    "svg": "graphics-document",
    "table": "table",
    "tbody": "rowgroup",
    "td": "cell",
    "textarea": "textbox",
    "tfoot": "rowgroup",
    "thead": "rowgroup",
    "time": "time",
    "tr": "row",
    "u": "generic",
    "ul": "list",
}
_INPUTS = {
    "button": "button",
    "checkbox": "checkbox",
    "email": "textbox",
    "image": "button",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "reset": "button",
    "search": "searchbox",
    "submit": "button",
    "tel": "textbox",
    "text": "textbox",
    "url": "textbox",
    "password": "",
    "color": "",
    "date": "",
    "datetime-local": "",
    "file": "",
    "hidden": "",
    "month": "",
    "time": "",
    "week": "",
}
_SECTIONING = ("article", "aside", "main", "nav", "section")


def role(page: Page, tag: Tag) -> str:
    """The role of `tag`: the first known one in `role=`, else the element's own; "" when it has none."""
    key = ("role", id(tag))
    if key not in page.cache:
        given = explicit_role(tag)
        ignored = given in ("none", "presentation") and _conflicts(tag)
        page.cache[key] = given if given and not ignored else native_role(page, tag)
    return cast(str, page.cache[key])


def explicit_role(tag: Tag) -> str:
    """The first word of `role=` that is a role, or ""."""
    words = attr(tag, "role").lower().split() if "role" in tag.attrs else ()
    return next((w for w in words if w in ROLES), "")


def native_role(page: Page, tag: Tag) -> str:
    """The role that `tag` has by its name and attributes alone; "" when it has none."""
    special = _SPECIAL.get(tag.name)
    return special(page, tag) if special else _NATIVE.get(tag.name, "")


def _conflicts(tag: Tag) -> bool:
    """Whether `tag` cannot be made presentational: it is focusable, or has a global ARIA attribute."""
    return focusable(tag) or any(a in GLOBAL_ATTRIBUTES and a != "aria-hidden" for a in tag.attrs)


def _link(page: Page, tag: Tag) -> str:
    return "link" if "href" in tag.attrs else "generic"


def _image(page: Page, tag: Tag) -> str:
    empty = "alt" in tag.attrs and not tag.attrs["alt"]
    return "none" if empty and not _conflicts(tag) and not attr(tag, "title") else "img"


def _input(page: Page, tag: Tag) -> str:
    kind = input_type(tag)
    found = _INPUTS.get(kind, "textbox")
    return "combobox" if "list" in tag.attrs and found in ("textbox", "searchbox") else found


def _select(page: Page, tag: Tag) -> str:
    size = attr(tag, "size")
    many = "multiple" in tag.attrs or (size.isdigit() and int(size) > 1)
    return "listbox" if many else "combobox"


def _header_cell(page: Page, tag: Tag) -> str:
    return "rowheader" if attr(tag, "scope").lower() in ("row", "rowgroup") else "columnheader"


def _landmark_of(outer: str) -> str:
    return {"header": "banner", "footer": "contentinfo"}[outer]


def _page_part(page: Page, tag: Tag) -> str:
    return "generic" if any(True for _ in ancestors(tag, *_SECTIONING)) else _landmark_of(tag.name)


def _named_region(page: Page, tag: Tag) -> str:
    named = attr(tag, "aria-label") or attr(tag, "aria-labelledby") or attr(tag, "title")
    return {"section": "region", "form": "form"}[tag.name] if named else _NAMELESS[tag.name]


_NAMELESS = {"section": "generic", "form": "form"}
_SPECIAL = {
    "a": _link,
    "area": _link,
    "aside": lambda page, tag: "complementary",
    "footer": _page_part,
    "form": _named_region,
    "header": _page_part,
    "img": _image,
    "input": _input,
    "section": _named_region,
    "select": _select,
    "th": _header_cell,
}


def disabled(tag: Tag) -> bool:
    """Whether a native control is disabled, itself or by a fieldset around it (its legend excepted)."""
    if tag.name not in ("button", "input", "select", "textarea"):
        return False
    if "disabled" in tag.attrs:
        return True
    return any("disabled" in f.attrs and not _in_legend(tag, f) for f in ancestors(tag, "fieldset"))


def _in_legend(tag: Tag, fieldset: Tag) -> bool:
    return any(legend.parent is fieldset for legend in ancestors(tag, "legend"))


def focusable(tag: Tag) -> bool:
    """Whether `tag` can have the focus, leaving aside whether it is hidden."""
    return _natively_focusable(tag) or tab_index(tag) is not None


def tabbable(tag: Tag) -> bool:
    """Whether the Tab key reaches `tag`, leaving aside whether it is hidden."""
    index = tab_index(tag)
    if disabled(tag):
        return False
    return index >= 0 if index is not None else _natively_focusable(tag)


def tab_index(tag: Tag) -> int | None:
    """The number in `tabindex`, or None."""
    try:
        return int(attr(tag, "tabindex"))
    except ValueError:
        return None


def _natively_focusable(tag: Tag) -> bool:
    name = tag.name
    if name in ("a", "area"):
        return "href" in tag.attrs
    if name in ("button", "input", "select", "textarea"):
        return input_type(tag) != "hidden" and not disabled(tag)
    if name == "summary":
        return tag.parent is not None and _first_summary(tag.parent) is tag
    if name in ("audio", "video"):
        return "controls" in tag.attrs
    return name == "iframe" or _editable(tag)


def _editable(tag: Tag) -> bool:
    """Whether people can write in `tag`: an empty `contenteditable` says so, too."""
    given = attr(tag, "contenteditable").lower()
    return "contenteditable" in tag.attrs and given in ("", "true", "plaintext-only")


def _first_summary(parent: Tag) -> Tag | None:
    if parent.name != "details":
        return None
    return next((c for c in children(parent) if c.name == "summary"), None)
