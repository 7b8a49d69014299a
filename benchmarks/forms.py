"""Made forms to measure on: each 5 steps of 4 fields, in three wordings, of every common type."""

from __future__ import annotations

from pathlib import Path

STEPS = 5
FIELDS_PER_STEP = 4

SETTINGS = """\
organisation: {name: Gemeente Voorbeeld}
languages: [nl, nl-simple, en]
"""

HEAD = """\
formc: 1
id: formulier-{number:03}
version: 1
languages: [nl, nl-simple, en]
title:
  nl: Vergunning {number} aanvragen
  nl-simple: Vergunning {number}
  en: Apply for permit {number}
about:
  owner: {{role: Team Vergunningen, email: vergunningen@example.nl, review_by: 2027-06-01}}
start:
"""

START = """\
  {key}:
    nl: Dit formulier is voor bewoners van de gemeente.
    nl-simple: Woont u hier? Dan is dit voor u.
    en: This form is for residents of the municipality.
"""

TEXTS = """\
        name:
          nl: {nl}
          nl-simple: {simple}
          en: {en}
        label:
          nl: Wat is {nl}?
          nl-simple: Geef {simple}
          en: What is {en}?
"""

HINT = """\
        hint:
          nl: Dit staat op de brief die u van ons kreeg.
          nl-simple: Kijk op onze brief.
          en: You can find this on the letter we sent you.
"""

OPTIONS = """\
        options:
          eerste:
            nl: De eerste keuze
            nl-simple: Keuze een
            en: The first choice
          tweede:
            nl: De tweede keuze
            nl-simple: Keuze twee
            en: The second choice
          derde:
            nl: De derde keuze
            nl-simple: Keuze drie
            en: The third choice
"""

KINDS = (
    ("text", "        min_length: 2\n        max_length: 80\n" + HINT),
    ("radios", OPTIONS),
    ("date", "        max: today\n"),
    ("yes_no", ""),
    ("email", ""),
    ("textarea", "        max_length: 1000\n" + HINT),
    ("number", "        min: 1\n        max: 99\n"),
    ("checkboxes", OPTIONS),
    ("select", OPTIONS),
    ("address", ""),
)


def write_forms(folder: Path, count: int) -> None:
    """Write a project with `count` forms into `folder`."""
    (folder / "forms").mkdir(parents=True)
    (folder / "formc.yaml").write_text(SETTINGS, encoding="utf-8")
    for number in range(count):
        path = folder / "forms" / f"formulier-{number:03}.yaml"
        path.write_text(form(number), encoding="utf-8")


def form(number: int) -> str:
    """The YAML of made form `number`."""
    start = "".join(START.format(key=key) for key in ("for", "needs", "costs", "takes"))
    steps = "".join(_step(number, step) for step in range(STEPS))
    end = """\
summary: {declaration: true}
confirmation:
  - text:
      nl: Wij hebben uw aanvraag ontvangen. U krijgt van ons een brief.
      nl-simple: Uw aanvraag is bij ons. U krijgt een brief.
      en: We have received your application. We will send you a letter.
"""
    return f"{HEAD.format(number=number)}{start}steps:\n{steps}{end}"


def _step(number: int, step: int) -> str:
    head = f"""\
  - id: stap_{step}
    title:
      nl: Deel {step + 1} van uw aanvraag
      nl-simple: Deel {step + 1}
      en: Part {step + 1} of your application
    fields:
"""
    return head + "".join(_field(number, step, place) for place in range(FIELDS_PER_STEP))


def _field(number: int, step: int, place: int) -> str:
    kind, more = KINDS[(number + step * FIELDS_PER_STEP + place) % len(KINDS)]
    words = f"gegeven {step + 1} {place + 1}"
    texts = TEXTS.format(nl=f"uw {words}", simple=f"uw {words}", en=f"your detail {step + 1} {place + 1}")
    shown = "        show_if: {answered: veld_0_0}\n" if (step, place) == (0, 2) else ""
    return f"      - id: veld_{step}_{place}\n        type: {kind}\n{shown}{texts}{more}"
