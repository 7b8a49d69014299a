"""An e-mail address."""

from __future__ import annotations

import re

from formc.field_bases import LineType

# One @, no spaces or marks that only a typing slip puts there, and a dot in the domain; letters of all
# languages.
_ADDRESS = re.compile(
    r"(?!\.|.*\.\.)[^@\s,;:<>()\[\]\"]{1,64}(?<!\.)@(?:[^@\s,;:<>()\[\]\".]+\.)+[^@\s,;:<>()\[\]\".]{2,}"
)


class EmailType(LineType):
    """An e-mail address."""

    name = "email"
    autocomplete = "email"
    input_type = "email"
    code = True

    def valid(self, answer: str) -> bool:
        """Whether `answer` looks like an e-mail address. Whether it exists, only a message can tell."""
        return len(answer) <= 254 and bool(_ADDRESS.fullmatch(answer.strip()))


TYPE = EmailType()
