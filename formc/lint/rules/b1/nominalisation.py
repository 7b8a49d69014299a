"""Verbs made into nouns: de verlenging van, het indienen van, the submission of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.diagnostics import Severity
from formc.lint.text.dutch import HEBBEN, MODALS, PARTICLES, SUBJECTS, SUBORDINATORS
from formc.lint.text.sentences import Sentence, sentences
from formc.lint.text.words import word_set
from formc.model import Phrase
from formc.rule import B1, Example, Hit, Options, Rule, Scope, Source

RULE = Rule(
    scope=Scope.PHRASE,
    severity=Severity.WARNING,
    basis=(
        B1("Gebruik werkwoorden: geen naamwoordstijl", "Use verbs: no noun style"),
        Source(
            "Plain English Campaign: maak van werkwoorden geen naamwoorden",
            "Plain English Campaign: avoid nominalisations",
        ),
    ),
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
        "Het verwerken van een aanvraag duurt 3 weken.",
        "Wij beginnen na beëindiging van de huur.",
        Example(text="The submission of the form takes 5 minutes.", lang="en"),
        Example(text="You will get a letter after approval of your plan.", lang="en"),
    ),
    good=(
        "U betaalt 10 euro als u uw kaart verlengt.",
        "De woning van uw ouders",
        "De rekening van de gemeente",
        "Het leven van uw kind",
        "Het eten van de school",
        "De verlichting van de winkel",
        "De vriendenkring van uw kind",
        "De opening van de tunnel is 3 meter hoog.",
        "De ligging van uw huis",
        "De trekking van de loterij",
        "Maak een samenvatting van uw plan.",
        "De begroting van uw vereniging",
        "De toestemming van de eigenaar",
        "Voor een lening van 60 euro",
        "De norm voor berging gaat van 60 naar 70.",
        "U kunt het ontvangen van uw arts.",
        "Hebt u het geld gekregen? Of kunt u het verkrijgen van uw werk?",
        Example(text="Sending the form takes 5 minutes.", lang="en"),
        Example(text="The population of the town", lang="en"),
        Example(text="The construction site of the school", lang="en"),
        Example(text="A collection of old papers", lang="en"),
    ),
)

# What ends in -ing and is a thing, a place, a text, an amount, people, an event or a state, rather than
# something that is done. A compound counts as its last part: bouwtekening.
_THINGS = word_set(
    # built, planted, laid, and where it stands
    "bebouwing beplanting bestrating verharding riolering fundering omheining schutting leuning "
    "overkapping verdieping woning verlichting verwarming bedrading leiding bekabeling afscheiding "
    "bewegwijzering opening kruising vestiging nederzetting omgeving ligging helling stalling voorziening "
    "inrichting berging verbinding afrastering begroeiing beschoeiing indeling verkaveling begrenzing "
    "aftakking vertakking markering afmeting bekleding bedekking "
    # texts and pictures
    "tekening afbeelding rekening begroting raming planning vergunning ontheffing vrijstelling "
    "beschikking verordening regeling verklaring machtiging aantekening toelichting inleiding "
    "samenvatting beschrijving omschrijving handleiding aanduiding benaming afkorting opsomming "
    "uitnodiging mededeling aankondiging aanmaning herinnering waarschuwing opmerking aanbeveling melding "
    "handtekening vertaling verhandeling lezing doelstelling vraagstelling dagvaarding notering "
    "schildering onderbouwing uiteenzetting peiling "
    # money
    "uitkering vergoeding belasting heffing korting lening bekeuring vordering boeking tegemoetkoming "
    "verzekering bezoldiging schenking storting beloning besparing schatting "
    # people and what they form
    "leerling tweeling drieling vluchteling vreemdeling ouderling zuigeling nieuweling jongeling "
    "vereniging stichting regering afdeling bevolking bemanning vertegenwoordiging groepering onderneming "
    "beweging instelling samenleving koning bezetting afvaardiging huishouding "
    # events
    "vergadering zitting oefening training opleiding scholing wandeling tentoonstelling voorstelling "
    "verkiezing trekking viering herdenking huldiging rondleiding botsing aanrijding aanvaring "
    "overstroming beving ontploffing bevalling overtreding scheiding loting veiling ontmoeting meeting "
    "opvoeding "
    # body and mind
    "aandoening ontsteking verwonding zwelling bloeding beperking afwijking besmetting vergiftiging "
    "ademhaling spijsvertering verslaving beschadiging bijwerking inenting mening overtuiging opvatting "
    "verwachting bedoeling houding ervaring stemming neiging belangstelling waardering verbazing spanning "
    # how things are
    "verhouding samenstelling strekking kleuring uitstraling werking bestemming richting betrekking "
    "aanleiding afspiegeling gelding spelling schikking uitzondering verplichting oplossing uitdaging "
    "vergissing storing afwisseling vertraging stijging daling stroming dekking "
    # what someone gives: the name behind it is the giver's
    "toestemming instemming medewerking samenwerking begeleiding ondersteuning voorlichting toezegging "
    # goods
    "kleding verpakking voeding honing ketting lading zending verzameling bestelling uitrusting koeling "
    "vulling winning bezitting ding ring penning pudding paling haring trouwring sleutelring vesting "
    "aanbetaling aanbieding coating messing piercing string "
    # English ones
    "airconditioning bowling camping catering crowdfunding dancing dressing engineering happening holding "
    "mailing marketing parking shopping storytelling streaming styling timing "
    # what was left out above: texts, people, events, mind, services
    "aanmerking beslissing briefing bronvermelding geding meningsuiting regelgeving wetgeving woordspeling "
    "afstammeling eenling enkeling huurling lieveling aardverschuiving instorting landing mislukking "
    "overwinning poging redding uitbarsting verloving verkering afleiding beschaving bewondering dreiging "
    "misvatting tegenstelling verrassing behuizing beschutting bewolking straling dienstverlening "
    "hulpverlening huisvesting studiefinanciering reclassering kinderbescherming ontwikkeling"
)
# Short, and still the end of no other word.
_SHORT_THINGS = ("kring",)
# "verlening" is no "lening": these make a verb of what follows.
_MAKES_VERB = PARTICLES | {"be", "ver", "ont", "her"}
# Shorter ones end other words by chance: "ring" and "uitvoering".
_SHORTEST_PART = 6
_PREFIX = "|".join(sorted(_MAKES_VERB, key=lambda prefix: (-len(prefix), prefix)))
_OF = r"\b(?:de|het|door|bij|voor|na|tot|ter|wegens|tijdens) (\w{2,}ing) van\b(?! \d)"
_INFINITIVE = rf"\bhet ((?:{_PREFIX})\w{{3,}}en|\w{{2,}}eren) van\b(?! \d)"
_DUTCH = re.compile(f"{_OF}|{_INFINITIVE}", re.IGNORECASE)
_NOUNS = word_set(
    "aandelen afspraken antwoorden bedragen bedrijven begrippen belangen besluiten bezwaren examen "
    "inkomen onderdelen opgaven optreden overleden overlijden toeslagen uitgaven uitgaan verlangen "
    "vermogen verleden vertrouwen verzoeken voornemen voorkomen ontslagen"
)
# Behind these, "het" is an object: "U kunt het ontvangen van uw arts", "dat wij het krijgen van u".
_BEFORE_OBJECT = MODALS | HEBBEN | SUBJECTS | SUBORDINATORS

_ACTIONS = word_set(
    "abolition acceptance acquisition adoption allocation amendment application appointment approval "
    "assessment authorisation authorization calculation cancellation clarification collection "
    "commencement completion confirmation consideration construction consumption creation deletion "
    "delivery demolition destruction detection determination disclosure discontinuation disposal "
    "distribution elimination enforcement enlargement establishment evaluation examination exclusion "
    "execution expansion extraction implementation importation improvement inclusion incorporation "
    "initiation inspection installation introduction investigation issuance limitation maintenance "
    "manufacture modification notification observation operation payment performance placement "
    "preparation presentation preservation prevention processing production prohibition promotion "
    "protection provision publication purchase receipt reconstruction reduction refusal registration "
    "rejection removal renewal renovation repair replacement restoration restriction retention review "
    "revocation selection settlement stimulation submission suspension termination transmission treatment "
    "utilisation utilization validation verification withdrawal"
)
_ENGLISH = re.compile(
    r"\b(?:the|by|for|after|before|on|upon|during|until|pending) "
    rf"({'|'.join(sorted(_ACTIONS))}) of\b",
    re.IGNORECASE,
)


def check(phrase: Phrase, options: Options) -> Iterator[Hit]:
    """A hit on each such expression whose noun is not in `allow`."""
    pattern, of = (_ENGLISH, " of ") if phrase.lang == "en" else (_DUTCH, " van ")
    for sentence in sentences(phrase):
        if of in sentence.text:
            for match in pattern.finditer(sentence.text):
                noun = (match[1] or match[2]).lower()
                if noun not in options["allow"] and not (phrase.lang != "en" and _is_fine(sentence, match)):
                    yield Hit(
                        offset=sentence.offset + match.start(),
                        length=len(match.group()),
                        args=(("words", " ".join(match.group().split())),),
                    )


def _is_fine(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the Dutch words are no verb in disguise."""
    if match[1]:
        return _is_thing(match[1].lower())
    before = sentence.text[: match.start()].split()[-1:]
    return match[2].lower() in _NOUNS or (bool(before) and before[0].lower() in _BEFORE_OBJECT)


def _is_thing(noun: str) -> bool:
    return noun.endswith(_SHORT_THINGS) or any(_ends_in(noun, thing) for thing in _THINGS)


def _ends_in(noun: str, thing: str) -> bool:
    if noun == thing:
        return True
    if len(thing) < _SHORTEST_PART or not noun.endswith(thing):
        return False
    rest = noun.removesuffix(thing)
    return rest not in _MAKES_VERB and not rest.endswith(("ver", "be", "ont"))
