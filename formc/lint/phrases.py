"""The texts of a form as the language rules read them: words only, markup blanked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from formc import richtext
from formc.model import Form, Phrase


def plain(phrase: Phrase) -> Phrase:
    """The phrase with its markup blanked out, as long as it was, so that offsets still point at the same
    words.
    """
    text = richtext.mask(phrase.text, phrase.markdown)
    return phrase if text == phrase.text else replace(phrase, text=text)


def plain_phrases(form: Form) -> Iterator[Phrase]:
    """Every text of the form that a citizen reads, in reading order."""
    from formc.fields import phrases

    return map(plain, phrases(form))
