"""A project may replace any one template; what is wrong with it is told by line; texts cannot break out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup, escape
from pages import DAY, form, project

from formc.diagnostics import FormcError
from formc.model import Phrase, Text
from formc.render import documents, templates
from formc.render.templating import printed
from formc.source import Scalar, Source


def made(folder: Path, of=None, lang: str = "nl"):
    own = replace(project(), templates=folder)
    return {d.page: d.html for d in documents(of or form(), own, day=DAY, states=("fresh",), langs=(lang,))}


def test_one_template_is_replaced_and_the_others_stay(tmp_path: Path):
    (tmp_path / "stop.html.jinja").write_text(
        '{% extends "layout.html.jinja" %}{% block content %}<p>Van ons: {{ view.html }}</p>{% endblock %}',
        "utf-8",
    )
    pages = made(tmp_path)
    assert "<p>Van ons: <p>Bent u jonger" in pages["gegevens-stop-1"]
    assert "Van ons" not in pages["kaart"]


def test_the_template_of_a_field_type_is_replaced(tmp_path: Path):
    (tmp_path / "fields").mkdir()
    (tmp_path / "fields" / "note.html.jinja").write_text("{% macro field(v) %}<hr>{% endmacro %}", "utf-8")
    assert "<hr>" in made(tmp_path)["kaart"]


@pytest.mark.parametrize(
    ("template", "line", "problem"),
    [
        ("<p>\n{{ page.title }\n</p>", 2, "unexpected"),
        ("<p>\n\n{{ page.titel }}</p>", 3, "titel"),
        ('{% extends "leyout.html.jinja" %}', 1, "leyout"),
    ],
)
def test_a_broken_template_is_told_with_its_line(tmp_path: Path, template, line, problem):
    (tmp_path / "stop.html.jinja").write_text(template, "utf-8")
    with pytest.raises(FormcError, match="template-broken") as caught:
        made(tmp_path)
    arguments = caught.value.arguments
    assert str(arguments["file"]).endswith("stop.html.jinja")
    assert arguments["line"] == line
    assert problem in str(arguments["problem"])
    assert caught.value.exit_code == 2


def test_words_are_not_markup(tmp_path: Path):
    words = 'Een "<script>alert(1)</script>" & meer'
    scalar = Scalar(words, '"', Source("x.yaml", words), 0, len(words))
    title = Text(
        phrases=(Phrase(lang="nl", text=words, path="title", kind="title", scalar=scalar),), span=scalar.span
    )
    of = replace(form(), title=title, languages=("nl",))
    for page, html in made(tmp_path, of).items():
        assert "<script" not in html, page
        assert "Een &#34;&lt;script&gt;alert(1)&lt;/script&gt;&#34; &amp; meer" in html


class Own:
    def __html__(self) -> str:
        return "<b>own</b>"


@pytest.mark.parametrize(
    "value",
    ["a < b & \"c\" 'd'", Markup("a < b & \"c\" 'd'"), "", 12, Own()],
    ids=["text", "markup", "nothing", "number", "own"],
)
def test_values_are_printed_as_jinja_prints_them(value):
    for _ in range(2):  # the second time from the cache
        assert printed(value) == escape(value)
    assert templates().environment.from_string("{{ value }}").render(value=value) == escape(value)


def test_templates_print_without_making_markup_of_each_string():
    made = templates().environment.from_string("{{ value }}")
    assert made.root_render_func.__globals__["escape"] is printed


def test_compiled_templates_are_kept(tmp_path: Path):
    cache = tmp_path / "cache"
    cache.mkdir()
    first = [d.html for d in documents(form(), project(), day=DAY, cache=cache)]
    assert list(cache.iterdir())
    assert first == [d.html for d in documents(form(), project(), day=DAY)]
