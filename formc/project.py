"""A project's settings (formc.yaml) and which files are its forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from formc import nodes
from formc.diagnostics import Checked, Diagnostic, Span
from formc.model import Term, Text
from formc.source import Map, Node, Scalar, Seq, core_value, load_file
from formc.validation import engine, load_schema, validate

SETTINGS = "formc.yaml"
SUFFIXES = (".yaml", ".yml")
_TEXTS = ("contact", "privacy", "footer", "term", "means")
SCHEMA = Path(__file__).parent / "project.schema.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSetting:
    """What a project changes about a rule: `severity` "" leaves it, "off" turns the rule off.

    `span` is where the project names the rule, `places` where it names each option.
    """

    severity: str = ""
    options: tuple[tuple[str, Any], ...] = ()
    span: Span = field(default=Span(file=SETTINGS))
    places: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The settings of one project. `root` is the folder formc.yaml is in; `links` are addresses by name and
    wording.

    `languages` empty: each form says for itself which wordings it has. `places` is where formc.yaml names the
    templates and the theme.
    """

    root: Path
    organisation: str = ""
    short_name: str = ""
    languages: tuple[str, ...] = ()
    contact: Text | None = None
    privacy: Text | None = None
    footer: Text | None = None
    glossary: tuple[Term, ...] = ()
    links: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    forms: Path = Path("forms")
    templates: Path | None = None
    theme: Path | None = None
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    places: Mapping[str, Span] = field(default_factory=dict)

    def link(self, name: str, lang: str) -> str:
        """The address called `name` (privacy, accessibility) in `lang`, "" if there is none."""
        addresses = dict(dict(self.links).get(name, ()))
        return addresses.get(lang) or addresses.get("nl", "")


def find(start: Path) -> Path | None:
    """The nearest folder at or above `start` that has a formc.yaml, or None."""
    start = start.resolve()
    return next((folder for folder in (start, *start.parents) if (folder / SETTINGS).is_file()), None)


def load_project(root: Path, *, name: str = SETTINGS) -> Checked[Project]:
    """The project in `root`, with what is wrong in its formc.yaml. A folder without one is a project without
    settings.
    """
    if not (root / SETTINGS).exists():
        return Checked(value=Project(root=root, forms=root / "forms"))
    checked = load_file(root / SETTINGS, name)
    if checked.value is None:
        return Checked(value=None, diagnostics=checked.diagnostics)
    found = [*checked.diagnostics, *validate(_engine(), checked.value)]
    project = _project(root, checked.value)
    found += _wrong_texts(project, checked.value)
    if project.glossary:
        from formc.glossary import mistakes

        found += mistakes(project.glossary)
    return Checked(value=project, diagnostics=tuple(found))


def _engine() -> Any:
    return engine(load_schema(SCHEMA.read_text(encoding="utf-8")))


def _project(root: Path, node: Node) -> Project:
    organisation = node.get("organisation") if isinstance(node, Map) else None
    name = nodes.string(organisation, "name")
    return Project(
        root=root,
        organisation=name,
        short_name=nodes.string(organisation, "short_name") or name,
        languages=nodes.strings(node, "languages"),
        contact=nodes.text(node, "contact", "", kind="body", markdown="block"),
        privacy=nodes.text(node, "privacy", "", kind="body", markdown="block"),
        footer=nodes.text(node, "footer", "", kind="body", markdown="block"),
        glossary=tuple(nodes.shared_terms(node)),
        links=tuple(_links(node)),
        forms=root / (nodes.string(node, "forms") or "forms"),
        templates=_folder(root, node, "templates"),
        theme=_folder(root, node, "theme"),
        rules=dict(_rules(node)),
        places=dict(_places(node)),
    )


def _wrong_texts(project: Project, node: Node) -> Iterable[Diagnostic]:
    """What is wrong with the texts whatever form they are for: what needs a form is told with that form."""
    texts = [text for text in (project.contact, project.privacy, project.footer) if text is not None]
    texts += (text for term in project.glossary for text in (term.term, term.means))
    for text in texts:
        # One string may be there for several wordings.
        for phrase in {id(phrase.scalar): phrase for phrase in reversed(text.phrases)}.values():
            yield from nodes.wrong_markup(phrase)
    parents = (node, *nodes.maps(node, "glossary")) if isinstance(node, Map) else ()
    for parent in parents:
        for key in _TEXTS:
            if isinstance(given := parent.get(key), Map):
                yield from nodes.loose_flow_texts(given)


def _folder(root: Path, node: Node, key: str) -> Path | None:
    given = nodes.string(node, key)
    return root / given if given else None


def _places(node: Node) -> Iterable[tuple[str, Span]]:
    for key in ("templates", "theme"):
        given = node.get(key) if isinstance(node, Map) else None
        if isinstance(given, Scalar):
            yield key, given.span


def _links(node: Node) -> Iterable[tuple[str, tuple[tuple[str, str], ...]]]:
    links = node.get("links") if isinstance(node, Map) else None
    for key, value in links.items() if isinstance(links, Map) else ():
        if isinstance(value, Scalar):
            yield key.value, (("nl", value.value),)
        elif isinstance(value, Map):
            yield key.value, tuple((k.value, v.value) for k, v in value.items() if isinstance(v, Scalar))


def _rules(node: Node) -> Iterable[tuple[str, RuleSetting]]:
    rules = node.get("rules") if isinstance(node, Map) else None
    for key, value in rules.items() if isinstance(rules, Map) else ():
        if isinstance(value, Map):
            options = [(k, v) for k, v in value.items() if k.value != "severity"]
            yield (
                key.value,
                RuleSetting(
                    severity=nodes.string(value, "severity"),
                    options=tuple((k.value, _option(v)) for k, v in options),
                    span=key.span,
                    places={k.value: k.span for k, _ in options},
                ),
            )


def _option(node: Node) -> Any:
    """The value of an option: a number, a text, a tuple of texts; None when it is none of these."""
    if isinstance(node, Scalar):
        return core_value(node.value)
    texts = [item.value for item in node.items if isinstance(item, Scalar)] if isinstance(node, Seq) else []
    return tuple(texts) if isinstance(node, Seq) and len(texts) == len(node.items) else None


def form_files(paths: Iterable[Path]) -> list[Path]:
    """The form files that `paths` name: files as they are, folders for the YAML directly in them, sorted.

    Those that end in .yml are among them, so that whoever reads them tells that they have to end in .yaml.

    Hidden files in folders are no forms: editors put theirs beside what someone is changing.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(p for p in path.glob("[!.]*.y*ml") if p.suffix in SUFFIXES and p.name != SETTINGS)
        else:
            found.append(path)
    return list(dict.fromkeys(found))
