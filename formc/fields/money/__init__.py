"""An amount of money in euros."""

from __future__ import annotations

import re

from formc.field import FieldView, ViewContext
from formc.field_bases import LimitedType, is_number
from formc.locale import Texts
from formc.locale.formats import euros, number
from formc.model import Field

_WHOLE_EUROS = re.compile(r"[.,](-{1,2}|–|—)$")  # 12,-


class MoneyType(LimitedType):
    """An amount of money in euros."""

    name = "money"
    answer = "number"
    inputmode = "decimal"
    width = 12

    def example(self, field: Field, texts: Texts) -> str:
        """An amount with cents."""
        return number("12.50", texts)

    def written(self, limit: str, texts: Texts) -> str:
        """`limit` as an amount of money."""
        return euros(limit, texts)

    def valid(self, answer: str) -> bool:
        """Whether `answer` is an amount as people write it, with 2 decimals or none: 12,50, € 1.250, 12,-."""
        amount = _WHOLE_EUROS.sub("", answer.strip().removeprefix("€").strip())
        return is_number(amount, decimals="{2}")

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """A short input behind a euro sign."""
        return FieldView(**{**self.common_view(field, ctx), "prefix": "€"})


TYPE = MoneyType()
