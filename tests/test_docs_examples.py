"""The examples of docs/form-language.md do what the page says, and the page names every key there is.

The word after ```yaml says what an example is: `form` (a whole form), `top` (keys of a form), `steps`,
`fields`, `condition`, `fragment <name>`, `list <name>`, `settings`. All but the last three are put into the
page's own form.
`wrong=<rule>`: exactly that finding comes out, and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from formc import fields
from formc.project import SCHEMA, load_project
from formc.schema import load_form
from formc.schema.conditions import FITTING
from formc.source import Map, load_file, to_json

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "form-language.md"
TEXT = PAGE.read_text("utf-8")
KINDS = ("form", "top", "steps", "fields", "condition", "fragment", "list", "settings")
NAMED = ("amounts", "conditions", "lists")
BLOCK = re.compile(r"^```yaml(?P<words>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
SETTINGS = "organisation: {name: Gemeente Voorbeeld}\n"
STEP = 'title: {nl: "Stap", nl-simple: same, en: "Step"}'
FIELD = 'label: {nl: "Vraag", nl-simple: same, en: "Question"}'


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One example of the page; `name` is that of a fragment or list, `wrong` the rule it breaks."""

    line: int
    kind: str
    name: str
    wrong: str
    body: str


def samples() -> Iterator[Sample]:
    for match in BLOCK.finditer(TEXT):
        words = match["words"].split()
        wrong = next((w.removeprefix("wrong=") for w in words if w.startswith("wrong=")), "")
        kind, *rest = [w for w in words if not w.startswith("wrong=")]
        line = TEXT.count("\n", 0, match.start()) + 1
        yield Sample(line=line, kind=kind, name="".join(rest), wrong=wrong, body=match["body"])


SAMPLES = tuple(samples())
BASE = next(s.body for s in SAMPLES if s.kind == "form")


def indented(text: str, by: int) -> str:
    return "".join(" " * by + line if line.strip() else line for line in text.splitlines(keepends=True))


def top_level(text: str) -> dict[str, str]:
    """The parts of a form by their key, as they are written, without comments before the first."""
    parts = re.split(r"^(?=[a-z_]+:)", text, flags=re.MULTILINE)
    return {part.partition(":")[0]: part for part in parts if not part.startswith("#")}


def with_top(body: str) -> str:
    """The base form with the keys of `body`: names are added to those there are, other keys replaced."""
    form = top_level(BASE)
    for key, part in top_level(body).items():
        head, _, names = part.partition("\n")
        form[key] = f"{head}\n{form.get(key, '').partition(chr(10))[2]}{names}" if key in NAMED else part
    return "".join(form.values())


def with_steps(body: str) -> str:
    form = top_level(BASE)
    return "".join({**form, "steps": form["steps"] + indented(body, 2)}.values())


def with_fields(body: str) -> str:
    return with_steps(f"- id: extra\n  {STEP}\n  fields:\n{indented(body, 4)}")


def with_condition(body: str) -> str:
    return with_fields(f"- id: extra\n  type: text\n  {FIELD}\n  show_if:\n{indented(body, 4)}")


WRAP = {"form": str, "top": with_top, "steps": with_steps, "fields": with_fields, "condition": with_condition}


def project(folder: Path, settings: str = SETTINGS):
    """A project in `folder` with the fragments and lists of the page."""
    for kind in ("fragment", "list"):
        (folder / "forms" / f"{kind}s").mkdir(parents=True)
        for sample in SAMPLES:
            if sample.kind == kind:
                (folder / "forms" / f"{kind}s" / f"{sample.name}.yaml").write_text(sample.body, "utf-8")
    (folder / "formc.yaml").write_text(settings, "utf-8")
    return load_project(folder)


def load(folder: Path, text: str, settings: str = SETTINGS):
    checked = project(folder, settings)
    assert not checked.diagnostics
    path = folder / "forms" / "straatfeest-melden.yaml"
    path.write_text(text, "utf-8")
    return load_form(path, checked.value)


def told(diagnostics) -> list[str]:
    return [f"{d.span.line}:{d.span.column} {d.rule} {d.arguments()}" for d in diagnostics]


@pytest.mark.parametrize(
    "sample", [s for s in SAMPLES if s.kind in WRAP], ids=lambda s: f"line-{s.line}-{s.kind}"
)
def test_an_example_does_what_the_page_says(sample, tmp_path):
    checked = load(tmp_path, WRAP[sample.kind](sample.body))
    # What an example gives a name, other examples use.
    partial = sample.kind == "top"
    found = [d for d in checked.diagnostics if not (partial and d.rule.startswith("schema/unused-"))]
    if sample.wrong:
        assert [d.rule for d in found] == [sample.wrong], told(found)
    else:
        assert not told(found)
        assert checked.value is not None


def test_the_settings_and_the_shared_files_are_right(tmp_path):
    """Each fragment and list is used by an example without findings; the settings suit the base form."""
    settings = next(s.body for s in SAMPLES if s.kind == "settings")
    checked = load(tmp_path, BASE, settings)
    assert not told(checked.diagnostics)
    for sample in SAMPLES:
        if sample.kind in ("fragment", "list"):
            key = "include" if sample.kind == "fragment" else "options"
            uses = [s for s in SAMPLES if not s.wrong and re.search(rf"\b{key}: {sample.name}\b", s.body)]
            assert uses, f"no example uses {sample.kind} {sample.name}"


def test_every_example_has_a_kind_that_is_known():
    assert {s.kind for s in SAMPLES} == set(KINDS)
    assert TEXT.count("```") == 2 * len(SAMPLES), "every fenced block is tested"


# --- the page is complete -----------------------------------------------------------------------------------


def keys_of(node: object) -> Iterator[str]:
    """Every key that a schema names."""
    if isinstance(node, dict):
        properties = node.get("properties")
        if isinstance(properties, dict):
            yield from properties
        for value in node.values():
            yield from keys_of(value)
    elif isinstance(node, list):
        for value in node:
            yield from keys_of(value)


def schema(path: Path) -> object:
    checked = load_file(path)
    assert isinstance(checked.value, Map)
    return to_json(checked.value)


@pytest.mark.parametrize(
    "path", [ROOT / "formc" / "schema" / "form.yaml", SCHEMA], ids=lambda path: path.name
)
def test_the_page_names_every_key(path):
    code = " ".join(re.findall(r"`[^`\n]+`", TEXT))
    schema_of_page = schema(path)
    words = set(re.findall(r"[a-z0-9_-]+", code))
    assert not set(keys_of(schema_of_page)) - words


def test_the_page_names_the_limits_of_every_type():
    page = TEXT.partition("## Limits")[2].partition("\n## ")[0]
    limits = (
        "min",
        "max",
        "min_length",
        "max_length",
        "min_count",
        "max_count",
        "pattern",
        "decimals",
        "unit",
    )
    for key in (*limits, "types", "max_size"):
        assert f"`{key}`" in page
        owners = [
            k.name
            for k in fields.types().values()
            if re.search(rf"^  {key}:", (k.folder / "schema.yaml").read_text("utf-8"), re.MULTILINE)
        ]
        assert owners, f"no type has the limit {key}"


def test_the_table_of_comparisons_is_that_of_the_code():
    names = {
        "choice": "one choice",
        "choices": "choices",
        "text": "text",
        "number": "number",
        "date": "day",
        "time": "time",
    }
    rows = dict(re.findall(r"^\| ([a-z ]+) \| ((?:`\w+`[^|]*)\| [^|]*)\|$", TEXT, re.MULTILINE))
    types = fields.types()
    for answer, name in names.items():
        of, operators = rows[name].split("|")
        assert tuple(re.findall(r"`(\w+)`", operators)) == FITTING[answer]
        listed = set(re.findall(r"`(\w+)`", of))
        actual = {kind.name for kind in types.values() if kind.answer == answer}
        assert listed <= actual if answer == "text" else listed == actual, (name, listed, actual)


def test_links_on_the_page_lead_somewhere():
    headings = {
        re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-")
        for h in re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)
    }
    prose = BLOCK.sub("", TEXT)
    for target in re.findall(r"\]\(([^)]+)\)", prose):
        file, _, anchor = target.partition("#")
        if file.startswith("http"):
            continue
        assert not file or (PAGE.parent / file).exists(), target
        assert not anchor or file or anchor in headings, target
