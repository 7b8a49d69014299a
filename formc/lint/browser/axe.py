"""Runs axe on many pages in Chromium, and gives each finding its place in the YAML.

What axe itself says is dropped: `lint/rules/axe.yaml` holds our words for each of its rules.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from formc.diagnostics import Diagnostic, FormcError, Severity, Sink, Span
from formc.lint.browser.session import PAGE_ERRORS, Found, Session, Shown, axe_script, options
from formc.lint.engine import OFF, origin
from formc.model import Document
from formc.project import RuleSetting
from formc.rule import Hit

if TYPE_CHECKING:
    from bs4 import Tag

    from formc.lint.html.page import Page

FAMILY = "axe/"
_MOST_BROWSERS = 4
# One Chromium keeps two cores busy: there, 200 pages took as long in two of them as in one.
_CORES_EACH = 2

Failed = Callable[[Shown, FormcError], None]


def check(
    pages: Iterable[Shown],
    *,
    settings: Mapping[str, RuleSetting] | None = None,
    browsers: int = 0,
    progress: Callable[[], None] | None = None,
    failed: Failed | None = None,
) -> tuple[Diagnostic, ...]:
    """What axe finds in the pages, sorted: violations are errors, what it cannot decide is a note.

    `progress` is called after each page. A page that could not be checked, after a second try, raises its
    FormcError (`PAGE_ERRORS`); with `failed` it is handed over instead and the others go on. Without axe or a
    browser nothing is checked: `axe-missing`, `axe-version`, `browser-missing`, `browser-not-started`.
    """
    settings = settings or {}
    todo, sink, lock = deque(pages), Sink(), threading.Lock()

    def done(shown: Shown, found: Iterable[Found], error: FormcError | None) -> None:
        with lock:
            sink.extend(_diagnostic(f, shown.document, settings) for f in found)
            if error and failed:
                failed(shown, error)
            if progress:
                progress()

    if todo:
        axe_script()
        one_browser = partial(_one_browser, todo, options(_off(settings)), done, failed is not None)
        _side_by_side(one_browser, min(browsers or _usual_browsers(), len(todo)), todo.clear)
    return sink.sorted()


def _side_by_side(work: Callable[[], None], number: int, stop: Callable[[], None]) -> None:
    """`work` is done by a number of threads; when one of them or this one fails, the others are stopped."""
    with ThreadPoolExecutor(number, "axe") as pool:
        running = [pool.submit(work) for _ in range(number)]
        try:
            for future in running:
                future.result()
        except BaseException:
            stop()
            raise


def _one_browser(
    todo: deque[Shown],
    axe_options: str,
    done: Callable[[Shown, Iterable[Found], FormcError | None], None],
    go_on: bool,
) -> None:
    """Pages are taken from `todo` and checked in one browser until none is left."""
    with Session(axe_options) as session:
        while todo:
            try:
                shown = todo.popleft()
            except IndexError:
                # Another browser took the last one.
                return
            try:
                done(shown, session.check(shown), None)
            except FormcError as error:
                if not go_on or error.key not in PAGE_ERRORS:
                    todo.clear()
                    raise
                done(shown, (), error)


def _usual_browsers() -> int:
    return min(_MOST_BROWSERS, max(1, (os.cpu_count() or 1) // _CORES_EACH))


def _off(settings: Mapping[str, RuleSetting]) -> list[str]:
    """The axe rules that the project turned off, as axe calls them."""
    rules = (rule for rule, setting in settings.items() if setting.severity == OFF)
    return [rule.removeprefix(FAMILY) for rule in rules if rule.startswith(FAMILY)]


def _diagnostic(found: Found, document: Document, settings: Mapping[str, RuleSetting]) -> Diagnostic:
    rule = FAMILY + found.rule
    setting = settings.get(rule)
    severity = Severity(setting.severity) if setting and setting.severity else Severity.ERROR
    return Diagnostic(
        rule=rule,
        severity=severity if found.sure else Severity.NOTE,
        span=_place(found, document),
        args=found.args,
        form=document.form_id,
        lang=document.lang,
    )


def _place(found: Found, document: Document) -> Span:
    """The place in the YAML, or for a page that formc did not make in the page itself."""
    return origin(Hit(ids=found.ids), document) if document.form_id else _in_source(found, document)


def _in_source(found: Found, document: Document) -> Span:
    """The place of the element in the page's own source; the page's span when a script made the element."""
    page = _parsed(document.html)
    tag = _selected(page, found.selector) or _alike(page, str(dict(found.args).get("element", "")))
    if tag is None:
        return document.span
    hit = page.hit(tag)
    file, line, column = document.span.file, hit.line, hit.column
    return Span(file=file, line=line, column=column, end_line=line, end_column=column + 1)


@lru_cache(maxsize=8)
def _parsed(html: str) -> Page:
    """The page for all that is found in it: pages come one after another from each browser."""
    from formc.lint.html.page import Page

    return Page.parse(html)


def _selected(page: Page, selector: str) -> Tag | None:
    from soupsieve import SelectorSyntaxError

    try:
        return page.soup.select_one(selector)
    except SelectorSyntaxError:
        return None


def _alike(page: Page, start_tag: str) -> Tag | None:
    """The only element with this start tag, where a selector counts elements that the browser added."""
    from formc.lint.html.soup import soup

    wanted = soup(start_tag).find(True)
    if wanted is None:
        return None
    alike = [tag for tag in page.named(wanted.name) if tag.attrs == wanted.attrs]
    return alike[0] if len(alike) == 1 else None
