"""Reading files. Whatever is wrong with a file is a finding on it, never an exception."""

from __future__ import annotations

import re
from pathlib import Path

from formc.diagnostics import Checked, Edit, Span, finding
from formc.source.tree import Node, Source

MAX_BYTES = 1_000_000
# Spaces of other programs, which YAML takes for letters.
SPACE = frozenset("\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")

# Control characters, the line ends that only YAML 1.1 knows, surrogates and what Unicode has no character
# for.
_UNWANTED = "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"


def load_file(path: Path, name: str | None = None) -> Checked[Node]:
    """The tree of the file at `path`; `name` is the file's name in findings."""
    name = name if name is not None else str(path)
    try:
        if not path.is_file():
            return _fails("file/not-a-file" if path.exists() else "file/missing", Span(file=name))
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return _fails("file/unreadable", Span(file=name))
    return load_bytes(data, name)


def load_bytes(data: bytes, file: str) -> Checked[Node]:
    """The tree of a file's bytes, which have to be UTF-8."""
    if len(data) > MAX_BYTES:
        return _too_large(file)
    if b"\0" in data:
        return _fails("file/utf-16" if _is_utf16(data) else "file/not-text", Span(file=file))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        return _fails("file/not-utf8", Source(file, before + "?").span(len(before), len(before) + 1))
    return load(text, file)


def load(text: str, file: str) -> Checked[Node]:
    """The tree of YAML `text`. Any text at all gives a result, never an exception."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    source = Source(file, text)
    # What can be printed has none; compiling the pattern takes a tenth of starting formc.
    unwanted = None if text.replace("\n", "").isprintable() else re.search(_UNWANTED, text)
    if unwanted:
        span = source.span(unwanted.start(), unwanted.end())
        edits = (Edit(span=span, text=""),)
        code = f"U+{ord(unwanted.group()):04X}"
        return Checked(
            value=None, diagnostics=(finding("yaml/hidden-character", span, edits=edits, code=code),)
        )
    from formc.source.reader import read  # what starts formc needs no YAML

    if not (text.isascii() or SPACE.isdisjoint(text)):
        from formc.source.spaces import plain

        source, told = plain(source)
        checked = read(source)
        return Checked(value=checked.value, diagnostics=(*told, *checked.diagnostics))
    return read(source)


def _is_utf16(data: bytes) -> bool:
    """Whether bytes with NUL in them are text as UTF-16: marked as such, or every other byte is NUL."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    even, odd = data[::2].count(0), data[1::2].count(0)
    return max(even, odd) > len(data) * 0.4 and min(even, odd) == 0


def _fails(rule: str, span: Span) -> Checked[Node]:
    return Checked(value=None, diagnostics=(finding(rule, span),))


def _too_large(file: str) -> Checked[Node]:
    found = finding("file/too-large", Span(file=file), megabytes=MAX_BYTES // 1_000_000)
    return Checked(value=None, diagnostics=(found,))
