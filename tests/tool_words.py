"""Words of the tool itself, which those who make forms know: names of files, programs, keys and commands."""

from __future__ import annotations

from formc.project import RuleSetting

WORDS = (
    "accolades",
    "assets",
    "axe-core",
    "backslash",
    "backslashes",
    "build",
    "chromedriver",
    "codering",
    "encoding",
    "error",
    "false",
    "flags",
    "force-reinstall",
    "formc",
    "fragment",
    "gitignore",
    "hyphens",
    "input",
    "install",
    "level",
    "libyaml",
    "long-sentence",
    "no-browser",
    "pyyaml",
    "rules",
    "schema",
    "severity",
    "theme",
    "title",
    "toegankelijkheid",
    "warning",
    "xhtml",
)
SETTINGS = {
    rule: RuleSetting(options=(("allow", WORDS),)) for rule in ("b1/difficult-word", "b1/uncommon-word")
}
