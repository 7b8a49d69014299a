"""Dutch word forms and clauses, by pattern: enough for rules about passives and pincers, without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formc.lint.text.sentences import Sentence
from formc.lint.text.words import word_set

WORDEN = word_set("word wordt worden werd werden")
ZIJN = word_set("ben bent is zijn was waren")
HEBBEN = word_set("heb hebt heeft hebben had hadden")
MODALS = word_set(
    "kan kunt kunnen kon konden moet moeten moest moesten mag mogen mocht mochten wil wilt willen wilde "
    "wilden zal zult zullen zou zouden hoeft hoeven gaat gaan laat laten dient dienen"
)
AUXILIARIES = WORDEN | ZIJN | HEBBEN | MODALS
PREPOSITIONS = word_set(
    "aan achter af behalve bij binnen boven buiten door gedurende in langs met na naar naast om omstreeks "
    "onder op over per rond rondom sinds tegen tijdens tot tussen uit van vanaf vanuit via volgens voor "
    "voorbij wegens zonder"
)
SUBJECTS = word_set("u ik jij je wij we hij zij ze het men jullie")

PARTICLES = word_set(
    "aan achter af bekend bij binnen bloot buiten boven dicht door gelijk goed hoog in klaar kwijt los "
    "mee mede na naar neer om onder op open over plaats rond samen schoon stil stop tegemoet tegen teleur "
    "terecht terug thuis toe tot uit vast vol voor voorbij vooruit vrij weer weg"
)
_PARTICLE = f"(?:{'|'.join(sorted(PARTICLES, key=lambda p: (-len(p), p)))})"

# Weak verbs: ge...d and ge...t, with or without a particle; be...d and the like, which have no ge.
_WEAK_GE = re.compile(rf"(?:{_PARTICLE}|her)?ge[a-zëï]+(?:d|[^aeou]t|[aeou]{{1,2}}t)\Z")
_WEAK_PREFIX = re.compile(
    rf"{_PARTICLE}?(?:be|ver|ont|her|er|mis)[a-zëï]{{2,}}(?:d|[kfpsxh]t|[aeou]{{1,2}}t)\Z"
)
# Nouns, other forms of verbs and adjectives that end like a past participle. No participle ends in one of
# these, but for the words that is_participle names.
_OTHER_ENDS = word_set(
    # nouns, mostly the last part of a compound: ontvangst, belastingdienst, bestuursakkoord
    "akkoord bad beleid bericht bestand bewind blad bod bord daad dienst gebied gerst gewricht grond "
    "heid houd kaart kant klimaat komst krant kunst last lid lijst macht maat ngst pand plaat plicht poort "
    "punt raad recht schap schrift sfeest nfeest skracht sland stad stand strijd tekort teit tijd "
    "toilet tocht voud wet wicht winst zicht "
    # present and past of strong verbs: bespreekt, verstond
    "bijt blijft breekt denkt doet drijft gaat geeft geet giet grijpt helpt kiest kijkt koopt laat "
    "liest meet niet prijst roept schiet schrijft schuift slaapt slaat sluit spreekt staat steekt "
    "sterft strijkt treft vecht vriest werft werpt wijkt wijst ziet zit zoekt "
    "bond bood deed hield liet ried sloot stond streed trad vlocht vocht vond werd "
    # present participles: behandelend, vermoeiend
    "staand gaand makend wekkend reikend eiend "
    # adjectives: gebiedsgericht, vertegenwoordigingsbevoegd
    "sgericht ngsgericht bevoegd gerechtigd"
)
_OTHER_END = re.compile(
    rf"(?:{'|'.join(sorted(_OTHER_ENDS))}|[bdfglmnprstv]end|[^s](?:trekt|loopt)|[^b]ruikt|[^e]geld|(?:ge|ver)lijkt|ct)\Z"
)

# Strong verbs: what follows ge- (with or without a particle before it).
_STRONG = word_set(
    "bakken beten bleken bleven boden bogen bonden borgen bracht broken daan dacht dolven dragen dreven "
    "droken dronken drongen dwongen eten faald gaan geten geven gleden golden goten graven grepen had "
    "hangen heten holpen hesen houden keken kocht klommen klonken knepen kochten komen koren kozen kregen "
    "krompen kropen laden laten leden leken legen lezen logen lopen meden meten moeten molken nezen nomen "
    "noten prezen raden reden rezen roepen roken schapen scheiden schonden schonken schoren schoten "
    "schoven schreden schreven schrokken slagen slapen sleten slopen sloten smeten smolten sneden snoten "
    "spannen spleten spoten sproken sprongen staan stegen steken stoken stolen stonken storven stoten "
    "streden streken sponnen treden troffen trokken vallen vangen varen vlogen vochten vonden voren "
    "vroren wassen weken wend wezen wogen wonden wonnen worden worpen worven wreven wroken zeten zegd "
    "zien zocht zogen zonden zongen zonken zopen zwegen zwollen zwommen zworen zworven"
)
_STRONG_GE = re.compile(rf"(?:{_PARTICLE}|her)?ge(?:{'|'.join(sorted(_STRONG))})\Z")

# Strong verbs that have a prefix instead of ge-.
_STRONG_PREFIX = word_set(
    "geboren aanbevolen aanbesteed aanvaard bedorven bedreven bedrogen bedwongen begaan begeven begonnen "
    "begraven begrepen behangen behouden bekeken beklommen bekrompen belopen benomen beraden beschoten "
    "beschreven beslagen besloten besproken bestolen betreden betrokken bevallen bevangen bevolen "
    "bevonden bewogen bewezen bezeten bezien bezocht bezonken bezworen doorbroken doorgrond doorlopen "
    "doorstaan doorzocht hernomen herroepen herschreven herwonnen herzien misdragen omgeven omringd "
    "omschreven omvat onderbroken ondergaan ondernomen onderscheiden onderschreven ondersteund "
    "ondertekend ondervangen ondervonden ondervraagd onderworpen onderwezen onderzocht ontboden ontbonden "
    "ontgaan ontheven onthouden ontnomen ontraden ontslagen ontsloten ontstaan ontstoken ontvangen "
    "ontworpen ontweken ontzien ontzegd onttrokken overdreven overhandigd overleden overlegd overschreden "
    "overschreven overtreden overtroffen overtuigd overvallen overwogen overwonnen verbannen verbleven "
    "verboden verbogen verbonden verborgen verbracht verbroken verdacht verdreven verdronken vergeleken "
    "vergeten vergeven verhangen verheven verholpen verkocht verkozen verkregen verlaten "
    "verlopen verloren vermeden vernomen verraden verrezen verschenen verschoven versleten verslagen "
    "verstaan verstreken vertrokken vervallen vervangen verweten verwezen verworpen verworven verzocht "
    "verzonden verzonnen voldaan voltrokken voltooid volbracht voorkomen voorzien weerhouden weerlegd "
    "weersproken"
)

# Look like a participle and are none, or are so often an adjective that "wordt" before them is no passive.
_NO_PARTICIPLE = word_set(
    "bedraagt beducht beeld beerput beest befaamd begaafd begint behelst behoeft behoort bejaard bekend "
    "beknopt belangrijkst benauwd benefiet benieuwd benodigd bereid beroemd beroerd berucht berust "
    "betekent bevat bevreesd bevriend bewolkt bewust bezoek erfgoed erfpacht ernaast ernst gebaat gebed "
    "gebeurt gebit geboorteland gedachtegoed gedicht gedrag gedrocht geduld gehaast gehakt geheel geheim "
    "gehucht gehuwd geïnteresseerd geldt gelooft geluid gemenebest gemiddeld gemoed genaamd genot "
    "geoorloofd gepaard gepensioneerd gereed gerucht gerust geschied geschikt geschut geslacht getrouwd "
    "getuigt gewaad geweld gewend gewest gewond gewoon gewoond gezant gezinsvoogd gezond heerst herfst "
    "nageslacht ontucht uiteraard verband verbiedt verdriet verhuist verkeerd verkouden verlegen verliefd "
    "vermoeid verontwaardigd verouderd verraadt verschilt verschuldigd verslaafd verwant verweet "
    "voorbeeld"
)

_PRESENT = re.compile(r"\w{3,}(?:end|aand)e\Z")
_NO_PRESENT = word_set(
    "bekende duizende ellende komende legende lopende onbekende tiende volgende voldoende vriende"
)

SUBORDINATORS = word_set(
    "als dat die doordat hoe hoewel indien mits nadat of omdat opdat tenzij terwijl toen totdat voordat "
    "wanneer waar waarbij waardoor waarin waarmee waarna waarnaar waarom waarop waarover waartegen "
    "waaruit waarvan waarvoor wat welke wie zoals zodat zodra zolang"
)
_TIMES = word_set("dag dagen week weken maand maanden jaar jaren uur uren kort lang tijd")
# Other determiners also stand alone: "wordt deze betaald?"
_WITH_NOUN = word_set("de een uw onze mijn jouw")
_COORDINATORS = word_set("en maar want dus of")
# A remark in brackets does not part what stands around it.
_STOP = re.compile(r"[,;:–—]|\s-\s")


def is_present_participle(word: str) -> bool:
    """Whether a lower-case word has the form of a present participle before a noun (werkende, staande)."""
    return _PRESENT.match(word) is not None and word not in _NO_PRESENT


def is_participle(word: str) -> bool:
    """Whether a lower-case word has the form of a past participle (gedaan, ingevuld, verleend, behandeld)."""
    if word in _NO_PARTICIPLE or len(word) < 5:
        return False
    if word in _STRONG_PREFIX or _STRONG_GE.match(word):
        return True
    if word.endswith("dt") or (_OTHER_END.search(word) and not word.endswith(("opend", "leend", "diend"))):
        return False
    return bool(_WEAK_GE.match(word) or _WEAK_PREFIX.match(word))


def is_participle_at(words: list[str], index: int) -> bool:
    """Whether the lower-case word at `index` is a past participle that goes with an auxiliary: no infinitive
    ("te ontvangen"), nothing that stands with a noun ("de ontvangen brief"), no time ("3 weken geleden").
    """
    if not is_participle(words[index]):
        return False
    before = words[index - 1] if index else ""
    ago = words[index] == "geleden" and before in _TIMES
    return not ago and before != "te" and before not in _WITH_NOUN


def is_impersonal(sentence: Sentence, at: int) -> bool:
    """Whether "er" stands beside the word at index `at`: "er wordt", "wordt er"."""
    return any(
        sentence.words[other].lower == "er" and not sentence.between(min(at, other), max(at, other)).strip()
        for other in (at - 1, at + 1)
        if 0 <= other < len(sentence.words)
    )


def clauses(sentence: Sentence) -> list[range]:
    """The clauses of a sentence as ranges of word indexes: parted by punctuation, by words that open a
    subordinate clause, and by en, maar, want, of before a new subject or auxiliary.
    """
    found: list[range] | None = sentence.found.get(clauses)
    if found is None:
        found = sentence.found[clauses] = list(_clauses(sentence))
    return found


def _clauses(sentence: Sentence) -> Iterator[range]:
    start = 0
    for index in range(1, len(sentence.words)):
        if _STOP.search(sentence.between(index - 1, index)) or _opens(sentence, index):
            yield range(start, index)
            start = index
    yield range(start, len(sentence.words))


def _opens(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index].lower
    following = [w.lower for w in sentence.words[index + 1 : index + 3]]
    if word in _COORDINATORS and following and (following[0] in AUXILIARIES or following[0] in SUBJECTS):
        return True
    if word not in SUBORDINATORS or word == "of":
        return word == "of" and bool(following) and following[0] in SUBJECTS
    before = sentence.words[index - 1].lower
    # "die aanvraag", "dat formulier": after a verb or preposition they point, they open nothing.
    pointing = word in ("die", "dat", "wat", "welke") and (before in AUXILIARIES or before in PREPOSITIONS)
    return not pointing
