"""The pages that tests read: those of the form in fixtures/pages, which has all there is, and of forms/."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup

from formc.model import Document, Form
from formc.project import Project, load_project
from formc.render import documents, form_overview, overview, stylesheet, summary
from formc.schema import load_form

ROOT = Path(__file__).parent.parent
FIXTURE = Path(__file__).parent / "fixtures" / "pages"
DAY = "2026-10-01"


@cache
def project(root: Path = FIXTURE) -> Project:
    """The settings in `root`, which are right."""
    checked = load_project(root)
    assert checked.value is not None
    assert not checked.diagnostics
    return checked.value


@cache
def form(path: Path = FIXTURE / "forms" / "parkeerkaart.yaml") -> Form:
    """The form in the file at `path`, which is right."""
    checked = load_form(path, project(path.parent.parent), name=path.relative_to(ROOT).as_posix())
    assert checked.value is not None
    assert not checked.diagnostics
    return checked.value


@cache
def forms() -> tuple[Form, ...]:
    """The form of the tests, and those of this project."""
    return (form(), *(form(path) for path in sorted((ROOT / "forms").glob("*.yaml"))))


@cache
def pages(of: Form | None = None) -> dict[str, Document]:
    """All documents of a form by path, its overview included."""
    of = of or form()
    settings = project((ROOT / of.file).parent.parent)
    made = {document.path: document for document in documents(of, settings, day=DAY)}
    shown = form_overview(of, settings, day=DAY, pages=made)
    return {**made, shown.path: shown}


@cache
def every_page() -> dict[str, Document]:
    """All documents of all forms by path, and the overview of all."""
    made = {path: document for of in forms() for path, document in pages(of).items()}
    every = overview([summary(of) for of in forms()], project(ROOT))
    return {**made, every.path: every}


@cache
def soup(path: str) -> BeautifulSoup:
    """A page of `every_page`, parsed."""
    return BeautifulSoup(every_page()[path].html, "html.parser")


def write(folder: Path) -> Path:
    """All pages and their style sheets are in `folder`."""
    for document in every_page().values():
        file = folder / document.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(document.html, encoding="utf-8")
    for settings in (project(), project(ROOT)):
        asset = stylesheet(settings.theme)
        (folder / asset.path).parent.mkdir(exist_ok=True)
        (folder / asset.path).write_text(asset.text, encoding="utf-8")
    return folder
