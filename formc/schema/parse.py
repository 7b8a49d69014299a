"""From a located tree to a Form: what the schema allows, made into values, with the checks of whole forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from formc import nodes
from formc.diagnostics import Checked, Diagnostic, Sink
from formc.model import Form, Named, Step, Stop, Term, Text
from formc.project import Project
from formc.schema import checks
from formc.schema.alone import is_shared, read_alone
from formc.schema.around import Pages, about, amounts
from formc.schema.conditions import Conditions, Place
from formc.schema.expansion import Expander
from formc.schema.library import Library
from formc.schema.mistakes import Mistakes
from formc.schema.operands import Operands
from formc.schema.places import head, id_place
from formc.schema.reading import Reader, flat
from formc.schema.references import References
from formc.schema.reporter import Reporter
from formc.schema.scope import Entry, Scope
from formc.schema.strays import wrong_suffix
from formc.schema.unused import report_unused
from formc.schema.wordings import Wordings
from formc.source import Map, Node, Scalar, load_file
from formc.validation import validate


def read_form(path: Path, name: str, project: Project, library: Library) -> Checked[Form]:
    """The form in the file at `path`, or no value when too little of it could be read.

    A fragment or list of options is read too, for what is wrong with it.
    """
    if is_shared(path, project):
        return read_alone(path, project, library)
    loaded = load_file(path, name)
    found = (*loaded.diagnostics, *wrong_suffix(path, name))
    if loaded.value is None:
        return Checked(value=None, diagnostics=found)
    return form_from(loaded.value, project, library, before=found, stem=path.stem)


def form_from(
    node: Node, project: Project, library: Library, *, before: Iterable[Diagnostic] = (), stem: str = ""
) -> Checked[Form]:
    """The form that a tree describes. `stem`, if given, is the file's name, which has to be the form's id."""
    from formc.schema.assemble import validator

    sink = Sink()
    sink.extend(before)
    sink.extend(validate(validator(), node))
    if not isinstance(node, Map):
        return Checked(value=None, diagnostics=sink.sorted())
    report = Reporter(sink)
    form = _FormReader(node, project, library, report).form()
    _file_name(node, stem, report)
    return Checked(value=form, diagnostics=tuple(_of_form(sink, node)))


def _of_form(sink: Sink, node: Map) -> Iterator[Diagnostic]:
    form_id = nodes.string(node, "id")
    for diagnostic in sink.sorted():
        yield replace(diagnostic, form=form_id) if form_id and not diagnostic.form else diagnostic


def _file_name(node: Map, stem: str, report: Reporter) -> None:
    given = node.get("id")
    if stem and isinstance(given, Scalar) and not (given.blank or given.reported) and given.value != stem:
        report("schema/id-is-not-file-name", given.span, id=given.value, file=stem)


class _FormReader:
    """Reads one form, top to bottom. Parts that are broken are left out, so that the rest is still
    checked.
    """

    def __init__(self, node: Map, project: Project, library: Library, report: Reporter) -> None:
        self.node = node
        self.project = project
        self.report = report
        own_lists = node.get("lists")
        self.expander = Expander(library, report, own_lists if isinstance(own_lists, Map) else None)
        self.languages = tuple(x for x in nodes.strings(node, "languages") if x in nodes.LANGUAGES)
        self.amounts = tuple(amounts(node, report))
        names = [amount.name for amount in self.amounts]
        references = References(self.expander.table, report)
        # A language that formc does not know was told, and may have been meant as one that it does.
        self.unsure = any(x not in nodes.LANGUAGES for x in nodes.strings(node, "languages"))
        self.wordings = Wordings(self.languages, report, self.expander.table, names, node.source.file)
        self.wordings.unsure = self.unsure
        self.conditions = Conditions(references, Operands(references, names, report), report)
        self.mistakes = Mistakes(
            references=references, conditions=self.conditions, wordings=self.wordings, report=report
        )
        self.reader = Reader(self.expander, self.conditions, self.wordings, self.mistakes)
        self.pages = Pages(form=node, wordings=self.wordings, conditions=self.conditions)
        named = node.get("conditions")
        self.scope = Scope(names=((named, None),) if isinstance(named, Map) else ())

    def form(self) -> Form | None:
        """The form, or None when a part that it needs is missing."""
        entries = self._entries()
        steps = [self._step(step, found) for step, found in entries]
        end = Place(scope=self.scope, order=self.expander.order + 1)
        title, start, owned = self.pages.title(), self.pages.start(), about(self.node, self.report)
        parts = tuple(self.pages.confirmation(end))
        conditions = (*self._named(end), *self._worded())
        declares, declaration = self.pages.declaration()
        terms = self._terms()
        privacy, contact = self.pages.block(self.node, "privacy"), self.pages.block(self.node, "contact")
        self._languages()
        self._settings(contact, privacy)
        self._whole(steps)
        complete = all(step.id and step.title.phrases for step in steps)
        if not (title and owned and start and self.languages and complete):
            return None
        form = Form(
            id=nodes.string(self.node, "id"),
            file=self.node.source.file,
            files=(self.node.source.file, *self.expander.used),
            span=head(self.node),
            version=nodes.integer(self.node, "version", 1),
            languages=self.languages,
            title=title,
            about=owned,
            start=start,
            steps=tuple(steps),
            confirmation=parts,
            privacy=privacy,
            contact=contact,
            declares=declares,
            declaration=declaration,
            amounts=self.amounts,
            conditions=conditions,
            glossary=(*terms, *self.project.glossary),
        )
        self._unused_terms(form, terms)
        return form

    def _whole(self, steps: list[Step]) -> None:
        """What only shows in the whole form."""
        found = {entry.id: entry.node for entry in self.expander.table.entries()}
        self.report.sink.extend(checks.run(checks.Whole(steps=tuple(steps), nodes=found)))
        report_unused(self.node, self.expander.used.values(), self.expander.lists, self.report)

    def _languages(self) -> None:
        given = self.node.get("languages")
        for lang in self.project.languages:
            if given is not None and self.languages and lang not in self.languages and not self.unsure:
                self.report("schema/missing-language", given.span, language=lang)

    def _settings(self, contact: Text | None, privacy: Text | None) -> None:
        """The project's texts that stand on this form's pages have to be there in its languages."""
        shared = {"footer": self.project.footer}
        if contact is None:
            shared["contact"] = self.project.contact
        if privacy is None:
            shared["privacy"] = self.project.privacy
        for key, text in shared.items():
            if text is not None:
                self.wordings.shared(text, key)
        for term in self.project.glossary:
            self.wordings.shared(term.term, "glossary")
            self.wordings.shared(term.means, "glossary")

    # --- glossary: most forms have none, and what reads it is not even imported then ------------------------

    def _terms(self) -> tuple[Term, ...]:
        if "glossary" not in self.node.entries:
            return ()
        from formc.schema.glossary import read_terms

        return read_terms(self.node, self.wordings, self.report)

    def _unused_terms(self, form: Form, own: tuple[Term, ...]) -> None:
        if own:
            from formc.schema.glossary import report_unused_terms

            report_unused_terms(form, self.project, self.report)

    # --- steps --------------------------------------------------------------------------------------------

    def _entries(self) -> list[tuple[Map, list[Entry]]]:
        """The steps with their fields, all of them before any is read: a text may name what comes later."""
        if "steps" not in self.node.entries:
            self.expander.table.add_hole("")
        found = []
        for step in nodes.maps(self.node, "steps"):
            found.append(
                (step, self.expander.entries(step.get("fields"), self.scope, nodes.string(step, "id")))
            )
        return found

    def _step(self, node: Map, entries: list[Entry]) -> Step:
        """The step; without id or words in its title when these could not be read."""
        step_id = nodes.string(node, "id")
        first = entries[0].order if entries else self.expander.order + 1
        end = max((entry.last for entry in entries), default=first) + 1
        title = self.wordings.read(node, "title", step_id, kind="title", order=first)
        place = Place(scope=self.scope, order=end)
        return Step(
            id=step_id,
            title=title or Text(phrases=(), span=head(node)),
            fields=self.reader.read(entries),
            show_if=self.conditions.read(node.get("show_if"), Place(scope=self.scope, order=first)),
            stops=tuple(self._stops(node, step_id, place)),
            checks=tuple(self.mistakes.read(node, step_id, place, flat(entries))),
            span=id_place(node),
        )

    def _stops(self, node: Map, step: str, place: Place) -> Iterator[Stop]:
        for number, stop in enumerate(nodes.maps(node, "stops"), 1):
            path = f"{step}.stops.{number}"
            condition = self.conditions.read(stop.get("if"), place)
            title = self.wordings.read(stop, "title", path, kind="title", order=place.order)
            text = self.wordings.read(stop, "text", path, kind="body", markdown="block", order=place.order)
            if condition and title and text:
                yield Stop(condition=condition, title=title, text=text, span=head(stop))

    # --- conditions ---------------------------------------------------------------------------------------

    def _named(self, end: Place) -> Iterator[Named]:
        """The form's named conditions, each read where nothing lies ahead, so that an unused one is
        checked.
        """
        given = self.node.get("conditions")
        place = end._replace(scope=self.scope._replace(anywhere=True))
        for key, _ in given.items() if isinstance(given, Map) else ():
            condition = self.conditions.read(key, place)
            if isinstance(condition, Named):
                yield condition

    def _worded(self) -> Iterator[Named]:
        """The conditions with words of their own that stand elsewhere: in a fragment, or where they are
        used.
        """
        given = self.node.get("conditions")
        own = [body for _, body in given.items()] if isinstance(given, Map) else []
        for condition, body in self.conditions.worded.values():
            self.wordings.read(body, "says", f"conditions.{condition.name}", kind="condition")
            if not any(body is known for known in own):
                yield condition
