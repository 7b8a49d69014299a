"""docs/look.md is true: its tables are complete, and its examples make the pages that it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from projects import write_project

from formc.cli import main
from formc.render import views
from formc.render.look import custom_properties, template_names

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "look.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
VIEWS = {"start": "StartView", "step": "StepView", "answers": "AnswersView", "stop": "StopView"}


def example(language: str, number: int) -> str:
    return [body for name, body in BLOCK.findall(PAGE) if name == language][number]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> None:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def setting(number: int) -> None:
    """The key of the example, in the project's settings."""
    with Path("formc.yaml").open("a", encoding="utf-8") as file:
        file.write(example("yaml", number).splitlines()[-1] + "\n")


def built() -> dict[str, str]:
    """The text of all files of the build, after formc found nothing wrong."""
    for command in ("check", "build"):
        done = CliRunner().invoke(main, [command])
        assert done.exit_code == 0 and "look/" not in done.output, done.output
    return {p.as_posix(): p.read_text("utf-8") for p in Path("build").rglob("*") if p.is_file()}


def test_all_custom_properties_are_told_in_their_order():
    assert tuple(re.findall(r"^\| `(--[\w-]+)` \| \S", PAGE, re.MULTILINE)) == custom_properties()


def test_all_templates_are_told():
    told = set(re.findall(r"^\| `([\w-]+\.html\.jinja)` \| \S", PAGE, re.MULTILINE))
    assert told == {name for name in template_names() if "/" not in name}
    assert "`fields/TYPE.html.jinja`" in PAGE


@pytest.mark.parametrize("name", VIEWS)
def test_what_a_template_gets_is_told(name):
    row = re.search(rf"^\| `{name}\.html\.jinja` \| [^|]*\| ([^|]*)\|$", PAGE, re.MULTILINE)
    assert row and tuple(re.findall(r"`(\w+)`", row[1])) == getattr(views, VIEWS[name])._fields


def test_what_every_page_gets_is_told():
    words = PAGE.partition("and `page`, with ")[2].partition(". What")[0]
    assert tuple(re.findall(r"`(\w+)`", words)) == views.PageView._fields


def test_the_theme_of_the_page(project):
    write("huisstijl/tokens.css", example("css", 0))
    write("huisstijl/dark.css", example("css", 1))
    setting(0)
    (css,) = (text for path, text in built().items() if path.endswith(".css"))
    assert css.index("--voorbeeld-groen: #1d6b3a") < css.index("--voorbeeld-groen: #7fd39c")


def test_the_templates_of_the_page(project):
    write("sjablonen/layout.html.jinja", example("jinja", 0))
    write("sjablonen/logo.html.jinja", example("jinja", 1))
    write("sjablonen/fields/note.html.jinja", example("jinja", 2))
    setting(1)
    pages = {path: text for path, text in built().items() if path.endswith(".html")}
    assert pages
    for text in pages.values():
        assert text.index("voorbeeld-logo") < text.index('class="formc-header"') < text.index("<h1")


def test_links_lead_somewhere():
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", PAGE):
        assert target.startswith("https:") or (ROOT / "docs" / target).exists(), target
