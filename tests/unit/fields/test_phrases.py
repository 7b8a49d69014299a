"""No text that a citizen reads escapes the language rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from formc.diagnostics import Span
from formc.fields import phrases
from formc.project import load_project
from formc.schema import load_form
from formc.source import Map, Node, Scalar, Seq, load_file

ROOT = Path(__file__).parents[3]
FORMS = sorted((ROOT / "forms").glob("*.yaml"))


def written(node: Node) -> Iterator[Span]:
    """The place of every wording in a file, but for plain Dutch that has the Dutch words.

    A term of the glossary is no text: it is looked for in those that are.
    """
    if isinstance(node, Map):
        for key, value in node.items():
            if key.value in ("nl", "nl-simple", "en") and isinstance(value, Scalar):
                if value.value != "same":
                    yield value.span
            elif key.value != "term":
                yield from written(value)
    elif isinstance(node, Seq):
        for item in node.items:
            yield from written(item)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_every_wording_of_a_form_is_yielded(path: Path):
    project = load_project(ROOT).value
    assert project is not None
    form = load_form(path, project, name=path.name).value
    tree = load_file(path, path.name).value
    assert form is not None and tree is not None
    yielded = {phrase.where for phrase in phrases(form)}
    forgotten = [span for span in written(tree) if span not in yielded]
    assert not forgotten
