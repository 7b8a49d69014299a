"""An IBAN: a bank account number, of any country that has them."""

from __future__ import annotations

from formc.field_bases import LineType


class IbanType(LineType):
    """An IBAN: a bank account number, of any country that has them."""

    name = "iban"
    sample = "NL02 ABNA 0123 4567 89"
    width = 30
    code = True

    def valid(self, answer: str) -> bool:
        """Whether `answer` has the length, form and check digits of its country; spaces, points and hyphens
        may be there.
        """
        from stdnum import iban

        return bool(iban.is_valid(answer))


TYPE = IbanType()
