"""Existing readability formulas as scorers, to hold formc's score against: JSON lines in, JSON lines out.

    python -m benchmarks.formulas flesch|sentence-length|word-length < texts.jsonl

Each line has `id`, `lang` and `text`; each answer `id` and `score`, higher for harder. Flesch is Flesch-Douma
for Dutch, from textstat; it is turned round, since it is higher for easier texts.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

import textstat

from formc.lint.text.sentences import split

TEXTSTAT = {"nl": "nl", "en": "en_GB"}


def flesch(text: str, lang: str) -> float:
    """Flesch's reading ease, turned round."""
    textstat.set_lang(TEXTSTAT[lang.partition("-")[0]])
    return -float(textstat.flesch_reading_ease(text))


def sentence_length(text: str, lang: str) -> float:
    """The mean number of words in a sentence."""
    found = split(text)
    return sum(len(sentence.words) for sentence in found) / len(found) if found else 0.0


def word_length(text: str, lang: str) -> float:
    """The mean number of letters in a word."""
    words = [word.text for sentence in split(text) for word in sentence.words]
    return sum(map(len, words)) / len(words) if words else 0.0


FORMULAS: dict[str, Callable[[str, str], float]] = {
    "flesch": flesch,
    "sentence-length": sentence_length,
    "word-length": word_length,
}


def main() -> None:
    """Answer every line of the standard input by the formula that the command line names."""
    formula = FORMULAS[sys.argv[1]]
    for line in sys.stdin:
        row = json.loads(line)
        score = formula(row["text"], row["lang"])
        sys.stdout.write(json.dumps({"id": row["id"], "score": score}) + "\n")


if __name__ == "__main__":
    main()
