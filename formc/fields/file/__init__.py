"""Files that the citizen sends along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formc import nodes
from formc.field import FieldView, ParseContext, Plain, ViewContext
from formc.field_bases import CountType
from formc.locale import Texts
from formc.locale.formats import count
from formc.model import Constraint, Field
from formc.source import Map

TYPES = ("pdf", "jpg", "png")
MAX_SIZE = "10 MB"
# What else the names of such files end in.
ALSO = {"jpg": ("jpeg",), "tif": ("tiff",), "heic": ("heif",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileField(Field):
    """One file, or up to `max_count`. `max_size` is for each file, as a person writes it ("8 MB")."""

    types: tuple[str, ...] = TYPES
    max_size: str = MAX_SIZE
    min_count: int = 0
    max_count: int = 1


class FileType(CountType):
    """Files that the citizen sends along."""

    name = "file"
    answer = "files"

    def parse(self, node: Map, ctx: ParseContext) -> FileField:
        """The field that `node` describes."""
        return FileField(
            **ctx.common(node),
            types=nodes.strings(node, "types") or TYPES,
            max_size=nodes.string(node, "max_size") or MAX_SIZE,
            min_count=nodes.integer(node, "min_count"),
            max_count=nodes.integer(node, "max_count", 1),
        )

    def own_constraints(self, field: Field) -> Iterator[Constraint]:
        """How many, of which types, and how large."""
        assert isinstance(field, FileField)
        yield from self.count_constraints(field.min_count, field.max_count)
        yield Constraint(rule="types", args=(("types", " ".join(field.types)),))
        yield Constraint(rule="max_size", args=(("size", field.max_size),))

    def arguments(self, field: Field, constraint: Constraint, texts: Texts, say: Plain) -> dict[str, str]:
        """Types and numbers in words."""
        if constraint.rule in ("min_count", "max_count"):
            return {name: count(int(n), "fields.file.count", texts) for name, n in constraint.args}
        if constraint.rule == "types":
            return {"types": _either(dict(constraint.args)["types"].split(), texts)}
        return dict(constraint.args)

    def instruction(self, field: Field, texts: Texts) -> str:
        """How many files, of which types, how large: the button itself follows the browser's language."""
        assert isinstance(field, FileField)
        files = count(field.max_count, "fields.file.count", texts)
        key = "fields.file.one" if field.max_count == 1 else "fields.file.several"
        return texts(key, files=files, types=_either(field.types, texts), size=field.max_size)

    def view(self, field: Field, ctx: ViewContext) -> FieldView:
        """The browser's own file button, which offers files of the right types."""
        assert isinstance(field, FileField)
        endings = [ending for kind in field.types for ending in (kind, *ALSO.get(kind, ()))]
        accept = ",".join(f".{ending}" for ending in endings)
        several = field.max_count != 1
        return FieldView(**{**self.common_view(field, ctx), "accept": accept, "multiple": several})


def _either(words: tuple[str, ...] | list[str], texts: Texts) -> str:
    """The words as a list that ends in "of" or "or"."""
    if len(words) == 1:
        return words[0]
    return texts("fields.file.either", first=", ".join(words[:-1]), last=words[-1])


TYPE = FileType()
