"""Pages for who makes the forms: all pages of one form side by side, and all forms of a project."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from formc import fields
from formc.diagnostics import Span
from formc.locale import FOLDER, Texts, formats, read_phrases
from formc.model import Document, Form
from formc.project import Project
from formc.render.assets import stylesheet
from formc.render.plan import QUESTION_BY_QUESTION, Page, Plan, plan
from formc.render.templating import templates
from formc.render.views import LinkView, PageView
from formc.render.when import WhenRow, when_rows
from formc.render.wording import Wording


class PageLinkView(NamedTuple):
    """A page of the form, with its error states."""

    text: str
    href: str
    failed: tuple[LinkView, ...] = ()


class CellView(NamedTuple):
    """The pages of one row in one language."""

    lang: str
    pages: tuple[PageLinkView, ...]


class RowView(NamedTuple):
    """The pages of one step in each language."""

    title: str
    cells: tuple[CellView, ...]


class FactView(NamedTuple):
    """Something to know about a form; `links` when it leads somewhere, else `words`."""

    name: str
    words: tuple[str, ...] = ()
    link: LinkView | None = None


class FormOverview(NamedTuple):
    """All pages of one form."""

    facts: tuple[FactView, ...]
    languages: tuple[tuple[str, str], ...]
    rows: tuple[RowView, ...]
    when: tuple[WhenRow, ...] = ()


class FormRow(NamedTuple):
    """One form among all."""

    title: str
    href: str
    languages: tuple[tuple[str, LinkView], ...]
    steps: int
    questions: int
    owner: str
    review_by: str


@lru_cache(maxsize=2)
def texts_of(lang: str) -> Texts:
    """The words of the overviews in `lang`, nl or en."""
    phrases = read_phrases(FOLDER / "overview.yaml")
    return Texts(lang, {**dict(_languages(lang)), **{key: p.text for key, p in phrases if p.lang == lang}})


def _languages(lang: str) -> Iterator[tuple[str, str]]:
    """The words that the overviews share with the forms' pages."""
    shared = fields.texts()[lang]
    for key in ("page.skip", "page.about", "formats.months", "formats.day"):
        yield key, shared(key)
    for other in ("nl", "nl-simple", "en"):
        yield f"languages.{other}", shared(f"languages.{other}")


# --- one form -----------------------------------------------------------------------------------------------


def form_overview(
    form: Form,
    project: Project,
    *,
    day: str,
    pages: Collection[str],
    lang: str = "nl",
    cache: Path | None = None,
) -> Document:
    """The overview of one form. `pages` are the paths of its documents, error states included."""
    texts = texts_of(lang)
    plans = {language: plan(form, language) for language in form.languages}
    wordings = {language: Wording(form, language, day) for language in form.languages}
    cells = {
        language: _by_row(form.id, plans[language], wordings[language], pages, texts)
        for language in form.languages
    }
    rows = tuple(
        RowView(
            title=title,
            cells=tuple(CellView(lang=la, pages=cells[la].get(title, ())) for la in form.languages),
        )
        for title in dict.fromkeys(title for language in form.languages for title in cells[language])
    )
    view = FormOverview(
        facts=tuple(_facts(form, texts)),
        languages=tuple((language, texts(f"languages.{language}")) for language in form.languages),
        rows=rows,
        when=when_rows(form, wordings, texts),
    )
    title = _own_title(form, wordings, lang)
    page = _page(project, lang, title, "../", (LinkView(text=texts("form.all"), href="../index.html"),))
    html = templates(project.templates, cache).page("form-overview", page=page, view=view, t=texts)
    return _document(form.id, lang, f"{form.id}/index.html", html, form.span)


def _own_title(form: Form, wordings: Mapping[str, Wording], lang: str) -> str:
    wording = wordings.get(lang) or next(iter(wordings.values()))
    return wording.plain(form.title)


def _by_row(
    form_id: str, made: Plan, wording: Wording, known: Collection[str], texts: Texts
) -> dict[str, tuple[PageLinkView, ...]]:
    """The links of one language by the row they stand in."""
    found: dict[str, tuple[PageLinkView, ...]] = {}
    for page in made.pages:
        step = page.step is not None
        row = texts("form.step", number=page.number) if step else texts(f"form.{page.kind}")
        base = f"_errors/{form_id}/{made.lang}/{page.name}"
        states = {"failed": f"{base}.html", "checks": f"{base}.checks.html"}
        link = PageLinkView(
            text=_text(page, wording),
            href=f"{made.lang}/{page.name}.html",
            failed=tuple(
                LinkView(text=texts(f"form.{key}"), href=f"../{path}")
                for key, path in states.items()
                if path in known
            ),
        )
        found[row] = (*found.get(row, ()), link)
    return found


def _text(page: Page, wording: Wording) -> str:
    """What tells the page apart: its question in plain Dutch, else its heading."""
    if page.stop is not None:
        return wording.plain(page.stop.title)
    if page.asks and wording.lang in QUESTION_BY_QUESTION and page.fields:
        return wording.title_of(page.question)
    if page.list is not None:
        return wording.item(page.list)
    if page.step is not None:
        return wording.plain(page.step.title)
    return wording.plain(wording.form.title) if page.kind == "start" else wording.texts(f"{page.kind}.title")


def _facts(form: Form, texts: Texts) -> Iterator[FactView]:
    about = form.about
    owner = about.owner
    yield FactView(name=texts("facts.version"), words=(str(form.version),))
    yield FactView(name=texts("facts.owner"), link=LinkView(text=owner.role, href=f"mailto:{owner.email}"))
    yield FactView(name=texts("facts.review"), words=(formats.day(owner.review_by, texts),))
    if about.product:
        yield FactView(name=texts("facts.product"), link=LinkView(text=about.product, href=about.product))
    for key, words in (("basis", about.legal_basis), ("sources", about.sources), ("file", (form.file,))):
        if words:
            yield FactView(name=texts(f"facts.{key}"), words=words)


# --- all forms ----------------------------------------------------------------------------------------------


def summary(form: Form) -> dict[str, Any]:
    """What the overview of all forms says about a form, as JSON, so that the build can keep it."""
    types = fields.types()
    asked = [f for f in form.fields() if types[f.type].answer != "none"]
    return {
        "id": form.id,
        "title": {phrase.lang: phrase.text for phrase in form.title.phrases if phrase.lang in form.languages},
        "languages": list(form.languages),
        "steps": len(form.steps),
        "questions": len(asked),
        "owner": form.about.owner.role,
        "review_by": form.about.owner.review_by,
    }


def overview(
    summaries: Iterable[Mapping[str, Any]], project: Project, *, lang: str = "nl", cache: Path | None = None
) -> Document:
    """The overview of all forms, from their summaries, by title."""
    texts = texts_of(lang)
    rows = sorted((_row(given, texts) for given in summaries), key=lambda row: (row.title.lower(), row.href))
    page = _page(project, lang, texts("forms.title"), "", ())
    html = templates(project.templates, cache).page("overview", page=page, rows=rows, t=texts)
    return _document("", lang, "index.html", html, Span(file="formc.yaml"))


def _row(given: Mapping[str, Any], texts: Texts) -> FormRow:
    titles: Mapping[str, str] = given["title"]
    links = tuple(
        (lang, LinkView(text=texts(f"languages.{lang}"), href=f"{given['id']}/{lang}/index.html"))
        for lang in given["languages"]
    )
    return FormRow(
        title=titles.get(texts.lang) or next(iter(titles.values())),
        href=f"{given['id']}/index.html",
        languages=links,
        steps=given["steps"],
        questions=given["questions"],
        owner=given["owner"],
        review_by=formats.day(given["review_by"], texts),
    )


def _page(project: Project, lang: str, title: str, top: str, links: tuple[LinkView, ...]) -> PageView:
    organisation = project.short_name or project.organisation
    return PageView(
        lang=lang,
        title=" - ".join(filter(None, (title, organisation))),
        heading=title,
        css=f"{top}{stylesheet(project.theme).path}",
        organisation=project.organisation,
        organisation_lang="" if lang == "nl" else "nl",
        form_title="",
        links=links,
    )


def _document(form_id: str, lang: str, path: str, html: str, span: Span) -> Document:
    return Document(
        form_id=form_id,
        lang=lang,
        page="overview",
        state="fresh",
        path=path,
        source=span.file,
        html=html,
        span=span,
        anchors={},
    )
