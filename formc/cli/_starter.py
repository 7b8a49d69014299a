"""What `formc init` and `formc new` begin with: sound forms and settings, in the folder starter/."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

STARTER = Path(__file__).parent / "starter"
FORM = STARTER / "nieuw-formulier.yaml"
FORM_ID = FORM.stem
SCHEMA = "formc.schema.json"
# What a starter form has for the day it is to be looked at again: a year from now, whenever that is.
_SOME_DAY = "2099-12-31"


def project_files() -> dict[str, str]:
    """The text of each file of a new project, by its path in it."""
    from formc.schema.assemble import schema_json

    return {
        "formc.yaml": _text(STARTER / "formc.yaml"),
        "forms/voorbeeld.yaml": dated(_text(STARTER / "forms" / "voorbeeld.yaml")),
        ".gitignore": _text(STARTER / "gitignore"),
        SCHEMA: schema_json(),
    }


def form(form_id: str, schema: str) -> str:
    """The text of a new form. `schema` is where an editor finds the schema, "" when it does not."""
    title = form_id.replace("-", " ")
    title = title[:1].upper() + title[1:]
    first, _, rest = dated(_text(FORM)).partition("\n")
    start = f"{first.partition('$schema=')[0]}$schema={schema}\n" if schema else ""
    for lang in ("nl", "nl-simple"):
        rest = rest.replace(f"  {lang}: Nieuw formulier\n", f"  {lang}: {title}\n", 1)
    return start + rest.replace(f"id: {FORM_ID}\n", f"id: {form_id}\n", 1)


def dated(text: str) -> str:
    """The text with a day a year from now for the form to be looked at again."""
    return text.replace(_SOME_DAY, (date.today() + timedelta(days=365)).isoformat())


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
