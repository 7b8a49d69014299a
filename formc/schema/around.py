"""What stands around the steps of a form: whose form it is, its start, amounts and last page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formc import nodes
from formc.model import About, Amount, Owner, Part, Start, Text
from formc.schema.conditions import Conditions, Place
from formc.schema.operands import is_day
from formc.schema.places import head, key_place
from formc.schema.reporter import Reporter
from formc.schema.wordings import NOTHING_ASKED, Wordings
from formc.source import Map, Node, Scalar


def amounts(form: Map, report: Reporter) -> Iterator[Amount]:
    """The amounts of a form, each with its values by day."""
    given = form.get("amounts")
    for key, values in given.items() if isinstance(given, Map) else ():
        if isinstance(values, Map):
            for day, _ in values.items():
                real_day(day, report)
            pairs = sorted((day.value, v.value) for day, v in values.items() if isinstance(v, Scalar))
            yield Amount(name=key.value, values=tuple(pairs), span=key.span)


def real_day(node: Node | None, report: Reporter) -> None:
    """Report a day that does not exist; one that is not even written as a day was told by the schema."""
    if isinstance(node, Scalar) and not node.reported and len(node.value) == 10 and not is_day(node.value):
        report("schema/no-such-day", node.span, day=node.value)


def about(form: Map, report: Reporter) -> About | None:
    """Where the form comes from and whose it is, or None when too little of that is there."""
    node = form.get("about")
    owner = node.get("owner") if isinstance(node, Map) else None
    if not isinstance(owner, Map):
        return None
    day = owner.get("review_by")
    real_day(day, report)
    who = Owner(
        role=nodes.string(owner, "role"),
        email=nodes.string(owner, "email"),
        review_by=nodes.string(owner, "review_by"),
        span=day.span if day is not None else head(owner),
    )
    return About(
        owner=who,
        pdf=_pairs(node, "pdf"),
        product=nodes.string(node, "product"),
        inventory=nodes.integer(node, "inventory"),
        sources=nodes.strings(node, "sources"),
        legal_basis=nodes.strings(node, "legal_basis"),
        retention=_pairs(node, "retention"),
        span=key_place(form, "about"),
    )


def _pairs(node: Node | None, key: str) -> tuple[tuple[str, str], ...]:
    given = node.get(key) if isinstance(node, Map) else None
    if not isinstance(given, Map):
        return ()
    return tuple((k.value, v.value) for k, v in given.items() if isinstance(v, Scalar))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Reads the texts of the pages around the steps."""

    form: Map
    wordings: Wordings
    conditions: Conditions

    def block(self, node: Node | None, key: str, path: str = "") -> Text | None:
        """A text with paragraphs on a page before the first question."""
        return self.wordings.read(node, key, path, kind="body", markdown="block", order=NOTHING_ASKED)

    def title(self) -> Text | None:
        """The name of the form."""
        return self.wordings.read(self.form, "title", "", kind="title", order=NOTHING_ASKED)

    def start(self) -> Start | None:
        """What a citizen has to know first, or None when a part of it is missing."""
        node = self.form.get("start")
        texts = [self.block(node, key, "start") for key in ("for", "needs", "costs", "takes")]
        if not all(texts):
            return None
        for_whom, needs, costs, takes = (text for text in texts if text is not None)
        span = key_place(self.form, "start")
        return Start(for_whom=for_whom, needs=needs, costs=costs, takes=takes, span=span)

    def declaration(self) -> tuple[bool, Text | None]:
        """Whether the check-answers page asks for a declaration, and the author's words for it."""
        summary = self.form.get("summary")
        text = self.wordings.read(summary, "declaration", "summary", kind="label")
        return text is not None or nodes.boolean(summary, "declaration"), text

    def confirmation(self, place: Place) -> Iterator[Part]:
        """The parts of the last page."""
        for number, part in enumerate(nodes.maps(self.form, "confirmation"), 1):
            text = self.wordings.read(part, "text", f"confirmation.{number}", kind="body", markdown="block")
            show_if = self.conditions.read(part.get("show_if"), place)
            if text is not None:
                yield Part(text=text, show_if=show_if, span=head(part))
