"""`formc level`: a form or a text, sentence by sentence, with its score and what the gate finds in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from formc.diagnostics import Diagnostic, Severity
from formc.lint import suppress
from formc.lint.engine import RULES, Linter
from formc.lint.level.judge import Finding, Judge, JudgedSentence, level_of
from formc.lint.level.language import is_foreign
from formc.lint.level.score import scorer
from formc.lint.phrases import plain_phrases
from formc.lint.text.formula import name_of, reading_ease
from formc.linting.levels import SAME, Places, key
from formc.model import Form, Phrase
from formc.project import Project
from formc.report.level import Mark, SentenceLevel, TextLevel
from formc.rule import load_rules


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
    phrases = list(plain_phrases(form))
    return [_in_one_wording(form, project, lang, phrases, name) for lang in langs]


_Judged = tuple[Phrase, JudgedSentence, Sequence[Diagnostic]]


def _in_one_wording(
    form: Form, project: Project, lang: str, phrases: Iterable[Phrase], name: str
) -> TextLevel:
    own = [phrase for phrase in phrases if phrase.lang == lang]
    judged = list(_judged(own, Judge(lang, Linter(project.rules)), _repeated(form, project)))
    accepted = _accepted((found for _, _, findings in judged for found in findings), form)
    sentences = [
        _sentence(sentence, phrase, [found for found in findings if not accepted(found)])
        for phrase, sentence, findings in judged
    ]
    return _whole(name, lang, sentences, "\n".join(phrase.text for phrase in own))


def _judged(phrases: Iterable[Phrase], judge: Judge, repeated: Places) -> Iterator[_Judged]:
    """Every sentence with what was found in it, as findings in the file."""
    for phrase in phrases:
        for sentence in judge.phrase(phrase).sentences:
            place = phrase.span(sentence.offset, len(sentence.text))
            yield phrase, sentence, repeated.within(place) if phrase.same else _diagnostics(sentence, phrase)


def _repeated(form: Form, project: Project) -> Places:
    """Where plain Dutch has Dutch words that are too hard for it."""
    rule = [rule for rule in load_rules(RULES) if rule.id == SAME]
    return Places(Linter(project.rules, rules=rule).check_form(form))


def _accepted(found: Iterable[Diagnostic], form: Form) -> Callable[[Diagnostic], bool]:
    """Whether a comment in the form's files accepts a finding."""
    texts = {file: text for file in form.files if (text := suppress.text_of(Path(file))) is not None}
    kept = {key(each) for each in suppress.apply(found, texts)}
    return lambda each: key(each) not in kept


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
