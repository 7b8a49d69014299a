"""From a form in one wording to the views of its pages: what stands on them, with every choice made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from formc.field import FieldView
from formc.fields.list import ListField
from formc.model import Form, Part
from formc.project import Project
from formc.render.answers import answer_steps, answers_view
from formc.render.conditions import ConditionWords
from formc.render.plan import QUESTION_BY_QUESTION, Page, Plan
from formc.render.questions import Questions, errors_in
from formc.render.views import (
    AnswerStepView,
    AnswersView,
    ConfirmationView,
    LanguageView,
    LinkView,
    PageView,
    PartView,
    SectionView,
    StartView,
    StepView,
    StopView,
)
from formc.render.wording import Wording

Content = StepView | StartView | AnswersView | StopView | ConfirmationView


class Place(NamedTuple):
    """Where a page of a form stands among the others: how it reaches them. `state` is fresh or errors."""

    form_id: str
    lang: str
    state: str

    @property
    def folder(self) -> str:
        """The page's folder, from the top of the build."""
        folder = f"{self.form_id}/{self.lang}"
        return folder if self.state == "fresh" else f"_errors/{folder}"

    @property
    def top(self) -> str:
        """The way from the page to the top of the build."""
        return "../../" if self.state == "fresh" else "../../../"

    @property
    def base(self) -> str:
        """The way from the page to the published pages in the same wording."""
        return "" if self.state == "fresh" else f"{self.top}{self.form_id}/{self.lang}/"

    def page(self, name: str) -> str:
        """The address of the published page in the same wording: from an error state, too."""
        return f"{self.base}{name}.html"

    def other(self, lang: str, name: str) -> str:
        """The address of a page in another wording."""
        return (
            f"../{lang}/{name}.html"
            if self.state == "fresh"
            else f"{self.top}{self.form_id}/{lang}/{name}.html"
        )


class FormViews:
    """The views of one form in one wording. `plans` are those of all its wordings."""

    def __init__(
        self, form: Form, project: Project, wording: Wording, plans: dict[str, Plan], css: str
    ) -> None:
        self.form = form
        self.project = project
        self.wording = wording
        self.texts = wording.texts
        self.plans = plans
        self.plan = plans[wording.lang]
        self.css = css
        self.conditions = ConditionWords(wording)
        self._questions: dict[str, Questions] = {}
        self._names = tuple((lang, self.texts(f"languages.{lang}")) for lang in form.languages)
        self._shared = self._shared_view()

    def _shared_view(self) -> PageView:
        """What all pages have in common."""
        wording, lang = self.wording, self.wording.lang
        contact = self.form.contact or self.project.contact
        known = ((key, self.project.link(key, lang)) for key in ("privacy", "accessibility"))
        return PageView(
            lang=lang,
            title="",
            heading="",
            css="",
            organisation=self.project.organisation,
            # The organisation's name is Dutch on English pages too.
            organisation_lang="" if lang.startswith("nl") else "nl",
            form_title=wording.plain(self.form.title),
            plain=lang in QUESTION_BY_QUESTION,
            help=wording.rich(contact, "block") if contact else "",
            footer=wording.rich(self.project.footer, "block") if self.project.footer else "",
            links=tuple(LinkView(text=self.texts(f"page.{key}"), href=href) for key, href in known if href),
        )

    def content(self, page: Page, place: Place, said: Mapping[str, str] | None = None) -> Content:
        """What stands on the page besides what every page has. `said`: the errors of its checks."""
        if page.kind == "start":
            return self._start(page, place)
        if page.kind == "answers":
            failed = place.state == "errors"
            return answers_view(self.wording, self._answers, page, place.page, base=place.base, failed=failed)
        if page.kind == "stop":
            return self._stop(page, place)
        if page.kind == "confirmation":
            return self._confirmation()
        questions = self._questions_of(page)
        return questions.failed(place.page, said) if place.state == "errors" else questions.fresh

    @cached_property
    def _answers(self) -> tuple[AnswerStepView, ...]:
        return answer_steps(self.wording, self.plan)

    def _questions_of(self, page: Page) -> Questions:
        if page.name not in self._questions:
            fresh = Place(form_id=self.form.id, lang=self.wording.lang, state="fresh")
            made = Questions(self.wording, self.conditions, self.plan, page, fresh.page)
            self._questions[page.name] = made
        return self._questions[page.name]

    def page(self, page: Page, place: Place, errors: tuple[LinkView, ...]) -> PageView:
        """What the page has around its content."""
        heading, progress = self._heading(page), self._progress(page)
        return self._shared._replace(
            title=self._title(page, heading, progress, len(errors)),
            heading=heading,
            css=f"{place.top}{self.css}",
            form_title="" if page.kind == "start" else self._shared.form_title,
            languages=tuple(self._languages(page, place)) if len(self._names) > 1 else (),
            progress=progress,
            errors=errors,
            errors_title=self.texts("summary.title_one" if len(errors) == 1 else "summary.title")
            if errors
            else "",
        )

    def errors(self, content: Content) -> tuple[LinkView, ...]:
        """The list above the form: the words beside each field, and a link to its control."""
        if isinstance(content, StepView):
            views: tuple[FieldView, ...] = tuple(view for block in content.blocks for view in block.fields)
        elif isinstance(content, AnswersView) and content.declaration is not None:
            views = (content.declaration,)
        else:
            views = ()
        return tuple(LinkView(text=view.error, href=f"#{view.target}") for view in errors_in(views))

    def said(self, page: Page) -> dict[str, str]:
        """What the checks between answers say on this page, by field: of several, the first."""
        checks = (
            page.list.checks if isinstance(page.list, ListField) else page.step.checks if page.step else ()
        )
        here = {field.id for field in page.asked()} if checks else ()
        return {check.at: self.wording.plain(check.error) for check in reversed(checks) if check.at in here}

    # --- titles ---------------------------------------------------------------------------------------------

    def _heading(self, page: Page) -> str:
        if page.kind == "start":
            return self._shared.form_title
        if page.stop is not None:
            return self.wording.plain(page.stop.title)
        if page.list is not None:
            return self.wording.item(page.list)
        if page.step is not None:
            return self.wording.plain(page.step.title)
        return self.texts(f"{page.kind}.title")

    def _title(self, page: Page, heading: str, progress: str, errors: int) -> str:
        """The page's title, what tells pages apart first: errors, question, step, form, organisation."""
        parts = []
        if errors:
            parts.append(
                self.texts("summary.one") if errors == 1 else self.texts("summary.many", count=errors)
            )
        if page.asks and page.fields and self._shared.plain:
            parts.append(self.wording.title_of(page.question))
        elif page.list is not None or page.kind in ("stop", "confirmation"):
            parts.append(heading)
        if progress:
            step = self.wording.plain(page.step.title) if page.step else heading
            parts.append(self.texts("page.step", progress=progress, title=step))
        organisation = self.project.short_name or self.project.organisation
        return " - ".join(filter(None, (*parts, self._shared.form_title, organisation)))

    def _progress(self, page: Page) -> str:
        if not page.number or page.kind == "stop":
            return ""
        return self.texts("page.progress", number=page.number, total=self.plan.total)

    def _languages(self, page: Page, place: Place) -> Iterator[LanguageView]:
        for lang, name in self._names:
            own = lang == self.wording.lang
            href = "" if own else place.other(lang, self.plans[lang].landing(page))
            yield LanguageView(lang=lang, name=name, href=href)

    # --- pages without questions ----------------------------------------------------------------------------

    def _start(self, page: Page, place: Place) -> StartView:
        start = self.form.start
        known = {"for": start.for_whom, "needs": start.needs, "costs": start.costs, "takes": start.takes}
        privacy = self.form.privacy or self.project.privacy
        texts = {**known, "privacy": privacy} if privacy else known
        sections = tuple(
            SectionView(
                id=f"formc-{key}", title=self.texts(f"start.{key}"), html=self.wording.rich(text, "block")
            )
            for key, text in texts.items()
        )
        return StartView(
            sections=sections, begin=LinkView(text=self.texts("buttons.start"), href=place.page(page.next))
        )

    def _stop(self, page: Page, place: Place) -> StopView:
        assert page.stop is not None
        back = LinkView(text=self.texts("buttons.back"), href=place.page(page.back))
        return StopView(html=self.wording.rich(page.stop.text, "block"), back=back)

    def _confirmation(self) -> ConfirmationView:
        return ConfirmationView(
            parts=tuple(self._part(number, part) for number, part in enumerate(self.form.confirmation, 1))
        )

    def _part(self, number: int, part: Part) -> PartView:
        depends = self.conditions.line(part.show_if, "note") if part.show_if is not None else ""
        return PartView(
            id=f"formc-part-{number}", html=self.wording.rich(part.text, "block"), depends=depends
        )
