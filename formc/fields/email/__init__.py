"""An e-mail address."""

from __future__ import annotations

import re

from formc.field_bases import LineType
from formc.locale import Texts
from formc.model import Field

# One @, no spaces or marks that only a typing slip puts there, and a dot in the domain; letters of all
# languages.
_ADDRESS = re.compile(
    r"(?!\.|.*\.\.)[^@\s,;:<>()\[\]\"]{1,64}(?<!\.)@(?:[^@\s,;:<>()\[\]\".]+\.)+[^@\s,;:<>()\[\]\".]{2,}"
)


class EmailType(LineType):
    """An e-mail address."""

    name = "email"
    sample = "naam@example.nl"
    autocomplete = "email"
    input_type = "email"
    code = True

    def example(self, field: Field, texts: Texts) -> str:
        """An address at a name that is kept for examples."""
        return "name@example.nl" if texts.lang == "en" else self.sample

    def valid(self, answer: str) -> bool:
        """Whether `answer` looks like an e-mail address. Whether it exists, only a message can tell."""
        return len(answer) <= 254 and bool(_ADDRESS.fullmatch(answer.strip()))


TYPE = EmailType()
