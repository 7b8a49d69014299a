"""Plain Dutch that takes over Dutch words which are too hard for it, with `same` or by repeating them."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.engine import level_rules
from formc.lint.phrases import plain_phrases
from formc.model import Form, Phrase
from formc.rule import B1, NO_OPTIONS, Example, Hit, Lang, LoadedRule, Options, Rule, Scope

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(
        B1(
            "Eenvoudig Nederlands is echt eenvoudiger, waar het Nederlands moeilijk is",
            "Plain Dutch is really plainer where the Dutch is difficult",
        ),
    ),
    options={"settings": {}},
    title={"nl": "Eenvoudig Nederlands is even moeilijk", "en": "Plain Dutch is just as hard"},
    message={
        "nl": "Eenvoudig Nederlands heeft dezelfde woorden, maar die zijn te moeilijk ({rules}).",
        "en": "Plain Dutch has the same words, but they are too hard for it ({rules}).",
    },
    advice={
        "nl": "Schrijf bij `nl-simple` een eigen tekst. Of maak het Nederlands makkelijker.",
        "en": "Write a text of its own under `nl-simple`. Or make the Dutch easier.",
    },
    why={
        "nl": (
            "Wie eenvoudig Nederlands kiest, heeft daar een reden voor en moet het formulier ook "
            "kunnen invullen."
        ),
        "en": "People who choose plain Dutch do so for a reason and have to be able to fill in the form too.",
    },
    bad=(
        Example(
            text="""\
- id: adres
  title:
    nl: Uw adres
    nl-simple: same
  fields:
    - id: straat
      type: text
      label:
        nl: In welke straat in de gemeente gaat u na uw verhuizing wonen?
        nl-simple: same
"""
        ),
        Example(
            text="""\
- id: adres
  title:
    nl: Uw adres
    nl-simple: same
  fields:
    - id: straat
      type: text
      label:
        nl: In welke straat in de gemeente gaat u na uw verhuizing wonen?
        nl-simple: In welke straat in de gemeente gaat u na uw verhuizing wonen?
"""
        ),
    ),
    good=(
        Example(
            text="""\
- id: adres
  title:
    nl: Uw adres
    nl-simple: same
  fields:
    - id: straat
      type: text
      label:
        nl: In welke straat in de gemeente gaat u na uw verhuizing wonen?
        nl-simple: In welke straat gaat u wonen?
"""
        ),
        Example(
            text="""\
- id: adres
  title:
    nl: Uw adres
    nl-simple: Uw adres
  fields:
    - id: straat
      type: text
      label:
        nl: In welke straat woont u?
        nl-simple: same
"""
        ),
    ),
)

# A rule, and the severity and options that the project gives it.
_Judge = tuple[LoadedRule, str, Options]


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each text with the Dutch words that fails a rule for plain Dutch; notes left out.

    The rules are as the project sets them.
    """
    judges = [(judge, *options["settings"].get(judge.id, ("", NO_OPTIONS))) for judge in _judges()]
    for phrase in plain_phrases(form):
        if phrase.same:
            yield from _judge(phrase, [judge for judge in judges if judge[1] != "off"])


def _judge(phrase: Phrase, judges: list[_Judge]) -> Iterator[Hit]:
    hits = {judge[0].id: hit for judge in judges for hit in _worst(*judge, phrase)}
    if hits:
        severity = max((hit.severity or Severity.WARNING for hit in hits.values()), key=lambda s: s.rank)
        first = min(hits.values(), key=lambda hit: hit.offset)
        yield Hit(
            span=phrase.span(first.offset, first.length),
            severity=severity,
            lang=phrase.lang,
            path=phrase.path,
            args=(("rules", ", ".join(hits)),),
        )


def _worst(judge: LoadedRule, severity: str, settings: Options, phrase: Phrase) -> Iterator[Hit]:
    """The worst hit of one rule, with its severity filled in; none when it is only a note."""
    rule = judge.rule
    usual = rule.severities.get(phrase.lang, rule.severity)
    hits = judge.check(phrase, rule.options_in(phrase.lang, settings))
    found = [(hit, Severity(severity) if severity else hit.severity or usual) for hit in hits]
    found = [(hit, how_bad) for hit, how_bad in found if how_bad is not Severity.NOTE]
    if found:
        hit, how_bad = max(found, key=lambda pair: pair[1].rank)
        yield Hit(offset=hit.offset, length=hit.length, severity=how_bad)


def _judges() -> list[LoadedRule]:
    """The rules about reading level that judge texts in plain Dutch."""
    return [rule for rule in level_rules() if rule.rule.applies_to(Lang.NL_SIMPLE)]
