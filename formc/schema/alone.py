"""A fragment or list of options that is checked by itself, as an editor or a hook before a commit does."""

from __future__ import annotations

from pathlib import Path

from formc.diagnostics import Checked, Diagnostic
from formc.model import Form
from formc.nodes import LANGUAGES
from formc.project import Project
from formc.schema.library import Library, display
from formc.schema.strays import SHARED_FOLDERS, wrong_suffix
from formc.source import Map, Node, Seq, load, quote

_FIELD = {
    "fragments": "{{id: {id}, include: {name}}}",
    "lists": "{{id: {id}, type: select, options: {name}, label: {text}}}",
}
_FORM = """\
formc: 1
id: alone
version: 1
languages: [{languages}]
title: {text}
about: {{owner: {{role: alone, email: alone@example.nl, review_by: 2027-01-01}}}}
start: {{for: {text}, needs: {text}, costs: {text}, takes: {text}}}
steps: [{{id: alone, title: {text}, fields: [{field}]}}]
confirmation: [{{text: {text}}}]
"""


def is_shared(path: Path, project: Project) -> bool:
    """Whether the file at `path` is a fragment or list of the project, and no form."""
    folder = path.resolve().parent
    return folder.name in SHARED_FOLDERS and folder.parent == project.forms.resolve()


def read_alone(path: Path, project: Project, library: Library) -> Checked[Form]:
    """What is wrong in a shared file. There is no form in it, so there is never a value.

    It is read as part of a form that holds nothing else, in the project's languages, else in all that it has.
    """
    from formc.schema.parse import form_from

    folder, name = path.resolve().parent.name, path.stem
    wrong = tuple(wrong_suffix(path, display(path)))
    if wrong:
        return Checked(value=None, diagnostics=wrong)
    shared = library.fragment(name) if folder == "fragments" else library.options(name)
    if shared.node is None:
        return Checked(value=None, diagnostics=shared.findings)
    languages = project.languages or tuple(lang for lang in LANGUAGES if _has(shared.node, lang)) or ("nl",)
    text = "{" + ", ".join(f"{lang}: {quote('alone')}" for lang in languages) + "}"
    field = _FIELD[folder].format(id="alone", name=name, text=text)
    form = load(_FORM.format(languages=", ".join(languages), text=text, field=field), "alone").value
    found = form_from(form, project, library).diagnostics if form is not None else ()
    return Checked(value=None, diagnostics=tuple(_of(shared.file, found)))


def _of(file: str, found: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return [diagnostic for diagnostic in found if diagnostic.span.file == file]


def _has(node: Node, lang: str) -> bool:
    """Whether there is a text in this language anywhere below."""
    if isinstance(node, Map):
        return lang in node.entries or any(_has(value, lang) for _, value in node.items())
    return isinstance(node, Seq) and any(_has(item, lang) for item in node.items)
