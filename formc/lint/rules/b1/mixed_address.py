"""u and je in one form, in all its Dutch texts: plain Dutch stands on the same pages. formc itself says u."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.phrases import plain_phrases
from formc.lint.text.sentences import Sentence, Word, sentences
from formc.lint.text.words import word_set
from formc.model import Form, Phrase
from formc.rule import B1, Example, Hit, Options, Rule, Scope

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(B1("Spreek de lezer overal hetzelfde aan", "Address the reader everywhere in the same way"),),
    title={"nl": "“U” en “je” door elkaar", "en": "“U” and “je” mixed"},
    message={
        "nl": "Hier staat “{word}”, maar andere teksten op de pagina’s zeggen “{usual}”.",
        "en": "This says “{word}”, but other texts on the pages say “{usual}”.",
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
        Example(
            text="""\
- id: trouwen
  title:
    nl: Trouwen
    nl-simple: same
  fields:
    - id: plaats
      type: text
      label:
        nl: Waar wilt u trouwen?
        nl-simple: Waar willen jullie trouwen?
"""
        ),
        Example(
            text="""\
- id: adres
  title:
    nl: Adres
  fields:
    - id: plaats
      type: text
      label:
        nl: Waar woon je?
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
        Example(
            text="""\
- id: spreuk
  title:
    nl: Uw spreuk
  fields:
    - id: keuze
      type: radios
      label:
        nl: Welke spreuk past bij uw straat?
      options:
        maintien:
          nl: Je Maintiendrai
        tuin:
          nl: Dit staat er al op, “Geniet van je tuin”
        zelf:
          nl: Ik wil dat jullie kiezen
"""
        ),
    ),
)

_FORMAL = word_set("u uw uwe uzelf")
_FAMILIAR = word_set("je jij jou jouw jouwe jezelf jullie")
# Here the citizen speaks, and "u" or "jullie" is the municipality.
_CITIZEN = word_set("ik mij mijn mijzelf")
# Vak U, vleugel U: a letter.
_LETTERS = word_set("blok gang gebouw hal ingang kolom letter maat rij type vak vitamine vleugel zone")
_QUOTED = re.compile(r"“[^”“]*”|‘[^’‘]*’|\"[^\"]*\"")

# A phrase, where the word is in it, how long it is, and whether it is formal.
_Use = tuple[Phrase, int, int, bool]


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each word of the kind that the form's Dutch uses less.

    In a form that never says u, a hit on its first word only.
    """
    del options
    phrases = (p for p in plain_phrases(form) if p.lang in form.languages and p.lang != "en" and not p.same)
    uses = [use for phrase in phrases for use in _uses(phrase)]
    formal = sum(use[3] for use in uses)
    if not formal:
        yield from (_hit(use, "u") for use in uses[:1])
        return
    is_formal = formal * 2 >= len(uses)
    yield from (_hit(use, "u" if is_formal else "je") for use in uses if use[3] is not is_formal)


def _uses(phrase: Phrase) -> Iterator[_Use]:
    """The words by which a phrase addresses the reader."""
    quoted = [match.span() for match in _QUOTED.finditer(phrase.text)]
    for sentence in sentences(phrase):
        if _CITIZEN.isdisjoint(word.lower for word in sentence.words):
            for at, word in enumerate(sentence.words):
                is_formal = word.lower in _FORMAL
                addresses = (is_formal or word.lower in _FAMILIAR) and _is_address(sentence, at)
                if addresses and not any(start < word.offset < end for start, end in quoted):
                    yield phrase, word.offset, len(word.text), is_formal


def _is_address(sentence: Sentence, at: int) -> bool:
    """Whether the word is no name (Je Maintiendrai), no letter (vak U) and no hour (9 u, km/u)."""
    word = sentence.words[at]
    before = sentence.words[at - 1] if at else None
    after = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    if (
        word.lower == "u"
        and before
        and (before.text[-1].isdigit() or _is_letter(sentence, at, before, after))
    ):
        return False
    return not (word.text[0].isupper() and after and after.text[0].isupper())


def _is_letter(sentence: Sentence, at: int, before: Word, after: Word | None) -> bool:
    if "/" in sentence.between(at - 1, at) or before.lower in _LETTERS:
        return True
    return sentence.words[at].text == "U" and after is not None and after.text.isdigit()


def _hit(use: _Use, usual: str) -> Hit:
    phrase, offset, length, _ = use
    return Hit(
        span=phrase.span(offset, length),
        lang=phrase.lang,
        path=phrase.path,
        args=(("word", phrase.text[offset : offset + length]), ("usual", usual)),
    )
