"""A Dutch number plate, of any series (sidecode) issued or reserved."""

from __future__ import annotations

import re

from formc.field_bases import LineType

# The sidecodes 1 to 14 of the RDW. Letters are X, digits 9; where the hyphens go follows from the rest.
SIDECODES = (
    "XX9999",
    "9999XX",
    "99XX99",
    "XX99XX",
    "XXXX99",
    "99XXXX",
    "99XXX9",
    "9XXX99",
    "XX999X",
    "X999XX",
    "XXX99X",
    "X99XXX",
    "9XX999",
    "999XX9",
)
_PLATE = re.compile("|".join(code.replace("9", "[0-9]").replace("X", "[A-Z]") for code in SIDECODES))


class KentekenType(LineType):
    """A Dutch number plate, of any series (sidecode) issued or reserved."""

    name = "kenteken"
    sample = "AB-123-C"
    width = 12
    code = True

    def valid(self, answer: str) -> bool:
        """Whether `answer` has the form of a Dutch number plate, with or without hyphens and capitals."""
        return bool(_PLATE.fullmatch(re.sub(r"[\s-]", "", answer).upper()))


TYPE = KentekenType()
