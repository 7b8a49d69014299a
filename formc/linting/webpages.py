"""Web pages on disk: reads those that formc did not make, gives every page an address for the browser."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from formc.diagnostics import Checked, Diagnostic, Severity, Span
from formc.model import Document
from formc.project import Project

XML = (".xhtml", ".svg", ".xml")
SUFFIXES = (".html", ".htm", *XML)
MAX_BYTES = 20_000_000
# No text has these, other files soon do.
_BINARY = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")


def read(path: Path, name: str) -> Checked[str]:
    """The text of a web page, as UTF-8 or in the encoding it names; what is wrong is a finding on it."""
    try:
        if not path.is_file():
            return _unreadable("file/not-a-file" if path.exists() else "file/missing", name)
        if path.stat().st_size > MAX_BYTES:
            return _unreadable("file/too-large", name, megabytes=MAX_BYTES // 1_000_000)
        data = path.read_bytes()
    except (OSError, ValueError):
        return _unreadable("file/unreadable", name)
    text = decoded(data)
    if text is None:
        return _unreadable("file/not-text", name)
    wrong = not_xml(data) if path.suffix.lower() in XML else None
    if wrong is not None:
        return _unreadable("lint/not-xml", name, *wrong)
    return Checked(value=text)


def decoded(data: bytes) -> str | None:
    """The text of a page's bytes; None when they are no text."""
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return None if _BINARY.search(text) else text
    return None


def _encodings(data: bytes) -> Iterator[str]:
    """Those a browser would try, in that order: what the page begins with, what it names, the usual ones."""
    yield "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield "utf-16"
    from bs4.dammit import EncodingDetector

    named = EncodingDetector.find_declared_encoding(data, is_html=True)
    if named:
        yield str(named)
    yield "windows-1252"


def not_xml(data: bytes) -> tuple[int, int] | None:
    """The line and column at which these bytes stop being XML, from 1; None when all of it is.

    Entities are not expanded in the text, and expat itself refuses those that grow too far in attributes.
    """
    from xml.parsers import expat

    parser = expat.ParserCreate()
    # Who handles everything gets the names of entities; else expat would fill in their text.
    parser.DefaultHandler = lambda text: None
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        if error.code == expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING]:
            return None
        return error.lineno, error.offset + 1
    except (LookupError, ValueError):
        # Encodings that expat does not know, and Python not as it would need them.
        return None
    return None


def _unreadable(rule: str, name: str, line: int = 1, column: int = 1, **args: int) -> Checked[str]:
    span = Span(file=name, line=line, column=column, end_line=line, end_column=column + 1)
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
