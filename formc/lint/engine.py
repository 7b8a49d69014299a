"""Runs the rules: selects them by the project's settings, catches what breaks, and gives each hit its place.

Values in, values out. Rules see a form, a text or a page and their options; what file, wording or suppression
is about, they never see.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from formc.diagnostics import Diagnostic, Severity, Sink, Span, finding
from formc.lint.phrases import plain, plain_phrases, with_terms
from formc.model import Document, Form, Phrase, Term
from formc.project import RuleSetting
from formc.rule import FACTS, NO_OPTIONS, Hit, LoadedRule, Options, Scope, fits, load_rules

RULES = "formc.lint.rules"
OFF = "off"
# The rules about reading level.
FAMILY = "b1/"


def level_rules() -> list[LoadedRule]:
    """The rules about the reading level of a text by itself."""
    return [
        rule for rule in load_rules(RULES) if rule.id.startswith(FAMILY) and rule.rule.scope is Scope.PHRASE
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    """A rule that is to run, with what the project changes about it: its severity, if any, and its
    options.
    """

    loaded: LoadedRule
    severity: Severity | None
    options: Options

    def severity_of(self, hit: Hit, lang: str) -> Severity:
        """The project's severity, else that of the hit, else the rule's own for the wording."""
        rule = self.loaded.rule
        return self.severity or hit.severity or rule.severities.get(lang, rule.severity)


class Linter:
    """The rules of one run. `settings` are the project's, by rule id; `today` is the day of the run (ISO)."""

    def __init__(
        self,
        settings: Mapping[str, RuleSetting] | None = None,
        *,
        today: str = "",
        rules: Iterable[LoadedRule] | None = None,
    ) -> None:
        known = tuple(load_rules(RULES) if rules is None else rules)
        settings = settings or {}
        given = {loaded.id: _given(loaded, settings[loaded.id]) for loaded in known if loaded.id in settings}
        facts = dict(zip(FACTS, (today, given), strict=True))
        self._selected: dict[Scope, list[Selected]] = {scope: [] for scope in Scope}
        for loaded in known:
            severity, options = given.get(loaded.id, ("", NO_OPTIONS))
            if severity != OFF:
                self._selected[loaded.rule.scope].append(_select(loaded, severity, options, facts))

        self._for: dict[tuple[Scope, str], list[tuple[Selected, Options]]] = {}

    def selected(self, scope: Scope, lang: str = "") -> list[tuple[Selected, Options]]:
        """The rules with this scope that are to run on texts or pages in `lang`, with the options that
        hold there.
        """
        if (scope, lang) not in self._for:
            self._for[scope, lang] = [
                (rule, rule.loaded.rule.options_in(lang, rule.options))
                for rule in self._selected[scope]
                if scope is Scope.FORM or rule.loaded.rule.applies_to(lang)
            ]
        return self._for[scope, lang]

    def check_form(self, form: Form) -> tuple[Diagnostic, ...]:
        """What the form and phrase rules find in a form, sorted."""
        run = _Run(form.span, form.id)
        for rule, options in self.selected(Scope.FORM):
            run.check_form(rule, form, options)
        with run.guard("phrases"):
            self._phrases(run, plain_phrases(form))
        return run.sink.sorted()

    def check_form_by(self, rule_id: str, form: Form) -> tuple[Diagnostic, ...]:
        """What one of the form rules finds in a form; nothing when the project turns it off."""
        run = _Run(form.span, form.id)
        for rule, options in self.selected(Scope.FORM):
            if rule.loaded.id == rule_id:
                run.check_form(rule, form, options)
        return run.sink.sorted()

    def check_phrases(
        self, phrases: Iterable[Phrase], span: Span, terms: tuple[Term, ...] = ()
    ) -> tuple[Diagnostic, ...]:
        """What the phrase rules find in texts that are not a form's, such as the built-in ones.

        `span` is where they come from, `terms` what is explained in them.
        """
        run = _Run(span)
        self._phrases(run, with_terms(map(plain, phrases), terms))
        return run.sink.sorted()

    def _phrases(self, run: _Run, phrases: Iterable[Phrase]) -> None:
        for phrase in phrases:
            if phrase.same:
                # Judged as Dutch words already, and as plain Dutch by b1/same-as-hard-dutch, in one finding.
                continue
            for rule, options in self.selected(Scope.PHRASE, phrase.lang):
                for hit in run.hits(rule, phrase, options):
                    place = phrase.span(hit.offset, hit.length)
                    run.add(rule, hit, place, lang=phrase.lang, path=phrase.path)

    def hits(self, phrase: Phrase) -> Iterator[tuple[Selected, Hit, Severity]]:
        """What the phrase rules find in one text whose markup is blanked out, rule by rule.

        A rule that breaks is an exception here.
        """
        for rule, options in self.selected(Scope.PHRASE, phrase.lang):
            for hit in rule.loaded.check(phrase, options):
                yield rule, hit, rule.severity_of(hit, phrase.lang)

    def check_document(self, document: Document) -> tuple[Diagnostic, ...]:
        """What the page rules find in a compiled page, at the place in the YAML that each element comes
        from.
        """
        from formc.lint.html.page import Page

        run = _Run(document.span, document.form_id)
        with run.guard("html"):
            page = Page.parse(document.html, lang=document.lang)
            for rule, options in self.selected(Scope.DOCUMENT, document.lang):
                for hit in run.hits(rule, page, options):
                    run.add(rule, hit, origin(hit, document), lang=document.lang)
        return run.sink.sorted()

    def check_html(self, html: str, file: str, *, root: Path | None = None) -> tuple[Diagnostic, ...]:
        """What the page rules find in a page that formc did not make, at the line and column in that page."""
        from formc.lint.html.page import Page

        run = _Run(Span(file=file))
        with run.guard("html"):
            page = Page.parse(html, root=root)
            for rule, options in self.selected(Scope.DOCUMENT):
                for hit in run.hits(rule, page, options):
                    run.add(rule, hit, _in_file(hit, file))
        return run.sink.sorted()


class _Run:
    """One form or page being checked: its findings, and where those stand that have no place of their own."""

    def __init__(self, span: Span, form_id: str = "") -> None:
        self.sink = Sink()
        self._span = span
        self._form = form_id

    def hits(self, rule: Selected, subject: object, options: Options) -> Iterator[Hit]:
        """The hits of one rule. A rule that breaks leaves one `internal/crash`, and what it found before."""
        with self.guard(rule.loaded.id):
            yield from rule.loaded.check(subject, options)

    def check_form(self, rule: Selected, form: Form, options: Options) -> None:
        """Keep what one form rule finds."""
        for hit in self.hits(rule, form, options):
            self.add(rule, hit, hit.span or form.span, lang=hit.lang, path=hit.path)

    @contextmanager
    def guard(self, what: str) -> Iterator[None]:
        """Whatever breaks inside becomes an `internal/crash` of `what` on the form or page; the rest goes
        on.
        """
        try:
            yield
        except Exception as error:
            self.sink.add(crash(what, error, self._span, self._form))

    def add(self, rule: Selected, hit: Hit, span: Span, *, lang: str = "", path: str = "") -> None:
        """Keep a hit as a finding at `span`."""
        self.sink.add(
            Diagnostic(
                rule=rule.loaded.id,
                severity=rule.severity_of(hit, lang),
                span=span,
                args=hit.args,
                form=self._form,
                lang=lang,
                path=path,
                edits=hit.edits,
            )
        )


def _given(loaded: LoadedRule, setting: RuleSetting) -> tuple[str, Options]:
    """The severity the project gives a rule, "" for none, and those of its settings that the rule can use."""
    defaults = loaded.rule.options
    return setting.severity, {
        key: _like(defaults[key], value)
        for key, value in setting.options
        if key in defaults and key not in FACTS and fits(defaults[key], value)
    }


def _select(loaded: LoadedRule, severity: str, given: Options, facts: Mapping[str, Any]) -> Selected:
    own = {key: value for key, value in facts.items() if key in loaded.rule.options}
    return Selected(
        loaded=loaded, severity=Severity(severity) if severity else None, options={**own, **given}
    )


def _like(default: object, given: object) -> object:
    """A setting in the shape of the rule's default: words parted by commas where that is a tuple."""
    if isinstance(default, tuple) and not isinstance(given, list | tuple):
        return tuple(part.strip() for part in str(given).split(",") if part.strip())
    return tuple(given) if isinstance(given, list) else given


def crash(what: str, error: Exception, span: Span, form_id: str) -> Diagnostic:
    """The finding that formc itself broke in `what`, with the place in formc's code for whoever mends it."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    text = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    return finding("internal/crash", span, form=form_id, what=what, error=text, place=place)


def origin(hit: Hit, document: Document) -> Span:
    """The place in the YAML of the element a hit is on: its own, that of the nearest around it, or the
    page's.
    """
    return next((document.anchors[i] for i in hit.ids if i in document.anchors), document.span)


def _in_file(hit: Hit, file: str) -> Span:
    line, column = max(hit.line, 1), max(hit.column, 1)
    end = (hit.end_line, hit.end_column) if hit.end_line else (line, column + 1)
    return Span(file=file, line=line, column=column, end_line=end[0], end_column=end[1])
