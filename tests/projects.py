"""Small projects that tests write: the one of `formc init`, and forms made from it."""

from __future__ import annotations

from pathlib import Path

from formc.cli import _starter

FORM = _starter.STARTER / "forms" / "voorbeeld.yaml"


def write_project(folder: Path, *form_ids: str) -> Path:
    """Write a project with these forms, one called voorbeeld unless others are named; its folder."""
    (folder / "forms").mkdir(parents=True, exist_ok=True)
    settings = (_starter.STARTER / "formc.yaml").read_text("utf-8")
    (folder / "formc.yaml").write_text(settings, "utf-8")
    for form_id in form_ids or ("voorbeeld",):
        write_form(folder, form_id)
    return folder


def write_form(folder: Path, form_id: str, *changes: tuple[str, str]) -> Path:
    """Write one more form into the project, with each `(old, new)` of the changes made; its file."""
    text = FORM.read_text("utf-8").replace("id: voorbeeld\n", f"id: {form_id}\n", 1)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = folder / "forms" / f"{form_id}.yaml"
    file.write_text(text, "utf-8")
    return file


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below the folder with its bytes."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
