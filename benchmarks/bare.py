"""What a build cannot do without: read, validate, render, write. The mark that `formc build` is held against.

Run as `python -m benchmarks.bare FORMS OUT BYTES`: every form is composed (C parser), validated
(jsonschema-rs) against formc's own schema, and rendered by one Jinja2 template, autoescape on, to as many
question and error pages as formc makes, with the same things on them: head, header, language links, error
summary, progress, lead, fields with label, hint, error, options or parts, and buttons.

It knows the made forms only (`benchmarks.forms`), and does without all that formc is for: no places, no
checks, no conditions in words, no templates to override, nothing atomic. Its pages have 3,113 bytes on
average, those of formc 3,129; what lacks is filled up with spaces.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import yaml
from jinja2 import Environment

FOLDER = Path(__file__).parent
SCHEMA = FOLDER.parent / "formc" / "schema" / "form.schema.json"
TEMPLATE = FOLDER / "bare.html.jinja"

LANGUAGES = {"nl": "Nederlands", "nl-simple": "Eenvoudig Nederlands", "en": "English"}
CHOICES = {"radios": "radio", "yes_no": "radio", "checkboxes": "checkbox"}
PARTS = {
    "date": {"dag": 2, "maand": 2, "jaar": 4},
    "address": {"postcode": 8, "huisnummer": 8, "toevoeging": 8, "straat": 40, "plaats": 40},
}
YES_NO = {
    "ja": {"nl": "Ja", "nl-simple": "Ja", "en": "Yes"},
    "nee": {"nl": "Nee", "nl-simple": "Nee", "en": "No"},
}
DUTCH = {
    "mistakes": "foutmeldingen",
    "step": "Stap",
    "of": "van",
    "skip": "Naar de inhoud",
    "language": "Taal",
    "wrong": "Nog niet alles klopt. Verbeter dit eerst.",
    "fill_in": "Vul {} in.",
    "lead": "Vul alle velden in. Als een veld niet verplicht is, staat dit erbij.",
    "only_if": "Vul dit alleen in als u iets invult bij “{}”.",
    "example": "Bijvoorbeeld 27 3 2027.",
    "choose": "Maak een keuze",
    "next": "Volgende stap",
    "back": "Vorige stap",
    "yes_no": YES_NO,
    "parts": {
        "dag": "Dag",
        "maand": "Maand",
        "jaar": "Jaar",
        "postcode": "Postcode",
        "huisnummer": "Huisnummer",
        "toevoeging": "Toevoeging",
        "straat": "Straat",
        "plaats": "Plaats",
    },
}
ENGLISH = {
    **DUTCH,
    "mistakes": "errors",
    "step": "Step",
    "of": "of",
    "skip": "Skip to content",
    "language": "Language",
    "wrong": "Not everything is right yet. Correct this first.",
    "fill_in": "Enter {}.",
    "lead": "Fill in all fields. If a field is not required, it says so.",
    "only_if": "Only fill this in if you enter something for “{}”.",
    "example": "For example 27 3 2027.",
    "choose": "Make a choice",
    "next": "Next step",
    "back": "Previous step",
}
TEXTS = {"nl": DUTCH, "nl-simple": DUTCH, "en": ENGLISH}

Values = dict[str, Any]


def plain(node: yaml.Node) -> Any:
    """The composed tree as plain values; numbers only where the schema wants them."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    value = node.value
    if not node.style and node.tag.endswith((":int", ":bool")):
        return yaml.safe_load(value)
    return value


def pages(form: Values, lang: str) -> Iterator[Values]:
    """The pages of a form in one wording: a step each, in plain Dutch a question each."""
    steps = [
        (step["id"], fields, step, number)
        for number, step in enumerate(form["steps"], 1)
        for fields in ([[field] for field in step["fields"]] if lang == "nl-simple" else [step["fields"]])
    ]
    names = [f"{name}-{fields[0]['id']}" if lang == "nl-simple" else name for name, fields, _, _ in steps]
    around = ["index", *names, "check-answers"]
    for at, (name, fields, step, number) in enumerate(steps):
        others = {**dict.fromkeys(LANGUAGES, name), "nl-simple": f"{name}-{step['fields'][0]['id']}"}
        yield {
            "name": names[at],
            "fields": fields,
            "title": step["title"],
            "number": number,
            "others": others,
            "back": around[at],
            "next": around[at + 2],
        }


def main(forms: Path, out: Path, size: int) -> int:
    """Write every page; the number of pages."""
    validator = jsonschema_rs.validator_for(json.loads(SCHEMA.read_text(encoding="utf-8")))
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.globals.update(
        languages=LANGUAGES, choices=CHOICES, parts=PARTS, organisation="Gemeente Voorbeeld"
    )
    template = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
    count = made = 0
    for path in sorted(forms.glob("*.yaml")):
        form = plain(yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
        assert validator.is_valid(form), [e.message for e in validator.iter_errors(form)][:3]
        labels = {field["id"]: field["label"] for step in form["steps"] for field in step["fields"]}
        for lang in form["languages"]:
            folder = out / form["id"] / lang
            (folder / "errors").mkdir(parents=True, exist_ok=True)
            for page in pages(form, lang):
                for error in (False, True):
                    html = template.render(
                        lang=lang,
                        t=TEXTS[lang],
                        form=form,
                        page=page,
                        error=error,
                        labels=labels,
                        total=len(form["steps"]) + 1,
                        top="../../../" if error else "../../",
                    )
                    count, made = count + 1, made + len(html.encode())
                    html += " " * max(0, size - made // count)
                    name = f"errors/{page['name']}.html" if error else f"{page['name']}.html"
                    (folder / name).write_text(html, encoding="utf-8")
    return made // count


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
