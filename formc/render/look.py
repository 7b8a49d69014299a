"""What is wrong with a project's own templates and theme: nothing of them is left out in silence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import jinja2
from jinja2 import meta, nodes

from formc import fields
from formc.diagnostics import Diagnostic, Severity, Span, finding
from formc.project import Project
from formc.render.assets import THEME
from formc.render.templating import SUFFIX, TEMPLATES
from formc.source import Source
from formc.validation.guessing import nearest

Shown = Callable[[Path], str]
THEME_FILES = ("tokens.css", "dark.css")
# More than these are told as one: someone uses a whole set of tokens, of which formc needs some.
MANY = 10
_LIKE_TEMPLATES = (".jinja", ".jinja2", ".j2", ".html", ".htm")
_PROPERTY = re.compile(r"--[\w-]+")
_CSS = re.compile(
    r"""(?P<comment>/\*.*?(?P<closed>\*/|\Z))
      | (?P<string>"(?:\\.|[^"\\\n])*(?P<end>["\n]?)|'(?:\\.|[^'\\\n])*(?P<end2>['\n]?))
      | (?P<load>@import\b[^;{}]*|\b(?:url|src|image-set)\(\s*(?:"[^"]*"|'[^']*'|[^)"']*)\s*\)?)
      | (?P<property>(?<![\w-])--[\w-]+)
      | (?P<sign>[{}()\[\]])""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_CLOSES = {"{": "}", "(": ")", "[": "]"}


def wrong_look(project: Project, shown: Shown) -> Iterator[Diagnostic]:
    """The findings about templates and theme, at their place in formc.yaml, in the CSS or in the template."""
    if project.templates is not None:
        yield from _templates(project.templates, project.places.get("templates"), shown)
    if project.theme is not None:
        yield from _theme(project.theme, project.places.get("theme"), shown)


def custom_properties() -> tuple[str, ...]:
    """The custom properties that formc uses, in the order of tokens.css."""
    return tuple(dict.fromkeys(_PROPERTY.findall((THEME / "tokens.css").read_text("utf-8"))))


# --- templates ----------------------------------------------------------------------------------------------


def template_names() -> tuple[str, ...]:
    """The names of all templates that a project can replace."""
    pages = sorted(file.name for file in TEMPLATES.glob(f"*{SUFFIX}"))
    return (*pages, *(f"fields/{name}{SUFFIX}" for name in sorted(fields.types())))


def _templates(folder: Path, place: Span | None, shown: Shown) -> Iterator[Diagnostic]:
    if not folder.is_dir():
        yield finding("look/no-folder", place or _start(folder, shown), key="templates", given=shown(folder))
        return
    files = {
        file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*")) if file.is_file()
    }
    trees: dict[str, nodes.Template] = {}
    for name, file in files.items():
        if name.endswith(_LIKE_TEMPLATES):
            try:
                trees[name] = jinja2.Environment(autoescape=True).parse(file.read_text("utf-8"))
            except jinja2.TemplateSyntaxError as error:
                where = Span(file=shown(file), line=error.lineno, end_line=error.lineno)
                yield finding("look/broken-template", where, problem=error.message or "")
            except (OSError, UnicodeDecodeError):
                yield finding("look/unreadable", _start(file, shown), file=shown(file))
    yield from _unknown_templates(files, trees, shown)
    for name, tree in trees.items():
        yield from _lacking(name, tree, _start(files[name], shown))


def _unknown_templates(
    files: Mapping[str, Path], trees: Mapping[str, nodes.Template], shown: Shown
) -> Iterator[Diagnostic]:
    """Templates that formc does not know and that no other template of the project names."""
    known = template_names()
    named = {name for tree in trees.values() for name in meta.find_referenced_templates(tree) if name}
    for name in trees:
        if name not in known and name not in named:
            yield _unknown(files[name], name, known, shown)


def _unknown(file: Path, name: str, known: Sequence[str], shown: Shown) -> Diagnostic:
    near = _near(name, known)
    return finding("look/unknown-file", _start(file, shown), name=name, near=near, known=", ".join(known))


def _near(name: str, known: Sequence[str]) -> str:
    """The known name like this one, its ending and the folder it is in aside; "" when there is none."""
    stems = {one.partition(".")[0]: one for one in known}
    words = {stem.rpartition("/")[2]: one for stem, one in stems.items()}
    given = name.partition(".")[0]
    if given in words:
        return words[given]
    return stems.get(nearest(given, stems), "")


def _lacking(name: str, tree: nodes.Template, place: Span) -> Iterator[Diagnostic]:
    """What formc's other templates ask of this one, and it does not have."""
    macros = {macro.name for macro in tree.find_all(nodes.Macro)}
    missing = [f"{{% macro {macro} %}}" for macro in _needed(name) if macro not in macros]
    if name == f"layout{SUFFIX}" and tree.find(nodes.Extends) is None:
        blocks = {block.name for block in tree.find_all(nodes.Block)}
        missing += ["{% block content %}"] if "content" not in blocks else []
    if missing:
        parts = ", ".join(f"`{part}`" for part in missing)
        yield finding("look/incomplete-template", place, name=name, missing=parts)


def _needed(name: str) -> Sequence[str]:
    """The macros that formc calls in the template of that name."""
    if name.startswith("fields/"):
        return ("field",) if name in template_names() else ()
    if name not in (f"control{SUFFIX}", f"pieces{SUFFIX}"):
        return ()
    tree = jinja2.Environment(autoescape=True).parse((TEMPLATES / name).read_text("utf-8"))
    return [macro.name for macro in tree.find_all(nodes.Macro)]


# --- theme --------------------------------------------------------------------------------------------------


def _theme(theme: Path, place: Span | None, shown: Shown) -> Iterator[Diagnostic]:
    at = place or _start(theme, shown)
    if theme.suffix == ".css":
        if not theme.is_file():
            yield finding("look/no-file", at, given=shown(theme))
            return
        sheets = [theme]
    elif not theme.is_dir():
        yield finding("look/no-folder", at, key="theme", given=shown(theme))
        return
    else:
        sheets = [file for name in THEME_FILES if (file := theme / name).is_file()]
        for file in sorted(theme.rglob("*.css")):
            if file not in sheets:
                yield _unknown(file, file.relative_to(theme).as_posix(), THEME_FILES, shown)
        if not sheets:
            yield finding("look/empty-theme", at, given=shown(theme))
    yield from _sheets(sheets, shown)


def _sheets(files: Sequence[Path], shown: Shown) -> Iterator[Diagnostic]:
    read: list[_Sheet] = []
    for file in files:
        try:
            read.append(_Sheet(Source(shown(file), file.read_text("utf-8"))))
        except (OSError, UnicodeDecodeError):
            yield finding("look/unreadable", _start(file, shown), file=shown(file))
    used = {name for sheet in read for name in sheet.used}.union(custom_properties())
    for sheet in read:
        yield from sheet.findings
        yield from _unused(sheet, used)


def _unused(sheet: _Sheet, used: set[str]) -> Iterator[Diagnostic]:
    """Custom properties that nothing uses. Of many one finding, at the first."""
    unused = {name: place for name, place in sheet.set.items() if name not in used}
    more = len(unused) - 1 if len(unused) > MANY else 0
    for name, place in list(unused.items())[: 1 if more else None]:
        near = nearest(name, custom_properties())
        yield finding(
            "look/unused-property", place, Severity.WARNING, name=name, near=near, more=str(more or "")
        )


class _Sheet:
    """One style sheet: the custom properties it sets and uses, and what is wrong with it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.set: dict[str, Span] = {}
        self.used: set[str] = set()
        self.findings: list[Diagnostic] = []
        self._open: list[tuple[str, int]] = []
        for match in _CSS.finditer(source.text):
            self._take(match)
        for sign, start in self._open:
            self._unclosed(sign, _CLOSES[sign], start)

    def _take(self, match: re.Match[str]) -> None:
        words, start = match[0], match.start()
        if match["property"]:
            self._property(words, match)
        elif match["sign"]:
            self._sign(words, start)
        elif match["load"]:
            place = self.source.span(start, match.end())
            self.findings.append(finding("look/loads-file", place, address=" ".join(words.split())))
        elif match["comment"] and not match["closed"]:
            self._unclosed("/*", "*/", start)
        elif match["string"] and (match["end"] or match["end2"]) != words[0]:
            self._unclosed(words[0], words[0], start)

    def _property(self, name: str, match: re.Match[str]) -> None:
        if self.source.text[match.end() :].lstrip()[:1] == ":":
            self.set.setdefault(name, self.source.span(match.start(), match.end()))
        else:
            self.used.add(name)

    def _sign(self, sign: str, start: int) -> None:
        if sign in _CLOSES:
            self._open.append((sign, start))
        elif self._open and _CLOSES[self._open[-1][0]] == sign:
            self._open.pop()
        else:
            opening = next(key for key, value in _CLOSES.items() if value == sign)
            self._unclosed(sign, opening, start)

    def _unclosed(self, sign: str, other: str, start: int) -> None:
        place = self.source.span(start, start + len(sign))
        self.findings.append(finding("look/unbalanced", place, sign=sign, other=other))


def _start(file: Path, shown: Shown) -> Span:
    return Span(file=shown(file))
