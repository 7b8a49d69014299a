"""Writes what is made from other files: the tool's words as JSON, and the generated pages of docs/.

These are the rules per family in Dutch and English, and the list of field types.

They are committed, so that they can be read in the repository; a test holds them against the code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from textwrap import dedent
from typing import Any

from formc.rule import B1, WCAG, Basis, Example, RuleDoc, as_template

ROOT = Path(__file__).parent.parent
NOTICE = "<!-- Written by `make docs` from the code. -->\n"
FIELDS_INTRO = (
    "The keys that all types have stand in [the form language](form-language.md#fields), what each limit\n"
    "means [there too](form-language.md#limits). Here stand the keys of each type's own, and the errors for\n"
    "which you may give a text of your own.\n"
)
LABELS = {
    "nl": {
        "rules": "Regels",
        "error": "fout",
        "warning": "waarschuwing",
        "note": "opmerking",
        "why": "Waarom",
        "advice": "Wat te doen",
        "message": "Melding",
        "basis": "Bron",
        "bad": "Fout",
        "good": "Goed",
        "sometimes": "(soms)",
        "nl-simple": "eenvoudig Nederlands",
        "en": "Engels",
    },
    "en": {
        "rules": "Rules",
        "error": "error",
        "warning": "warning",
        "note": "note",
        "why": "Why",
        "advice": "What to do",
        "message": "Message",
        "basis": "Source",
        "bad": "Bad",
        "good": "Good",
        "sometimes": "(sometimes)",
        "nl-simple": "plain Dutch",
        "en": "English",
    },
}


def main() -> None:
    """Every generated page in docs/ is up to date, as are the texts in JSON that formc reads, and none is
    left of what no longer exists.
    """
    from formc import fields
    from formc.catalogue import rule_docs
    from formc.locale.tool import write_compiled

    write_compiled()
    fields.COMPILED.write_text(fields.compiled(), "utf-8")
    wanted = pages(rule_docs(), ROOT / "formc" / "fields")
    for name, text in wanted.items():
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(text, "utf-8")
    for file in (ROOT / "docs" / "rules").glob("*.md"):
        if file.relative_to(ROOT).as_posix() not in wanted:
            file.unlink()


def pages(docs: Iterable[RuleDoc], fields: Path) -> dict[str, str]:
    """The text of each generated page, by its path in the repository."""
    result = {"docs/fields.md": fields_page(fields)}
    for family, of_family in groupby(sorted(docs, key=lambda doc: doc.id), lambda doc: doc.id.split("/")[0]):
        listed = list(of_family)
        for lang in LABELS:
            result[f"docs/rules/{family}.{lang}.md"] = family_page(family, listed, lang)
    return result


def fields_page(folder: Path) -> str:
    """Every field type: what it is, its keys, the errors it can give and an example."""
    readmes = sorted(folder.glob("*/README.md"))
    lines = ["# Field types\n", NOTICE, FIELDS_INTRO]
    lines.extend(f"- [{r.parent.name}](#{r.parent.name}): {summary(r)}" for r in readmes)
    for readme in readmes:
        lines.extend(("", *field_lines(readme)))
    return "\n".join(lines) + "\n"


def summary(readme: Path) -> str:
    """The first paragraph of a field type's README."""
    return " ".join(readme.read_text("utf-8").split("\n\n")[1].split())


def field_lines(readme: Path) -> Iterator[str]:
    """The section about one field type."""
    from formc.schema.assemble import assemble

    name, defs = readme.parent.name, assemble()["$defs"]
    schema, common = defs[f"field_{name}"], defs["field_unknown"]["properties"]
    properties = schema["properties"]
    yield f"## {name}\n"
    yield f"{summary(readme)} [When to use it](../formc/fields/{name}/README.md), and when not.\n"
    own = [key for key in properties if key not in (*common, "errors")]
    if own:
        yield from ("| key | required | what |", "| --- | --- | --- |")
        for key in own:
            needed = "yes" if key in schema["required"] else "no"
            yield f"| `{key}` | {needed} | {described(properties[key], defs)} |"
        yield ""
    yield from (f"- {line}" for line in common_lines(schema, common))
    yield from ("", "```yaml", example(readme.parent / "examples.yaml"), "```")


def common_lines(schema: dict[str, Any], common: Iterable[str]) -> Iterator[str]:
    """How a type differs in the keys that all types have."""
    properties = schema["properties"]
    if "label" in properties:
        built_in = "label" not in schema["required"]
        yield "`label` is built in, and may be given." if built_in else "`label` is required."
    if left_out := [f"`{key}`" for key in common if key not in properties]:
        yield f"Without {', '.join(left_out)}."
    if errors := [f"`{key}`" for key in properties.get("errors", {}).get("properties", ())]:
        yield f"Errors: {', '.join(errors)}."


def described(schema: dict[str, Any], defs: dict[str, Any]) -> str:
    """What a key is for in English, with the values it may have."""
    referred = defs[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else {}
    text = str({**referred, **schema}.get("description", "")).rpartition("\n\n")[2]
    values = schema.get("enum") or schema.get("items", {}).get("enum")
    return f"{text} One of: {', '.join(f'`{value}`' for value in values)}." if values else text


def example(file: Path) -> str:
    """The first example of a field type, as it is written."""
    from formc.source import Map, Seq, load_file

    listed = load_file(file).value
    first_of_all = listed.items[0] if isinstance(listed, Seq) else None
    spec = first_of_all.get("spec") if isinstance(first_of_all, Map) else None
    assert isinstance(spec, Map)
    text = " " * (spec.span.column - 1) + spec.source.text[spec.start : spec.end].rstrip()
    first, *rest = dedent(text).splitlines()
    return "\n".join([f"- {first}", *(f"  {line}".rstrip() for line in rest)])


def family_page(family: str, docs: Iterable[RuleDoc], lang: str) -> str:
    """All rules of one family, in one language."""
    sections = (section(doc, lang) for doc in docs)
    return "\n".join([f"# {LABELS[lang]['rules']}: {family}\n", NOTICE, *sections])


def section(doc: RuleDoc, lang: str) -> str:
    """What people are told about one rule."""
    label = LABELS[lang]
    lines = [
        f"## {doc.id}\n",
        f"{escaped(doc.title[lang])} ({label[doc.severity]}).\n",
        *template_lines("message", doc.message[lang], label),
        *template_lines("advice", doc.advice[lang], label),
        f"- {label['why']}: {escaped(doc.why[lang])}",
    ]
    if doc.basis:
        lines.append(f"- {label['basis']}: {escaped('; '.join(basis_text(b, lang) for b in doc.basis))}")
    lines.append("")
    for kind, examples in (("bad", doc.bad), ("good", doc.good)):
        lines.extend(example_lines(kind, examples, label))
    return "\n".join(lines)


def template_lines(key: str, text: str, label: Mapping[str, str]) -> Iterator[str]:
    """A text with placeholders, and below it each sentence that is not always there."""
    always, *sometimes = as_template(text)
    yield f"- {label[key]}: {escaped(always)}"
    yield from (f"  - {label['sometimes']} {escaped(sentence)}" for sentence in sometimes)


def escaped(text: str) -> str:
    """The text on one line, in which Markdown sees no HTML: `<` is written out, except in code spans."""
    parts = " ".join(text.split()).split("`")
    return "`".join(part if i % 2 else part.replace("<", "&lt;") for i, part in enumerate(parts))


def basis_text(basis: Basis, lang: str) -> str:
    """Where a rule comes from, in words."""
    if isinstance(basis, WCAG):
        return f"WCAG 2.2 {', '.join(basis.criteria)}"
    return f"{'B1: ' * isinstance(basis, B1)}{basis.words(lang)}"


def example_lines(kind: str, examples: Iterable[Example], label: Mapping[str, str]) -> Iterator[str]:
    """Each example as an indented block under its label, which says what it is for, if not Dutch."""
    for example in examples:
        mark = f" ({label[example.lang]})" if example.lang in ("nl-simple", "en") else ""
        yield f"{label[kind]}{mark}:\n"
        yield from (f"    {line}".rstrip() for line in example.text.strip("\n").splitlines())
        yield ""


if __name__ == "__main__":
    main()
