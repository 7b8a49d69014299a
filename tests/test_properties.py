"""What holds for any text: reading gives a result, never an exception; places are right in every style."""

from __future__ import annotations

import copy
import random
import re
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from cases import NAMES, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from formc.alignment import offsets
from formc.project import Project, load_project
from formc.schema import load_form
from formc.schema.assemble import COMMITTED
from formc.source import Map, Scalar, Seq, load, to_json
from formc.validation import load_schema, python_engine, rust_engine

ROOT = Path(__file__).parent.parent
FORMS = sorted((ROOT / "forms").glob("*.yaml"))
YAML_TEXT = st.text(alphabet="ab: -\n\t{}[]&*!|>'\"#%@`,?<~\\=.0\u2028\x85\ufeff\U0001f600\x00", max_size=60)
SNIPPETS = st.sampled_from(
    [
        *("title:", "  nl: x", "steps:", "- id: a", "  fields:", "    - ", "type: text", "show_if:", "./x"),
        *("{field: x, is: y}", "[", "]", "{", "}", "&a", "*a", "<<: *a", "!!str", "|", ">-", "'", '"', "\t"),
        *("\n", ":", "#", "---", "include: aanvrager", "options: woonplaatsen", "languages: [nl]", "{{"),
        *("conditions:", "  a: b", "checks:", "stops:", "change:", "at_least_one: [a, b]", "where:", "says:"),
    ]
)


@cache
def project() -> Project:
    loaded = load_project(ROOT).value
    assert loaded is not None
    return loaded


# --- any text ---------------------------------------------------------------------------------------------


@given(st.one_of(YAML_TEXT, st.text(max_size=40), st.lists(SNIPPETS, max_size=25).map(" ".join)))
@settings(max_examples=400)
def test_any_text_gives_a_tree_or_a_finding(text):
    checked = load(text, "f.yaml")
    assert checked.value is not None or checked.diagnostics
    lines = text.count("\n") + text.count("\r") + 1
    for finding in checked.diagnostics:
        assert 1 <= finding.span.line <= finding.span.end_line <= lines
    if checked.value is not None:
        to_json(checked.value)
        walk(checked.value)


def walk(node):
    assert node.span.line >= 1
    for below in node.items if isinstance(node, Seq) else ():
        walk(below)
    for key, value in node.items() if isinstance(node, Map) else ():
        assert key.span.column >= 1
        walk(value)


@given(st.one_of(YAML_TEXT, st.lists(SNIPPETS, max_size=30).map("\n".join)))
def test_any_text_is_read_as_a_form_without_an_exception(text):
    assert form_of(text).diagnostics


def form_of(text: str):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "f.yaml"
        path.write_text(text, "utf-8", newline="")
        return load_form(path, project())


# --- real forms with mistakes in them ---------------------------------------------------------------------


@given(st.sampled_from(FORMS), st.integers(0, 10**9))
def test_a_form_with_lines_lost_doubled_or_moved_never_breaks_the_reading(path, seed):
    chance = random.Random(seed)
    lines = path.read_text("utf-8").split("\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        lines[at : at + 1] = chance.choice(
            [
                [],
                [lines[at], lines[at]],
                [" " + lines[at]],
                [lines[at][1:]],
                [lines[at].replace(":", "", 1)],
                [lines[at].replace(": ", ":", 1)],
                [re.sub(r"[a-z]", "x", lines[at], count=1)],
                [lines[at] + chance.choice([' "', " {", " [", ": x", " #x", "\t"])],
                [lines[chance.randrange(len(lines))]],
            ]
        )
    form_of("\n".join(lines))


@given(st.sampled_from(FORMS), st.integers(0, 10**9))
def test_a_form_with_keys_and_values_replaced_never_breaks_the_reading(path, seed):
    form_of(yaml.dump(mutant(path, seed), allow_unicode=True, sort_keys=False))


VALUES: list[Any] = [
    *(None, True, False, 0, -1, 1.5, 10**12, "", " ", "x", "nl", "same", "{x}", "./x", "today", "a.b"),
    *("2027-02-30", "persoon", [], {}, ["x"], [None], [[]], {"x": 1}, {"nl": "x"}, {"all": []}),
    *({"field": "x", "is": "y"}, {"some": "x"}, {"include": "kind", "id": "x"}),
]


@cache
def json_of(path: Path) -> Any:
    node = load(path.read_text("utf-8"), path.name).value
    assert node is not None
    return to_json(node)


def mutant(path: Path, seed: int) -> Any:
    """The form with one to three keys or values deleted, renamed, doubled or replaced."""
    chance = random.Random(seed)
    form = copy.deepcopy(json_of(path))
    for _ in range(chance.randint(1, 3)):
        holders = list(_holders(form))
        holder = chance.choice(holders)
        if isinstance(holder, dict) and holder:
            _mutate_keys(holder, chance)
        elif isinstance(holder, list) and holder:
            _mutate_items(holder, chance)
    return form


def _holders(node: Any):
    if isinstance(node, dict | list):
        yield node
        for below in node.values() if isinstance(node, dict) else node:
            yield from _holders(below)


def _mutate_keys(holder: dict[str, Any], chance: random.Random) -> None:
    key = chance.choice(list(holder))
    value = holder.pop(key)
    kind = chance.randrange(5)
    if kind == 1:
        holder[key[:-1] + "x"] = value
    elif kind == 2:
        holder[chance.choice(["id", "type", "fields", "show_if", "label", "options", "nl", "zz"])] = value
    elif kind >= 3:
        holder[key] = copy.deepcopy(chance.choice(VALUES))


def _mutate_items(holder: list[Any], chance: random.Random) -> None:
    at = chance.randrange(len(holder))
    kind = chance.randrange(3)
    if kind == 0:
        del holder[at]
    elif kind == 1:
        holder.insert(at, copy.deepcopy(holder[at]))
    else:
        holder[at] = copy.deepcopy(chance.choice(VALUES))


# --- one mistake, one finding -----------------------------------------------------------------------------


@given(st.sampled_from(FORMS), st.integers(0, 10**9))
def test_two_letters_of_a_key_the_other_way_round_are_one_finding(path, seed):
    """Whatever the key is of, nothing else follows from it, and the edit that is offered mends it."""
    chance = random.Random(seed)
    text = path.read_text("utf-8")
    node = load(text, path.name).value
    keys = [
        key for key in _keys(node) if re.fullmatch("[a-z_-]{4,}", key.value) and key.value in schema_keys()
    ]
    key = chance.choice(keys)
    at = chance.randrange(len(key.value) - 1)
    swapped = key.value[:at] + key.value[at + 1] + key.value[at] + key.value[at + 2 :]
    if swapped == key.value:
        return
    found = findings(path, text[: key.start] + swapped + text[key.end :])
    assert [d.rule for d in found] == ["schema/unknown-key"], found
    assert found[0].span == key.span
    assert [edit.text for edit in found[0].edits] == [key.value]


@given(
    st.sampled_from(FORMS), st.integers(0, 10**9), st.sampled_from(["colon", "glued", "no colon", "quote"])
)
def test_a_slip_in_a_text_is_one_finding(path, seed, slip):
    lines = path.read_text("utf-8").split("\n")
    texts = [i for i, line in enumerate(lines) if re.match(r" +(nl|nl-simple|en): [A-Z]\w", line)]
    at = random.Random(seed).choice(texts)
    key, _, words = lines[at].partition(": ")
    lines[at] = {
        "colon": f"{key}: Let op: {words}",
        "glued": f"{key}:{words}",
        "no colon": f"{key} {words}",
        "quote": f'{key}: "{words}'.replace('"', '"', 1),
    }[slip]
    found = findings(path, "\n".join(lines))
    assert len(found) == 1, (lines[at], found)
    assert found[0].rule.startswith("yaml/") and found[0].edits
    assert found[0].span.line == at + 1


def findings(path: Path, text: str):
    with tempfile.TemporaryDirectory() as folder:
        copy_of = Path(folder) / path.name
        copy_of.write_text(text, "utf-8")
        return load_form(copy_of, project(), name=path.name).diagnostics


@cache
def schema_keys() -> frozenset[str]:
    return frozenset(_named(load_schema(COMMITTED.read_text("utf-8"))))


def _named(schema):
    if isinstance(schema, dict):
        yield from schema["properties"] if isinstance(schema.get("properties"), dict) else ()
        for below in schema.values():
            yield from _named(below)
    for below in schema if isinstance(schema, list) else ():
        yield from _named(below)


def _keys(node):
    for key, value in node.items() if isinstance(node, Map) else ():
        yield key
        yield from _keys(value)
    for below in node.items if isinstance(node, Seq) else ():
        yield from _keys(below)


# --- two engines, the same answers ------------------------------------------------------------------------


@cache
def engines():
    schema = load_schema(COMMITTED.read_text("utf-8"))
    return rust_engine(schema), python_engine(schema)


def answers(instance: Any) -> list[list[tuple[tuple[str | int, ...], str]]]:
    return [sorted(((p.path, p.keyword) for p in engine.problems(instance)), key=str) for engine in engines()]


def test_the_engines_agree_on_the_cases():
    for name in NAMES:
        node = load(text_of(name), name).value
        if node is not None:
            rust, python = answers(to_json(node))
            assert rust == python, name


@given(st.sampled_from(FORMS), st.integers(0, 10**9))
@settings(max_examples=50)
def test_the_engines_agree_on_forms_with_mistakes(path, seed):
    rust, python = answers(mutant(path, seed))
    assert rust == python


def test_the_engines_agree_on_a_line_end_at_the_end():
    """Python's own $ would let it pass."""
    form = copy.deepcopy(json_of(FORMS[0]))
    form["id"] += "\n"
    rust, python = answers(form)
    assert rust == python == [(("id",), "pattern")]


# --- places -----------------------------------------------------------------------------------------------


@given(
    st.text(alphabet="ab 'é\"\\:#-\n,{}|>%\U0001f600", min_size=1, max_size=60),
    st.sampled_from(["", "'", '"', "|", ">"]),
    st.integers(20, 200),
)
@settings(max_examples=400)
def test_each_character_is_found_where_it_stands(value, style, width):
    written = yaml.dump(
        {"k": {"z": value}, "l": "x"}, default_style=style or None, allow_unicode=True, width=width
    )
    scalar = load(written, "f.yaml").value.get("k").get("z")
    assert scalar.value == value
    places = offsets(scalar.raw, scalar.value, scalar.style)
    for index, character in enumerate(value):
        if character not in " \n":
            assert scalar.raw[places[index]] in (character, "\\")
            assert found_at(written, scalar, index) in (character, "\\")


def found_at(written: str, scalar: Scalar, index: int) -> str:
    span = scalar.locate(index)
    return written.split("\n")[span.line - 1][span.column - 1]


@given(st.integers(0, 10**9), st.sampled_from(FORMS))
@settings(max_examples=30)
def test_words_of_real_forms_are_found_where_they_stand(seed, path):
    text = path.read_text("utf-8")
    lines = text.split("\n")
    scalars = list(_scalars(load(text, path.name).value))
    for scalar in random.Random(seed).sample(scalars, 20):
        for word in re.finditer(r"\w+", scalar.value):
            span = scalar.locate(word.start(), len(word.group()))
            assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == word.group()


def _scalars(node):
    if isinstance(node, Scalar):
        yield node
    for below in node.items if isinstance(node, Seq) else ():
        yield from _scalars(below)
    for _, value in node.items() if isinstance(node, Map) else ():
        yield from _scalars(value)
