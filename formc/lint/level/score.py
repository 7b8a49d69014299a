"""The score of a text: features times the weights in weights.json. Higher is harder.

It is a trend for comparing texts in one language, and no verdict. In Dutch 50 is halfway between what experts
began with and what they made of it; in English it is where teachers begin to say B2. Ten points are one
standard deviation of the sentences that the weights come from; scripts/fit_level.py says which those are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from formc.lint.level.features import Features, features
from formc.lint.text.sentences import Sentence, split

WEIGHTS = Path(__file__).parent / "weights.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorer:
    """Scores sentences and texts in one language. `weights` are points per unit of a feature."""

    lang: str
    base: float
    weights: Mapping[str, float]

    def sentence(self, sentence: Sentence) -> float:
        """The score of one sentence."""
        return self._points(features(sentence, self.lang))

    def text(self, text: str) -> float:
        """The score of a text."""
        return self.mean([self.sentence(sentence) for sentence in split(text)])

    def mean(self, scores: Sequence[float]) -> float:
        """The score of a text whose sentences have these: their mean; that of nothing is `base`."""
        return sum(scores) / len(scores) if scores else self.base

    def _points(self, found: Features) -> float:
        return self.base + sum(weight * found[name] for name, weight in self.weights.items())


@lru_cache
def scorer(lang: str) -> Scorer:
    """The scorer of a wording: plain Dutch is measured as Dutch."""
    language = lang.partition("-")[0]
    given = json.loads(WEIGHTS.read_text("utf-8"))[language]
    return Scorer(lang=language, base=given["base"], weights=given["weights"])
