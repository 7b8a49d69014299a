"""The meaning of difficult words, behind each where a citizen first meets it on a page.

A finished page is walked through, since only there it shows in which order its words are read, whatever
template they come from. Words stand in the text, for everyone: nothing has to be pointed at or opened.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from markupsafe import escape

from formc.glossary import Found, Glossary
from formc.model import Answered, Combined, Compare, Condition, Field, Form, Named, fields_in
from formc.render.plan import Page
from formc.render.wording import Wording

# A comment that nobody closes goes on to the end, for browsers too.
_TAG = re.compile(r"""(<!--.*?(?:-->|\Z)|<[^<>"']*+(?:"[^"]*"[^<>"']*+|'[^']*'[^<>"']*+)*+>)""", re.DOTALL)
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_ATTRIBUTE = re.compile(r"""\s([a-z-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_VOID = re.compile("(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\\Z")
# Titles, and what is pressed or chosen: a name that is read as a whole, or repeated elsewhere without more.
_ELEMENT = re.compile("(?:head|script|style|template|svg|header|nav|h[1-6]|a|button|select|textarea|code)\\Z")
# Errors, lines that quote questions and answers, and what the server puts something else in place of.
_CLASSES = frozenset(("formc-error", "formc-errors", "formc-depends", "formc-hidden", "formc-items"))
_ATTRIBUTES = frozenset(("lang", "hidden", "aria-hidden", "data-answer", "data-slot"))


class Explainer:
    """Explains the terms of a form on its pages in one wording; false when it has none."""

    def __init__(self, form: Form, wording: Wording) -> None:
        self.form = form
        self.wording = wording
        self.glossary = Glossary(form.glossary, wording.lang)

    def __bool__(self) -> bool:
        return bool(self.glossary)

    def explained(self, page: str, of: Page) -> str:
        """The page with each term explained once: again only for who did not get to see it before."""
        if not self.glossary.may_be_in(html.unescape(page)):
            return page
        return _Walk(self, dict(_left_out(self.form, of))).through(page)

    def meaning(self, found: Found) -> str:
        """What stands behind the term, as HTML."""
        means = self.wording.plain(found.term.means)
        return f' <span class="formc-explanation">({escape(means)})</span>'


Needs = frozenset[Condition]  # conditions that all have to be true
Terms = frozenset[int]
NOTHING: frozenset[Any] = frozenset()


class _Within:
    """An element that is not closed yet, with how many of its name are open in it.

    Of one that not everyone gets: `needs` says when it is there, `before` what was explained when it began.
    """

    __slots__ = ("before", "depth", "name", "needs")

    def __init__(self, name: str, needs: Needs = NOTHING, before: Terms = NOTHING) -> None:
        self.name, self.needs, self.before = name, needs, before
        self.depth = 1

    def ends_with(self, tag: _Tag) -> bool:
        """Whether the element is closed by `tag`, which comes next."""
        if tag.name == self.name:
            self.depth += -1 if tag.closes else 1
        return self.depth < 1


class _Walk:
    """One way through a page. `left_out` are the ids of elements that the server may leave out, with when
    they are there. `known` is what whoever reads this far has read, `told` what was explained in such parts.
    """

    def __init__(self, explainer: Explainer, left_out: Mapping[str, Needs]) -> None:
        self.explainer = explainer
        self.left_out = left_out
        self.known: Terms = NOTHING
        self.told: list[tuple[Needs, Terms]] = []
        self.skipped: _Within | None = None
        self.parts: list[_Within] = []

    def through(self, page: str) -> str:
        """The page from its first to its last word."""
        pieces = _TAG.split(page)
        for at, piece in enumerate(pieces):
            if at % 2:
                tag = _read(piece)
                if not tag.void and (self.parts or self.skipped or tag.skipped or tag.id in self.left_out):
                    self._tag(tag)
            elif self.skipped is None and piece and not piece.isspace():
                self._text(pieces, at)
        return "".join(pieces)

    def _tag(self, tag: _Tag) -> None:
        if self.skipped is not None:
            if self.skipped.ends_with(tag):
                self.skipped = None
        elif tag.skipped and not tag.closes:
            self.skipped = _Within(tag.name)
        ended = [part.ends_with(tag) for part in self.parts]
        while any(ended):  # what is left open in it ends with it
            self._leave(self.parts.pop())
            ended.pop()
        if tag.id in self.left_out and not tag.closes:
            self._enter(tag)

    def _needs(self) -> Needs:
        return self.parts[-1].needs if self.parts else NOTHING

    def _enter(self, tag: _Tag) -> None:
        """Who gets this part has read what was explained in parts that everyone gets who gets this one."""
        needs = self._needs() | self.left_out[tag.id]
        self.parts.append(_Within(tag.name, needs, self.known))
        self.known = self.known.union(*(terms for needed, terms in self.told if needed <= needs))

    def _leave(self, part: _Within) -> None:
        self.told.append((part.needs, self.known))
        if not part.needs <= self._needs():
            self.known = part.before

    def _text(self, pieces: list[str], at: int) -> None:
        """Put meanings into the text at `at`, or behind the end tag of **strong** words that end with it."""
        words = html.unescape(pieces[at])
        done, made = 0, ""
        for found in self.explainer.glossary.find(words):
            if id(found.term) in self.known:
                continue
            self.known |= {id(found.term)}
            behind = found.behind(words)
            if behind == len(words) and pieces[at + 1 : at + 2] == ["</strong>"]:
                if not pieces[at + 2].lstrip().startswith("("):
                    pieces[at + 1] += self.explainer.meaning(found)
            elif not found.is_explained(words):
                made += f"{escape(words[done:behind])}{self.explainer.meaning(found)}"
                done = behind
        if done:
            pieces[at] = f"{made}{escape(words[done:])}"


class _Tag(NamedTuple):
    """What a tag says: `skipped` is true for an element whose words are left alone."""

    name: str
    closes: bool = False
    void: bool = False
    skipped: bool = False
    id: str = ""


@lru_cache(maxsize=1024)
def _read(tag: str) -> _Tag:
    named = _NAME.match(tag)
    if named is None:
        return _Tag("", void=True)
    name = named[2].lower()
    given = {match[1]: match[2] or match[3] or match[4] or "" for match in _ATTRIBUTE.finditer(tag)}
    skipped = (
        _ELEMENT.match(name) is not None
        or not _CLASSES.isdisjoint(given.get("class", "").split())
        or (name != "html" and not _ATTRIBUTES.isdisjoint(given))
    )
    void = _VOID.match(name) is not None or tag.endswith("/>")
    return _Tag(name, closes=bool(named[1]), void=void, skipped=skipped, id=given.get("id", ""))


def _left_out(form: Form, page: Page) -> Iterator[tuple[str, Needs]]:
    """The ids of the elements that depend on answers from other pages, with what they need to be there."""
    fields = {field.id: field for field in form.fields()}
    if page.kind == "confirmation":
        for number, part in enumerate(form.confirmation, 1):
            if part.show_if is not None:
                yield f"formc-part-{number}", _needs(part.show_if, fields)
    elif page.kind == "answers":
        yield from _answers_left_out(form, fields)
    else:
        here = {field.id for field in page.asked()}
        for field in page.asked():
            needs = _needs(field.show_if, fields) if field.show_if is not None else NOTHING
            if any(not here.issuperset(fields_in(condition)) for condition in needs):
                yield from ((field.element_id, needs), (f"{field.element_id}-field", needs))


def _answers_left_out(form: Form, fields: Mapping[str, Field]) -> Iterator[tuple[str, Needs]]:
    for step in form.steps:
        if step.show_if is not None:
            yield f"answers-{step.id}", _needs(step.show_if, fields)
        for outer in step.fields:
            yield from _rows_left_out(outer, NOTHING, fields)


def _rows_left_out(field: Field, around: Needs, fields: Mapping[str, Field]) -> Iterator[tuple[str, Needs]]:
    """The row of a field that is not always asked, or is in one that is not, and those inside it."""
    needs = around | _needs(field.show_if, fields) if field.show_if is not None else around
    if needs:
        yield f"answer-{field.element_id}", needs
    for inner in field.fields:
        yield from _rows_left_out(inner, needs, fields)


def _needs(condition: Condition, fields: Mapping[str, Field]) -> Needs:
    """What has to be true for `condition`. No comparison is true with a field that is not asked."""
    found: set[Condition] = set()
    waiting = [condition]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Named):
            waiting.append(item.condition)
        elif isinstance(item, Combined) and item.kind == "all":
            waiting.extend(item.items)
        elif item not in found:
            found.add(item)
            asked = fields.get(item.field) if isinstance(item, Compare | Answered) else None
            if asked is not None and asked.show_if is not None:
                waiting.append(asked.show_if)
    return frozenset(found)
