"""The same thing asked from the same person twice."""

from __future__ import annotations

from collections.abc import Iterator

from formc import fields as field_types
from formc.diagnostics import Severity
from formc.model import Field, Form
from formc.rule import WCAG, Example, Hit, Options, Rule, Scope, Source

_STEPS = """\
- id: gegevens
  title:
    nl: Uw gegevens
  fields:
    - id: email
      type: email
- id: antwoord
  title:
    nl: Ons antwoord
  fields:
    - id: {field}
"""

_AS_TEXT = """\
email_2
      type: text
      autocomplete: email
      label:
        nl: Wat is uw e-mailadres?
"""

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(
        WCAG("3.3.7"),
        Source(
            "GOV.UK Service Manual: vraag niet twee keer hetzelfde",
            "GOV.UK Service Manual: do not ask for the same thing twice",
        ),
    ),
    title={"nl": "Twee keer dezelfde vraag", "en": "The same question twice"},
    message={
        "nl": "Veld “{field}” vraagt hetzelfde als “{other}”, van dezelfde persoon.",
        "en": "Field “{field}” asks the same as “{other}”, from the same person.",
    },
    advice={
        "nl": "Vraag het één keer. Gaat het over iemand anders? Zet er dan `whose: other` bij.",
        "en": "Ask it once. If it is about someone else, add `whose: other`.",
    },
    why={
        "nl": (
            "Twee keer hetzelfde invullen kost tijd. Mensen die moeilijk typen of onthouden, maken "
            "dan fouten."
        ),
        "en": (
            "Filling in the same twice takes time. People who find typing or remembering hard make mistakes."
        ),
    },
    bad=(
        Example(text=_STEPS.format(field="email_2\n      type: email")),
        Example(text=_STEPS.format(field=_AS_TEXT)),
    ),
    good=(
        Example(text=_STEPS.format(field="telefoon\n      type: phone")),
        Example(text=_STEPS.format(field="email_2\n      type: email\n      whose: other")),
    ),
)

# Types that are the same thing whenever the same person is asked. Addresses are not: old and new, home and
# post.
_ONE_EACH = frozenset(("bsn", "email", "iban", "kvk", "rsin"))


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on each later field about the user with the same type or autocomplete token.

    Two fields that each depend on a condition may stand in for each other, and are left alone.
    """
    del options
    seen: dict[str, Field] = {}
    for field in form.fields():
        purpose = _purpose(field)
        if not purpose or field.whose == "other" or field.inside:
            continue
        first = seen.setdefault(purpose, field)
        if first is not field and not (first.show_if and field.show_if):
            yield Hit(span=field.span, path=field.path, args=(("field", field.id), ("other", first.id)))


def _purpose(field: Field) -> str:
    """What is asked, the same for the same thing; "" when that cannot be told."""
    token = field_types.types()[field.type].token(field)
    if field.type in _ONE_EACH:
        return token or field.type
    return token if token not in ("", "off", "on") else ""
