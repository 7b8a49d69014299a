"""From views to HTML: the template environment, and the documents of a form."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from formc import fields
from formc.diagnostics import FormcError
from formc.field import FieldView
from formc.model import Document, Form
from formc.project import Project
from formc.render.anchors import Anchors
from formc.render.assets import stylesheet
from formc.render.plan import Page, plan
from formc.render.view import Content, FormViews, Place
from formc.render.views import LinkView
from formc.render.wording import Wording

TEMPLATES = Path(__file__).parent / "templates"
# Nothing from elsewhere, nothing inline: what stands in the page can't run, and can't be sent elsewhere.
CSP = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
STATES = ("fresh", "errors")


class Templates:
    """Renders page and field templates. A project's own folder comes first: it may replace any single one."""

    def __init__(self, own: Path | None = None, cache: Path | None = None) -> None:
        self.environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader(
                [*_own_loader(own), jinja2.FileSystemLoader(TEMPLATES), _FieldLoader()]
            ),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=jinja2.FileSystemBytecodeCache(str(cache)) if cache else None,
        )
        self.environment.globals.update(render_field=self.field, csp=Markup(CSP))
        self._macros: dict[str, Callable[[FieldView], Markup]] = {}
        self._pages: dict[str, jinja2.Template] = {}

    def field(self, view: FieldView) -> Markup:
        """The HTML of one field, below the line that says when to fill it in if there is one."""
        html = self._macro(f"fields/{view.type}.html.jinja", "field")(view)
        return self._macro("control.html.jinja", "when")(view, html) if view.depends else html

    def page(self, name: str, **views: Any) -> str:
        """The HTML of a whole page. Raises FormcError when a template cannot be used."""
        if name not in self._pages:
            self._pages[name] = self._get(f"{name}.html.jinja")
        try:
            return self._pages[name].render(views)
        except jinja2.TemplateError as error:
            raise _broken(error, f"{name}.html.jinja") from error

    def _macro(self, template: str, name: str) -> Callable[..., Markup]:
        if template not in self._macros:
            self._macros[template] = getattr(self._get(template).module, name)
        return self._macros[template]

    def _get(self, name: str) -> jinja2.Template:
        try:
            return self.environment.get_template(name)
        except jinja2.TemplateError as error:
            raise _broken(error, name) from error


def _broken(error: jinja2.TemplateError, name: str) -> FormcError:
    """What is wrong with a template, and at which line: Jinja puts its templates' lines in tracebacks."""
    file, line = name, 0
    if isinstance(error, jinja2.TemplateSyntaxError):
        file, line = error.filename or error.name or name, error.lineno
    for frame, number in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(".jinja"):
            file, line = frame.f_code.co_filename, number
    return FormcError(
        "template-broken", exit_code=2, file=file, line=line, problem=error.message or str(error)
    )


class _FieldLoader(jinja2.BaseLoader):
    """Finds `fields/<type>.html.jinja` in the folder of the field type."""

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        kind = fields.types().get(template.removeprefix("fields/").removesuffix(".html.jinja"))
        if kind is None:
            raise jinja2.TemplateNotFound(template)
        file = kind.folder / "template.html.jinja"
        return file.read_text(encoding="utf-8"), str(file), lambda: True


def _own_loader(own: Path | None) -> Sequence[jinja2.BaseLoader]:
    return [jinja2.FileSystemLoader(own)] if own is not None else []


@lru_cache(maxsize=8)
def templates(own: Path | None = None, cache: Path | None = None) -> Templates:
    """The templates of a project, compiled once. `cache` is a folder to keep them compiled in."""
    return Templates(own, cache)


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
            yield self._document(page, place, content, self.views.errors(content), f"{page.name}-checks")

    def _document(
        self, page: Page, place: Place, content: Content, errors: tuple[LinkView, ...], name: str = ""
    ) -> Document:
        name = name or page.name
        template = "step" if page.asks else page.kind
        view = self.views.page(page, place, errors)
        return Document(
            form_id=self.form.id,
            lang=self.lang,
            page=name,
            state=place.state,
            path=f"{place.folder}/{name}.html",
            source=self.form.file,
            html=self.templates.page(template, page=view, view=content, t=self.views.texts),
            span=page.step.span if page.step is not None else self.form.span,
            anchors=self.anchors.page(page) if self.anchors else {},
        )
