"""Steps and fields that nobody can ever see, since conditions contradict each other or what was asked before.

Only choices are reasoned about, and what is not understood counts as possible: what is called unreachable
here is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from formc.diagnostics import Diagnostic, Span, finding
from formc.model import Combined, Compare, Condition, Field, Named, Option, Step, walk
from formc.schema.checks import Whole

# One way things can be: which options of each choice are still possible. Choices that are not in it are open.
Facts = Mapping[str, frozenset[str]]
MOST_BRANCHES = 64
MOST_DEPTH = 50


def check(whole: Whole) -> Iterator[Diagnostic]:
    """Yield schema/unreachable-step and schema/never-asked for each that cannot be reached."""
    world = World(fields={item.id: item for item in whole.fields()})
    for step in whole.steps:
        facts = world.when(step.show_if, [{}])
        if facts:
            yield from _never_asked(step.fields, facts, world)
        else:
            yield finding("schema/unreachable-step", _place(step), id=step.id, path=step.id)
        world.leave_out(step)


def _never_asked(fields: Iterable[Field], facts: list[Facts], world: World) -> Iterator[Diagnostic]:
    for item in fields:
        inside = world.when(item.show_if, facts)
        if inside:
            yield from _never_asked(item.fields, inside, world)
        else:
            yield finding("schema/never-asked", _place(item), id=item.id, path=item.path)


def _place(item: Step | Field) -> Span:
    """The condition, for that is where it is mended."""
    return item.span if item.show_if is None else item.show_if.span


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The fields of a form by id, and the options after which the form has ended already."""

    fields: Mapping[str, Field]
    ended: dict[str, frozenset[str]] = field(default_factory=dict)

    def when(self, condition: Condition | None, facts: list[Facts], depth: int = 0) -> list[Facts]:
        """The ways things can be when `condition` holds as well; none when it never does."""
        if condition is None or len(facts) > MOST_BRANCHES or depth > MOST_DEPTH:
            return facts
        if isinstance(condition, Named):
            return self.when(condition.condition, facts, depth + 1)
        if isinstance(condition, Combined):
            return self._combined(condition, facts, depth + 1)
        if isinstance(condition, Compare) and condition.operand.kind == "values":
            return self._compared(condition, facts, depth + 1)
        return facts

    def _combined(self, condition: Combined, facts: list[Facts], depth: int) -> list[Facts]:
        if condition.kind == "all":
            for item in condition.items:
                facts = self.when(item, facts, depth)
            return facts
        if condition.kind == "any":
            return [found for item in condition.items for found in self.when(item, facts, depth)]
        return facts

    def _compared(self, condition: Compare, facts: list[Facts], depth: int) -> list[Facts]:
        asked = self.fields.get(condition.field)
        ids = _options(asked) if asked is not None else frozenset()
        if asked is None or not ids or condition.op not in ("is", "is_not"):
            return facts
        given = frozenset(condition.operand.values)
        allowed = (given if condition.op == "is" else ids - given) - self.ended.get(asked.id, frozenset())
        # A field that is not asked has no answer, and comparing with nothing is false.
        facts = [way for before in facts for way in self._asked(asked, before, depth)]
        kept = ({**way, asked.id: way.get(asked.id, ids) & allowed} for way in facts)
        return [way for way in kept if way[asked.id]]

    def _asked(self, asked: Field, way: Facts, depth: int) -> list[Facts]:
        """The ways in which the field is asked; where its answer is known already, it was."""
        return [way] if asked.id in way else self.when(asked.show_if, [way], depth)

    def leave_out(self, step: Step) -> None:
        """After the step, answers that always end the form at one of its stops cannot be any more.

        A step that may be skipped says nothing, but for answers to its own fields: then it was not skipped.
        """
        always = step.show_if is None and any(item.show_if is None for item in step.fields)
        own = {item.id for item in walk(step.fields)}
        for stop in step.stops:
            for name, values in self._choices(stop.condition):
                if always or name in own:
                    self.ended[name] = self.ended.get(name, frozenset()) | values

    def _choices(self, condition: Condition) -> Iterator[tuple[str, frozenset[str]]]:
        """The answers that alone make the condition true."""
        if isinstance(condition, Named):
            yield from self._choices(condition.condition)
        elif isinstance(condition, Combined) and condition.kind == "any":
            for item in condition.items:
                yield from self._choices(item)
        elif isinstance(condition, Compare) and condition.op == "is" and condition.operand.kind == "values":
            yield condition.field, frozenset(condition.operand.values)


def _options(asked: Field) -> frozenset[str]:
    """The options of a choice; none for other kinds of fields."""
    options: tuple[Option, ...] = getattr(asked, "options", ())
    if asked.type == "yes_no":
        return frozenset(("ja", "nee"))
    return frozenset(option.id for option in options) if asked.type in ("radios", "select") else frozenset()
