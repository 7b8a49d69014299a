"""A time of the day."""

from __future__ import annotations

import re

from formc.field_bases import LimitedType
from formc.locale import Texts
from formc.model import Field

_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.][0-5][0-9]( ?uur)?")


class TimeType(LimitedType):
    """A time of the day, in 24 hours."""

    name = "time"
    answer = "time"
    width = 8
    code = True

    def instruction(self, field: Field, texts: Texts) -> str:
        """An example."""
        return texts("fields.time.example", example=self.example(field, texts))

    def example(self, field: Field, texts: Texts) -> str:
        """A time."""
        return "14:30"

    def written(self, limit: str, texts: Texts) -> str:
        """The time as it is."""
        return limit

    def valid(self, answer: str) -> bool:
        """Whether `answer` is a time in hours and minutes: 14:30, 9.05."""
        return bool(_TIME.fullmatch(answer.strip()))


TYPE = TimeType()
