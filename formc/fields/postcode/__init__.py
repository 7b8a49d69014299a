"""A Dutch postcode: 4 digits and 2 letters."""

from __future__ import annotations

from formc.field_bases import LineType, is_dutch_postcode


class PostcodeType(LineType):
    """A Dutch postcode: 4 digits and 2 letters."""

    name = "postcode"
    sample = "1234 AB"
    autocomplete = "postal-code"
    width = 8
    code = True

    def valid(self, answer: str) -> bool:
        """Whether `answer` has the form of a Dutch postcode, with or without its space."""
        return is_dutch_postcode(answer)


TYPE = PostcodeType()
