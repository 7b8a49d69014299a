"""What a rule is, and how the rules of a folder are found. A rule is one file; its id is the file's path.

`formc/lint/rules/b1/long_sentence.py` is `b1/long-sentence`. The file holds `RULE`, a `Rule`, and `check`, a
function that yields `Hit`s. Rules never see files, settings, suppression or output.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from formc.diagnostics import Arg, Edit, Severity, Span
from formc.nodes import string, strings
from formc.source import Map, Node, load_file

Bilingual = Mapping[str, str]
_OPTIONAL = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
Options = Mapping[str, Any]
NO_OPTIONS: Options = {}
# Options by which a rule is told what it cannot know by itself: the day, and of each rule that the project
# sets its severity ("" when that stays) and options. No project sets these two.
FACTS = ("today", "settings")
# What a text is called that the rules about reading level let pass, and one that they stop.
PASSED, STOPPED = "B1", "B2"


class Lang(StrEnum):
    """The wordings a form can have, as BCP 47 tags. `simple` is a registered variant subtag."""

    NL = "nl"
    NL_SIMPLE = "nl-simple"
    EN = "en"


class Scope(StrEnum):
    """What a rule looks at: the form, one text of it, a compiled page, or a page in a real browser.

    SPEC is for what loading and checking the YAML finds.
    """

    SPEC = "spec"
    FORM = "form"
    PHRASE = "phrase"
    DOCUMENT = "document"
    BROWSER = "browser"


@dataclass(frozen=True, slots=True)
class B1:
    """A rule of thumb for reading level B1, in Dutch and English."""

    nl: str
    en: str = ""

    def words(self, lang: str) -> str:
        """The rule of thumb in one of the two languages."""
        return self.en if lang == "en" and self.en else self.nl


@dataclass(frozen=True, slots=True)
class WCAG:
    """Success criteria of WCAG 2.2 by number, such as "1.3.1"."""

    criteria: tuple[str, ...]

    def __init__(self, *criteria: str) -> None:
        object.__setattr__(self, "criteria", criteria)


@dataclass(frozen=True, slots=True)
class Source:
    """Any other source: a standard, a study, a guideline. A name such as "ACT 46ca7f" needs no `en`."""

    nl: str
    en: str = ""

    def words(self, lang: str) -> str:
        """The source in one of the two languages."""
        return self.en if lang == "en" and self.en else self.nl


Basis = B1 | WCAG | Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Something a rule should (bad) or should not (good) find a fault in; shown in the documentation and
    tested.

    For PHRASE a sentence, for DOCUMENT HTML (a fragment is put in a sound page), for FORM the YAML of
    `steps:`' list, of `about:`, or of a whole form. `lang` is the wording it is meant for, when it is not the
    Dutch of the rule's other examples.
    """

    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleDoc:
    """What people are told about a rule. Each text is in Dutch ("nl") and English ("en").

    `message` says what is wrong, with {placeholders} for the arguments; `advice` what to do; `why` for whom
    it matters. A part of a text between [[double brackets]] is left out when one of its placeholders is
    empty.
    """

    id: str
    title: Bilingual
    message: Bilingual
    advice: Bilingual
    why: Bilingual
    severity: Severity = Severity.ERROR
    scope: Scope = Scope.SPEC
    basis: tuple[Basis, ...] = ()
    options: Options = field(default_factory=dict)
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()

    @property
    def wcag(self) -> tuple[str, ...]:
        """The WCAG criteria the rule rests on, in order."""
        return tuple(c for basis in self.basis if isinstance(basis, WCAG) for c in basis.criteria)


def filled(text: str, arguments: Mapping[str, object]) -> str:
    """A text of a rule with its placeholders filled, and without the optional parts that have nothing to
    say.
    """

    def part(match: re.Match[str]) -> str:
        names = _PLACEHOLDER.findall(match[1])
        return match[1] if all(str(arguments.get(name, "")) for name in names) else ""

    return _OPTIONAL.sub(part, text).format_map(arguments)


def as_template(text: str) -> tuple[str, ...]:
    """A text of a rule as documentation shows it, placeholders as {names}.

    What is always there comes first, with the optional parts of its sentences; then each optional sentence.
    """
    sentences: list[str] = []

    def part(match: re.Match[str]) -> str:
        if not match[1].lstrip()[:1].isupper():
            return match[1]
        # A placeholder at the end of a word only says whether the sentence is there, with its full stop.
        sentences.append(re.sub(r"(?<=\w)\{\w+\}\Z", ".", match[1].strip()))
        return ""

    always = _OPTIONAL.sub(part, text).strip()
    return tuple(shown.replace("{{", "{").replace("}}", "}") for shown in (always, *sentences))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Where a rule found something. Which fields are set depends on the rule's scope.

    PHRASE: `offset` and `length` in the phrase's text. FORM: `span`, with `path` and `lang`. DOCUMENT and
    BROWSER: `ids`, the element's own id and those of its ancestors, nearest first, and `line`, `column` in
    the page's source.
    """

    args: tuple[tuple[str, Arg], ...] = ()
    severity: Severity | None = None
    offset: int = 0
    length: int = 0
    span: Span | None = None
    path: str = ""
    lang: str = ""
    ids: tuple[str, ...] = ()
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    edits: tuple[Edit, ...] = ()


def _examples(given: Iterable[str | Example]) -> tuple[Example, ...]:
    return tuple(e if isinstance(e, Example) else Example(text=e) for e in given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule as its file declares it. `langs` empty means every wording.

    `lexical`: what it hits are words or phrases that are too difficult by themselves. `options` are the
    defaults; `options_for` overrides them per wording (plain Dutch is stricter).
    `severities` likewise overrides the severity per wording.
    """

    scope: Scope
    severity: Severity
    basis: tuple[Basis, ...]
    title: Bilingual
    message: Bilingual
    advice: Bilingual
    why: Bilingual
    bad: tuple[str | Example, ...]
    good: tuple[str | Example, ...]
    langs: tuple[Lang, ...] = ()
    lexical: bool = False
    options: Options = field(default_factory=dict)
    options_for: Mapping[str, Options] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def doc(self, rule_id: str) -> RuleDoc:
        """What people are told about this rule."""
        return RuleDoc(
            id=rule_id,
            title=self.title,
            message=self.message,
            advice=self.advice,
            why=self.why,
            severity=self.severity,
            scope=self.scope,
            basis=self.basis,
            options=self.options,
            bad=_examples(self.bad),
            good=_examples(self.good),
        )

    def applies_to(self, lang: str) -> bool:
        """Whether the rule is meant for texts or pages in `lang`."""
        return not self.langs or lang in self.langs

    def options_in(self, lang: str, settings: Options = NO_OPTIONS) -> Options:
        """The options that hold for `lang`: defaults, then those of the wording, then the project's
        settings.
        """
        return {**self.options, **self.options_for.get(lang, {}), **settings}


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedRule:
    """A rule with its id and its check function, ready to run."""

    id: str
    rule: Rule
    check: Callable[..., Iterator[Hit]]

    @property
    def doc(self) -> RuleDoc:
        """What people are told about this rule."""
        return self.rule.doc(self.id)


def fits(default: object, given: object) -> bool:
    """Whether a setting can take the place of the rule's default: words, or a number of at least 0."""
    if isinstance(default, tuple):
        return isinstance(given, str | list | tuple)
    return type(given) is type(default) and (not isinstance(given, int) or given >= 0)


@lru_cache
def load_rules(package: str) -> tuple[LoadedRule, ...]:
    """Every rule in the folders of `package`, by id. The folder is the list: there is no registry to
    forget.
    """
    root = importlib.import_module(package)
    found = []
    for family in sorted(m.name for m in pkgutil.iter_modules(root.__path__) if m.ispkg):
        folder = importlib.import_module(f"{package}.{family}")
        for module in sorted(m.name for m in pkgutil.iter_modules(folder.__path__) if not m.ispkg):
            if not module.startswith("_"):
                found.append(_load_rule(f"{package}.{family}.{module}", family, module))
    return tuple(found)


def _load_rule(path: str, family: str, module: str) -> LoadedRule:
    code = importlib.import_module(path)
    return LoadedRule(id=f"{family}/{module.replace('_', '-')}", rule=code.RULE, check=code.check)


# --- rules without a check function: what they are stands in YAML -------------------------------------------

_BILINGUAL = ("title", "message", "advice", "why")
_KEYS = {*_BILINGUAL, "severity", "scope", "wcag", "source", "bad", "good"}


@lru_cache
def rule_docs_from_yaml(path: Path) -> Mapping[str, RuleDoc]:
    """The RuleDocs of a file of ours, by id; a ValueError says what is wrong with the file.

    Each id has `title`, `message`, `advice` and `why` in nl and en, and may have `severity` (error), `scope`
    (spec), `wcag` and `source` (what the rule rests on), and lists of examples `bad` and `good`.
    """
    checked = load_file(path)
    if not isinstance(checked.value, Map) or checked.diagnostics:
        raise ValueError(f"{path}: {checked.diagnostics}")
    return {key.value: _doc(key.value, node) for key, node in checked.value.items()}


def _doc(rule_id: str, node: Node) -> RuleDoc:
    if not isinstance(node, Map) or (unknown := set(node.entries) - _KEYS):
        raise ValueError(f"{rule_id}: not the keys of a rule: {unknown if isinstance(node, Map) else node}")
    texts = {key: _bilingual(rule_id, key, node) for key in _BILINGUAL}
    return RuleDoc(
        id=rule_id,
        severity=Severity(string(node, "severity") or Severity.ERROR),
        scope=Scope(string(node, "scope") or Scope.SPEC),
        basis=tuple(_basis(node)),
        bad=_examples(strings(node, "bad")),
        good=_examples(strings(node, "good")),
        **texts,
    )


def _bilingual(rule_id: str, key: str, node: Map) -> Bilingual:
    texts = {lang: string(node.get(key), lang).strip() for lang in ("nl", "en")}
    if not all(texts.values()):
        raise ValueError(f"{rule_id}: `{key}` needs nl and en")
    return texts


def _basis(node: Map) -> Iterator[Basis]:
    if criteria := strings(node, "wcag"):
        yield WCAG(*criteria)
    for text in strings(node, "source"):
        yield Source(text)
