"""A date that someone knows: day, month and year."""

from __future__ import annotations

import re
from datetime import date

from formc.field_bases import LimitedType, PartSpec, PartsType
from formc.locale import Texts
from formc.locale.formats import day
from formc.model import Field

EXAMPLE = "27 3 2027"
PAST_EXAMPLE = "27 3 2015"
BIRTH_EXAMPLE = "27 3 1985"
_ANSWER = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")


class DateType(PartsType, LimitedType):
    """A date that someone knows: day, month and year, each an input of its own."""

    name = "date"
    answer = "date"
    parts = (
        PartSpec(id="dag", width=2, inputmode="numeric", autocomplete="bday-day"),
        PartSpec(id="maand", width=2, inputmode="numeric", autocomplete="bday-month"),
        PartSpec(id="jaar", width=4, inputmode="numeric", autocomplete="bday-year"),
    )

    def instruction(self, field: Field, texts: Texts) -> str:
        """An example."""
        return texts("fields.date.example", example=self.example(field, texts))

    def example(self, field: Field, texts: Texts) -> str:
        """Day, month and year in digits: one's own birthday, a day gone by, or any day, as the field asks."""
        past = _is_past(str(getattr(field, "max", "")))
        sample = BIRTH_EXAMPLE if field.autocomplete == "bday" else PAST_EXAMPLE if past else EXAMPLE
        return sample.replace(" ", "\N{NO-BREAK SPACE}")

    def written(self, limit: str, texts: Texts) -> str:
        """The day in words."""
        return day(limit, texts)

    def part_token(self, field: Field, part: PartSpec) -> str:
        """bday-day and so on when the field asks for the user's own birthday, else nothing."""
        return part.autocomplete if self.token(field) == "bday" else ""

    def valid(self, answer: str) -> bool:
        """Whether `answer`, year-month-day from the three inputs, is a day that exists."""
        found = _ANSWER.fullmatch(answer)
        if not found or found[1] < "1000":
            return False
        try:
            date(*(int(part) for part in found.groups()))
        except ValueError:
            return False
        return True


def _is_past(latest: str) -> bool:
    """Whether the latest day allowed lies before the example for any day."""
    return (latest.startswith("today") and "+" not in latest) or "1000" < latest < "2027-03-27"


TYPE = DateType()
