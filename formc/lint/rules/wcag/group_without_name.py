"""Radio buttons and checkboxes that belong together, without the question they answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bs4 import Tag

from formc.diagnostics import Severity
from formc.lint.html.groups import group_names
from formc.lint.html.names import name
from formc.lint.html.page import Page, ancestors, attr, input_type
from formc.rule import WCAG, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.DOCUMENT,
    severity=Severity.ERROR,
    basis=(
        WCAG("1.3.1"),
        Source("WCAG H71, ARIA17"),
    ),
    title={
        "nl": "Keuzes zonder de vraag erbij",
        "en": "Options without their question",
    },
    message={
        "nl": "De keuzes met de naam `{group}` staan niet in een groep met een vraag.",
        "en": "The options named `{group}` are not in a group with a question.",
    },
    advice={
        "nl": (
            "Zet de keuzes in een `<fieldset>` met de vraag als `<legend>`. Bij `type: radios` en "
            "`checkboxes` gaat dat vanzelf."
        ),
        "en": (
            "Put the options in a `<fieldset>` with the question as `<legend>`. `type: radios` and "
            "`checkboxes` do so by themselves."
        ),
    },
    why={
        "nl": "Een schermlezer noemt alleen “ja” en “nee”, en niet de vraag.",
        "en": "A screen reader tells just “yes” and “no”, and not the question.",
    },
    bad=(
        (
            "<p>Verhuist u alleen?</p>\n"
            '<input type="radio" name="alleen" id="ja"><label for="ja">Ja</label>\n'
            '<input type="radio" name="alleen" id="nee"><label for="nee">Nee</label>'
        ),
    ),
    good=(
        (
            "<fieldset><legend>Verhuist u alleen?</legend>\n"
            '<input type="radio" name="alleen" id="ja"><label for="ja">Ja</label>\n'
            '<input type="radio" name="alleen" id="nee"><label for="nee">Nee</label></fieldset>'
        ),
        (
            '<div role="radiogroup" aria-label="Verhuist u alleen?">\n'
            '<input type="radio" name="alleen" id="ja"><label for="ja">Ja</label>\n'
            '<input type="radio" name="alleen" id="nee"><label for="nee">Nee</label></div>'
        ),
    ),
)


def check(page: Page, options: Options) -> Iterator[Hit]:
    """A hit on the first of several radio buttons of one name without a group; checkboxes: a warning."""
    del options
    for (kind, group, _), tags in _sets(page).items():
        lone = [t for t in tags if not _has_group(page, t) and name(page, t).source in ("label", "")]
        if len(tags) > 1 and len(lone) == len(tags):
            yield page.hit(tags[0], None if kind == "radio" else Severity.WARNING, group=group)


def _has_group(page: Page, tag: Tag) -> bool:
    """Whether a group with a name is around `tag`, or one that wcag/fieldset-without-legend reports."""
    reported = ("fieldset", "radiogroup")
    if any(t.name in reported or attr(t, "role") in reported for t in ancestors(tag)):
        return True
    return bool(group_names(page, tag))


def _sets(page: Page) -> dict[tuple[str, str, int], list[Tag]]:
    """The exposed radio buttons and checkboxes by type, name and form."""
    found: dict[tuple[str, str, int], list[Tag]] = defaultdict(list)
    for tag in page.named("input"):
        kind, group = input_type(tag), attr(tag, "name")
        if kind in ("radio", "checkbox") and group and not page.silent(tag):
            found[kind, group, id(next(ancestors(tag, "form"), None))].append(tag)
    return found
