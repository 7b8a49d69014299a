"""`formc level`: a form or a text, sentence by sentence, with its score and what the gate finds in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from formc.diagnostics import Diagnostic, Severity
from formc.lint import suppress
from formc.lint.engine import Linter
from formc.lint.level.judge import Finding, Judge, JudgedSentence, level_of
from formc.lint.level.language import is_foreign
from formc.lint.level.score import scorer
from formc.lint.phrases import plain_phrases
from formc.lint.text.formula import name_of, reading_ease
from formc.linting.checking import texts_of
from formc.linting.levels import SAME, Places, key
from formc.model import Form, Phrase
from formc.project import Project
from formc.report.level import Mark, SentenceLevel, TextLevel


def of_text(phrase: Phrase, name: str) -> TextLevel:
    """The level of a text by formc's own rules; `name` is what the text is called."""
    judged = Judge(phrase.lang).phrase(phrase)
    sentences = [_sentence(sentence, phrase, _diagnostics(sentence, phrase)) for sentence in judged.sentences]
    return _whole(name, phrase.lang, sentences, phrase.text)


def of_form(form: Form, project: Project, langs: Iterable[str], name: str) -> list[TextLevel]:
    """The level of a form in each of these wordings, by the rules as the project sets them.

    As `formc lint` has it: what a comment in the YAML accepts does not count, and plain Dutch that has the
    Dutch words is judged by the one rule for that.
    """
    linter = Linter(project.rules)
    repeated = Places(linter.check_form_by(SAME, form))
    phrases = list(plain_phrases(form))
    levels = []
    for lang in langs:
        own = [phrase for phrase in phrases if phrase.lang == lang]
        sentences = _without_accepted(_judged(own, Judge(lang, linter), repeated), form)
        levels.append(_whole(name, lang, sentences, "\n".join(phrase.text for phrase in own)))
    return levels


_Judged = tuple[Phrase, JudgedSentence, Sequence[Diagnostic]]


def _without_accepted(judged: Iterable[_Judged], form: Form) -> list[SentenceLevel]:
    """The sentences with the findings that no comment in the form's files accepts."""
    judged = list(judged)
    found = [each for _, _, findings in judged for each in findings]
    kept = {key(each) for each in suppress.apply(found, texts_of(form.files))}
    return [
        _sentence(sentence, phrase, [each for each in findings if key(each) in kept])
        for phrase, sentence, findings in judged
    ]


def _judged(phrases: Iterable[Phrase], judge: Judge, repeated: Places) -> Iterator[_Judged]:
    """Every sentence with what was found in it, as findings in the file.

    `repeated` is where plain Dutch has Dutch words that are too hard for it.
    """
    for phrase in phrases:
        for sentence in judge.phrase(phrase).sentences:
            place = phrase.span(sentence.offset, len(sentence.text))
            yield phrase, sentence, repeated.within(place) if phrase.same else _diagnostics(sentence, phrase)


def _diagnostics(sentence: JudgedSentence, phrase: Phrase) -> list[Diagnostic]:
    return [
        Diagnostic(
            rule=found.rule,
            severity=found.severity,
            span=phrase.span(found.offset, found.end - found.offset),
            args=found.hit.args,
            lang=phrase.lang,
        )
        for found in sentence.findings
    ]


def _sentence(sentence: JudgedSentence, phrase: Phrase, findings: Sequence[Diagnostic]) -> SentenceLevel:
    told = {found.rule for found in findings}
    return SentenceLevel(
        text=sentence.text,
        span=phrase.span(sentence.offset, len(sentence.text)),
        score=sentence.score,
        level=level_of(found.severity for found in findings),
        marks=tuple(_mark(found, sentence) for found in sentence.findings if found.rule in told),
        findings=tuple(findings),
    )


def _mark(found: Finding, sentence: JudgedSentence) -> Mark:
    """The words that a finding is about; none where that is the whole sentence."""
    start, end = found.offset - sentence.offset, found.end - sentence.offset
    if end - start >= len(sentence.text):
        end = start
    return Mark(start=start, end=end, severity=found.severity)


def _whole(name: str, lang: str, sentences: Sequence[SentenceLevel], text: str) -> TextLevel:
    return TextLevel(
        name=name,
        lang=lang,
        sentences=sentences,
        score=scorer(lang).mean([sentence.score for sentence in sentences]),
        level=level_of(found.severity for sentence in sentences for found in sentence.findings),
        hit=sum(any(f.severity is not Severity.NOTE for f in each.findings) for each in sentences),
        formula=name_of(lang),
        ease=reading_ease(text, lang),
        foreign=is_foreign(text, lang),
    )
