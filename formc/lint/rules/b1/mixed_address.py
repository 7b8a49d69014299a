"""u and je in one form."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.phrases import plain_phrases
from formc.lint.text.sentences import sentences
from formc.lint.text.words import word_set
from formc.model import Form, Phrase
from formc.rule import B1, Example, Hit, Options, Rule, Scope

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(B1("Spreek de lezer overal hetzelfde aan"),),
    title={"nl": "“U” en “je” door elkaar", "en": "“U” and “je” mixed"},
    message={
        "nl": "Hier staat “{word}”, maar de rest van het formulier zegt “{usual}”.",
        "en": "This says “{word}”, but the rest of the form says “{usual}”.",
    },
    advice={
        "nl": "Kies één manier om de lezer aan te spreken. Een gemeente zegt meestal “u”.",
        "en": "Choose one way to address the reader. A municipality usually says “u”.",
    },
    why={
        "nl": "Wie eerst “u” leest en dan “je”, kan denken dat het over iemand anders gaat.",
        "en": "People who read “u” first and then “je” may think that it is about someone else.",
    },
    bad=(
        Example(
            text="""\
- id: adres
  title:
    nl: Uw adres
  fields:
    - id: straat
      type: text
      label:
        nl: In welke straat woont u?
    - id: plaats
      type: text
      label:
        nl: In welke plaats woon je?
"""
        ),
    ),
    good=(
        Example(
            text="""\
- id: adres
  title:
    nl: Uw adres
  fields:
    - id: straat
      type: text
      label:
        nl: In welke straat woont u?
    - id: plaats
      type: text
      label:
        nl: In welke plaats woont u?
"""
        ),
    ),
)

_FORMAL = word_set("u uw uwe uzelf")
_FAMILIAR = word_set("je jij jou jouw jezelf")

# A phrase, the index of the word in it, and whether it is formal.
_Use = tuple[Phrase, int, int, bool]


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each word of the less used kind, in Dutch and in plain Dutch each by itself."""
    del options
    phrases = [p for p in plain_phrases(form) if p.lang != "en" and not p.same]
    for lang in form.languages:
        uses = [use for phrase in phrases if phrase.lang == lang for use in _uses(phrase)]
        formal = sum(use[3] for use in uses)
        if 0 < formal < len(uses):
            is_formal = formal * 2 >= len(uses)
            yield from (_hit(use, "u" if is_formal else "je") for use in uses if use[3] is not is_formal)


def _uses(phrase: Phrase) -> Iterator[_Use]:
    for sentence in sentences(phrase):
        for word in sentence.words:
            if word.lower in _FORMAL or word.lower in _FAMILIAR:
                yield phrase, word.offset, len(word.text), word.lower in _FORMAL


def _hit(use: _Use, usual: str) -> Hit:
    phrase, offset, length, _ = use
    return Hit(
        span=phrase.span(offset, length),
        lang=phrase.lang,
        path=phrase.path,
        args=(("word", phrase.text[offset : offset + length]), ("usual", usual)),
    )
