"""The terms of a form, read, and held against the texts that are there for them."""

from __future__ import annotations

from collections.abc import Iterator

from formc import fields, glossary, nodes, richtext
from formc.diagnostics import Severity
from formc.model import Form, Term, Text
from formc.project import Project
from formc.schema.reporter import Reporter
from formc.schema.wordings import NOTHING_ASKED, Wordings
from formc.source import Map, Scalar


def read_terms(form: Map, wordings: Wordings, report: Reporter) -> tuple[Term, ...]:
    """The terms under `glossary`; those that are not whole are left out, what is wrong with them is told."""
    found = []
    for number, node in enumerate(nodes.maps(form, "glossary"), 1):
        path = f"glossary.{number}"
        term = _term(node, path, wordings)
        means = wordings.read(node, "means", path, kind="explanation", order=NOTHING_ASKED)
        if term is not None and means is not None:
            found.append(Term(term=term, means=means, span=term.span))
    report.sink.extend(glossary.mistakes(found))
    return tuple(found)


def _term(node: Map, path: str, wordings: Wordings) -> Text | None:
    given = node.get("term")
    if isinstance(given, Scalar):
        return wordings.everywhere(given, f"{path}.term", kind="term")
    return wordings.read(node, "term", path, kind="term", order=NOTHING_ASKED)


def report_unused_terms(form: Form, project: Project, report: Reporter) -> None:
    """Warn of each term of the form that stands in none of the texts on its pages, in no wording."""
    own = [term for term in form.glossary if not term.shared]
    if any(found.severity is Severity.ERROR for found in report.sink.found):
        return  # the text that uses it may be what could not be read
    used: set[int] = set()
    for lang in form.languages:
        words = "\n".join(_words(form, project, lang))
        used.update(id(hit.term) for hit in glossary.Glossary(own, lang).find(words))
    for term in own:
        if id(term) not in used:
            first = term.term.phrases[0]
            report("schema/unused-term", first.where, Severity.WARNING, term=first.text)


def _words(form: Form, project: Project, lang: str) -> Iterator[str]:
    """The texts on the form's pages, those of the project and of the field types too, without markup."""
    shared = (text.phrases for text in (project.contact, project.privacy, project.footer) if text)
    for phrase in (*fields.phrases(form), *(phrase for phrases in shared for phrase in phrases)):
        if phrase.lang == lang and phrase.kind != "explanation":
            yield richtext.mask(phrase.text, phrase.markdown)
    texts = fields.texts()[lang]
    for field in form.fields():
        kind = fields.types()[field.type]
        yield from (kind.builtin(field, "label", texts), kind.builtin(field, "hint", texts))
