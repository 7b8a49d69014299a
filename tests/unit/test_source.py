"""Reading YAML into a located tree: the API by example, and how reading goes on behind a mistake."""

from __future__ import annotations

import pytest

from formc.source import Map, Scalar, Seq, Source, core_value, descend, load, quote, to_json
from formc.source.draft import Draft, Repair

TEXT = """\
# a form
title:
  nl: Uw naam
  en: "Your \\"name\\""
steps: [een, {id: twee}]
kvk: 01234567
begin: 12:30
intro: |
  Eerste regel

  Tweede regel
"""


@pytest.fixture
def tree() -> Map:
    checked = load(TEXT, "forms/f.yaml")
    assert not checked.diagnostics
    assert isinstance(checked.value, Map)
    return checked.value


# --- the tree ---------------------------------------------------------------------------------------------


def test_a_scalar_is_the_text_as_it_stands_in_the_file(tree):
    assert tree.get("kvk").value == "01234567"
    assert tree.get("begin").value == "12:30"
    assert tree.get("intro").value == "Eerste regel\n\nTweede regel\n"
    assert [tree.get(key).style for key in ("kvk", "intro")] == ["", "|"]


def test_keys_and_values_know_their_places(tree):
    name = tree.get("title").get("nl")
    assert (name.span.line, name.span.column, name.span.end_column) == (3, 7, 14)
    assert (tree.key("steps").span.line, tree.key("steps").span.column) == (5, 1)
    assert tree.get("nothing") is None
    assert tree.key("nothing") is None
    assert [key.value for key, _ in tree.items()] == ["title", "steps", "kvk", "begin", "intro"]


def test_words_are_found_in_the_file_whatever_the_style(tree):
    english = tree.get("title").get("en")
    span = english.locate(english.value.index("name"), 4)
    assert (span.line, span.column, span.end_column) == (4, 15, 19)
    quote_mark = english.locate(english.value.index('"'))
    assert (quote_mark.column, quote_mark.end_column) == (13, 15)
    block = tree.get("intro")
    span = block.locate(block.value.index("Tweede"), len("Tweede"))
    assert (span.line, span.column, span.end_column) == (11, 3, 9)


def test_an_escape_of_many_characters_is_one_character_of_the_value():
    scalar = load('a: "x\\u00e9y"', "f").value.get("a")
    assert [(scalar.locate(i).column, scalar.locate(i).end_column) for i in range(3)] == [
        (5, 6),
        (6, 12),
        (12, 13),
    ]


def test_plain_values_read_as_yaml_1_2_does_for_the_schema(tree):
    assert to_json(tree)["steps"] == ["een", {"id": "twee"}]
    assert [core_value(text) for text in ("yes", "no", "12:30", "1_000", "0b1")] == [
        "yes", "no", "12:30", "1_000", "0b1"
    ]  # fmt: skip
    assert [core_value(text) for text in ("true", "~", "", "0x1F", "0o17", "-3", "1.5e2")] == [
        True, None, None, 31, 15, -3, 150.0
    ]  # fmt: skip


def test_descend_stops_at_the_nearest_that_exists(tree):
    assert descend(tree, ["title", "nl"]).value == "Uw naam"
    assert descend(tree, ["steps", 1, "id"]).value == "twee"
    assert descend(tree, ["steps", 7, "id"]) is tree.get("steps")
    assert isinstance(tree.get("steps"), Seq)
    assert tree.get("steps").flow


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Let op: dit", '"Let op: dit"'),
        ('Zeg "ja"', "'Zeg \"ja\"'"),
        ("C:\\data", "'C:\\data'"),
        ('\'s "avonds"', '"\'s \\"avonds\\""'),
    ],
)
def test_quotes_with_the_fewest_escapes(text, quoted):
    assert quote(text) == quoted
    assert load(f"a: {quoted}", "f").value.get("a").value == text


def test_a_place_past_the_end_counts_as_the_end():
    source = Source("f", "ab\ncd")
    assert source.place(99) == (2, 3)
    assert (source.span(1, 99).line, source.span(1, 99).end_line) == (1, 2)


# --- reading on behind a mistake --------------------------------------------------------------------------


def found(text: str) -> list[tuple[str, int, int]]:
    return [(d.rule, d.span.line, d.span.column) for d in load(text, "f").diagnostics]


def test_places_behind_a_repair_are_those_of_the_file():
    text = "a:\n  nl: Let op: dit is lang\n  en: 'It's'\nb: [x, y\nc: wie\n"
    checked = load(text, "f")
    assert found(text) == [
        ("yaml/colon-in-text", 2, 13),
        ("yaml/text-after-quote", 3, 11),
        ("yaml/unclosed-braces", 4, 4),
    ]
    assert to_json(checked.value) == {
        "a": {"nl": "Let op: dit is lang", "en": "It's"},
        "b": ["x", "y"],
        "c": "wie",
    }
    assert (checked.value.get("c").span.line, checked.value.get("c").span.column) == (5, 4)
    dutch = checked.value.get("a").get("nl")
    assert dutch.reported
    assert (dutch.locate(8, 3).column, dutch.locate(8, 3).end_column) == (15, 18)


NESTED = """\
start:
  for:
    nl: |
      U woont hier.

      - Of hier.
    en: You live here.
steps:
  - id: stap
    title:
      nl: Stap
      en: Step
    fields:
      - id: kaart
        type: radios
        options:
          rijder:
            nl: Ik rijd
            en: I drive
        why: Voor de kaart.
      - {id: naam, type: name}
  - id: slot
    fields:
      - id: foto
        type: file
        label:
          nl: Foto
          en: Photo
confirmation:
  - text:
      nl: Klaar.
      en: Done.
"""


@pytest.mark.parametrize("number", [n for n, line in enumerate(NESTED.split("\n"), 1) if line[:1] == " "])
def test_one_line_with_a_tab_is_put_back_where_it_stood(number):
    lines = NESTED.split("\n")
    lines[number - 1] = "\t" + lines[number - 1].lstrip()
    checked = load("\n".join(lines), "f")
    assert [(d.rule, d.span.line) for d in checked.diagnostics] == [("yaml/tab", number)]
    assert to_json(checked.value) == to_json(load(NESTED, "f").value)


def test_a_repair_that_does_not_help_is_not_offered():
    checked = load("- {x|", "f")
    assert checked.value is None
    (finding,) = checked.diagnostics
    assert not finding.edits


def test_what_follows_from_a_refused_alias_is_marked():
    tree = load("a: &x {b: c}\nd: *x\n", "f").value
    alias = tree.get("d")
    assert isinstance(alias, Scalar)
    assert alias.reported
    assert load("a: &x {b: c}\nd: {<<: *x, e: f}\n", "f").value.get("d").partial


def test_an_anchor_is_told_once_with_its_aliases():
    (finding,) = load("a: &x [b]\nc: *x\nd: *x\n", "f").diagnostics
    assert finding.rule == "yaml/anchor"
    assert [span.line for span in finding.related] == [2, 3]


def test_a_key_that_is_there_twice_names_the_first():
    (finding,) = load("a: 1\nb: 2\na: 3\n", "f").diagnostics
    assert finding.arguments() == {"key": "a", "line": 1}
    assert to_json(load("a: 1\na: 3\n", "f").value) == {"a": 1}


def test_a_draft_maps_places_back():
    draft = Draft(Source("f", "abcdef"), (Repair(1, 2, "XYZ"), Repair(4, 4, "!")))
    assert draft.text == "aXYZcd!ef"
    assert [draft.back(i) for i in range(len(draft.text) + 1)] == [0, 1, 2, 2, 2, 3, 4, 4, 5, 6]
    assert draft.mended((Repair(2, 3, ""),)) is None  # inside what was mended already
    again = draft.mended((Repair(8, 9, "F"),))
    assert again is not None
    assert again.text == "aXYZcd!eF"


@pytest.mark.parametrize(
    "character", ["\x07", "\x7f", "\x85", "\u2028", "\ud800", "\ufeff", "\uffff"], ids=ascii
)
def test_a_character_that_nobody_sees_is_told(character):
    (found,) = load(f"title: a{character}b\n", "f.yaml").diagnostics
    assert (found.rule, found.span.column) == ("yaml/hidden-character", 9)


@pytest.mark.parametrize("character", ["\t", "\xa0", "\xad", "\u200b", "é", "😀"], ids=ascii)
def test_a_character_that_people_use_is_not(character):
    found = load(f'title: "a{character}b"\n', "f.yaml").diagnostics
    assert "yaml/hidden-character" not in {diagnostic.rule for diagnostic in found}
