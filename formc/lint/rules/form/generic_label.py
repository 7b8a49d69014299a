"""Labels and step titles that would fit any form. The list is generic_label.tsv."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from formc.diagnostics import Severity
from formc.lint.rules.form._fields import folded
from formc.model import Field, Form, Text
from formc.rule import WCAG, Example, Hit, Options, Rule, Scope

_STEP = """\
- id: adres
  title:
    nl: {title}
  fields:
    - id: dag
      type: date
      label:
        nl: {label}
"""

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(WCAG("2.4.6", "3.3.2"),),
    title={"nl": "Label zegt te weinig", "en": "Label says too little"},
    message={
        "nl": "“{label}” zegt niet waar het over gaat.",
        "en": "“{label}” does not say what it is about.",
    },
    advice={
        "nl": "Stel een vraag: “Wanneer gaat u verhuizen?” in plaats van “Datum”.",
        "en": "Ask a question: “When are you moving?” instead of “Date”.",
    },
    why={
        "nl": (
            "Wie de pagina niet ziet, hoort alleen dit woord. Ook anderen moeten nu raden wat u wilt weten."
        ),
        "en": (
            "People who do not see the page hear this word only. Others have to guess what you want to know."
        ),
    },
    bad=(
        Example(text=_STEP.format(title="Uw verhuizing", label="Datum")),
        Example(text=_STEP.format(title="Overige gegevens", label="Wanneer verhuist u?")),
        Example(text=_STEP.format(title="Vraag 1", label="Wanneer verhuist u?")),
    ),
    good=(Example(text=_STEP.format(title="Uw verhuizing", label="Wanneer verhuist u?")),),
)

_NUMBERED = re.compile(r"(?:stap|vraag|pagina|deel|onderdeel|step|question|page|part|section) ?\d+")


@lru_cache
def _listed(lang: str) -> frozenset[str]:
    text = files(__package__).joinpath("generic_label.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return frozenset(label for row_lang, label in rows if row_lang == lang)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each such step title, and each such label of a field that stands in no group.

    In a group the group's own label helps.
    """
    del options
    for step in form.steps:
        yield from _generic(step.title, step.id)
        for field in step.fields:
            yield from _generic(field.label, field.path)
            yield from _in_list(field)


def _in_list(field: Field) -> Iterator[Hit]:
    for child in field.fields if field.type == "list" else ():
        yield from _generic(child.label, child.path)


def _generic(text: Text | None, path: str) -> Iterator[Hit]:
    for phrase in text.phrases if text else ():
        words = folded(phrase.text)
        if not phrase.same and (
            words in _listed(phrase.lang.partition("-")[0]) or _NUMBERED.fullmatch(words)
        ):
            yield Hit(span=phrase.where, path=path, lang=phrase.lang, args=(("label", phrase.text),))
