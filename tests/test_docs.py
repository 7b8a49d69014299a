"""The generated pages of docs/ say what the code says."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from formc.rule import B1, WCAG, Example, RuleDoc, Source

ROOT = Path(__file__).parent.parent


def build_docs():
    spec = importlib.util.spec_from_file_location("build_docs", ROOT / "scripts" / "build_docs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_up_to_date():
    from formc.catalogue import rule_docs

    wanted = build_docs().pages(rule_docs(), ROOT / "formc" / "fields")
    stale = [
        n for n, text in wanted.items() if not (ROOT / n).is_file() or (ROOT / n).read_text("utf-8") != text
    ]
    assert not stale, "run `make docs`"
    present = {file.relative_to(ROOT).as_posix() for file in (ROOT / "docs" / "rules").glob("*.md")}
    assert present == {name for name in wanted if name.startswith("docs/rules/")}, "run `make docs`"


def test_a_rule_is_told_in_both_languages(golden):
    doc = RuleDoc(
        id="wcag/page-title",
        title={"nl": "Pagina zonder titel", "en": "Page without title"},
        message={
            "nl": "Deze pagina heeft geen titel.[[ Bedoelt u “{near}”?]]",
            "en": "This page has no title.[[ Did you mean “{near}”?]]",
        },
        advice={
            "nl": "Geef de pagina een titel.",
            "en": "Give the page a <title> with text, as in `<title>Moving</title>`.",
        },
        why={
            "nl": "Een schermlezer leest de titel het eerst.",
            "en": "A screen reader reads the title first.",
        },
        basis=(WCAG("2.4.2"), B1("Gewone woorden", "Common words"), Source("ACT 2779a5")),
        bad=(Example(text="<head>\n</head>"), Example(text="<title></title>", lang="nl-simple")),
        good=(Example(text="<title>Verhuizen</title>"),),
    )
    made = build_docs().pages([doc], ROOT / "no such folder")
    for lang in ("nl", "en"):
        golden(f"docs/rules.{lang}.md", made[f"docs/rules/wcag.{lang}.md"])
