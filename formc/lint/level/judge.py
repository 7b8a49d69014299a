"""A text judged by the rules about reading level: the gate passes it as B1, or says what has to be mended."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from formc.diagnostics import Severity
from formc.lint.engine import FAMILY, Linter, level_rules
from formc.lint.level.score import Scorer, scorer
from formc.lint.text.sentences import Sentence, split
from formc.model import Phrase
from formc.rule import PASSED, STOPPED, Hit
from formc.source import Scalar, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule found in a text: `offset` and `length` are in characters of that text.

    `lexical`: what stands there is a word or phrase that is too difficult by itself.
    """

    rule: str
    severity: Severity
    hit: Hit
    lexical: bool

    @property
    def offset(self) -> int:
        """Where in the text it begins, in characters."""
        return self.hit.offset

    @property
    def end(self) -> int:
        """Where in the text it ends."""
        return self.hit.offset + self.hit.length

    @property
    def alternatives(self) -> tuple[str, ...]:
        """What to write instead, if the rule knows."""
        args = dict(self.hit.args)
        given = str(args.get("alternatives", "")).split(",")
        explanation = str(args.get("explanation", ""))
        return tuple(part.strip() for part in (*given, explanation) if part.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSentence:
    """A sentence of a text from `offset`, its score (higher is harder), and what was found, in its order."""

    text: str
    offset: int
    score: float
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A text. `score` is the mean of its sentences; `level` is B1 when no rule finds an error, else B2."""

    text: str
    sentences: tuple[JudgedSentence, ...]
    score: float

    @property
    def findings(self) -> Iterator[Finding]:
        """All that was found, in the order of the text."""
        return (found for sentence in self.sentences for found in sentence.findings)

    @property
    def level(self) -> str:
        """B1 or B2."""
        return level_of(found.severity for found in self.findings)


def level_of(severities: Iterable[Severity]) -> str:
    """What the gate says of a text in which this was found: only an error stops it."""
    return STOPPED if Severity.ERROR in severities else PASSED


class Judge:
    """Judges texts in one wording by the rules about reading level, as a project sets them (`linter`)."""

    def __init__(self, lang: str, linter: Linter | None = None) -> None:
        self.lang = lang
        self._linter = linter or Linter(rules=level_rules())
        self._scorer: Scorer = scorer(lang)

    def text(self, text: str) -> Judged:
        """The judgement of the whole text."""
        return self.phrase(_phrase(text, self.lang))

    def phrase(self, phrase: Phrase) -> Judged:
        """The judgement of a text whose markup is blanked out."""
        found = split(phrase.text)
        sentences = tuple(self._sentences(found, self._findings(phrase)))
        scores = [sentence.score for sentence in sentences]
        return Judged(text=phrase.text, sentences=sentences, score=self._scorer.mean(scores))

    def _sentences(
        self, sentences: Sequence[Sentence], findings: Sequence[Finding]
    ) -> Iterator[JudgedSentence]:
        """Each sentence with the findings that begin before the next one does."""
        at = 0
        for number, sentence in enumerate(sentences, 1):
            end = sentences[number].offset if number < len(sentences) else math.inf
            first = at
            while at < len(findings) and findings[at].offset < end:
                at += 1
            yield JudgedSentence(
                text=sentence.text,
                offset=sentence.offset,
                score=self._scorer.sentence(sentence),
                findings=tuple(findings[first:at]),
            )

    def _findings(self, phrase: Phrase) -> Sequence[Finding]:
        found = [
            Finding(rule=rule.loaded.id, severity=severity, hit=hit, lexical=rule.loaded.rule.lexical)
            for rule, hit, severity in self._linter.hits(phrase)
            if rule.loaded.id.startswith(FAMILY)
        ]
        return sorted(found, key=lambda each: (each.offset, each.end, each.rule))


def flags(judged: Judged) -> Iterator[Finding]:
    """The words and phrases that are called too difficult, as an error or a warning."""
    for found in judged.findings:
        if found.lexical and found.severity is not Severity.NOTE:
            yield found


def as_json(text_id: Any, judged: Judged) -> dict[str, Any]:
    """The judgement for other programs: id, score, level, the rules that stop it, what is too difficult."""
    errors = (found.rule for found in judged.findings if found.severity is Severity.ERROR)
    return {
        "id": text_id,
        "score": round(judged.score, 3),
        "level": judged.level,
        "stopped_by": list(dict.fromkeys(errors)),
        "flags": [
            {
                "text": judged.text[found.offset : found.end],
                "rule": found.rule,
                "severity": found.severity.value,
                "alternatives": list(found.alternatives),
            }
            for found in flags(judged)
        ],
    }


def _phrase(text: str, lang: str) -> Phrase:
    nowhere = Scalar(text, "", Source("", text), 0, 0)
    return Phrase(lang=lang, text=text, path="", kind="body", scalar=nowhere)
