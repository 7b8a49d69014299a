"""A burgerservicenummer, the Dutch citizen service number, with its check digit (elfproef)."""

from __future__ import annotations

from formc.field_bases import LineType, has_bsn_check_digit


class BsnType(LineType):
    """A burgerservicenummer, the Dutch citizen service number, with its check digit (elfproef)."""

    name = "bsn"
    sample = "123456782"
    inputmode = "numeric"
    width = 12
    code = True

    def valid(self, answer: str) -> bool:
        """Whether `answer` has 9 digits that pass the elfproef; spaces, points and hyphens may be there."""
        return has_bsn_check_digit(answer)


TYPE = BsnType()
