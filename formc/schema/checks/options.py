"""Options with keys that mean nothing for their kind of field."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Diagnostic, finding
from formc.model import Form


def check(form: Form) -> Iterator[Diagnostic]:
    """Yield schema/key-out-of-place for `exclusive` outside checkboxes and for `other` in a select."""
    for field in form.fields():
        for option in getattr(field, "options", ()):
            args = {"path": f"{field.path}.options.{option.id}"}
            if option.exclusive and field.type != "checkboxes":
                yield finding("schema/key-out-of-place", option.span, key="exclusive", allowed="checkboxes", **args)
            if option.other is not None and field.type == "select":
                yield finding("schema/key-out-of-place", option.span, key="other", allowed="radios, checkboxes", **args)
