"""The pages of one form, from its file to the folder of pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from formc.build import cache
from formc.build.files import Writer
from formc.build.manifest import Entry, announce
from formc.diagnostics import Diagnostic, FormcError, Severity, Span
from formc.render import documents, form_overview, summary
from formc.schema import load_form
from formc.schema.library import Library, display

if TYPE_CHECKING:
    from formc.build.builder import Order
    from formc.build.inputs import Shared
    from formc.model import Form

# Also in a file that is no YAML (any more).
_ID = re.compile(r"""^id:[ \t]*["']?([a-z0-9][a-z0-9-]*)""", re.MULTILINE)


class Made(NamedTuple):
    """What was made of one form. `entry` None: it has errors, and nothing of it was written.

    `form` is the name of its file; `says` is the id in a file with errors, which may be another.
    """

    form: str
    says: str = ""
    findings: tuple[Diagnostic, ...] = ()
    entry: Entry | None = None
    written: int = 0


class Workshop:
    """Makes forms one after the other; what they share is read once."""

    def __init__(self, order: Order, shared: Shared) -> None:
        self.order = order
        self.shared = shared
        self.library = Library(order.project)
        self.cache = cache.folder(order.project.root)

    def make(self, path: Path) -> Made:
        """The pages of the form in the file at `path` are written, or it has errors.

        A mistake of ours is a finding on the form; what the environment does to us is raised.
        """
        try:
            return self._make(path)
        except (FormcError, OSError):
            raise
        except Exception as error:
            return crashed(path, error)

    def _make(self, path: Path) -> Made:
        # Taken before the form is read: whoever saves it meanwhile gets it built again.
        own = self.shared.own(path)
        checked = load_form(path, self.order.project, name=display(path), library=self.library)
        errors = tuple(found for found in checked.diagnostics if found.severity is Severity.ERROR)
        if checked.value is None or errors:
            return Made(form=path.stem, says=_id_in(path), findings=errors)
        return self._write(checked.value, path, own)

    def _write(self, form: Form, path: Path, own: str) -> Made:
        """Write the pages. All are made before the first is written: a form that breaks leaves no mixture."""
        # What the overview says about the file must not depend on the folder formc runs in.
        pages = list(self._pages(replace(form, file=self.shared.relative(path))))
        entry = self._entry(form, path, [page for page, _ in pages])
        written = write_pages(self.order.out, path.stem, pages)
        entry = replace(entry, hash=self.shared.hash_of(own, entry))
        return Made(form=path.stem, entry=entry, written=written)

    def _pages(self, form: Form) -> Iterator[tuple[str, str]]:
        """Every page of the form with its path, the overview last."""
        made = []
        order = self.order
        for document in documents(form, order.project, day=order.day, cache=self.cache, anchors=False):
            made.append(document.path)
            yield document.path, document.html
        last = form_overview(form, order.project, day=order.day, pages=set(made), cache=self.cache)
        yield last.path, last.html

    def _entry(self, form: Form, path: Path, pages: Sequence[str]) -> Entry:
        return Entry(
            hash="",
            file=self.shared.relative(path),
            pages=tuple(pages),
            uses=tuple(self.shared.relative(Path(name)) for name in form.files[1:]),
            amounts={amount.name: amount.values for amount in form.amounts},
            about=summary(form),
        )


def write_pages(out: Path, form: str, pages: Iterable[tuple[str, str]]) -> int:
    """The pages are in the folder, known to belong to the form; how many had to be written."""
    pages = list(pages)
    announce(out, form, [page for page, _ in pages])
    writer = Writer(out)
    written = 0
    for top, own in _by_folder(form, pages).items():
        if top and not (out / top).exists():
            files = ((page[len(top) + 1 :], html.encode()) for page, html in own)
            written += writer.write_folder(out / top, files)
        else:
            written += sum(writer.write(out / page, html.encode()) for page, html in own)
    return written


def _by_folder(form: str, pages: Iterable[tuple[str, str]]) -> dict[str, list[tuple[str, str]]]:
    """The pages by the folder that holds only this form's, published or error pages; "" for others."""
    found: dict[str, list[tuple[str, str]]] = {}
    tops = (form, f"_errors/{form}") if form else ()
    for page, html in pages:
        top = next((top for top in tops if page.startswith(f"{top}/")), "")
        found.setdefault(top, []).append((page, html))
    return found


def _id_in(path: Path) -> str:
    """The id that the file gives its form, "" when it gives none."""
    try:
        found = _ID.search(path.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ""
    return found[1] if found else ""


def crashed(path: Path, error: Exception) -> Made:
    """What is made of a form on which formc itself broke."""
    from formc.lint.engine import crash

    found = crash("build", error, Span(file=display(path)), path.stem)
    return Made(form=path.stem, says=_id_in(path), findings=(found,))
