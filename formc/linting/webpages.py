"""Web pages on disk: reads those that formc did not make, gives every page an address for the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from formc.diagnostics import Checked, Diagnostic, Severity, Span
from formc.model import Document
from formc.project import Project

SUFFIXES = (".html", ".htm", ".xhtml", ".svg", ".xml")
MAX_BYTES = 20_000_000


def read(path: Path, name: str) -> Checked[str]:
    """The text of a web page, as UTF-8 or in the encoding it names; what is wrong is a finding on it."""
    try:
        if not path.is_file():
            return _unreadable("file/not-a-file" if path.exists() else "file/missing", name)
        if path.stat().st_size > MAX_BYTES:
            return _unreadable("file/too-large", name, megabytes=MAX_BYTES // 1_000_000)
        text = decoded(path.read_bytes())
    except (OSError, ValueError):
        return _unreadable("file/unreadable", name)
    return _unreadable("file/not-text", name) if text is None else Checked(value=text)


def decoded(data: bytes) -> str | None:
    """The text of a page's bytes; None when they are no text."""
    try:
        text: str | None = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from bs4.dammit import UnicodeDammit

        text = UnicodeDammit(data, is_html=True).unicode_markup
    return None if text is None or "\0" in text else text


def _unreadable(rule: str, name: str, **args: int) -> Checked[str]:
    span = Span(file=name)
    found = Diagnostic(rule=rule, severity=Severity.ERROR, span=span, args=tuple(args.items()))
    return Checked(value=None, diagnostics=(found,))


def document(html: str, name: str) -> Document:
    """The page as a document without a form: what is found in it is placed in the page itself."""
    return Document(
        form_id="",
        lang="",
        page=name,
        state="fresh",
        path=name,
        source=name,
        html=html,
        span=Span(file=name),
        anchors={},
    )


def write(folder: Path, documents: Iterable[Document], project: Project) -> list[tuple[Document, Path]]:
    """The file of each document in the folder, with the style sheet it needs.

    Each form has a folder of its own in there: forms in different places may have the same name.
    """
    from formc.render import stylesheet

    asset = stylesheet(project.theme)
    places: dict[str, Path] = {}
    written = []
    for document in documents:
        if document.source not in places:
            places[document.source] = place = folder / str(len(places))
            _write(place / asset.path, asset.text)
        file = places[document.source] / document.path
        _write(file, document.html)
        written.append((document, file))
    return written


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@contextmanager
def address_below(root: Path | None) -> Iterator[Callable[[Path], str]]:
    """The address of a plain page: on a server of this machine when it is below `root`, else its file."""
    if root is None:
        yield lambda path: path.resolve().as_uri()
        return
    from formc.lint.browser.serve import served

    top = root.resolve()
    with served(root) as on_server:
        yield lambda p: on_server(p) if p.resolve().is_relative_to(top) else p.resolve().as_uri()
