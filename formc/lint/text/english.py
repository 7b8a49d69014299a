"""English word forms, by pattern: enough for a rule about passives, without a parser."""

from __future__ import annotations

from formc.lint.text.words import word_set

# What is or what is to be. "Was sent" and "has been sent" tell what happened.
BE = word_set("am is are be being i'm you're we're they're isn't aren't")
# What may stand between be and its participle; words in -ly too.
BETWEEN = word_set(
    "all almost already also always both each even ever first further just later mostly much never no not "
    "now often once only quite rather so sometimes soon still then thus too usually very well yet"
)

# Strong and irregular verbs.
_IRREGULAR = word_set(
    "beaten begun bent bitten blown bought bound bred broken brought built burnt burst cast caught chosen "
    "cut dealt done drawn driven drunk dug eaten fed felt flown forbidden forgiven forgotten fought found "
    "frozen given grown heard held hidden hit hung hurt kept known laid led left lent let lit lost made "
    "meant met mistaken mown outdone overcome overseen overtaken overthrown paid proven put rebuilt "
    "redone repaid resold rewritten ridden run said seen sent set sewn shaken shed shot shown shut slain "
    "sold sought sown spent split spoken spread spun stolen struck stuck stung sung sunk sworn swept "
    "taken taught thought thrown told torn trodden understood undertaken undone upheld withdrawn withheld "
    "won worn wound woven written wrung"
)
_NO_PARTICIPLE = word_set(
    "beloved bleed breed creed embed exceed feed flatbed greed hatred heed hundred indeed kindred naked "
    "need proceed ragged rugged sacred seabed seed shed sled speed steed succeed sunbed weed wicked "
    "wretched"
)
# How someone or something is, rather than what somebody does.
_STATES = word_set(
    # people
    "advanced aged annoyed ashamed bored concerned confused convinced delighted determined disabled "
    "disappointed divorced dressed embarrassed employed engaged excited experienced fascinated frightened "
    "frustrated hurt injured interested married overjoyed pleased qualified relaxed retired satisfied "
    "scared separated shocked surprised tired worried widowed "
    # places and things
    "attached based broken closed coloured colored complicated composed connected covered crowded "
    "detailed divided finished frozen done fixed gone grown included involved limited linked located lost "
    "mixed opposed related shaped situated spread stuck written "
    # what it is called, and what may and must be
    "allowed called entitled expected inclined known named needed required supposed"
)
# What is left when something has been done: "is parked", though "must be parked" is something to do.
_RESULTS = word_set(
    "blocked connected damaged dated dedicated deserted enclosed enrolled equipped furnished insulated "
    "insured left locked numbered occupied parked polluted powered registered seated signed stationed "
    "stored suited"
)


def is_participle(word: str) -> bool:
    """Whether a lower-case word has the form of a past participle of something done (sent, filled)."""
    if word in _STATES or word in _NO_PARTICIPLE:
        return False
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > 4 and word.isalpha())


def is_result(be: str, participle: str) -> bool:
    """Whether these tell how something is, rather than what happens to it: "is parked", "are left"."""
    return participle in _RESULTS and be not in ("be", "being")
