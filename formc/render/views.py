"""What the page templates get: one wording, words ready to print, no choices left to make.

Named tuples, as those of fields are: of dataclasses, formc would take a tenth longer to start.
"""

from __future__ import annotations

from typing import NamedTuple

from formc.field import FieldView


class LanguageView(NamedTuple):
    """A wording in the language switch; `href` is "" for the page's own."""

    lang: str
    name: str
    href: str


class LinkView(NamedTuple):
    """A link with its words."""

    text: str
    href: str


class PageView(NamedTuple):
    """What every page has. `help` and `footer` are HTML; `plain` is true for pages in plain Dutch."""

    lang: str
    title: str
    heading: str
    css: str
    organisation: str
    organisation_lang: str
    form_title: str
    languages: tuple[LanguageView, ...] = ()
    progress: str = ""
    errors: tuple[LinkView, ...] = ()
    errors_title: str = ""
    plain: bool = False
    help: str = ""
    footer: str = ""
    links: tuple[LinkView, ...] = ()


class BlockView(NamedTuple):
    """Fields that stand together: one, or several below the same line that says when to fill them in."""

    fields: tuple[FieldView, ...]
    line: str = ""
    line_id: str = ""


class StepView(NamedTuple):
    """A page with questions. `action` is where the form leads when nothing is wrong.

    `more_buttons` is true when buttons stand before the one that goes on: Enter must not press those.
    """

    blocks: tuple[BlockView, ...]
    more_buttons: bool
    lead: str
    action: str
    button: str
    back: LinkView


class SectionView(NamedTuple):
    """A heading with HTML below it."""

    id: str
    title: str
    html: str


class StartView(NamedTuple):
    """The start page: what to know before the first question."""

    sections: tuple[SectionView, ...]
    begin: LinkView


class AnswerView(NamedTuple):
    """A question, the place of its answer and the link to change it; `about` says what "Wijzig" changes."""

    id: str
    name: str
    question: str
    href: str
    about: str


class AnswerGroupView(NamedTuple):
    """Answers that stand together; `title` names the item of a list, "" for the step's own answers."""

    title: str
    rows: tuple[AnswerView, ...]


class AnswerStepView(NamedTuple):
    """The answers of one step."""

    id: str
    title: str
    groups: tuple[AnswerGroupView, ...]


class AnswersView(NamedTuple):
    """The check-answers page; `declaration` is None when the form asks for none.

    `base` goes before the address of each row: on a page in error, which lies elsewhere, it is not "".
    """

    steps: tuple[AnswerStepView, ...]
    base: str
    declaration: FieldView | None
    action: str
    back: LinkView


class StopView(NamedTuple):
    """An exit page."""

    html: str
    back: LinkView


class PartView(NamedTuple):
    """A part of the last page, with the line that says when it is there if it is not always."""

    id: str
    html: str
    depends: str = ""


class ConfirmationView(NamedTuple):
    """The last page."""

    parts: tuple[PartView, ...]
