"""One build: what has to be made is made, what belongs to nothing any more is cleared away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from formc.build.manifest import Manifest
    from formc.build.work import Made
    from formc.diagnostics import Diagnostic
    from formc.project import Project


class Order(NamedTuple):
    """What to build: `files` of forms, into `out`, with the amounts of `day` (ISO).

    `whole`: these are all forms of the project, so pages of others go away. `jobs` 0: as many as pay.
    """

    project: Project
    files: tuple[Path, ...]
    out: Path
    day: str
    whole: bool = True
    jobs: int = 0


@dataclass(slots=True, kw_only=True)
class Built:
    """What a build did. `failed` are the ids of forms with errors, of which nothing was written.

    `pages` counts all files in the folder that are formc's: those that were `written`, and those that stayed
    the `same`. `index` is the page to begin with, "" when there is none.
    """

    findings: list[Diagnostic] = field(default_factory=list)
    built: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    forms: int = 0
    pages: int = 0
    written: int = 0
    same: int = 0
    removed: int = 0
    index: str = ""


def build(order: Order, tick: Callable[[], None] = lambda: None) -> Built:
    """The pages in the order's folder are those of its forms, as far as these have no errors.

    `tick` is called for each form that is done. Raises FormcError when the folder is not ours to write in.
    """
    from formc.build import manifest
    from formc.build.files import locked

    with locked(order.out):
        return _Build(order, manifest.load(order.out), tick).run()


class _Build:
    """One build: what is known of the folder, and what becomes of it."""

    def __init__(self, order: Order, known: Manifest, tick: Callable[[], None]) -> None:
        from formc.build import stamp
        from formc.build.inputs import Shared

        self.order = order
        self.known = known
        self.tick = tick
        self.seen = stamp.look_at_inputs(order) if order.whole else None
        trusted = stamp.changed_forms(order, self.seen) if self.seen is not None else None
        self.changed = trusted[0] if trusted else None
        self.shared = Shared(order.project, order.day, trusted[1] if trusted else "")
        self.plan = {path.stem: path for path in order.files}
        self.forms = {name: e for name, e in known.forms.items() if name in self.plan or not order.whole}
        self.result = Built(forms=len(self.plan))

    def run(self) -> Built:
        """Make what has to be made; when that is nothing, the folder is not written in."""
        from formc.build import stamp

        now = self._all_made()
        self.result.pages = len(now.every_page())
        self.result.same = self.result.pages - self.result.written
        self.result.index = next((page for page in now.pages if page.endswith(".html")), "")
        if self.seen is not None:
            stamp.save(self.order, self.seen, self.result, now.every_page(), self.shared.common)
        return self.result

    def _all_made(self) -> Manifest:
        from formc.build import files

        stale = [path for path in self.plan.values() if not self._is_current(path)]
        for _ in range(len(self.plan) - len(stale)):
            self.tick()
        gone = self.forms.keys() != self.known.forms.keys()
        if stale or gone or not self.known.pages or not files.all_there(self.order.out, self.known.pages):
            return self._make(stale)
        return self.known

    def _is_current(self, path: Path) -> bool:
        """Whether the form's pages are there and made of what its files say now."""
        from formc.build import files

        entry = self.known.forms.get(path.stem)
        if entry is None or not entry.hash:
            return False
        if self.changed is not None:
            return str(path.absolute()) not in self.changed
        same = entry.hash == self.shared.hash_of(self.shared.own(path), entry)
        return same and files.all_there(self.order.out, entry.pages)

    def _make(self, stale: list[Path]) -> Manifest:
        """Make the stale forms, then what belongs to no form; clear away what belongs to nothing any more."""
        from formc.build import files, pool
        from formc.build.manifest import Manifest

        out, known, result = self.order.out, self.known, self.result
        for made in pool.run(stale, self.order, self.shared, self.tick):
            self._take(made)
        now = Manifest(forms=self.forms, pages=self._shared_pages())
        result.removed = files.remove(out, known.every_page() - now.every_page())
        now.save(out)
        files.remove_unfinished(out)
        return now

    def _shared_pages(self) -> tuple[str, ...]:
        """The files that belong to no form are there, and up to date; their paths."""
        from formc.build import overview

        before = {name: entry.about for name, entry in self.known.forms.items()}
        if self.changed is not None and before == {name: entry.about for name, entry in self.forms.items()}:
            return self.known.pages
        return overview.write(self.order, self.forms, self.result)

    def _take(self, made: Made) -> None:
        """Put what was made of one form among the forms; one with errors keeps its old pages.

        So does one whose file got another name while the id in it stayed.
        """
        self.result.findings += made.findings
        self.result.written += made.written
        if made.entry is not None:
            self.forms[made.form] = made.entry
            self.result.built.append(made.form)
        else:
            self.result.failed.append(made.form)
            for name in {made.form, made.says} & self.known.forms.keys():
                if name == made.form or name not in self.forms:
                    self.forms[name] = replace(self.known.forms[name], hash="")
