"""Files that no form should be: each gives one clear finding, at once, and never an exception."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from formc.diagnostics import FormcError, Sink
from formc.project import Project
from formc.report import Report, worded
from formc.report.text import render
from formc.rule import rule_docs_from_yaml
from formc.schema import load_form
from formc.schema.library import Library
from formc.schema.parse import form_from
from formc.source import MAX_BYTES, load, load_bytes, load_file
from formc.words import tool_texts

DOCS = rule_docs_from_yaml(Path(__file__).parent.parent / "formc" / "schema" / "messages.yaml")
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00"
LAUGHS = b"a: &a [x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (i, i) for i in range(999))
FORM = """\
formc: 1
id: vorm
version: 1
languages: [nl]
title: {nl: "Titel"}
about: {owner: {role: Team, email: team@example.nl, review_by: 2027-06-01}}
start: {for: {nl: "U."}, needs: {nl: "Niets."}, costs: {nl: "Niets."}, takes: {nl: "1 dag."}}
confirmation: [{text: {nl: "Klaar."}}]
"""
STEPS = 'steps: [{id: stap, title: {nl: "Stap"}, fields: [{id: naam, type: name}]}]\n'


@pytest.mark.parametrize(
    ("content", "rule", "line"),
    [
        (b"", "yaml/empty", 1),
        (b"# alleen een opmerking\n", "yaml/empty", 1),
        (b"---\n...\n", "yaml/empty", 1),
        (b"- formc: 1\n", "schema/wants-keys", 1),
        (b"Beste inwoner,\n\nhoe gaat het?\n", "schema/wants-keys", 1),
        (PNG, "file/not-text", 1),
        ("title: Titel\n".encode("utf-16-le"), "file/utf-16", 1),
        ("title: Titel\n".encode("utf-16-be"), "file/utf-16", 1),
        (b"title: \x00\n", "file/not-text", 1),
        ("title:\n  nl: Één\n".encode("latin-1"), "file/not-utf8", 2),
        ("title:\r\n  nl: Één\r\n".encode("latin-1"), "file/not-utf8", 2),
        ("title: Één\n".encode("utf-16"), "file/utf-16", 1),
        ("title:\n  nl: een\u2028twee\n".encode(), "yaml/hidden-character", 2),
        (b"title:\n  nl: een\x07\n", "yaml/hidden-character", 2),
        (b"[" * 1000 + b"]" * 1000, "yaml/too-deep", 1),
        (b"[" * 100_000, "yaml/too-deep", 1),
        (b"".join(b" " * i + b"a:\n" for i in range(1000)), "yaml/too-deep", 51),
        (b"".join(b"- " for _ in range(1000)) + b"a\n", "yaml/too-deep", 1),
        (LAUGHS, "yaml/anchor-in-anchor", 1),
        (b"x" * (MAX_BYTES + 1), "file/too-large", 1),
        (b'a: "' + b"x" * 500_000, "yaml/unclosed-quote", 1),
    ],
)  # fmt: skip
def test_one_finding(content, rule, line, tmp_path):
    path = tmp_path / "vorm.yaml"
    path.write_bytes(content)
    found = load_form(path, Project(root=tmp_path), name="vorm.yaml").diagnostics
    told = [(d.rule, d.span.line) for d in found if not d.rule.startswith("schema/missing")]
    assert (rule, line) in told
    if rule != "yaml/unclosed-quote":  # what stands behind it is read
        assert told == [(rule, line)]
    say(found)


def say(found) -> None:
    """Every finding comes out of a report as one line in each language."""
    for finding in found:
        for lang in ("nl", "en"):
            assert "{" not in worded(DOCS[finding.rule].message, finding, lang).replace("`{`", "")
            report = Report(findings=[finding], docs=DOCS, lines=lambda _: ["x" * 500_000])
            assert max(len(line) for line in render(report, tool_texts(lang)).splitlines()) < 1000


def test_a_file_of_50_megabytes_is_not_read(tmp_path):
    path = tmp_path / "groot.yaml"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert [d.rule for d in load_file(path).diagnostics] == ["file/too-large"]


def test_what_is_no_file_or_cannot_be_read(tmp_path, monkeypatch):
    assert rules(load_file(tmp_path)) == ["file/not-a-file"]
    assert rules(load_file(tmp_path / "weg.yaml")) == ["file/missing"]
    assert rules(load_file(Path("a\0b"))) == ["file/missing"]
    assert rules(load_file(tmp_path / ("x" * 5000), "x.yaml")) == ["file/unreadable"]
    (tmp_path / "nergens").symlink_to(tmp_path / "weg.yaml")
    assert rules(load_file(tmp_path / "nergens")) == ["file/missing"]
    os.mkfifo(tmp_path / "pijp")
    assert rules(load_file(tmp_path / "pijp")) == ["file/not-a-file"]  # and it does not wait
    (tmp_path / "dicht.yaml").write_text("a: b")

    def closed(*_, **__):
        raise PermissionError

    monkeypatch.setattr(Path, "open", closed)
    assert rules(load_file(tmp_path / "dicht.yaml")) == ["file/unreadable"]


def rules(checked) -> list[str]:
    assert checked.value is None
    say(checked.diagnostics)
    return [d.rule for d in checked.diagnostics]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_change_nothing(line_end, mark):
    text = 'title:\n  nl: "Één"\n  en: |\n    One\n\n    two\n'
    checked = load_bytes((mark + text.replace("\n", line_end)).encode(), "f.yaml")
    assert not checked.diagnostics
    title = checked.value.get("title")
    assert title.get("nl").value == "Één"
    assert title.get("en").value == "One\n\ntwo\n"
    assert (title.get("en").locate(5).line, title.get("en").locate(5).column) == (6, 5)


def test_lone_surrogates_are_no_text():
    assert [d.rule for d in load("a: \ud800", "f.yaml").diagnostics] == ["yaml/hidden-character"]


def test_without_libyaml_formc_says_what_to_install(monkeypatch):
    import yaml

    monkeypatch.delattr(yaml, "CLoader")
    with pytest.raises(FormcError) as failure:
        load("a: b", "f.yaml")
    assert failure.value.key == "libyaml-missing"


# --- forms that grow --------------------------------------------------------------------------------------


def read(folder: Path, steps: str, fragments: dict[str, str]):
    (folder / "fragments").mkdir()
    for name, text in fragments.items():
        (folder / "fragments" / f"{name}.yaml").write_text(f"formc: 1\nfields:\n{text}", "utf-8")
    project = Project(root=folder, forms=folder)
    return form_from(load(FORM + steps, "vorm.yaml").value, project, Library(project)).diagnostics


def test_fragments_in_fragments_stop(tmp_path):
    chain = {f"f{i}": f"  - {{id: f, include: f{i + 1}}}\n" for i in range(20)}
    steps = STEPS.replace("type: name", "include: f0")
    assert [d.rule for d in read(tmp_path, steps, chain)] == ["schema/include-too-deep"]


def test_fragments_that_multiply_stop(tmp_path):
    wide = {
        f"f{i}": "".join(f"  - {{id: x{j}, include: f{i + 1}}}\n" for j in range(20)) for i in range(5)
    } | {"f5": "".join(f"  - {{id: y{j}, type: name}}\n" for j in range(20))}
    steps = STEPS.replace("type: name", "include: f0")
    found = read(tmp_path, steps, wide)
    assert {d.rule for d in found} == {"schema/too-many-fields"}
    say(found[:1])


def test_a_chain_of_a_thousand_conditions_ends(tmp_path):
    names = "\n".join(f"  c{i}: {{not: c{i + 1}}}" for i in range(1000))
    conditions = f"conditions:\n{names}\n  c1000: {{answered: naam}}\n"
    found = read(tmp_path, conditions + STEPS, {})
    assert {d.rule for d in found} == {"schema/condition-too-large", "schema/unused-condition"}


def test_a_thousand_fields_that_depend_on_each_other_are_read(tmp_path):
    fields = ['{id: v0, type: yes_no, label: {nl: "V?"}}'] + [
        f'{{id: v{i}, type: yes_no, label: {{nl: "V?"}}, show_if: '
        f"{{all: [{{field: v{i - 1}, is: ja}}, {{field: v{max(i - 2, 0)}, is: ja}}]}}}}"
        for i in range(1, 1000)
    ]
    steps = 'steps: [{id: stap, title: {nl: "Stap"}, fields: [' + ", ".join(fields) + "]}]\n"
    assert not read(tmp_path, steps, {})


def test_a_language_that_the_project_asks_for(tmp_path):
    project = Project(root=tmp_path, forms=tmp_path, languages=("nl", "en"))
    checked = form_from(load(FORM + STEPS, "vorm.yaml").value, project, Library(project))
    assert [(d.rule, d.span.line) for d in checked.diagnostics] == [("schema/missing-language", 4)]
    say(checked.diagnostics)


def test_a_mistake_in_a_fragment_of_many_forms_is_told_once(tmp_path):
    (tmp_path / "fragments").mkdir()
    (tmp_path / "fragments" / "f.yaml").write_text("formc: 1\nfields: [{id: a, type: nmae}]\n")
    project = Project(root=tmp_path, forms=tmp_path)
    library, sink = Library(project), Sink()
    for number in range(5):
        text = (FORM + STEPS).replace("id: vorm", f"id: vorm{number}").replace("type: name", "include: f")
        found = form_from(load(text, f"vorm{number}.yaml").value, project, library).diagnostics
        assert [d.rule for d in found] == ["schema/unknown-value"]
        sink.extend(found)
    assert len(sink.found) == 1
