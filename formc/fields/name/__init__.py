"""A person's name, or one part of it."""

from __future__ import annotations

from dataclasses import dataclass

from formc import nodes
from formc.field import FieldType, ParseContext
from formc.model import Field
from formc.source import Map

# A Dutch prefix ("van de") and initials have no token in HTML: `honorific-prefix` is a title,
# `additional-name` a middle name, and a browser would fill in the wrong thing.
TOKENS = {"full": "name", "given": "given-name", "family": "family-name"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NameField(Field):
    """A person's name: `part` is full, initials, given, prefix or family."""

    part: str = "full"


class NameType(FieldType):
    """A person's name, or one part of it."""

    name = "name"

    def parse(self, node: Map, ctx: ParseContext) -> NameField:
        """The field that `node` describes."""
        return NameField(**ctx.common(node), part=nodes.string(node, "part") or "full")

    def variant(self, field: Field) -> str:
        """Each part has texts of its own."""
        assert isinstance(field, NameField)
        return f"name.{field.part}"

    def token(self, field: Field) -> str:
        """The token of this part, for the user's own name."""
        assert isinstance(field, NameField)
        return "" if field.whose == "other" else TOKENS.get(field.part, "")


TYPE = NameType()
