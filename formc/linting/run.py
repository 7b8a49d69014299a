"""`formc lint`: every check on forms and plain web pages, in one run."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import formc
from formc.diagnostics import Diagnostic, FormcError, Severity, Sink
from formc.lint.engine import OFF, RULES, Linter, crash
from formc.linting import webpages
from formc.linting.checking import beside, is_unread, load, texts_of
from formc.linting.outcome import Outcome, Progress, no_progress
from formc.model import Document, Form
from formc.project import Project
from formc.report import Coverage
from formc.rule import load_rules, rule_docs_from_yaml
from formc.schema.alone import is_shared
from formc.schema.library import Library, display

if TYPE_CHECKING:
    from formc.lint.browser.session import Shown
    from formc.linting.levels import Measured

AXE = Path(formc.__file__).parent / "lint" / "rules" / "axe.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What to lint: form files and plain web pages of a project, in a browser or not.

    `root` is the folder that addresses starting with / point to, on plain pages. `today` (ISO) is the day of
    the run.
    """

    project: Project
    forms: Sequence[Path] = ()
    pages: Sequence[Path] = ()
    today: str
    browser: bool = True
    root: Path | None = None


def lint(task: Task, progress: Progress = no_progress) -> Outcome:
    """What all checks find in the forms and pages of the task; a file that breaks leaves the others alone."""
    return _Lint(task, progress).run()


@dataclass(slots=True)
class _Seen:
    """What was looked at so far."""

    forms: int = 0
    langs: dict[str, None] = field(default_factory=dict)
    measured: list[Measured] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    foreign: list[tuple[Path, Document]] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)
    unrendered: int = 0
    unread: int = 0
    shared: int = 0
    in_browser: int = 0


class _Lint:
    """One run."""

    def __init__(self, task: Task, progress: Progress) -> None:
        self.task = task
        self.progress = progress
        self.sink = Sink()
        self.seen = _Seen()
        self.linter = Linter(task.project.rules, today=task.today)
        self.library = Library(task.project)

    def run(self) -> Outcome:
        from formc.linting.levels import levels

        with self.progress("progress.check", len(self.task.forms) + len(self.task.pages)) as tick:
            for path in self.task.forms:
                self._form(path)
                tick()
            unread = self.seen.unread
            self.sink.extend(beside(self.task.project, self.task.forms, self.library, all_read=not unread))
            self._shared_texts()
            for path in self.task.pages:
                self._page(path)
                tick()
        failure = self._browser() if self.task.browser else None
        kept = self._kept()
        return Outcome(
            findings=kept,
            coverage=self._coverage(),
            levels=levels(self.seen.measured, kept),
            failure=failure,
        )

    # --- forms ----------------------------------------------------------------------------------------------

    def _form(self, path: Path) -> None:
        """The form as YAML, as texts and as pages. Pages of a form with errors would mislead: not made."""
        checked = load(path, self.task.project, self.library)
        self.sink.extend(checked.diagnostics)
        form = checked.value
        if is_unread(checked):
            self.seen.unread += 1
            return
        if is_shared(path, self.task.project):
            self.seen.shared += 1
            return
        if form is None or checked.failed:
            self.seen.unrendered += 1
            return
        self.seen.forms += 1
        self.seen.langs.update(dict.fromkeys(form.languages))
        self.seen.sources.update(form.files)
        found = self.linter.check_form(form)
        self.sink.extend(found)
        self._measure(form, found)
        self._documents(form)

    def _measure(self, form: Form, found: Sequence[Diagnostic]) -> None:
        """How hard the form is to read, but for the findings that turn out to be accepted."""
        from formc.linting.levels import measure

        try:
            self.seen.measured.extend(measure(form, found))
        except Exception as error:
            self.sink.add(crash("level", error, form.span, form.id))

    def _documents(self, form: Form) -> None:
        from formc.render import documents

        try:
            for document in documents(form, self.task.project, day=self.task.today):
                self.sink.extend(self.linter.check_document(document))
                self.seen.documents.append(document)
        except FormcError:
            raise
        except Exception as error:
            self.sink.add(crash("render", error, form.span, form.id))

    def _shared_texts(self) -> None:
        """The project's own texts, which stand on the pages of its forms, in the wordings that were seen."""
        project = self.task.project
        meanings = (term.means for term in project.glossary)
        for text in (project.contact, project.privacy, project.footer, *meanings):
            if text is not None and self.seen.forms:
                phrases = (phrase for phrase in text.phrases if phrase.lang in self.seen.langs)
                self.sink.extend(self.linter.check_phrases(phrases, text.span, project.glossary))
                self.seen.sources.add(text.span.file)

    # --- plain pages ----------------------------------------------------------------------------------------

    def _page(self, path: Path) -> None:
        """A page that formc did not make."""
        name = display(path)
        html = webpages.read(path, name)
        self.sink.extend(html.diagnostics)
        if html.value is None:
            self.seen.unread += 1
            return
        self.sink.extend(self.linter.check_html(html.value, name, root=self.task.root))
        self.seen.foreign.append((path, webpages.document(html.value, name)))

    # --- the browser ----------------------------------------------------------------------------------------

    def _browser(self) -> FormcError | None:
        """What axe finds in all pages. Returns why, when no page could be checked."""
        from formc.lint.browser.axe import check as axe
        from formc.lint.browser.repeats import without_repeats

        count = len(self.seen.documents) + len(self.seen.foreign)
        if not count:
            return None
        self.seen.in_browser = count
        try:
            with self._shown() as pages, self.progress("progress.browser", count) as tick:
                found = axe(pages, settings=self.task.project.rules, progress=tick, failed=self._failed)
        except FormcError as error:
            self.seen.in_browser = 0
            return error
        self.sink.extend(without_repeats(found, self.sink.found))
        return None

    @contextmanager
    def _shown(self) -> Iterator[list[Shown]]:
        """All pages, each with an address: ours in a folder for this run, others where they are."""
        from formc.lint.browser.session import Shown

        with (
            tempfile.TemporaryDirectory(prefix="formc-") as name,
            webpages.address_below(self.task.root) as address,
        ):
            ours = webpages.write(Path(name), self.seen.documents, self.task.project)
            yield [
                *(Shown(document=d, url=file.as_uri()) for d, file in ours),
                *(Shown(document=d, url=address(path)) for path, d in self.seen.foreign),
            ]

    def _failed(self, shown: Shown, error: FormcError) -> None:
        """A page that did not load: of ours that stops the run, of others it is a finding on the page."""
        if shown.document.form_id:
            raise error
        self.seen.in_browser -= 1
        self.sink.add(
            Diagnostic(
                rule=f"lint/{error.key}",
                severity=Severity.ERROR,
                span=shown.document.span,
                args=tuple(error.arguments.items()),
            )
        )

    # --- the end --------------------------------------------------------------------------------------------

    def _kept(self) -> tuple[Diagnostic, ...]:
        """The findings that no comment in the YAML accepts."""
        from formc.lint import suppress

        texts = texts_of(sorted(self.seen.sources))
        if not texts:
            return suppress.apply(self.sink.found, texts)
        rules = (*(loaded.id for loaded in load_rules(RULES)), *rule_docs_from_yaml(AXE))
        return suppress.apply(self.sink.found, texts, not_run=set(self._not_run()), rules=rules)

    def _not_run(self) -> Iterator[str]:
        yield from self._off()
        if not self.seen.in_browser:
            yield from rule_docs_from_yaml(AXE)

    def _off(self) -> list[str]:
        return [rule for rule, setting in self.task.project.rules.items() if setting.severity == OFF]

    def _coverage(self) -> Coverage:
        seen = self.seen
        pages = len(seen.documents) + len(seen.foreign)
        off = len(self._off())
        skipped = (
            ("rules-off", off),
            ("unrendered", seen.unrendered),
            ("shared", seen.shared),
            ("unread", seen.unread),
        )
        reason = "not-shown" if self.task.browser else "no-browser"
        browser = () if seen.in_browser == pages else ((reason, pages - seen.in_browser),)
        return Coverage(
            forms=seen.forms,
            shared=seen.shared,
            langs=tuple(seen.langs),
            pages=len(seen.documents),
            files=len(seen.foreign),
            in_browser=seen.in_browser,
            unchecked=(*browser, *((reason, number) for reason, number in skipped if number)),
        )
