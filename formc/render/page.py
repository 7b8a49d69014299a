"""From views to HTML: the documents of a form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from formc.model import Document, Form
from formc.project import Project
from formc.render.anchors import Anchors
from formc.render.assets import stylesheet
from formc.render.plan import Page, plan
from formc.render.templating import Templates, templates
from formc.render.view import Content, FormViews, Place
from formc.render.views import LinkView
from formc.render.wording import Wording

if TYPE_CHECKING:
    from formc.render.explain import Explainer

STATES = ("fresh", "errors")


def documents(
    form: Form,
    project: Project,
    *,
    day: str,
    states: Iterable[str] = STATES,
    langs: Iterable[str] | None = None,
    cache: Path | None = None,
    anchors: bool = True,
) -> Iterator[Document]:
    """Every page of the form, in each of `langs` (all of the form's unless said) and each of `states`.

    `day` (ISO) says which amounts count. The form must be complete in these languages. Without `anchors` the
    documents do not know where in the YAML their elements come from: nobody asks when they are only written.
    """
    plans = {lang: plan(form, lang) for lang in form.languages}
    css = stylesheet(project.theme).path
    wanted = form.languages if langs is None else tuple(langs)
    for lang in (lang for lang in form.languages if lang in wanted):
        views = FormViews(form, project, Wording(form, lang, day), plans, css)
        made = templates(project.templates, cache)
        yield from _Writer(form, views, made, anchors).documents(tuple(states))


class _Writer:
    """Makes the documents of one form in one language."""

    def __init__(self, form: Form, views: FormViews, made: Templates, anchors: bool) -> None:
        self.form = form
        self.views = views
        self.templates = made
        self.lang = views.wording.lang
        self.anchors = Anchors(form, self.lang) if anchors else None
        self.explainer = _explainer(form, views.wording) if form.glossary else None

    def documents(self, states: tuple[str, ...]) -> Iterator[Document]:
        """The pages in reading order, each in the states that it has."""
        for page in self.views.plan.pages:
            if "fresh" in states:
                yield self._fresh(page)
            if "errors" in states and (page.asks or page.kind == "answers"):
                yield from self._failed(page)

    def _fresh(self, page: Page) -> Document:
        place = Place(form_id=self.form.id, lang=self.lang, state="fresh")
        return self._document(page, place, self.views.content(page, place), ())

    def _failed(self, page: Page) -> Iterator[Document]:
        """The page after sending it empty, and after answers that do not go together, if that can happen."""
        place = Place(form_id=self.form.id, lang=self.lang, state="errors")
        content = self.views.content(page, place)
        errors = self.views.errors(content)
        if errors:
            yield self._document(page, place, content, errors)
        said = self.views.said(page)
        if said:
            content = self.views.content(page, place, said)
            yield self._document(page, place, content, self.views.errors(content), f"{page.name}.checks")

    def _document(
        self, page: Page, place: Place, content: Content, errors: tuple[LinkView, ...], name: str = ""
    ) -> Document:
        name = name or page.name
        template = "step" if page.asks else page.kind
        view = self.views.page(page, place, errors)
        html = self.templates.page(template, page=view, view=content, t=self.views.texts)
        return Document(
            form_id=self.form.id,
            lang=self.lang,
            page=name,
            state=place.state,
            path=f"{place.folder}/{name}.html",
            source=self.form.file,
            html=self.explainer.explained(html, page) if self.explainer else html,
            span=page.step.span if page.step is not None else self.form.span,
            anchors=self.anchors.page(page) if self.anchors else {},
        )


def _explainer(form: Form, wording: Wording) -> Explainer:
    """Imported for forms that have a glossary only: most have none."""
    from formc.render.explain import Explainer

    return Explainer(form, wording)
