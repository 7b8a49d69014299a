"""Every field type, by its own examples: they are documentation, preview and test at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from bs4 import BeautifulSoup
from field_examples import DAY, Example, examples, field_of, form_of, render

from formc import fields, locale
from formc.diagnostics import Severity, Span
from formc.lint.engine import Linter
from formc.model import walk
from formc.nodes import LANGUAGES
from formc.project import Project
from formc.render.page import documents
from formc.render.wording import Wording
from formc.source import Map, Scalar, Seq, load_file, to_json

EXAMPLES = pytest.mark.parametrize("example", examples(), ids=str)
TYPES = pytest.mark.parametrize("name", fields.BUILT_IN)
# A form about nothing in particular has no reason to ask.
UNASKED = {"form/missing-why"}
# Keys whose texts no citizen reads by themselves.
UNREAD = {"name", "why", "pdf"}
# The tokens of HTML that a form about a citizen may use, by the control they fit.
TOKENS = {
    "name", "honorific-prefix", "given-name", "additional-name", "family-name", "honorific-suffix",
    "organization", "street-address", "address-line1", "address-line2", "address-level1", "address-level2",
    "country", "country-name", "postal-code", "bday", "bday-day", "bday-month", "bday-year", "sex", "tel",
    "email", "url",
}  # fmt: skip
MULTILINE = {"street-address"}

PAGE = """<!doctype html>
<html lang="{lang}">
<meta charset="utf-8">
<title>{title}</title>
<link rel="stylesheet" href="../../../../formc/render/theme/tokens.css">
<link rel="stylesheet" href="../../../../formc/render/theme/base.css">
<!-- fresh -->
{fresh}
<!-- with an error -->
{errors}
</html>
"""


# --- each example ---------------------------------------------------------------------------------------


@EXAMPLES
def test_schema_and_checks_accept_it(example: Example):
    assert form_of(example)[1] == ()
    assert field_of(example).type == example.type


@EXAMPLES
@pytest.mark.parametrize("lang", LANGUAGES)
def test_html(example: Example, lang: str, golden):
    fresh, errors = (render(example, lang, errors=failed) for failed in (False, True))
    page = PAGE.format(lang=lang, title=f"{example.type}: {example.name}", fresh=fresh, errors=errors)
    golden(f"fields/{example.type}/{example.slug}.{lang}.html", page)


@EXAMPLES
@pytest.mark.parametrize("failed", [False, True], ids=["fresh", "errors"])
def test_ids_and_labels_fit_together(example: Example, failed: bool):
    for lang in LANGUAGES:
        page = BeautifulSoup(render(example, lang, errors=failed), "html.parser")
        ids = [tag["id"] for tag in page.select("[id]")]
        assert len(ids) == len(set(ids))
        told = {word for tag in page.select("[aria-describedby]") for word in tag["aria-describedby"].split()}
        assert told <= set(ids)
        assert {tag["for"] for tag in page.select("[for]")} <= set(ids)
        for text in page.select(".formc-hint, .formc-error"):
            assert text["id"] in told, f"nothing refers to {text}"
        for control in page.select("input, select, textarea"):
            assert page.select(f'label[for="{control["id"]}"]'), f"{control} has no label"


@EXAMPLES
def test_errors_lead_to_a_control(example: Example):
    html = render(example, "nl", errors=True)
    page = BeautifulSoup(html, "html.parser")
    kind, field = fields.types()[example.type], field_of(example)
    assert bool(page.select(".formc-error")) == any(_demands(field))
    if kind.answer != "none":
        target = _view(example).target
        assert page.select_one(f"#{target}").name in ("input", "select", "textarea", "button")
        wrong = bool(page.select(".formc-error")) and kind.answer != "list"
        assert bool(page.select('[aria-invalid="true"]')) == wrong


@EXAMPLES
def test_autocomplete_only_for_data_about_the_user(example: Example):
    page = BeautifulSoup(render(example, "nl", errors=False), "html.parser")
    for tag in page.select("[autocomplete]"):
        assert tag["autocomplete"] in TOKENS
        assert (tag["autocomplete"] not in MULTILINE) or tag.name == "textarea"
        assert tag.name in ("input", "select", "textarea")
        assert tag.get("type") not in ("radio", "checkbox", "file")
        assert field_of(example).whose == "user"


@EXAMPLES
def test_static_rules_find_nothing(example: Example):
    """Neither in the example as part of a form nor in its HTML on a page, in any wording or state."""
    form, linter = form_of(example)[0], Linter(today=DAY)
    found = [d for d in linter.check_form(form) if d.rule not in UNASKED]
    for page in documents(form, Project(root=Path()), day=DAY):
        found += [d for d in linter.check_document(page) if d.span.file.startswith("fields/")]
    assert [d for d in found if d.severity is not Severity.NOTE] == []


@EXAMPLES
def test_every_text_is_told_as_a_phrase(example: Example):
    types = fields.types()
    told = {p.text for f in walk((field_of(example),)) for p in types[f.type].phrases(f)}
    assert set(_texts(example.spec)) - told == set()


@EXAMPLES
def test_error_texts(example: Example):
    types = fields.types()
    for field in walk((field_of(example),)):
        for constraint in types[field.type].constraints(field):
            for lang in LANGUAGES:
                text = types[field.type].message(field, constraint, lang, fields.texts()[lang])
                assert re.fullmatch(r"[A-Z0-9“][^{}]*[.?]", text), text
                assert "  " not in text and " ." not in text and ".." not in text


def _view(example: Example):
    wording = Wording(form_of(example)[0], "nl", DAY)
    context = wording.context(depends=lambda _: "", href=lambda _: "")
    field = field_of(example)
    return wording.failed(field, wording.view(field, context), context)


def _demands(field) -> Iterator[bool]:
    yield from (True for f in walk((field,)) if f.inside == "" for _ in fields.types()[f.type].constraints(f))


def _texts(node) -> Iterator[str]:
    """Every wording in a spec that a citizen reads."""
    if isinstance(node, Seq):
        for item in node.items:
            yield from _texts(item)
    if not isinstance(node, Map):
        return
    for key, value in node.items():
        if key.value in LANGUAGES and isinstance(value, Scalar):
            if value.value != "same":
                yield value.value.rstrip()
        elif key.value not in UNREAD:
            yield from _texts(value)


# --- each type ------------------------------------------------------------------------------------------


@TYPES
def test_folder_is_complete(name: str):
    kind = fields.types()[name]
    assert kind.name == name
    readme = (kind.folder / "README.md").read_text("utf-8")
    assert readme.startswith(f"# {name}\n\n")
    for heading in ("## When to use", "## When not to use", "## Accessibility"):
        assert f"\n{heading}\n" in readme
    assert "MUST" in readme
    shown = [example for example in examples() if example.type == name]
    assert len(shown) >= 2
    assert any(not example.hidden for example in shown)
    assert len({example.slug for example in shown}) == len(shown)


@TYPES
def test_schema_names_the_errors_of_the_type(name: str):
    """What an author may word anew is what the type can demand; the examples show all of it."""
    kind = fields.types()[name]
    schema = to_json(load_file(kind.folder / "schema.yaml").value)
    shown = [field_of(example) for example in examples() if example.type == name]
    assert set(schema["errors"]) == {c.rule for field in shown for c in kind.constraints(field)}
    for about in (schema, *schema.get("properties", {}).values()):
        assert "$ref" in about or set(about["description"]) == {"nl", "en"}


@TYPES
def test_valid_is_demanded_exactly_when_the_type_can_tell(name: str):
    kind = fields.types()[name]
    rules = {c.rule for e in examples() if e.type == name for c in kind.constraints(field_of(e))}
    tells = type(kind).valid is not fields.types()["text"].__class__.valid
    assert tells == bool(rules & {"valid", "postcode"})


# --- built-in texts -------------------------------------------------------------------------------------


def test_built_in_texts_are_complete_in_three_wordings():
    texts = fields.texts()
    words = {lang: texts[lang]._words for lang in LANGUAGES}
    assert words["nl"].keys() == words["nl-simple"].keys() == words["en"].keys()
    for key, dutch in words["nl"].items():
        for lang in LANGUAGES:
            assert _placeholders(words[lang][key]) == _placeholders(dutch), key


def test_built_in_texts_pass_the_rules_for_language():
    folders = [locale.FOLDER / "errors.yaml", *sorted(fields.FIELDS.glob("*/texts.yaml"))]
    told = [phrase for file in folders for _, phrase in locale.read_phrases(file)]
    found = Linter(today=DAY).check_phrases(told, Span(file="texts.yaml"))
    assert [d for d in found if d.severity is not Severity.NOTE] == []


def test_texts_about_someone_else_do_not_say_yours():
    for lang, texts in fields.texts().items():
        for key, text in texts._words.items():
            if key.startswith("fields.") and key.endswith("_other"):
                assert not re.search(r"\b([Uu]w|[Yy]our)\b", text), (lang, text)


def test_no_text_of_a_type_goes_unused():
    """Each text belongs to a key that the code asks for, so that none is left of what no longer exists."""
    known = re.compile(
        r"fields\.\w+(\.(full|initials|given|prefix|family))?\.(label|name|hint)(_other)?"
        r"|fields\.\w+\.(parts|errors)\..+"
    )
    source = "".join((kind.folder / "__init__.py").read_text("utf-8") for kind in fields.types().values())
    for key in fields.texts()["nl"]._words:
        if key.startswith("fields.") and not known.fullmatch(key):
            base = re.sub(r"\.(one|many)$", "", key)
            assert base in source or base.endswith((".ja", ".nee")) or key in source, key


def test_errors_of_types_are_errors_they_can_give():
    for key in fields.texts()["nl"]._words:
        found = re.fullmatch(r"fields\.(\w+)\.errors\.(\w+)(\.(named|unnamed))?", key)
        if found:
            schema = to_json(load_file(fields.types()[found[1]].folder / "schema.yaml").value)
            assert found[2] in schema["errors"], key


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_locale_has_no_texts_of_a_type():
    assert not any(key.startswith("fields.") for key, _ in locale.written())


def test_texts_are_those_of_the_yaml():
    assert fields.compiled() == fields.COMPILED.read_text("utf-8"), "run `make docs`"
