"""A Dutch address."""

from __future__ import annotations

from collections.abc import Iterator

from formc.field_bases import PartSpec, PartsType, is_dutch_postcode
from formc.model import Constraint, Field


class AddressType(PartsType):
    """A Dutch address: postcode, house number with its addition, street and town."""

    name = "address"
    answer = "parts"
    # HTML has no token for a street or a house number by itself. `address-line1` is both in one: a browser
    # would put the house number in the street. So only what fits exactly has a token.
    parts = (
        PartSpec(id="postcode", width=8, autocomplete="postal-code"),
        PartSpec(id="huisnummer", width=8, inputmode="numeric"),
        PartSpec(id="toevoeging", width=8, required=False),
        PartSpec(id="straat", width=0),
        PartSpec(id="plaats", width=0, autocomplete="address-level2"),
    )

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """Each part that an address cannot do without; the postcode also has to have the form of one."""
        for part in self.parts:
            if part.required:
                yield Constraint(rule=part.id)

    def valid(self, answer: str) -> bool:
        """Whether `answer`, the postcode, has the form of one. The other parts are free."""
        return is_dutch_postcode(answer)


TYPE = AddressType()
