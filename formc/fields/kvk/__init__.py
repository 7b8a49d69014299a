"""A KVK number: that of an organisation in the Dutch trade register."""

from __future__ import annotations

import re

from formc.field_bases import LineType


class KvkType(LineType):
    """A KVK number: that of an organisation in the Dutch trade register."""

    name = "kvk"
    sample = "12345678"
    inputmode = "numeric"
    width = 12
    code = True

    def valid(self, answer: str) -> bool:
        """Whether `answer` has 8 digits, not all zero; spaces, points and hyphens may be there. There is no
        check digit.
        """
        digits = re.sub(r"[ .-]", "", answer)
        return bool(re.fullmatch(r"(?!0{8})[0-9]{8}", digits))


TYPE = KvkType()
