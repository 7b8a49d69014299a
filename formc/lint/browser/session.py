"""One browser with axe-core in every page it opens: a page in, what axe finds on it out.

axe itself is ours to choose: the wrapper brings an old one along, so it gets the script of `assets/`, whose
version is asserted in every page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any, Self

from formc.browser import Browser
from formc.diagnostics import Arg, FormcError, normalise_space
from formc.model import Document

ASSETS = Path(__file__).parent / "assets"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
PAGE_ERRORS = ("page-not-loaded", "stylesheet-not-loaded", "browser-crashed")

_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL | re.IGNORECASE)
_START_TAG = re.compile(r"<[^>]*>")
_LONGEST_ELEMENT = 100

# For each selector of axe the ids of the element and of those around it, nearest first.
_IDS = """
return arguments[0].map(selector => {
  const ids = [];
  for (let e = document.querySelector(selector); e; e = e.parentElement ?? e.getRootNode().host)
    if (e.id) ids.push(e.id);
  return ids;
});
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page for the browser: what it is, and the address at which Chromium finds it (`file:` or loopback).

    A page that formc did not make has no form and no anchors; its findings get their place in its own source.
    """

    document: Document
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One element of one axe rule, without the family. `sure` is false when axe leaves it to a person."""

    rule: str
    sure: bool
    selector: str
    args: tuple[tuple[str, Arg], ...]
    ids: tuple[str, ...] = ()


@dataclass(slots=True)
class Session:
    """A browser with axe, for use in a `with` statement; it starts anew when it breaks."""

    options: str
    _stack: ExitStack = field(default_factory=ExitStack)
    _browser: Browser | None = None

    def __enter__(self) -> Self:
        """A started browser. FormcError: `axe-missing`, `browser-missing`, `browser-not-started`."""
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        """The browser has ended."""
        self._stack.close()

    def _start(self) -> Browser:
        self._stack.close()
        script = axe_script().read_text("utf-8")
        self._browser = self._stack.enter_context(Browser())
        self._browser.preload(script)
        return self._browser

    def check(self, shown: Shown) -> list[Found]:
        """What axe finds in the page; a page that fails is tried once more, in a new browser.

        FormcError: one of `PAGE_ERRORS` when it failed twice, or `axe-version`.
        """
        try:
            return self._check(shown)
        except FormcError as error:
            if error.key not in PAGE_ERRORS:
                raise
        self._start()
        return self._check(shown)

    def _check(self, shown: Shown) -> list[Found]:
        from selenium.common.exceptions import WebDriverException
        from urllib3.exceptions import HTTPError

        browser = self._browser or self._start()
        try:
            browser.load(shown.url, title=_title(shown.document))
            return _run_axe(browser, self.options)
        except (WebDriverException, HTTPError, ConnectionError) as error:
            problem = (str(error).splitlines() or [type(error).__name__])[0]
            raise FormcError("browser-crashed", page=shown.url, problem=problem) from error


def options(off: Iterable[str] = ()) -> str:
    """axe's options, without the rules in `off`, as the JavaScript that the wrapper pastes into its call."""
    return json.dumps(
        {
            "runOnly": {"type": "tag", "values": TAGS},
            "resultTypes": ["violations", "incomplete"],
            "rules": {rule: {"enabled": False} for rule in off},
        }
    )


def axe_script() -> Path:
    """Our own axe-core. FormcError `axe-missing` when it, or the file that says its version, is not there."""
    script = ASSETS / "axe.min.js"
    if not script.is_file() or not (ASSETS / "axe.version").is_file():
        raise FormcError("axe-missing", file=str(script))
    return script


@lru_cache
def axe_version() -> str:
    """The version of axe-core that belongs in `assets/`."""
    return axe_script().with_name("axe.version").read_text("utf-8").strip()


def _run_axe(browser: Browser, axe_options: str) -> list[Found]:
    """What axe finds in the page that `browser` shows."""
    from axe_selenium_python import Axe

    axe = Axe(browser.driver, script_url=str(axe_script()))
    version = browser.driver.execute_script("return window.axe?.version ?? ''")
    if version != axe_version():
        raise FormcError("axe-version", found=str(version), expected=axe_version())
    result: dict[str, Any] = axe.run(options=axe_options)
    found = [
        _found(rule["id"], sure, node)
        for kind, sure in (("violations", True), ("incomplete", False))
        for rule in result[kind]
        for node in rule["nodes"]
    ]
    ids = browser.driver.execute_script(_IDS, [f.selector for f in found]) if found else []
    return [replace(f, ids=tuple(map(str, own))) for f, own in zip(found, ids, strict=True)]


def _found(rule: str, sure: bool, node: dict[str, Any]) -> Found:
    return Found(rule=rule, sure=sure, selector=_selector(node["target"]), args=tuple(_args(rule, node)))


def _selector(target: list[Any]) -> str:
    """The first step of axe's path: it leads on into frames and shadow trees, but we need the page itself."""
    first = target[0]
    return str(first if isinstance(first, str) else first[0])


def _args(rule: str, node: dict[str, Any]) -> Iterator[tuple[str, Arg]]:
    """What the message of the rule may say: the element, and for contrast what was measured and is needed."""
    match = _START_TAG.match(node["html"])
    element = normalise_space(match[0] if match else node["html"])
    yield "element", element if len(element) <= _LONGEST_ELEMENT else element[: _LONGEST_ELEMENT - 2] + "…>"
    if rule == "color-contrast":
        data: dict[str, Any] = next((c["data"] for c in node["any"] if isinstance(c.get("data"), dict)), {})
        yield "measured", _ratio(data.get("contrastRatio")) or "?"
        yield "needed", _ratio(data.get("expectedContrastRatio")) or 4.5


def _ratio(given: object) -> float:
    """The contrast that axe tells, as 4.5 or "4.5:1"; 0 when it could not measure."""
    try:
        return float(str(given).removesuffix(":1"))
    except ValueError:
        return 0.0


def _title(document: Document) -> str | None:
    """The title that must show; None for a page that is not ours, as its scripts may change it."""
    match = _TITLE.search(document.html) if document.form_id else None
    return unescape(match[1]) if match else None
