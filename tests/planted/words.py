"""Sentences that are hard to read."""

from __future__ import annotations

from formc.diagnostics import Severity
from planted import CONTACT, KLACHT, PLAATSEN, SETTINGS, Planting

WARNING = Severity.WARNING

WORDS = (
    # --- Dutch
    Planting(
        name="nl: a long sentence, in quotes",
        old="Schrijf ook het huisnummer op dat het dichtst bij is.",
        new=(
            "«Schrijf ook het huisnummer op van het huis dat het dichtst bij de plek is waar u het afval "
            "of de kapotte lamp ziet.»"
        ),
        rule="b1/long-sentence",
        lang="nl",
    ),
    Planting(
        name="nl: a passive, in a block of lines",
        old="Laat het ons weten.\n",
        new="Uw melding «wordt binnen een week bekeken».\n",
        rule="b1/passive",
        lang="nl",
    ),
    Planting(
        name="nl: an abbreviation, in a label",
        old="nl: Foto's van wat u meldt",
        new="nl: Foto's «m.b.t.» wat u meldt",
        rule="b1/abbreviation",
        lang="nl",
    ),
    Planting(
        name="nl: an abbreviation, in an option of a list",
        file=PLAATSEN,
        old="    nl: Voorbeeldhaven\n    nl-simple: same\n",
        new="    nl: Voorbeeldhaven «e.o.»\n    nl-simple: Voorbeeldhaven\n",
        rule="b1/abbreviation",
        lang="nl",
    ),
    Planting(
        name="nl: a stiff phrase, on the last page",
        old="nl: Bedankt voor uw melding. Wij",
        new="nl: Bedankt! «Met betrekking tot» uw melding kijken wij",
        rule="b1/prepositional-phrase",
        lang="nl",
    ),
    Planting(
        name="nl: a difficult word, in a fragment",
        file=CONTACT,
        form=KLACHT,
        old="nl: Wij bellen u alleen als wij",
        new="nl: Wij bellen u alleen «indien» wij",
        rule="b1/difficult-word",
        lang="nl",
    ),
    Planting(
        name="nl: and/or, in a label",
        old="nl: In welke straat of op welke plek is het?",
        new="nl: In welke straat «en/of» op welke plek is het?",
        rule="b1/and-or",
        lang="nl",
    ),
    Planting(
        name="nl: a double negation, in a hint",
        old="nl: Zorg dat er geen mensen of kentekens op de foto staan.",
        new="nl: Stuur «geen foto zonder» datum.",
        rule="b1/double-negation",
        lang="nl",
        severity=WARNING,
    ),
    Planting(
        name="nl: nobody who acts, after markup on the same line",
        old="      **Is er direct gevaar? Gebruik dan niet dit formulier, maar bel 112.**\n",
        new="      Bel **112** bij gevaar. «Men» helpt u dan.\n",
        rule="b1/impersonal",
        lang="nl",
    ),
    Planting(
        name="nl: je among u, in an error text",
        old="Anders kunnen wij u geen bericht geven.",
        new="Anders kunnen wij «je» geen bericht geven.",
        rule="b1/mixed-address",
        lang="nl",
        severity=WARNING,
    ),
    Planting(
        name="nl: a verb made a noun, after an escaped character",
        old='nl: "Bijvoorbeeld: er ligt al een paar dagen afval op straat."',
        new='nl: "Bijvoorbeeld: caf\\u00e9-afval. Wij doen «de opruiming van» het afval."',
        rule="b1/nominalisation",
        lang="nl",
        severity=WARNING,
    ),
    Planting(
        name="nl: a difficult word, after a quote in quotes",
        old="nl: Foto's van wat u meldt",
        new="nl: 'Foto''s «conform» uw melding'",
        rule="b1/difficult-word",
        lang="nl",
    ),
    Planting(
        name="nl: four prepositions",
        old="nl: Zorg dat er geen mensen of kentekens op de foto staan.",
        new="nl: «Stuur de foto van de lamp op de hoek van de straat in uw buurt.»",
        rule="b1/many-prepositions",
        lang="nl",
        severity=WARNING,
    ),
    Planting(
        name="nl: a participle far behind its verb",
        file=KLACHT,
        form=KLACHT,
        old="Bent u niet tevreden over hoe wij u hebben behandeld?",
        new="«Hebben wij u bij de balie of in een brief over uw klacht goed behandeld»?",
        rule="b1/pincer",
        lang="nl",
        severity=WARNING,
    ),
    Planting(
        name="nl: a difficult word, in a text of the project that stands on every page",
        file=SETTINGS,
        old="Wij vragen niet meer dan wij nodig hebben.",
        new="Wij vragen niet meer dan wij «dienen» te weten.",
        rule="b1/difficult-word",
        lang="nl",
    ),
    # --- plain Dutch
    Planting(
        name="nl-simple: a sentence too long for plain Dutch",
        old="nl-simple: Schrijf ook een huisnummer op. Is er",
        new="nl-simple: «Schrijf ook het nummer op van een huis dat daar staat.» Is er",
        rule="b1/long-sentence",
        lang="nl-simple",
        severity=WARNING,
    ),
    Planting(
        name="nl-simple: a passive, on the last page",
        old="nl-simple: U hoort van ons wat wij gaan doen.",
        new="nl-simple: Uw melding «wordt bekeken».",
        rule="b1/passive",
        lang="nl-simple",
    ),
    Planting(
        name="nl-simple: a difficult word, in a block of lines",
        old="Is er iets kapot op straat? Of ligt er afval? Vertel het ons.",
        new="Is er iets kapot op straat? Meld dat «onverwijld».",
        rule="b1/difficult-word",
        lang="nl-simple",
    ),
    Planting(
        name="nl-simple: a long Dutch sentence, left the same",
        old=(
            "          nl: Wilt u horen wat wij met uw melding doen?\n"
            "          nl-simple: Wilt u horen wat wij gaan doen?\n"
        ),
        new=(
            "          nl: «Wilt u van ons horen wat wij de komende tijd met uw melding doen?»\n"
            "          nl-simple: same\n"
        ),
        rule="b1/same-as-hard-dutch",
        lang="nl-simple",
        severity=WARNING,
    ),
    # --- English
    Planting(
        name="en: a long sentence, in a block of lines",
        old="Is something broken or dirty in the street, in the park or near the water? Let us know.",
        new=(
            "«Tell us with this form when something is broken or dirty in the street, in the park or near "
            "the water in the area where you live.»"
        ),
        rule="b1/long-sentence",
        lang="en",
    ),
    Planting(
        name="en: an abbreviation, in quotes",
        old='en: "For example: rubbish has been in the street for a few days."',
        new='en: "«E.g.» rubbish in the street."',
        rule="b1/abbreviation",
        lang="en",
        severity=WARNING,
    ),
    Planting(
        name="en: a difficult word, in a fragment",
        file=CONTACT,
        form=KLACHT,
        old="en: We will only call you if we have a question.",
        new="en: We will only call you to «ascertain» more.",
        rule="b1/difficult-word",
        lang="en",
    ),
    Planting(
        name="en: and/or, in a hint",
        old="show people or number plates",
        new="show people «and/or» number plates",
        rule="b1/and-or",
        lang="en",
    ),
)
