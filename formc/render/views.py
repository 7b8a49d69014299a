"""What the page templates get: one wording, words ready to print, no choices left to make."""

from __future__ import annotations

from dataclasses import dataclass

from formc.field import FieldView


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageView:
    """A wording in the language switch; `href` is "" for the page's own."""

    lang: str
    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link with its words."""

    text: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """Fields that stand together: one, or several below the same line that says when to fill them in."""

    fields: tuple[FieldView, ...]
    line: str = ""
    line_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """A page with questions. `action` is where the form leads when nothing is wrong.

    `more_buttons` is true when buttons stand before the one that goes on: Enter must not press those.
    """

    blocks: tuple[BlockView, ...]
    more_buttons: bool
    lead: str
    action: str
    button: str
    back: LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A heading with HTML below it."""

    id: str
    title: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """The start page: what to know before the first question."""

    sections: tuple[SectionView, ...]
    begin: LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """A question, the place of its answer and the link to change it; `about` says what "Wijzig" changes."""

    id: str
    name: str
    question: str
    href: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGroupView:
    """Answers that stand together; `title` names the item of a list, "" for the step's own answers."""

    title: str
    rows: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerStepView:
    """The answers of one step."""

    id: str
    title: str
    groups: tuple[AnswerGroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersView:
    """The check-answers page; `declaration` is None when the form asks for none."""

    steps: tuple[AnswerStepView, ...]
    declaration: FieldView | None
    action: str
    back: LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class StopView:
    """An exit page."""

    html: str
    back: LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationView:
    """The last page; `parts` are HTML by the id of their element."""

    parts: tuple[tuple[str, str], ...]
