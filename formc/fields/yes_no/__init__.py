"""A question that is answered with yes or no."""

from __future__ import annotations

from functools import lru_cache

from formc.field import ParseContext
from formc.field_bases import ChoiceField, ChoiceType
from formc.locale import read_phrases
from formc.model import Field, Option, Phrase, Text
from formc.source import Map

ANSWERS = ("ja", "nee")


class YesNoType(ChoiceType):
    """A question that is answered with yes or no."""

    name = "yes_no"

    def parse(self, node: Map, ctx: ParseContext) -> Field:
        """The question that `node` describes, with its two options."""
        return ChoiceField(**ctx.common(node), options=_options())


@lru_cache(maxsize=1)
def _options() -> tuple[Option, ...]:
    """Yes and no as options like any other, so that conditions and reports need not know this type."""
    found: dict[str, list[Phrase]] = {answer: [] for answer in ANSWERS}
    for key, phrase in read_phrases(YesNoType().folder / "texts.yaml"):
        if key in found:
            found[key].append(phrase)
    return tuple(
        Option(id=answer, label=Text(phrases=tuple(said), span=said[0].where), span=said[0].where)
        for answer, said in found.items()
    )


TYPE = YesNoType()
