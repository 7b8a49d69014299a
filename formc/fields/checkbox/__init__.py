"""One statement that is ticked or not."""

from __future__ import annotations

from formc.field import FieldType


class CheckboxType(FieldType):
    """One statement that is ticked or not; its label is the statement."""

    name = "checkbox"
    answer = "flag"


TYPE = CheckboxType()
