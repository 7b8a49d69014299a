"""`formc rules`: which rules there are, and all about one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from formc.cli import _exit
from formc.cli._command import argument, named
from formc.cli._words import language, words

if TYPE_CHECKING:
    from formc.rule import Example, RuleDoc


@named("rules")
@argument("rule", required=False)
def command(rule: str | None) -> None:
    """Print the list of rules, those of a family, or one rule."""
    from formc.catalogue import find, rule_docs

    rule = rule and rule.lower()
    found = find(rule) if rule else None
    if found is not None:
        click.echo("\n".join(one(found)))
        return
    listed = [doc for doc in rule_docs() if not rule or doc.id.startswith(f"{rule.rstrip('/')}/")]
    if rule and not listed:
        raise _unknown(rule, [doc.id for doc in rule_docs()])
    click.echo("\n".join(table(listed)))


def _unknown(rule: str, ids: Sequence[str]) -> Exception:
    from formc.diagnostics import FormcError

    by_name = {known.partition("/")[2]: known for known in ids}
    families = dict.fromkeys(known.partition("/")[0] for known in ids)
    near = get_close_matches(rule, [*ids, *by_name, *families], n=1, cutoff=0.4) or [ids[0]]
    return FormcError(
        "unknown-rule", exit_code=_exit.USAGE, id=rule, suggestion=by_name.get(near[0], near[0])
    )


def table(docs: Sequence[RuleDoc]) -> Iterator[str]:
    """One line per rule: id, severity, title and WCAG criteria."""
    width = max(len(doc.id) for doc in docs)
    severities = {doc.severity: words()(f"report.severity.{doc.severity}") for doc in docs}
    column = max(map(len, severities.values()))
    for doc in docs:
        criteria = f"  WCAG {', '.join(doc.wcag)}" if doc.wcag else ""
        yield f"{doc.id:<{width}}  {severities[doc.severity]:<{column}}  {doc.title[language()]}{criteria}"
    yield ""
    yield words().count("rules.total", len(docs))


def one(doc: RuleDoc) -> Iterator[str]:
    """All about one rule."""
    from formc.rule import as_template

    yield click.style(f"{doc.id}: {doc.title[language()]}", bold=True)
    yield ""
    yield from _part("severity", [words()(f"report.severity.{doc.severity}")])
    yield from _part("scope", [words()(f"rules.scopes.{doc.scope}")])
    for key in ("message", "advice", "why"):
        always, *sometimes = as_template(getattr(doc, key)[language()])
        yield from _part(key, [always, *(f"{words()('rules.sometimes')} {text}" for text in sometimes)])
    yield from _part("basis", _basis(doc))
    yield from _part("options", _options(doc))
    yield from _part("bad", _examples(doc.bad))
    yield from _part("good", _examples(doc.good))


def _part(key: str, texts: Iterable[str]) -> Iterator[str]:
    """A heading with its texts below it, each indented; nothing when there are none."""
    texts = list(texts)
    if texts:
        yield click.style(words()(f"rules.{key}"), bold=True)
    for text in texts:
        yield from (f"  {line}".rstrip() for line in text.split("\n"))


def _examples(examples: Iterable[Example]) -> Iterator[str]:
    """Each example behind a hyphen and what it is for, if not Dutch, its further lines under its first."""
    only = {"nl-simple": words()("rules.only-simple"), "en": words()("rules.only-english")}
    for example in examples:
        mark = f"{only[example.lang]} " if example.lang in only else ""
        yield f"- {mark}" + example.text.strip("\n").replace("\n", "\n  ")


def _options(doc: RuleDoc) -> Iterator[str]:
    """The options that a project can set, each as formc.yaml has it."""
    from formc.rule import FACTS

    for key, value in doc.options.items():
        if key not in FACTS:
            yield f"{key}: {_inline(value) if isinstance(value, tuple) else value}"


def _inline(words: Iterable[str]) -> str:
    """The words as a list in YAML, on one line."""
    import yaml

    return str(yaml.safe_dump([*words], default_flow_style=True, allow_unicode=True, width=10**6)).strip()


def _basis(doc: RuleDoc) -> Iterator[str]:
    from formc.rule import B1, WCAG

    for basis in doc.basis:
        if isinstance(basis, WCAG):
            yield f"WCAG 2.2: {', '.join(basis.criteria)}"
        else:
            yield f"{'B1: ' * isinstance(basis, B1)}{basis.words(language())}"
