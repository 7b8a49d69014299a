"""Mistakes against the form language."""

from __future__ import annotations

from planted import CONTACT, KLACHT, PLAATSEN, VERHUIZING, Planting

SPEC = (
    Planting(
        name="a misspelt key",
        old="        label:\n          nl: In welke plaats is het?",
        new="        «lable»:\n          nl: In welke plaats is het?",
        rule="schema/unknown-key",
    ),
    Planting(
        name="a key that does not exist",
        old="        max_count: 5\n",
        new="        max_count: 5\n        «kleur»: rood\n",
        rule="schema/unknown-key",
    ),
    Planting(
        name="a misspelt field type",
        old="type: radios",
        new="type: «radio»",
        rule="schema/unknown-value",
    ),
    Planting(
        name="a wording left out",
        old="          en: Photos of the problem\n",
        new="",
        at="        «label»:\n          nl: Foto's van wat u meldt",
        rule="schema/missing-wording",
        lang="en",
    ),
    Planting(
        name="a question without words",
        old=(
            "        label:\n          nl: In welke plaats is het?\n          nl-simple: same\n"
            "          en: Which town or village is it in?\n"
        ),
        new="",
        at="      - «id»: woonplaats",
        rule="schema/missing-key",
    ),
    Planting(
        name="a condition about a field that does not exist",
        old="    field: bericht\n",
        new="    field: «berichten»\n",
        rule="schema/unknown-field",
    ),
    Planting(
        name="a condition about a later question",
        old="      - id: omschrijving\n        type: textarea\n",
        new="      - id: omschrijving\n        type: textarea\n        show_if: «{field: bericht, is: ja}»\n",
        rule="schema/looks-ahead",
    ),
    Planting(
        name="an option that the field does not have",
        old="    is: ja\n",
        new="    is: «misschien»\n",
        rule="schema/unknown-option",
    ),
    Planting(
        name="an operator that does not fit the field",
        old="    is: ja\n",
        new="    «has»: ja\n",
        rule="schema/wrong-operator",
    ),
    Planting(
        name="a condition that has no such name",
        old="        include: contactgegevens\n        show_if: wil_bericht\n",
        new="        include: contactgegevens\n        show_if: «wil_brief»\n",
        rule="schema/unknown-condition",
    ),
    Planting(
        name="an id used twice",
        old="      - id: woonplaats\n        type: radios\n",
        new="      - id: «straat»\n        type: radios\n",
        rule="schema/duplicate-id",
    ),
    Planting(
        name="a day that is not on the calendar",
        old="review_by: 2027-06-01",
        new="review_by: «2027-06-31»",
        rule="schema/no-such-day",
    ),
    Planting(
        name="a limit that is no date",
        file=KLACHT,
        form=KLACHT,
        old="        max: today\n",
        new="        max: «vandaag»\n",
        rule="schema/bad-date",
    ),
    Planting(
        name="a fragment that does not exist",
        old="        include: contactgegevens\n",
        new="        include: «contactgegeven»\n",
        rule="schema/unknown-fragment",
    ),
    Planting(
        name="a list of options that does not exist",
        old="        options: woonplaatsen\n",
        new="        options: «plaatsen»\n",
        rule="schema/unknown-list",
    ),
    Planting(
        name="a step that nobody can reach",
        file=KLACHT,
        form=KLACHT,
        old="    show_if: voor_groep\n",
        new="    show_if: «{all: [voor_groep, voor_organisatie]}»\n",
        rule="schema/unreachable-step",
    ),
    Planting(
        name="an answer in a text that nobody gives",
        old="nl: Bedankt voor uw melding. Wij",
        new="nl: Bedankt voor uw melding, «{achternaam}». Wij",
        rule="schema/unknown-placeholder",
        lang="nl",
    ),
    Planting(
        name="markup in a label",
        old="          nl: Wat wilt u melden?\n",
        new="          nl: Wat wilt u «**melden**»?\n",
        rule="schema/markup-not-allowed",
        lang="nl",
    ),
    Planting(
        name="a pattern without an error text",
        old="        max_length: 200\n",
        new='        max_length: 200\n        pattern: «"[A-Z][a-z]+ [0-9]+"»\n',
        rule="schema/pattern-without-error",
    ),
    Planting(
        name="a most that is less than the least",
        file=VERHUIZING,
        form=VERHUIZING,
        old="        min_count: 1\n        max_count: 20\n",
        new="        min_count: 5\n        max_count: «3»\n",
        rule="schema/limits-crossed",
    ),
    Planting(
        name="words where a number belongs",
        old="        max_length: 200\n",
        new="        max_length: «veel»\n",
        rule="schema/wants-whole-number",
    ),
    Planting(
        name="Dutch for true",
        old="        type: name\n        required: false\n",
        new="        type: name\n        required: «nee»\n",
        rule="schema/wants-true-or-false",
    ),
    Planting(
        name="a kind of file that does not exist",
        old="types: [jpg, png]",
        new="types: [jpg, «pgn»]",
        rule="schema/unknown-value",
    ),
    Planting(
        name="a check on a field that does not exist",
        old="at_least_one: [contact.email, contact.telefoon]",
        new="at_least_one: [contact.email, «contact.fax»]",
        rule="schema/unknown-field",
    ),
    Planting(
        name="a change to a field that the fragment does not have",
        old="          telefoon:\n",
        new="          «telefoonnr»:\n",
        rule="schema/unknown-field",
    ),
    Planting(
        name="a link without an address",
        file=KLACHT,
        form=KLACHT,
        old="    nl: Op [onze pagina over klachten](https://www.example.nl/klacht) leest u",
        new="    nl: Op [onze pagina over klachten](«klacht») leest u",
        rule="schema/bad-link",
        lang="nl",
    ),
    Planting(
        name="a key given twice",
        old="        type: yes_no\n",
        new="        type: yes_no\n        «type»: radios\n",
        rule="yaml/duplicate-key",
    ),
    Planting(
        name="a text with a colon, without quotes",
        old="          nl: Wilt u horen wat wij met uw melding doen?\n",
        new="          nl: Let op«:» wilt u horen wat wij met uw melding doen?\n",
        rule="yaml/colon-in-text",
    ),
    Planting(
        name="a tab for spaces",
        old="        type: yes_no\n",
        new="«\t»type: yes_no\n",
        rule="yaml/tab",
    ),
    Planting(
        name="a mistake in a fragment",
        file=CONTACT,
        old="    type: phone\n",
        new="    type: «telephone»\n",
        rule="schema/unknown-value",
    ),
    Planting(
        name="a mistake in a list of options",
        file=PLAATSEN,
        old="    nl: Voorbeeldstad\n    nl-simple: same\n    en: Voorbeeldstad\n",
        new="    nl: Voorbeeldstad\n    nl-simple: same\n    «eng»: Voorbeeldstad\n",
        rule="schema/unknown-key",
    ),
)
