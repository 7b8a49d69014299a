"""Whether a text seems to be in another language than the one it is judged in."""

from __future__ import annotations

from formc.lint.text.grammar_words import GRAMMAR_WORDS, is_name
from formc.lint.text.sentences import split
from formc.lint.text.word_levels import word_levels

# In Dutch and English every second or third word is one of grammar, in other languages hardly any are.
_LEAST_GRAMMAR = 0.15
_FEW_WORDS = 20


def is_foreign(text: str, lang: str) -> bool:
    """Whether a text of some length has hardly any words of grammar of `lang`, and many that are unknown."""
    language = lang.partition("-")[0]
    words = [word.lower for found in split(text) for word in found.words if not is_name(word, is_first=True)]
    if len(words) < _FEW_WORDS:
        return False
    grammar = sum(word in GRAMMAR_WORDS[language] for word in words)
    unknown = sum(word_levels(language).find(word) is None for word in words)
    return grammar < _LEAST_GRAMMAR * len(words) and unknown > _LEAST_GRAMMAR * len(words)
