"""A country, in the citizen's own words."""

from __future__ import annotations

from formc.field import FieldType


class CountryType(FieldType):
    """A country, in the citizen's own words."""

    name = "country"
    autocomplete = "country-name"


TYPE = CountryType()
