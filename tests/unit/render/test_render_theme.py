"""The style sheet: contrast of its colours, no colour outside the tokens, and what a project may set."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pages import every_page, soup

from formc.diagnostics import FormcError
from formc.render import stylesheet
from formc.render.assets import THEME

TOKENS, DARK, BASE = ((THEME / f"{name}.css").read_text("utf-8") for name in ("tokens", "dark", "base"))
TEXT, EDGE = 4.5, 3.0
# What stands on what, and how much they have to differ (WCAG 1.4.3 and 1.4.11).
PAIRS = [
    ("color-default-color-document", "color-default-bg-document", TEXT),
    ("color-default-color-document", "color-default-bg-subtle", TEXT),
    ("color-default-color-document", "color-positive-bg-subtle", TEXT),
    ("color-default-color-document", "color-negative-bg-subtle", TEXT),
    ("color-default-color-subtle", "color-default-bg-document", TEXT),
    ("color-default-color-subtle", "color-default-bg-subtle", TEXT),
    ("heading-color", "color-default-bg-document", TEXT),
    ("heading-color", "color-default-bg-subtle", TEXT),
    ("heading-color", "color-negative-bg-subtle", TEXT),
    ("color-action-1-color-default", "color-default-bg-document", TEXT),
    ("color-action-1-color-default", "color-default-bg-subtle", TEXT),
    ("color-action-1-color-hover", "color-default-bg-document", TEXT),
    ("color-action-1-color-hover", "color-default-bg-subtle", TEXT),
    ("color-negative-color-default", "color-default-bg-document", TEXT),
    ("color-negative-color-default", "color-negative-bg-subtle", TEXT),
    ("form-control-color", "form-control-background-color", TEXT),
    ("focus-color", "focus-background-color", TEXT),
    ("form-control-border-color", "color-default-bg-document", EDGE),
    ("form-control-border-color", "form-control-background-color", EDGE),
    ("color-default-border-default", "color-default-bg-document", EDGE),
    ("color-accent-1-border-default", "color-default-bg-document", EDGE),
    ("color-negative-border-default", "color-default-bg-document", EDGE),
    ("color-negative-border-default", "color-negative-bg-subtle", EDGE),
    ("color-negative-border-default", "form-control-background-color", EDGE),
    ("color-positive-border-default", "color-default-bg-document", EDGE),
    ("focus-outline-color", "focus-background-color", EDGE),
]
BUTTONS = [
    ("nl-button-primary-color", "nl-button-primary-background-color", TEXT),
    ("nl-button-primary-color", "nl-button-primary-hover-background-color", TEXT),
    ("nl-button-primary-background-color", "basis-color-default-bg-document", EDGE),
]
LIGHT = dict(re.findall(r"--([\w-]+):\s*([^;]+);", TOKENS))
SCHEMES = {"light": LIGHT, "dark": {**LIGHT, **dict(re.findall(r"--([\w-]+):\s*([^;]+);", DARK))}}


def luminance(colour: str) -> float:
    """The relative luminance of a colour as WCAG defines it."""
    digits = colour.removeprefix("#")
    assert re.fullmatch("[0-9a-f]{3}|[0-9a-f]{6}", digits), colour
    whole = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(whole[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_wcag_says():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("front", "back", "least"), [*((f"basis-{f}", f"basis-{b}", n) for f, b, n in PAIRS), *BUTTONS]
)
def test_contrast_of_tokens(scheme, front, back, least):
    colours = SCHEMES[scheme]
    assert contrast(colours[front], colours[back]) >= least


@pytest.mark.parametrize("scheme", SCHEMES)
def test_focus_shows_on_every_background(scheme):
    """The ring has two colours: one of them stands out against whatever is behind it (WCAG 2.4.13)."""
    colours = SCHEMES[scheme]
    ring = [colours["basis-focus-outline-color"], colours["basis-focus-background-color"]]
    for name, value in colours.items():
        if value.startswith("#") and "bg" in name.split("-"):
            assert max(contrast(colour, value) for colour in ring) >= EDGE, name


def test_rules_have_no_colour_of_their_own():
    without = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", BASE, flags=re.DOTALL)
    assert not re.search(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|color)\(", without)
    named = re.findall(
        r"(?:color|background|border[\w-]*|outline|box-shadow):[^;]*?\b(white|black|red|blue|gr[ae]y)\b",
        without,
    )
    assert not named


def test_every_token_is_used_and_every_used_token_is_one():
    used = set(re.findall(r"var\(--([\w-]+)\)", BASE))
    assert used == set(LIGHT)
    assert set(SCHEMES["dark"]) == set(LIGHT)


def test_every_class_of_a_rule_is_on_some_page():
    styled = set(re.findall(r"\.(formc-[\w-]+)", BASE))
    seen = {name for path in every_page() for tag in soup(path).select("[class]") for name in tag["class"]}
    assert styled <= seen
    assert seen - styled == {"formc-affix", "formc-textarea"}


def test_nothing_has_a_fixed_height():
    heights = re.findall(r"(?<![\w-])(?:height|block-size|max-height|max-block-size):\s*([^;]+);", BASE)
    # The text only a screen reader hears, and the size of radios and checkboxes.
    assert sorted(heights) == ["1.5rem", "1px"]


def test_sizes_grow_with_the_text():
    sizes = re.findall(r"font-size:\s*([^;]+);", BASE)
    assert all(size.endswith(("rem", "%", "pt", ")")) for size in sizes), sizes


# --- what pages get -----------------------------------------------------------------------------------------


def test_the_style_sheet_is_small():
    assert len(stylesheet(None).text) < 12_000


def test_the_name_follows_from_what_is_in_it():
    asset = stylesheet(None)
    assert asset == stylesheet.__wrapped__(None)
    assert re.fullmatch(r"_assets/formc-[0-9a-f]{10}\.css", asset.path)


def test_a_project_sets_tokens_in_one_file(tmp_path: Path):
    own = tmp_path / "huisstijl.css"
    own.write_text(":root { --basis-heading-color: #123456 }", "utf-8")
    asset = stylesheet(own)
    assert asset.path != stylesheet(None).path
    text = asset.text
    assert text.index("#1b2230") < text.index("#123456") < text.index("prefers-color-scheme")


def test_a_project_sets_dark_tokens_in_a_folder(tmp_path: Path):
    (tmp_path / "dark.css").write_text("/* ours */", "utf-8")
    text = stylesheet(tmp_path).text
    assert text.index("prefers-color-scheme") < text.index("/* ours */") < text.index(".formc-button")


def test_a_theme_that_cannot_be_read_is_the_projects_mistake(tmp_path: Path):
    with pytest.raises(FormcError, match="theme-unreadable"):
        stylesheet(tmp_path / "nergens.css")
