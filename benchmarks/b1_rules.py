"""How often each B1 rule hits in texts whose difficulty is known: right in hard ones, wrongly in easy ones.

    python benchmarks/b1_rules.py FILE.jsonl ... [--lang nl|nl-simple|en]

Each line of a file is a JSON object with `text`, or with `complex` and `simple`, its easier rewrite. A `text`
with `levels` (1 for A1 to 6 for C2, by more than one reader) is complex when their mean is above B1.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import click

from formc.diagnostics import Severity
from formc.lint.engine import RULES
from formc.model import Phrase
from formc.rule import LoadedRule, Scope, load_rules
from formc.source import Scalar, Source

B1 = 3


def texts(file: Path) -> Iterator[tuple[str, str]]:
    """Kind (text, complex, simple) and words of every text in a file."""
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row.get("levels"):
            row["complex" if mean(row["levels"]) > B1 else "simple"] = row.pop("text")
        yield from ((kind, row[kind]) for kind in ("text", "complex", "simple") if row.get(kind))


def worst(rule: LoadedRule, text: str, lang: str) -> Severity | None:
    """The worst severity with which a rule hits a text."""
    phrase = Phrase(
        lang=lang, text=text, path="", kind="label", scalar=Scalar(text, "", Source("", text), 0, 0)
    )
    usual = rule.rule.severities.get(lang, rule.rule.severity)
    hits = [hit.severity or usual for hit in rule.check(phrase, rule.rule.options_in(lang))]
    return max(hits, key=lambda severity: severity.rank, default=None)


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--lang", default="nl", type=click.Choice(["nl", "nl-simple", "en"]))
def main(files: tuple[Path, ...], lang: str) -> None:
    """Print the share of texts that each rule hits, and the share that any rule stops."""
    rules = [r for r in load_rules(RULES) if r.rule.scope is Scope.PHRASE and r.rule.applies_to(lang)]
    for file in files:
        counts: dict[str, Counter[tuple[str, str]]] = {}
        total: Counter[str] = Counter()
        for kind, text in texts(file):
            total[kind] += 1
            found = {rule.id: severity for rule in rules if (severity := worst(rule, text, lang))}
            if found:
                found["any rule"] = max(found.values(), key=lambda severity: severity.rank)
            for name, severity in found.items():
                counts.setdefault(name, Counter())[kind, severity.value] += 1
        click.echo(f"\n{file.name}: " + ", ".join(f"{number} {kind}" for kind, number in total.items()))
        for name in sorted(counts):
            shares = [
                f"{kind} {severity} {100 * number / total[kind]:.1f} %"
                for (kind, severity), number in sorted(counts[name].items())
            ]
            click.echo(f"  {name:28} " + ", ".join(shares))


if __name__ == "__main__":
    main()
