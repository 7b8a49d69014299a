"""Makes formc/lint/level/weights.json from sentences whose difficulty is known, and measures that fairly.

    python scripts/fit_level.py fit DATA
    python scripts/fit_level.py score DATA < texts.jsonl > scores.jsonl

DATA is a folder with pairs-nl-amsterdam.jsonl (City of Amsterdam, 2024, EUPL-1.2), pairs-nl-rvo.jsonl (RVO,
2026, CC0-1.0) and levels-en-cefrsp.jsonl (CEFR-SP, Arase et al. 2022, CC BY-SA 3.0): JSON lines with `doc`,
`complex` and `simple`, or with `text` and `levels` (1 for A1 to 6 for C2, by each annotator).

`fit` writes the weights. `score` answers JSON lines with id, lang and text as `formc level --jsonl` does, but
each text of DATA by weights that were fitted without its document, and without any that shares a text with
it: what it says is no echo of the fit.

Nothing is drawn by lot: the same data and features give the same weights.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import click
import numpy as np
from scipy.optimize import minimize

from formc.lint.level.features import EASIER, features
from formc.lint.level.judge import Judge, as_json
from formc.lint.level.score import WEIGHTS, Scorer
from formc.lint.text.sentences import split

Row = Mapping[str, Any]
Vector = Any

SETS = {
    "nl": (
        "Dutch municipal text simplification, complex-simple-v1 (City of Amsterdam, 2024; EUPL-1.2)",
        "Schrijfwijzer of RVO in NL Design System (RVO, 2026; CC0-1.0)",
    ),
    "en": ("CEFR-SP, Wiki-Auto part (Arase, Uchida and Kajiwara, EMNLP 2022; CC BY-SA 3.0)",),
}
FOLDS = 10
# How strongly weights are kept small; how many pairs of Amsterdam one pair of RVO counts for (there are 14
# times as many of Amsterdam); and how much it counts that a hard sentence of one document scores higher than
# an easy one of another, beside that it scores higher than its own rewrite.
PENALTY = 20.0
RVO_COUNTS = 3.0
ACROSS = 0.5
LIMIT = 3  # B1
PLACES = 3


# --- reading ------------------------------------------------------------------------------------------------


def rows(data: Path, name: str) -> list[Row]:
    """The rows of a file in `data`."""
    lines = (data / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def names_of(lang: str) -> list[str]:
    """The names of the features of a language, in the order of a vector."""
    (sentence,) = split("U.")
    return list(features(sentence, lang))


@cache
def vector(text: str, lang: str) -> Vector:
    """The features of a text: the mean of its sentences, with a minus for what makes a text easier."""
    names = names_of(lang)
    signs = np.array([-1.0 if name in EASIER else 1.0 for name in names])
    found = [[features(sentence, lang)[name] for name in names] for sentence in split(text)]
    return np.array(found or [[0.0] * len(names)]).mean(axis=0) * signs


def document(row: Row) -> str:
    """The document a row comes from; a row that names none is one by itself."""
    return str(row.get("doc", row["id"]))


def texts(row: Row) -> Iterator[str]:
    """The texts of a row."""
    return (row[side].strip() for side in ("complex", "simple", "text") if side in row)


def folds(all_rows: Sequence[Row]) -> Mapping[str, int]:
    """Which part of the data each document is in. Documents that share a text are in the same.

    The largest are dealt out first, each to the part that has the fewest rows so far.
    """
    joined: dict[str, str] = {}

    def group(name: str) -> str:
        while joined.setdefault(name, name) != name:
            name = joined[name]
        return name

    first: dict[str, str] = {}
    for row in all_rows:
        for text in texts(row):
            joined[group(document(row))] = group(first.setdefault(text, document(row)))
    sizes = Counter(group(document(row)) for row in all_rows)
    filled, part = [0] * FOLDS, {}
    for name, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        part[name] = filled.index(min(filled))
        filled[part[name]] += size
    return {name: part[group(name)] for name in map(document, all_rows)}


# --- fitting ------------------------------------------------------------------------------------------------


def fit_dutch(pairs: Sequence[Row], rvo: Sequence[Row]) -> Scorer:
    """Weights for which harder sides score higher than their own rewrite, and than easy sides in general.

    Logistic regression on the differences in pairs and on the sides by themselves. No weight may be below
    zero: each feature is there because it is known to make a text harder.
    """
    both = [(row, 1.0) for row in pairs] + [(row, RVO_COUNTS) for row in rvo]
    hard = np.array([vector(row["complex"], "nl") for row, _ in both])
    easy = np.array([vector(row["simple"], "nl") for row, _ in both])
    counts = np.array([count for _, count in both])
    sides = np.vstack([hard, easy])
    spread, centre = _spread(sides), sides.mean(axis=0)
    within = _with_base((hard - easy) / spread, 0.0)
    across = np.vstack(
        [_with_base((hard - centre) / spread, 1.0), -_with_base((easy - centre) / spread, 1.0)]
    )
    fitted = _logistic(np.vstack([within, across]), np.hstack([counts, ACROSS * counts, ACROSS * counts]))
    weights = fitted[:-1] / spread
    middle = (hard @ weights).mean() / 2 + (easy @ weights).mean() / 2
    return _scaled("nl", weights, middle, sides @ weights)


def fit_english(levels: Sequence[Row]) -> Scorer:
    """Weights for which sentences above B1 score higher: logistic regression on all sentences."""
    found = np.array([vector(row["text"], "en") for row in levels])
    above = np.array([1.0 if sum(row["levels"]) / len(row["levels"]) > LIMIT else -1.0 for row in levels])
    spread = _spread(found)
    fitted = _logistic(_with_base(found / spread, 1.0) * above[:, None], np.ones(len(found)))
    weights = fitted[:-1] / spread
    return _scaled("en", weights, -fitted[-1], found @ weights)


def _spread(values: Vector) -> Vector:
    spread = values.std(axis=0)
    return np.where(spread > 0, spread, 1.0)


def _with_base(values: Vector, base: float) -> Vector:
    return np.hstack([values, np.full((len(values), 1), base)])


def _logistic(rows: Vector, counts: Vector) -> Vector:
    """The weights that make most rows positive: none below zero but the last, which is the base."""

    def loss(weights: Vector) -> tuple[float, Vector]:
        margin = rows @ weights
        held: Vector = np.append(weights[:-1], 0.0)
        value = (counts * np.logaddexp(0, -margin)).sum() + PENALTY * (held @ held)
        slope = -(counts / (1 + np.exp(margin))) @ rows + 2 * PENALTY * held
        return float(value), slope

    size = rows.shape[1]
    bounds = [(0, None)] * (size - 1) + [(None, None)]
    return minimize(loss, np.full(size, 0.1), jac=True, bounds=bounds, method="L-BFGS-B").x


def _scaled(lang: str, weights: Vector, middle: float, scores: Vector) -> Scorer:
    """The weights in points: `middle` is 50, ten points are one standard deviation of `scores`."""
    points = 10 / scores.std()
    given = {
        name: round(float(weight * points) * (-1 if name in EASIER else 1), PLACES)
        for name, weight in zip(names_of(lang), weights, strict=True)
    }
    return Scorer(
        lang=lang,
        base=round(float(50 - middle * points), PLACES),
        weights={name: weight for name, weight in given.items() if weight},
    )


# --- scoring by weights that never saw the text -------------------------------------------------------------


class HeldOut:
    """A scorer for each part of the data, fitted on the other parts, and which part each text is in."""

    def __init__(self, data: Path) -> None:
        self._part: dict[tuple[str, str], int] = {}
        self._scorers: dict[str, list[Scorer]] = {}
        self._add("nl", fit_dutch, rows(data, "pairs-nl-amsterdam"), rows(data, "pairs-nl-rvo"))
        self._add("en", fit_english, rows(data, "levels-en-cefrsp"))

    def _add(self, lang: str, fit: Callable[..., Scorer], *sets: Sequence[Row]) -> None:
        all_rows = [row for each in sets for row in each]
        part = folds(all_rows)
        self._part |= {(lang, text): part[document(row)] for row in all_rows for text in texts(row)}
        self._scorers[lang] = [
            fit(*([row for row in each if part[document(row)] != left] for each in sets))
            for left in range(FOLDS)
        ]

    def scorer(self, lang: str, text: str) -> Scorer:
        """The scorer that did not see the text; texts that are nowhere in the data were seen by none."""
        return self._scorers[lang][self._find(lang, text)]

    def _find(self, lang: str, text: str) -> int:
        """The part of a text. Sentences of a document may be joined, a line each, full stops added."""
        first = text.strip().splitlines()[0] if text.strip() else ""
        for candidate in (text.strip(), first.strip(), first.strip().removesuffix(".")):
            if (lang, candidate) in self._part:
                return self._part[lang, candidate]
        return 0


def answers(data: Path, lines: Iterable[str]) -> Iterator[str]:
    """What `formc level --jsonl` would answer, with a score by weights that never saw the text."""
    held_out = HeldOut(data)
    judges: dict[str, Judge] = {}
    for line in lines:
        row = json.loads(line)
        if row["lang"] not in judges:
            judges[row["lang"]] = Judge(row["lang"])
        judge = judges[row["lang"]]
        score = held_out.scorer(row["lang"].partition("-")[0], row["text"]).text(row["text"])
        yield json.dumps({**as_json(row["id"], judge.text(row["text"])), "score": score}, ensure_ascii=False)


# --- the command --------------------------------------------------------------------------------------------


@click.group()
def main() -> None:
    """Fit the weights of the score, or score with weights that never saw the text."""


@main.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
def fit(data: Path) -> None:
    """Write weights.json."""
    fitted = {
        "nl": fit_dutch(rows(data, "pairs-nl-amsterdam"), rows(data, "pairs-nl-rvo")),
        "en": fit_english(rows(data, "levels-en-cefrsp")),
    }
    written = {
        lang: {"fitted_on": SETS[lang], "base": scorer.base, "weights": scorer.weights}
        for lang, scorer in fitted.items()
    }
    WEIGHTS.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", "utf-8")
    click.echo(WEIGHTS.read_text("utf-8"))


@main.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
def score(data: Path) -> None:
    """Answer JSON lines, each by weights that never saw its document."""
    for answer in answers(data, sys.stdin):
        click.echo(answer)


if __name__ == "__main__":
    main()
