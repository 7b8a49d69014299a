"""How hard each form is to read in each of its wordings: what the report of `formc lint` sums up.

The rules have run by then. What they found is brought to the sentences by its place: a finding that a comment
accepts counts no more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from formc.diagnostics import Diagnostic, Severity, Span
from formc.lint.engine import FAMILY, level_rules
from formc.lint.level.score import scorer
from formc.lint.phrases import plain_phrases
from formc.lint.text.formula import ease_of, name_of
from formc.lint.text.sentences import Sentence, split
from formc.model import Form, Phrase
from formc.report import FormLevel
from formc.rule import PASSED, STOPPED

# What stands in for the findings of all other rules in plain Dutch that is the same as the Dutch.
SAME = "b1/same-as-hard-dutch"

_Text = tuple[Phrase, tuple[Sentence, ...]]
# What makes a finding the same one as another, whichever form it was found in (diagnostics.Sink).
_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A form in one wording, before it is known which findings are accepted.

    `hits` has for each sentence with errors and warnings what these are; `errors` are all about reading level
    that the wording has.
    """

    form: str
    file: str
    lang: str
    score: float
    sentences: int
    ease: float | None
    hits: tuple[frozenset[_Key], ...]
    errors: frozenset[_Key]


def measure(form: Form, found: Iterable[Diagnostic]) -> Iterator[Measured]:
    """The form in each wording that has sentences. `found` is all that the linter finds in the form."""
    found = [each for each in found if each.rule.startswith(FAMILY) and each.severity is not Severity.NOTE]
    phrases = list(plain_phrases(form))
    for lang in form.languages:
        texts = [(phrase, split(phrase.text)) for phrase in phrases if phrase.lang == lang]
        if any(sentences for _, sentences in texts):
            yield _measured(form, lang, texts, [each for each in found if each.lang == lang])


def levels(measured: Iterable[Measured], kept: Iterable[Diagnostic]) -> tuple[FormLevel, ...]:
    """What was measured with the findings that are `kept`, as a report tells it."""
    left = {key(found) for found in kept}
    return tuple(_level(each, left) for each in measured)


def _measured(form: Form, lang: str, texts: Sequence[_Text], found: Sequence[Diagnostic]) -> Measured:
    sentences = [sentence for _, of_phrase in texts for sentence in of_phrase]
    scores = scorer(lang)
    return Measured(
        form=form.id,
        file=form.file,
        lang=lang,
        score=scores.mean([scores.sentence(sentence) for sentence in sentences]),
        sentences=len(sentences),
        ease=ease_of(sentences, lang),
        hits=tuple(_hits(texts, found)),
        errors=frozenset(key(each) for each in found if each.severity is Severity.ERROR),
    )


def _hits(texts: Iterable[_Text], found: Iterable[Diagnostic]) -> Iterator[frozenset[_Key]]:
    """What was found in each sentence in which something was."""
    about_sentences = {SAME, *(rule.id for rule in level_rules())}
    places = Places(each for each in found if each.rule in about_sentences)
    for phrase, sentences in texts:
        # Where in the file a sentence stands takes a look at every character of the text.
        if places.within(phrase.where):
            for sentence in sentences:
                if hits := places.within(phrase.span(sentence.offset, len(sentence.text))):
                    yield frozenset(map(key, hits))


def _level(measured: Measured, left: Collection[_Key]) -> FormLevel:
    return FormLevel(
        form=measured.form,
        file=measured.file,
        lang=measured.lang,
        score=measured.score,
        level=PASSED if measured.errors.isdisjoint(left) else STOPPED,
        sentences=measured.sentences,
        with_finding=sum(not hits.isdisjoint(left) for hits in measured.hits),
        formula=name_of(measured.lang),
        ease=measured.ease,
    )


def key(found: Diagnostic) -> _Key:
    """What makes a finding the same one as another."""
    return found.rule, found.span, found.lang, found.args


class Places:
    """Findings by where they begin."""

    def __init__(self, found: Iterable[Diagnostic]) -> None:
        self._in: dict[str, list[Diagnostic]] = {}
        for each in sorted(found, key=lambda each: each.span):
            self._in.setdefault(each.span.file, []).append(each)

    def within(self, span: Span) -> Sequence[Diagnostic]:
        """Those that begin in this stretch of a file."""
        found = self._in.get(span.file, [])
        first = bisect_left(found, (span.line, span.column), key=_start)
        return found[first : bisect_left(found, (span.end_line, span.end_column), key=_start)]


def _start(found: Diagnostic) -> tuple[int, int]:
    return found.span.line, found.span.column
