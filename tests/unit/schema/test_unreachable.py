"""Steps and fields called unreachable are: every way to fill in small forms is tried, and none gets there."""

from __future__ import annotations

import random
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formc.diagnostics import Span
from formc.model import Combined, Compare, Condition, Field, Named, Operand, Step, Stop, Text
from formc.schema.checks import Whole
from formc.schema.checks.unreachable_step import check

SPAN = Span(file="f")
NO_TEXT = Text(phrases=(), span=SPAN)
OPTIONS = ("ja", "nee")


def compare(field: str, op: str, *values: str) -> Compare:
    return Compare(field=field, op=op, operand=Operand(kind="values", values=values, span=SPAN), span=SPAN)


def together(kind: str, *items: Condition) -> Combined:
    return Combined(kind=kind, items=items, span=SPAN)


def field(name: str, show_if: Condition | None = None, *fields: Field) -> Field:
    kind = "group" if fields else "yes_no"
    return Field(id=name, type=kind, span=SPAN, path=name, show_if=show_if, fields=fields)


def step(
    name: str, *fields: Field, show_if: Condition | None = None, stops: tuple[Condition, ...] = ()
) -> Step:
    ends = tuple(Stop(condition=c, title=NO_TEXT, text=NO_TEXT, span=SPAN) for c in stops)
    return Step(id=name, title=NO_TEXT, fields=fields, show_if=show_if, stops=ends, span=SPAN)


def called(*steps: Step) -> set[str]:
    return {dict(d.args)["id"] for d in check(Whole(steps=steps, nodes={}))}


# --- what a form does with answers: the meaning, written as plainly as can be -----------------------------


def holds(condition: Condition | None, answers: dict[str, str]) -> bool:
    if condition is None:
        return True
    if isinstance(condition, Named):
        return holds(condition.condition, answers)
    if isinstance(condition, Combined):
        results = [holds(item, answers) for item in condition.items]
        return {"any": any(results), "all": all(results), "not": not results[0]}[condition.kind]
    assert isinstance(condition, Compare)
    answer = answers.get(condition.field)
    if answer is None:  # comparing with nothing is false, is_not too
        return False
    return (answer in condition.operand.values) == (condition.op == "is")


def seen(steps: tuple[Step, ...], filled: dict[str, str]) -> set[str]:
    """The steps and fields that somebody who would answer like this gets to see."""
    answers: dict[str, str] = {}
    found: set[str] = set()
    for one in steps:
        if not holds(one.show_if, answers):
            continue
        asked = list(_asked(one.fields, filled, answers))
        if not asked:
            continue  # a step with nothing to show is skipped
        found |= {one.id, *asked}
        if any(holds(stop.condition, answers) for stop in one.stops):
            break
    return found


def _asked(fields: tuple[Field, ...], filled: dict[str, str], answers: dict[str, str]):
    for one in fields:
        if holds(one.show_if, answers):
            yield one.id
            if one.type == "group":
                yield from _asked(one.fields, filled, answers)
            elif filled[one.id]:  # "" leaves it open
                answers[one.id] = filled[one.id]


def reachable(steps: tuple[Step, ...], names: list[str]) -> set[str]:
    ways = product(("ja", "nee", ""), repeat=len(names))
    return set().union(*(seen(steps, dict(zip(names, way, strict=True))) for way in ways))


# --- small forms of all kinds -----------------------------------------------------------------------------


def a_condition(chance: random.Random, names: list[str], depth: int = 0) -> Condition | None:
    if not names or chance.random() < 0.25:
        return None
    kind = chance.choice(["is", "is", "is_not", "any", "all", "all", "not", "named"]) if depth < 3 else "is"
    if kind in ("is", "is_not"):
        return compare(chance.choice(names), kind, *chance.choice([("ja",), ("nee",), OPTIONS]))
    parts = [
        c for _ in range(1 if kind in ("not", "named") else 2) if (c := a_condition(chance, names, depth + 1))
    ]
    if not parts:
        return None
    if kind == "named":
        return Named(name="n", condition=parts[0], span=SPAN)
    return together(kind, *parts)


def a_form(chance: random.Random) -> tuple[tuple[Step, ...], list[str]]:
    names: list[str] = []
    steps = []
    for number in range(chance.randint(1, 4)):
        before = list(names)
        fields = []
        for _ in range(chance.randint(1, 2)):
            name = f"v{len(names)}"
            one = field(name, a_condition(chance, names))
            if chance.random() < 0.2:
                one = field(f"g{len(names)}", a_condition(chance, names), one)
            names.append(name)
            fields.append(one)
        stops = tuple(c for _ in range(chance.randint(0, 2)) if (c := a_condition(chance, names)))
        steps.append(step(f"s{number}", *fields, show_if=a_condition(chance, before), stops=stops))
    return tuple(steps), names


@given(st.integers(0, 10**9))
@settings(max_examples=400)
def test_nothing_that_can_be_reached_is_called_unreachable(seed):
    steps, names = a_form(random.Random(seed))
    assert not called(*steps) & reachable(steps, names)


def test_it_finds_what_it_is_for():
    """Not saying anything would be sound too: of forms like these most of what is unreachable is found."""
    found = there = 0
    for seed in range(300):
        steps, names = a_form(random.Random(seed))
        everything = {one.id for one in steps} | {one.id for s in steps for one in s.fields}
        unreachable = everything - reachable(steps, names)
        # What is in a step that is not reached is not told again; nor a step whose fields are all told.
        told = called(*steps)
        there += bool(unreachable)
        found += bool(unreachable and told)
    assert there > 50
    assert found / there > 0.7


# --- examples ---------------------------------------------------------------------------------------------

A_JA, A_NEE = compare("a", "is", "ja"), compare("a", "is", "nee")
ASK_A = step("s", field("a"))


@pytest.mark.parametrize(
    ("steps", "names"),
    [
        # two answers to one question
        ([ASK_A, step("t", field("b"), show_if=together("all", A_JA, A_NEE))], {"t"}),
        # b is asked only after ja
        (
            [
                step("s", field("a"), field("b", A_JA)),
                step("t", field("c"), show_if=together("all", A_NEE, compare("b", "is_not", "ja"))),
            ],
            {"t"},
        ),
        # every answer but none
        ([ASK_A, step("t", field("b", compare("a", "is_not", "ja", "nee")))], {"b"}),
        # the group's condition counts for what is in it
        ([step("s", field("a"), field("g", A_JA, field("b", A_NEE)))], {"b"}),
        # a stop has sent those away
        ([step("s", field("a"), stops=(A_NEE,)), step("t", field("b"), show_if=A_NEE)], {"t"}),
        # `not` is never reasoned about
        ([ASK_A, step("t", field("b"), show_if=together("not", together("any", A_JA, A_NEE)))], set()),
        # one way of `any` is enough
        ([ASK_A, step("t", field("b"), show_if=together("any", A_JA, A_NEE))], set()),
        # the step with the stop may be skipped, and the answer was given before
        (
            [
                step("s", field("a"), field("x")),
                step("t", field("b"), show_if=compare("x", "is", "ja"), stops=(A_NEE,)),
                step("u", field("c"), show_if=A_NEE),
            ],
            set(),
        ),
        # the step with the stop has nothing to ask of some, and is skipped then
        (
            [
                step("s", field("a"), field("x")),
                step("t", field("b", compare("x", "is", "ja")), stops=(A_NEE,)),
                step("u", field("c"), show_if=A_NEE),
            ],
            set(),
        ),
    ],
)
def test_example(steps, names):
    assert called(*steps) == names
