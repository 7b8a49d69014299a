"""Names that make nonsense of the errors they stand in: "Vul Het ras van uw hond. in."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc import fields as field_types
from formc.diagnostics import Severity
from formc.model import Field, Form, Text
from formc.rule import WCAG, Example, Hit, Options, Rule, Scope

_STEP = """\
- id: hond
  title:
    {lang}: Over de hond
  fields:
    - id: ras
      type: {type}
      label:
        {lang}: Welke hond hebt u?
      name:
        {lang}: {name}
"""


def _example(name: str, kind: str = "text", lang: str = "nl") -> Example:
    return Example(text=_STEP.format(name=name, type=kind, lang=lang))


RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(WCAG("3.3.1", "3.3.3"),),
    title={"nl": "Naam past niet in de foutmelding", "en": "Name does not fit in the error message"},
    message={
        "nl": "Met deze `name` wordt de foutmelding: “{error}”",
        "en": "With this `name` the error message becomes: “{error}”",
    },
    advice={
        "nl": (
            "Schrijf enkele woorden met een kleine letter en zonder punt: `het ras van uw hond`. "
            "Achter “Vul” past geen vraag: schrijf `het aantal honden`, niet `hoeveel honden u hebt`."
        ),
        "en": (
            "Write a few words, with a small letter and without a full stop: `the breed of your dog`. "
            "In Dutch no question fits behind “Vul”: write `het aantal honden`, not `hoeveel honden u hebt`."
        ),
    },
    why={
        "nl": "Wie een fout maakt, moet meteen begrijpen wat er mist. Een kromme zin helpt dan niet.",
        "en": "Whoever makes a mistake has to see at once what is missing. A broken sentence does not help.",
    },
    bad=(
        _example("Het ras van uw hond."),
        _example("Het ras van uw hond"),
        _example("het ras van uw hond."),
        _example("hoeveel honden u hebt"),
        _example("The breed of your dog", lang="en"),
    ),
    good=(
        _example("het ras van uw hond"),
        _example("BSN van de eigenaar"),
        _example("DigiD van de eigenaar"),
        _example("Nederlandse namen van de hond"),
        _example("hoeveel honden u hebt", "yes_no"),
        _example("the breed of your dog", lang="en"),
        _example("Dutch name of your dog", lang="en"),
    ),
)

# Words that begin most names which somebody wrote as a sentence. Any other capital can be a proper noun.
_STARTS = {
    "nl": "aan af bij de dit deze die dat een geen het hoe hoeveel hun ik in je jouw met mijn naar of om "
    "onder ons onze op over per te tot uit uw van voor waar waarom wanneer wat welk welke wie zijn",
    "en": "a an any at by for from how his her if in my of on our the their this these that to what when "
    "where whether which who why with your",
}
_NAME = "{name}"
# What begins a question inside a sentence. English has "Enter how many ...", so there it fits.
_CLAUSE = re.compile(
    r"(?:(?:aan|bij|in|met|naar|op|over|tot|uit|van|voor) )?"
    r"(?:hoe|hoeveel|of|waar|waarom|wanneer|wat|welk|welke|wie)\b"
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each name with a capital or closing mark of a sentence, or a question behind "Vul"."""
    del options
    for field in form.fields():
        for phrase in field.name.phrases if field.name else ():
            if phrase.same:
                continue
            error = _error(field, phrase.lang)
            if error and not _fits(phrase.text.strip(), phrase.lang, error):
                shown = error.replace(_NAME, phrase.text.strip())
                yield Hit(span=phrase.where, path=field.path, lang=phrase.lang, args=(("error", shown),))


def _fits(name: str, lang: str, error: str) -> bool:
    first = name.partition(" ")[0]
    language = lang.partition("-")[0]
    if name.endswith((".", "?", "!")) and not name.endswith("..."):
        return False
    if first.istitle() and first.lower() in _STARTS[language].split():
        return False
    return not (error.startswith(f"Vul {_NAME} in") and _CLAUSE.match(name))


def _error(field: Field, lang: str) -> str:
    """The first error of the field in `lang` that names it, with {name} in it; "" when there is none."""
    kind = field_types.types()[field.type]
    texts = field_types.texts()[lang]

    def say(text: Text) -> str:
        return _NAME if text is field.name else text.get(lang) or ""

    told = (kind.message(field, demand, lang, texts, say) for demand in kind.constraints(field))
    return next((error for error in told if _NAME in error), "")
