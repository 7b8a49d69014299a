"""Writes the generated pages of docs/: rules per family in Dutch and English, and the list of field types.

They are committed, so that they can be read in the repository; a test holds them against the code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from formc.rule import B1, WCAG, Basis, Example, RuleDoc

ROOT = Path(__file__).parent.parent
NOTICE = "<!-- Written by `make docs` from the code. -->\n"
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
    },
}


def main() -> None:
    """Every generated page in docs/ is up to date, and none is left of what no longer exists."""
    from formc.catalogue import rule_docs

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
    """The list of field types, each with the first paragraph of its README."""
    lines = ["# Field types\n", NOTICE]
    for readme in sorted(folder.glob("*/README.md")):
        name, summary = readme.parent.name, readme.read_text("utf-8").split("\n\n")[1]
        lines.append(f"- [{name}](../formc/fields/{name}/README.md): {' '.join(summary.split())}")
    return "\n".join(lines) + "\n"


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
        f"- {label['message']}: {escaped(doc.message[lang])}",
        f"- {label['advice']}: {escaped(doc.advice[lang])}",
        f"- {label['why']}: {escaped(doc.why[lang])}",
    ]
    if doc.basis:
        lines.append(f"- {label['basis']}: {escaped('; '.join(map(basis_text, doc.basis)))}")
    lines.append("")
    for kind, examples in (("bad", doc.bad), ("good", doc.good)):
        lines.extend(example_lines(label[kind], examples))
    return "\n".join(lines)


def escaped(text: str) -> str:
    """The text on one line, in which Markdown sees no HTML: `<` is written out, except in code spans."""
    parts = " ".join(text.split()).split("`")
    return "`".join(part if i % 2 else part.replace("<", "&lt;") for i, part in enumerate(parts))


def basis_text(basis: Basis) -> str:
    """Where a rule comes from, in words."""
    if isinstance(basis, WCAG):
        return f"WCAG 2.2 {', '.join(basis.criteria)}"
    return f"B1: {basis.text}" if isinstance(basis, B1) else basis.text


def example_lines(label: str, examples: Iterable[Example]) -> Iterator[str]:
    """Each example as an indented block under its label."""
    for example in examples:
        yield f"{label}:\n"
        yield from (f"    {line}".rstrip() for line in example.text.strip("\n").splitlines())
        yield ""


if __name__ == "__main__":
    main()
