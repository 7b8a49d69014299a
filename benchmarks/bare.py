"""What a build cannot do without: read, validate, render, write. Nothing else; the mark that `formc build` is held against.

Run as `python -m benchmarks.bare FORMS OUT BYTES`: every form is composed (C parser), validated (jsonschema-rs) against
formc's own schema, and rendered to as many question and error pages as formc makes, each of BYTES bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

import jsonschema_rs
import yaml
from jinja2 import Environment

TEMPLATE = """\
<!doctype html><html lang="{{ lang }}"><head><meta charset="utf-8"><title>{{ title }}</title></head><body>
<main><h1>{{ title }}</h1><form method="post">
{% for field in fields %}<div class="field"><label for="{{ field.id }}">{{ field.label[lang] }}</label>
{% if field.hint %}<p id="{{ field.id }}-hint">{{ field.hint[lang] }}</p>{% endif %}
{% if error %}<p id="{{ field.id }}-error">{{ field.name[lang] }}</p>{% endif %}
{% for option in field.options or () %}<input type="radio" id="{{ field.id }}-{{ option }}" name="{{ field.id }}">
<label for="{{ field.id }}-{{ option }}">{{ field.options[option][lang] }}</label>{% else %}
<input id="{{ field.id }}" name="{{ field.id }}" aria-describedby="{{ field.id }}-hint">{% endfor %}</div>
{% endfor %}<button>{{ button }}</button></form></main>{{ filler }}</body></html>
"""


def plain(node: yaml.Node) -> object:
    """The composed tree as plain values; numbers only where the schema wants them."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    value = node.value
    if node.style is None and node.tag.endswith((":int", ":bool")):
        return yaml.safe_load(value)
    return value


def pages(form: dict, lang: str):  # type: ignore[no-untyped-def,type-arg]
    """The fields of each page of a form in one wording."""
    for step in form["steps"]:
        if lang == "nl-simple":
            yield from ((field["id"], [field], step) for field in step["fields"])
        else:
            yield step["id"], step["fields"], step


def main(forms: Path, out: Path, size: int) -> int:
    """Write every page; the number of pages."""
    import json

    from formc.schema.assemble import COMMITTED

    validator = jsonschema_rs.validator_for(json.loads(COMMITTED.read_text(encoding="utf-8")))
    template = Environment(autoescape=True).from_string(TEMPLATE)
    count = 0
    for path in sorted(forms.glob("*.yaml")):
        form = plain(yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
        assert isinstance(form, dict)
        assert validator.is_valid(form), [e.message for e in validator.iter_errors(form)][:3]
        for lang in form["languages"]:
            folder = out / form["id"] / lang
            (folder / "errors").mkdir(parents=True, exist_ok=True)
            for name, fields, step in pages(form, lang):
                for error in (False, True):
                    values = {"lang": lang, "title": step["title"][lang], "fields": fields, "error": error}
                    html = template.render(button="Volgende stap", filler="", **values)
                    html += " " * max(0, size - len(html))
                    (folder / ("errors" if error else "") / f"{name}.html").write_text(html, encoding="utf-8")
                    count += 1
    return count


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
