"""A telephone number, Dutch or foreign."""

from __future__ import annotations

import re

from formc.field_bases import LineType

# "(0)" is how many write the zero that falls away after +31.
_SEPARATORS = re.compile(r"\(0\)|[\s().\-\u2010-\u2015/]")
_NUMBERS = (
    re.compile(r"0[1-9][0-9]{8}"),  # Dutch: 10 digits
    re.compile(r"0[89]00[0-9]{4}([0-9]{3})?"),  # Dutch information numbers: 0800 1234, 0900 1234567
    re.compile(
        r"097[0-9]{8}|14[0-9]{3,4}"
    ),  # Dutch: 12 digits for devices, 14 and an area code for municipalities
    re.compile(r"(\+|00)31[1-9][0-9]{8}"),  # Dutch, as dialled from abroad
    re.compile(r"(\+|00)(?!31)[1-9][0-9]{6,14}"),  # foreign: at most 15 digits (ITU-T E.164)
)


class PhoneType(LineType):
    """A telephone number, Dutch or foreign."""

    name = "phone"
    sample = "06 12345678"
    autocomplete = "tel"
    input_type = "tel"
    width = 20
    code = True

    def valid(self, answer: str) -> bool:
        """Whether `answer` can be a telephone number; spaces, hyphens and brackets may be anywhere."""
        digits = _SEPARATORS.sub("", answer)
        return any(pattern.fullmatch(digits) for pattern in _NUMBERS)


TYPE = PhoneType()
