"""The broken forms in tests/cases/check: how they are read, and what they say is wrong with them.

A case is a part of a form; what it lacks to be whole is put behind it, so that its lines keep their numbers.
Comments say what has to be found, and nothing else may be:

# expect: schema/unknown-key on this line (several with commas; [7] after a rule is the column) #
expect-below: ..., expect-above: on the line below or above, where a comment would be part of the text # whole
nothing is put behind it # without: title, steps nor are these keys # also: fragments/kind.yaml what is
expected there counts too
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from formc.diagnostics import Checked, Diagnostic
from formc.model import Form
from formc.project import Project
from formc.schema import load_form

FOLDER = Path(__file__).parent / "cases" / "check"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
REST = {
    "formc": "1",
    "id": "{name}",
    "version": "1",
    "languages": "[nl]",
    "title": '{{nl: "Titel"}}',
    "about": "{{owner: {{role: Team, email: team@example.nl, review_by: 2027-06-01}}}}",
    "start": '{{for: {{nl: "U"}}, needs: {{nl: "Niets"}}, costs: {{nl: "Niets"}}, takes: {{nl: "1 dag"}}}}',
    "steps": '[{{id: stap, title: {{nl: "Stap"}}, fields: [{{id: naam, type: name}}]}}]',
    "confirmation": '[{{text: {{nl: "Klaar."}}}}]',
}
_EXPECT = re.compile(r"# expect(-below|-above)?: ([^#\n]+)")
_RULE = re.compile(r"([a-z]+/[a-z0-9-]+)(?: \[(\d+)\])?")
_DIRECTIVE = re.compile(r"^# (whole|without|also)\b(?:: (.*))?$", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Expected:
    """A finding that has to come out; column 0: any."""

    file: str
    line: int
    rule: str
    column: int = 0


def text_of(name: str) -> str:
    """The case with what makes it a whole form behind it."""
    text = (FOLDER / f"{name}.yaml").read_text("utf-8")
    told = directives(text)
    if "whole" in told:
        return text
    without = told.get("without", "").replace(",", " ").split()
    there = re.findall(r"^([a-z_]+):", text, re.MULTILINE)
    rest = [
        f"{key}: {value.format(name=name)}" for key, value in REST.items() if key not in (*there, *without)
    ]
    return text + "\n".join(rest) + "\n"


def directives(text: str) -> dict[str, str]:
    return {match[1]: match[2] or "" for match in _DIRECTIVE.finditer(text)}


def expected(name: str) -> list[Expected]:
    """What has to be found in the case and the files it names."""
    text = (FOLDER / f"{name}.yaml").read_text("utf-8")
    also = directives(text).get("also", "").replace(",", " ").split()
    files = {f"{name}.yaml": text, **{file: (FOLDER / file).read_text("utf-8") for file in also}}
    return sorted(found for file, content in files.items() for found in _expected_in(file, content))


def _expected_in(file: str, text: str) -> list[Expected]:
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        for match in _EXPECT.finditer(line):
            at = number + {"-below": 1, "-above": -1}.get(match[1] or "", 0)
            for rule, column in _RULE.findall(match[2]):
                found.append(Expected(file, at, rule, int(column or 0)))
    return found


def read(folder: Path, name: str, text: str) -> Checked[Form]:
    """The case as a form in a project of its own, with the shared files that stand beside the cases."""
    forms = folder / "forms"
    if not forms.exists():
        for shared in ("fragments", "lists"):
            shutil.copytree(FOLDER / shared, forms / shared)
    path = forms / f"{name}.yaml"
    path.write_text(text, "utf-8")
    return load_form(path, Project(root=folder, forms=forms), name=f"{name}.yaml")


def short(file: str) -> str:
    """The file of a finding as the cases name it."""
    return "/".join(Path(file).parts[-2:]) if "/" in file else file


@cache
def all_findings() -> tuple[Diagnostic, ...]:
    """Everything that is found in any case."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        return tuple(d for name in NAMES for d in read(Path(folder), name, text_of(name)).diagnostics)
