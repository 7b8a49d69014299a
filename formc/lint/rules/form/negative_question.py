"""Yes or no questions with a denial in them: what does yes mean?"""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.sentences import split
from formc.lint.text.words import word_set
from formc.model import Form, Phrase
from formc.rule import B1, Example, Hit, Options, Rule, Scope

_STEP = """\
- id: inkomen
  title:
    nl: Uw inkomen
  fields:
    - id: inkomen
      type: yes_no
      label:
        nl: {label}
"""

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(
        B1(
            "Zeg het positief: geen ontkenning in een vraag met ja of nee",
            "Say it positively: no negative in a question with yes or no",
        ),
    ),
    title={"nl": "Ontkenning in een vraag met ja of nee", "en": "Denial in a yes or no question"},
    message={
        "nl": "Met “{word}” in de vraag is niet duidelijk wat “ja” betekent.",
        "en": "With “{word}” in the question it is not clear what “yes” means.",
    },
    advice={
        "nl": "Vraag het andersom: “Hebt u inkomen?” in plaats van “Hebt u geen inkomen?”",
        "en": "Ask it the other way round: “Do you have an income?” instead of “Do you have no income?”",
    },
    why={
        "nl": "De een antwoordt “ja, ik heb geen inkomen”, de ander “nee, ik heb geen inkomen”.",
        "en": "One person answers “yes, I have no income”, another “no, I have no income”.",
    },
    bad=(
        Example(text=_STEP.format(label="Hebt u geen inkomen?")),
        Example(text=_STEP.format(label="Woont u niet in Nederland?")),
    ),
    good=(
        Example(text=_STEP.format(label="Hebt u inkomen?")),
        Example(text=_STEP.format(label="Klopt het dat u geen inkomen hebt?")),
    ),
)

_DENIALS = {
    "nl": word_set("niet geen nooit niemand niets"),
    "en": word_set("not no never nobody nothing don't doesn't isn't aren't"),
}
# "Klopt het dat u geen ...": the question is about a whole statement, and yes is clear.
_STATEMENTS = word_set("dat of that whether")


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on the denial in the label of each yes_no field."""
    del options
    for field in form.fields():
        if field.type == "yes_no" and field.label is not None:
            for phrase in field.label.phrases:
                if not phrase.same:
                    yield from _denial(phrase)


def _denial(phrase: Phrase) -> Iterator[Hit]:
    denials = _DENIALS[phrase.lang.partition("-")[0]]
    for sentence in split(phrase.text):
        for word in sentence.words if sentence.text.endswith("?") else ():
            if word.lower in _STATEMENTS:
                break
            if word.lower in denials:
                span = phrase.span(word.offset, len(word.text))
                yield Hit(span=span, path=phrase.path, lang=phrase.lang, args=(("word", word.lower),))
                break
