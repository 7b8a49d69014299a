"""Did you mean ...? The nearest known name for something written in a form, with the edit that puts it
there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from formc.diagnostics import Edit
from formc.source import Scalar
from formc.validation import nearest as nearest_name


def nearest(
    given: Scalar, known: Iterable[str], also: Mapping[str, str] | None = None
) -> tuple[str, tuple[Edit, ...]]:
    """The known name most like the given one, and the edit; "" and no edit when none is near.

    `also` holds words that people write instead, with the name they mean.
    """
    found = nearest_name(given.value, known, also)
    return (found, (Edit(span=given.span, text=found),)) if found else ("", ())
