"""From a located tree to a Form: what the schema allows, made into values, with the checks that need the whole form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from formc import nodes
from formc.diagnostics import Checked, Sink, Span, finding
from formc.model import About, Amount, Form, Named, Owner, Part, Start, Step, Stop, Text
from formc.project import Project
from formc.schema import checks as form_checks
from formc.schema.conditions import Conditions
from formc.schema.expansion import Entry, Expander, Place, Scope
from formc.schema.library import Library
from formc.schema.operands import is_day
from formc.schema.reading import Reader, head
from formc.schema.wordings import NOTHING_ASKED, Wordings
from formc.source import Map, Node, Scalar, load_file
from formc.validation import validate


def read_form(path: Path, name: str, project: Project, library: Library) -> Checked[Form]:
    """The form in the file at `path`, or no value when too little of it could be read."""
    loaded = load_file(path, name)
    if loaded.value is None:
        return Checked(value=None, diagnostics=loaded.diagnostics)
    return form_from(loaded.value, project, library, before=loaded.diagnostics, stem=path.stem)


def form_from(
    node: Node, project: Project, library: Library, *, before: tuple[Any, ...] = (), stem: str = ""
) -> Checked[Form]:
    """The form that a tree describes. `stem`, if given, is the file's name, which has to be the form's id."""
    from formc.schema.assemble import validator

    sink = Sink()
    sink.extend(before)
    sink.extend(validate(validator(), node))
    if not isinstance(node, Map):
        return Checked(value=None, diagnostics=sink.sorted())
    form = _FormReader(node, project, library, sink).form()
    _file_name(node, stem, sink)
    if form is not None:
        sink.extend(form_checks.run(form))
    return Checked(value=form, diagnostics=tuple(_of_form(sink, node)))


def _of_form(sink: Sink, node: Map) -> Iterator[Any]:
    from dataclasses import replace

    form_id = nodes.string(node, "id")
    for diagnostic in sink.sorted():
        yield replace(diagnostic, form=form_id) if form_id and not diagnostic.form else diagnostic


def _file_name(node: Map, stem: str, sink: Sink) -> None:
    given = node.get("id")
    if stem and isinstance(given, Scalar) and given.value != stem:
        sink.add(finding("schema/id-is-not-file-name", given.span, id=given.value, file=stem))


class _FormReader:
    """Reads one form, top to bottom. Parts that the schema found broken are left out, so that the rest is still checked."""

    def __init__(self, node: Map, project: Project, library: Library, sink: Sink) -> None:
        self.node = node
        self.project = project
        self.sink = sink
        own_lists = node.get("lists")
        self.expander = Expander(library, sink, own_lists if isinstance(own_lists, Map) else None)
        self.languages = tuple(x for x in nodes.strings(node, "languages") if x in nodes.LANGUAGES)
        self.amounts = tuple(self._amounts())
        names = frozenset(amount.name for amount in self.amounts)
        self.conditions = Conditions(self.expander.table, names, sink)
        self.wordings = Wordings(self.languages, sink, self.expander.table, names)
        self.reader = Reader(self.expander, self.conditions, self.wordings, sink)
        named = node.get("conditions")
        self.scope = Scope(names=((named, None),) if isinstance(named, Map) else ())

    def form(self) -> Form | None:
        entries = [(step, self._entries(step)) for step in nodes.maps(self.node, "steps")]
        steps = [s for step, found in entries if (s := self._step(step, found)) is not None]
        last = len(self.expander.table) * 2 + 1
        title = self._text(self.node, "title", "", kind="title", order=NOTHING_ASKED)
        about, start = self._about(), self._start()
        parts = tuple(self._confirmation(last))
        named = tuple(self._named(last))
        worded = tuple(self._worded())
        declares, declaration = self._declaration()
        privacy = self._text(self.node, "privacy", "", kind="body", markdown="block", order=NOTHING_ASKED)
        contact = self._text(self.node, "contact", "", kind="body", markdown="block", order=NOTHING_ASKED)
        self._languages()
        self._settings(contact, privacy)
        if not (title and about and start and self.languages):
            return None
        return Form(
            id=nodes.string(self.node, "id"),
            file=self.node.source.file,
            files=(self.node.source.file, *self.expander.files),
            span=head(self.node),
            version=nodes.integer(self.node, "version", 1),
            languages=self.languages,
            title=title,
            about=about,
            start=start,
            steps=tuple(steps),
            confirmation=parts,
            privacy=privacy,
            contact=contact,
            declares=declares,
            declaration=declaration,
            amounts=self.amounts,
            conditions=(*named, *worded),
        )

    def _text(
        self, node: Node | None, key: str, path: str, *, kind: str, markdown: str = "", order: int = 0
    ) -> Text | None:
        return self.wordings.read(node, key, path, kind=kind, markdown=markdown, order=order)

    def _languages(self) -> None:
        given = self.node.get("languages")
        for lang in self.project.languages:
            if given is not None and lang not in self.languages:
                self.sink.add(finding("schema/missing-language", given.span, language=lang))

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

    # --- steps --------------------------------------------------------------------------------------------------------

    def _entries(self, step: Map) -> list[Entry]:
        return self.expander.entries(step.get("fields"), self.scope, nodes.string(step, "id"))

    def _step(self, node: Map, entries: list[Entry]) -> Step | None:
        step_id = nodes.string(node, "id")
        first = entries[0].order if entries else 0
        title = self._text(node, "title", step_id, kind="title", order=first)
        end = max((entry.last for entry in entries), default=0) + 1
        fields = self.reader.read(entries)
        show_if = self.conditions.read(node.get("show_if"), Place(scope=self.scope, order=first))
        stops = tuple(self._stops(node, step_id, end))
        checks = tuple(self.reader.checks_of(node, step_id, Place(scope=self.scope, order=end)))
        if title is None or not step_id:
            return None
        span = _id_span(node)
        return Step(
            id=step_id, title=title, fields=fields, show_if=show_if, stops=stops, checks=checks, span=span
        )

    def _stops(self, node: Map, step: str, end: int) -> Iterator[Stop]:
        for number, stop in enumerate(nodes.maps(node, "stops"), 1):
            path = f"{step}.stops.{number}"
            condition = self.conditions.read(stop.get("if"), Place(scope=self.scope, order=end))
            title = self._text(stop, "title", path, kind="title", order=end)
            text = self._text(stop, "text", path, kind="body", markdown="block", order=end)
            if condition and title and text:
                yield Stop(condition=condition, title=title, text=text, span=head(stop))

    # --- around the steps ---------------------------------------------------------------------------------------------

    def _start(self) -> Start | None:
        node = self.node.get("start")
        keys = ("for", "needs", "costs", "takes")
        texts = [
            self._text(node, key, "start", kind="body", markdown="block", order=NOTHING_ASKED) for key in keys
        ]
        if not isinstance(node, Map) or not all(texts):
            return None
        for_whom, needs, costs, takes = (text for text in texts if text is not None)
        return Start(
            for_whom=for_whom, needs=needs, costs=costs, takes=takes, span=_key_span(self.node, "start")
        )

    def _about(self) -> About | None:
        node = self.node.get("about")
        owner = node.get("owner") if isinstance(node, Map) else None
        if not isinstance(owner, Map):
            return None
        self._day(owner.get("review_by"))
        who = Owner(
            role=nodes.string(owner, "role"),
            email=nodes.string(owner, "email"),
            review_by=nodes.string(owner, "review_by"),
            span=head(owner),
        )
        return About(
            owner=who,
            pdf=_pairs(node, "pdf"),
            product=nodes.string(node, "product"),
            inventory=nodes.integer(node, "inventory"),
            sources=nodes.strings(node, "sources"),
            legal_basis=nodes.strings(node, "legal_basis"),
            retention=_pairs(node, "retention"),
            span=_key_span(self.node, "about"),
        )

    def _day(self, node: Node | None) -> None:
        if isinstance(node, Scalar) and len(node.value) == 10 and not is_day(node.value):
            self.sink.add(finding("schema/no-such-day", node.span, day=node.value))

    def _amounts(self) -> Iterator[Amount]:
        given = self.node.get("amounts")
        for key, values in given.items() if isinstance(given, Map) else ():
            if isinstance(values, Map):
                for day, _ in values.items():
                    self._day(day)
                pairs = sorted((day.value, v.value) for day, v in values.items() if isinstance(v, Scalar))
                yield Amount(name=key.value, values=tuple(pairs), span=key.span)

    def _named(self, last: int) -> Iterator[Named]:
        """The form's named conditions, each read once where nothing lies ahead, so that an unused one is checked too."""
        given = self.node.get("conditions")
        for key, _ in given.items() if isinstance(given, Map) else ():
            condition = self.conditions.read(key, Place(scope=self.scope, order=last))
            if isinstance(condition, Named):
                yield condition

    def _worded(self) -> Iterator[Named]:
        """The conditions with words of their own that stand elsewhere: in a fragment, or where they are used."""
        given = self.node.get("conditions")
        own = [body for _, body in given.items()] if isinstance(given, Map) else []
        for condition, body in self.conditions.worded.values():
            self._text(body, "says", f"conditions.{condition.name}", kind="condition")
            if not any(body is known for known in own):
                yield condition

    def _declaration(self) -> tuple[bool, Text | None]:
        summary = self.node.get("summary")
        text = self._text(summary, "declaration", "summary", kind="label")
        return text is not None or nodes.boolean(summary, "declaration"), text

    def _confirmation(self, last: int) -> Iterator[Part]:
        for number, part in enumerate(nodes.maps(self.node, "confirmation"), 1):
            text = self._text(part, "text", f"confirmation.{number}", kind="body", markdown="block")
            show_if = self.conditions.read(part.get("show_if"), Place(scope=self.scope, order=last))
            if text is not None:
                yield Part(text=text, show_if=show_if, span=head(part))


def _pairs(node: Node | None, key: str) -> tuple[tuple[str, str], ...]:
    given = node.get(key) if isinstance(node, Map) else None
    if not isinstance(given, Map):
        return ()
    return tuple((k.value, v.value) for k, v in given.items() if isinstance(v, Scalar))


def _key_span(node: Map, key: str) -> Span:
    found = node.key(key)
    return found.span if found else node.span


def _id_span(node: Map) -> Span:
    found = node.get("id")
    return found.span if found is not None else head(node)
