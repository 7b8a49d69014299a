"""A choice of one from a few options that are all in sight."""

from __future__ import annotations

from formc.field_bases import ChoiceType


class RadiosType(ChoiceType):
    """A choice of one from a few options that are all in sight."""

    name = "radios"


TYPE = RadiosType()
