"""Questions that are asked in a way that does not work, and comments to formc that do nothing."""

from __future__ import annotations

from formc.diagnostics import Severity
from planted import Planting

WARNING = Severity.WARNING

DESIGN = (
    Planting(
        name="a label that says too little",
        old="          nl: Foto's van wat u meldt\n",
        new="          nl: «Bestand»\n",
        rule="form/generic-label",
        lang="nl",
        severity=WARNING,
    ),
    Planting(
        name="a hint that repeats the label",
        old="          nl: Zorg dat er geen mensen of kentekens op de foto staan.\n",
        new="          nl: «Foto's van wat u meldt.»\n",
        rule="form/hint-repeats-label",
        lang="nl",
        severity=WARNING,
    ),
    Planting(
        name="a name that is a sentence",
        old="          nl: in welke plaats het is\n",
        new="          nl: «In welke plaats het is.»\n",
        rule="form/name-is-a-sentence",
        lang="nl",
        severity=WARNING,
    ),
    Planting(
        name="two questions with the same label",
        old="          nl: In welke plaats is het?\n          nl-simple: same\n",
        new=(
            "          nl: «In welke straat of op welke plek is het?»\n"
            "          nl-simple: In welke plaats is het?\n"
        ),
        rule="form/duplicate-label",
        lang="nl",
    ),
    Planting(
        name="two steps with the same title",
        old="      nl-simple: Waar het is\n      en: The place\n",
        new="      nl-simple: Waar het is\n      en: «The problem»\n",
        rule="form/duplicate-step-title",
        lang="en",
        severity=WARNING,
    ),
    Planting(
        name="a list that folds out for three options",
        old="        type: radios\n",
        new="        type: select\n",
        at="      - id: «woonplaats»\n",
        rule="form/few-select-options",
        severity=WARNING,
    ),
    Planting(
        name="a question with not in it, to say yes or no to",
        old="          nl: Wilt u horen wat wij met uw melding doen?\n",
        new="          nl: Wilt u «niet» horen wat wij met uw melding doen?\n",
        rule="form/negative-question",
        lang="nl",
        severity=WARNING,
    ),
    Planting(
        name="the same thing asked twice",
        old="    checks:\n      - at_least_one",
        new=(
            "      - id: «mail»\n        type: email\n        required: false\n        label:\n"
            "          nl: Op welk adres krijgt u een bericht?\n          nl-simple: same\n"
            "          en: What address do we use?\n"
            "    checks:\n      - at_least_one"
        ),
        rule="form/asked-twice",
        severity=WARNING,
    ),
    Planting(
        name="a form that nobody looked at in time",
        old="    review_by: 2027-06-01\n",
        new="    review_by: «2026-06-01»\n",
        rule="form/overdue-review",
        severity=WARNING,
    ),
    Planting(
        name="a comment that accepts what is not there",
        old="        type: yes_no\n",
        new="        type: yes_no  «# formc: ignore[b1/passive] De wet zegt het zo.»\n",
        rule="lint/unused-suppression",
        severity=WARNING,
    ),
    Planting(
        name="a comment that does not say why",
        old="          nl: Wilt u horen wat wij met uw melding doen?\n",
        new="          nl: Wilt u horen wat wordt gedaan?  «# formc: ignore[b1/passive]»\n",
        rule="lint/suppression-without-reason",
        severity=WARNING,
        also=("b1/passive",),
    ),
)
