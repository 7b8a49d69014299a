"""Which language tags exist, as far as a page needs to know (BCP 47: the IANA language subtag registry)."""

from __future__ import annotations

import re

from formc.lint.html.wordset import words

# Languages of the registry that have a code of two letters.
_TWO_LETTERS = words(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz
    ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik
    in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg
    mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro
    ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty
    ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """
)
# Three letters where the registry has two: not a language tag, however common in other systems.
_NOT_THREE_LETTERS = words(
    """
    alb aar abk afr aka amh ara arg arm asm aze bak bam baq bel ben bih bis bod bos bre bul bur cat ces cha
    che chi chu chv cor cos cre cym cze dan deu div dut dzo ell eng epo est eus ewe fao fas fij fin fra fre
    fry ful geo ger gla gle glg glv gre grn guj hat hau heb her hin hmo hrv hun hye ibo ice ido iii iku ile
    ina ind ipk isl ita jav jpn kal kan kas kat kau kaz khm kik kin kir kom kon kor kua kur lao lat lav lim
    lin lit ltz lub lug mac mah mal mao mar may mkd mlg mlt mon mri msa mya nau nav nbl nde ndo nep nld nno
    nob nor nya oci oji ori orm oss pan per pli pol por pus que roh ron rum run rus sag san sin slk slo slv
    sme smo sna snd som sot spa sqi srd srp ssw sun swa swe tah tam tat tel tgk tgl tha tib tir ton tsn tso
    tuk tur twi uig ukr urd uzb ven vie vol wel wln wol xho yid yor zha zho zul
    """
)
_SHAPE = re.compile(r"^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$", re.IGNORECASE)


def is_language(tag: str) -> bool:
    """Whether `tag` starts with a language that exists: "nl", "nl-BE", "nl-simple", "fy".

    Codes of three letters are not all known here: they pass, but for those that should have been two.
    """
    if not _SHAPE.match(tag):
        return False
    language = tag.split("-", maxsplit=1)[0].lower()
    return language in _TWO_LETTERS or (len(language) == 3 and language not in _NOT_THREE_LETTERS)
