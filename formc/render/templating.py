"""The template environment: a project's own templates before formc's; what is wrong with one, by its line."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
import markupsafe
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from formc import fields
from formc.diagnostics import FormcError
from formc.field import FieldView
from formc.locale import Texts

TEMPLATES = Path(__file__).parent / "templates"
SUFFIX = ".html.jinja"
# Nothing from elsewhere, nothing inline: what stands in the page can't run, and can't be sent elsewhere.
CSP = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"


@lru_cache(maxsize=4096)
def _escaped(words: str) -> str:
    """`words` with what HTML would take for markup escaped. Most of them stand on a page more than once."""
    return str(markupsafe.escape(words))


def printed(value: object) -> str:
    """What a template puts on the page for a value: what `markupsafe.escape` gives, as a plain string.

    `escape` makes a Markup of each string; without that a page is rendered in three quarters of the time.
    """
    # Not isinstance: Markup is equal to words that still have to be escaped, so it stays out of the cache.
    if type(value) is str:
        return _escaped(value)
    return value if isinstance(value, Markup) else markupsafe.escape(value)


class _Template(jinja2.Template):
    """A template that prints with `printed`, and does not look for more globals with every page."""

    @classmethod
    def from_code(
        cls,
        environment: jinja2.Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> jinja2.Template:
        """The template that was compiled to `code`."""
        made = super().from_code(environment, code, dict(globals), uptodate)
        # The code prints by this name. If Jinja calls it something else one day, pages are as before, slower.
        made.root_render_func.__globals__["escape"] = printed
        return made


class _Context(Context):
    """Calls macros and texts as they are.

    Jinja first looks, twice, whether what is called asks for the context, which takes as long as the call.
    """

    _PLAIN = (Macro, Texts)

    def call(self, called: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """What `called` returns."""
        if not isinstance(called, self._PLAIN):
            return super().call(called, *args, **kwargs)
        if kwargs:  # among them what Jinja passes for functions that ask for the context
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
        return called(*args, **kwargs)


class _Environment(jinja2.Environment):
    template_class = _Template
    context_class = _Context


class Templates:
    """Renders page and field templates. A project's own folder comes first: it may replace any single one."""

    def __init__(self, own: Path | None = None, cache: Path | None = None) -> None:
        built_in = jinja2.ChoiceLoader([jinja2.FileSystemLoader(TEMPLATES), _FieldLoader()])
        self.own = own
        self.environment = _Environment(
            # A template that replaces one of formc's can still build on it, by the name with "formc/" before.
            loader=jinja2.ChoiceLoader(
                [*_own_loader(own), built_in, jinja2.PrefixLoader({"formc": built_in})]
            ),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=jinja2.FileSystemBytecodeCache(str(cache)) if cache else None,
        )
        self.environment.globals.update(render_field=self.field, csp=Markup(CSP))
        if own is None:
            # Whether a view has what is asked for need not be seen to: that takes a tenth of a page.
            self.environment.getattr = getattr  # type: ignore[method-assign,assignment]
        self._macros: dict[str, Callable[[FieldView], Markup]] = {}
        self._pages: dict[str, jinja2.Template] = {}

    def field(self, view: FieldView) -> Markup:
        """The HTML of one field, below the line that says when to fill it in if there is one."""
        html = self._macro(f"fields/{view.type}.html.jinja", "field")(view)
        return self._macro("control.html.jinja", "when")(view, html) if view.depends else html

    def page(self, name: str, **views: Any) -> str:
        """The HTML of a whole page. Raises FormcError when a template cannot be used."""
        if name not in self._pages:
            self._pages[name] = self._get(f"{name}.html.jinja")
        try:
            return self._pages[name].render(views)
        except Exception as error:
            # Anything can go wrong in a project's own template; in formc's that would be a mistake of ours.
            if self.own is None and not isinstance(error, jinja2.TemplateError):
                raise
            raise _broken(error, f"{name}.html.jinja") from error

    def _macro(self, template: str, name: str) -> Callable[..., Markup]:
        if template not in self._macros:
            self._macros[template] = getattr(self._get(template).module, name)
        return self._macros[template]

    def _get(self, name: str) -> jinja2.Template:
        try:
            return self.environment.get_template(name)
        except jinja2.TemplateError as error:
            raise _broken(error, name) from error


def _broken(error: Exception, name: str) -> FormcError:
    """What is wrong with a template, and at which line: Jinja puts its templates' lines in tracebacks."""
    import traceback

    file, line = name, 0
    if isinstance(error, jinja2.TemplateSyntaxError):
        file, line = error.filename or error.name or name, error.lineno
    for frame, number in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(".jinja"):
            file, line = frame.f_code.co_filename, number
    return FormcError(
        "template-broken",
        exit_code=2,
        file=file,
        line=line,
        problem=str(getattr(error, "message", "") or error),
    )


class _FieldLoader(jinja2.BaseLoader):
    """Finds `fields/<type>.html.jinja` in the folder of the field type."""

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        kind = fields.types().get(template.removeprefix("fields/").removesuffix(".html.jinja"))
        if kind is None:
            raise jinja2.TemplateNotFound(template)
        file = kind.folder / "template.html.jinja"
        return file.read_text(encoding="utf-8"), str(file), lambda: True


def _own_loader(own: Path | None) -> Sequence[jinja2.BaseLoader]:
    return [jinja2.FileSystemLoader(own)] if own is not None else []


@lru_cache(maxsize=8)
def templates(own: Path | None = None, cache: Path | None = None) -> Templates:
    """The templates of a project, compiled once. `cache` is a folder to keep them compiled in."""
    return Templates(own, cache)
