"""Forms whose owner should have looked at them again."""

from __future__ import annotations

from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.model import Form
from formc.rule import Example, Hit, Options, Rule, Scope, Source

_ABOUT = """\
about:
  sources: ["Vragenlijst van de gemeente"]
  owner: {{role: Burgerzaken, email: burgerzaken@example.nl, review_by: {review_by}}}
"""

RULE = Rule(
    scope=Scope.FORM,
    severity=Severity.WARNING,
    basis=(
        Source(
            "Onderzoek van formulieren van gemeenten: de meeste fouten staan waar niemand over gaat",
            "Audit of municipal forms: most mistakes stood in forms that nobody owned",
        ),
    ),
    options={"today": ""},
    title={"nl": "Formulier is niet op tijd nagekeken", "en": "Form is due for review"},
    message={
        "nl": "{role} zou dit formulier nakijken voor {review_by}. Die dag is voorbij.",
        "en": "{role} was to review this form by {review_by}. That day has passed.",
    },
    advice={
        "nl": "Kijk het formulier na en zet in `review_by` wanneer het weer moet.",
        "en": "Review the form and put in `review_by` when it has to be done again.",
    },
    why={
        "nl": "Regels en bedragen veranderen. Wie een oud formulier invult, doet dat voor niets.",
        "en": "Rules and amounts change. People who fill in an old form do so for nothing.",
    },
    bad=(Example(text=_ABOUT.format(review_by="2026-06-01")),),
    good=(Example(text=_ABOUT.format(review_by="2028-06-01")),),
)


def check(form: Form, options: Options) -> Iterator[Hit]:
    """A hit on the day when `review_by` lies before `today` (both ISO); none when the day is not known."""
    owner = form.about.owner
    if options["today"] and owner.review_by and owner.review_by < options["today"]:
        args = (("role", owner.role), ("review_by", owner.review_by))
        yield Hit(span=owner.span, path="about.owner", args=args)
