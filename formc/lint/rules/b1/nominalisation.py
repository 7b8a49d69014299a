"""Verbs made into nouns: de verlenging van, het indienen van."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.sentences import sentences
from formc.lint.text.words import word_set
from formc.model import Phrase
from formc.rule import B1, Hit, Lang, Options, Rule, Scope

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.WARNING,
    langs=(Lang.NL, Lang.NL_SIMPLE),
    basis=(B1("Gebruik werkwoorden: geen naamwoordstijl"),),
    options={"allow": ()},
    title={"nl": "Werkwoord als naamwoord", "en": "Verb made into a noun"},
    message={
        "nl": "“{words}” kan met een gewoon werkwoord.",
        "en": "“{words}” can be said with a plain verb.",
    },
    advice={
        "nl": (
            "Schrijf wie wat doet. Dus niet “na het indienen van de aanvraag”, maar “als u de "
            "aanvraag hebt gestuurd”."
        ),
        "en": (
            "Write who does what. So not “after the submission of the form”, but “after you send the form”."
        ),
    },
    why={
        "nl": "Een werkwoord laat zien wie iets doet. Een naamwoord verstopt dat.",
        "en": "A verb shows who does something. A noun hides it.",
    },
    bad=(
        "Voor de verlenging van uw kaart betaalt u 10 euro.",
        "Na het indienen van uw aanvraag krijgt u een brief.",
        "De beoordeling van uw bezwaar duurt 6 weken.",
    ),
    good=(
        "U betaalt 10 euro als u uw kaart verlengt.",
        "De woning van uw ouders",
        "De rekening van de gemeente",
        "Het leven van uw kind",
        "Het eten van de school",
    ),
)

# Things and people that end in -ing and are no longer felt as something that is done.
_THINGS = re.compile(
    r"(?:woning|rekening|vergunning|verzekering|regeling|uitkering|mening|leerling|vereniging|stichting|regering|opleiding|"
    r"afdeling|instelling|verdieping|tekening|verwarming|ding|ring|kring|koning|ketting|belasting|vestiging|verpakking|"
    r"beweging|omgeving|ruimte|leiding|aanvaring|gelding|verbinding|lening|voorziening|toeslag|beschikking|kleding|honing|"
    r"bestemming|voeding|winning|inrichting|bezitting|beschadiging|betekenis|vordering|richting|rondleiding|bijstelling|"
    r"bemanning|viering|zitting|vergadering|oefening|ervaring|volgorde|afbeelding|bekeuring)\Z"
)
_OF = r"\b(de|het|een|door|bij|voor|na) (\w{2,}ing) van\b"
_INFINITIVE = r"\b(het) ((?:aan|af|in|op|uit|door|over|toe|mee|be|ver|ont)\w{3,}en) van\b"
_PATTERN = re.compile(f"{_OF}|{_INFINITIVE}", re.IGNORECASE)
_NOUNS = word_set(
    "aandelen afspraken antwoorden bedragen bedrijven begrippen belangen besluiten bezwaren inkomen "
    "onderdelen opgaven overleden overlijden toeslagen uitgaven uitgaan vermogen verleden vertrouwen "
    "verzoeken ontslagen"
)


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each such expression whose noun is not in `allow`."""
    for sentence in sentences(phrase):
        if " van" in sentence.text:
            for match in _PATTERN.finditer(sentence.text):
                noun = (match.group(2) or match.group(4)).lower()
                if noun not in options["allow"] and noun not in _NOUNS and not _THINGS.search(noun):
                    yield Hit(
                        offset=sentence.offset + match.start(),
                        length=len(match.group()),
                        args=(("words", " ".join(match.group().split())),),
                    )
