"""Dutch by pattern: participles and clauses."""

from __future__ import annotations

import pytest

from formc.lint.text.dutch import clauses, is_participle, is_participle_at
from formc.lint.text.sentences import split
from formc.lint.text.words import word_set

PARTICIPLES = word_set(
    "gedaan gewerkt gemeld behandeld betaald ingevuld aangevraagd opgestuurd verleend verstrekt "
    "ontvangen verzonden besloten geregistreerd teruggestuurd onderzocht ondertekend goedgekeurd "
    "geïnformeerd gezet overgemaakt verwijderd afgegeven ingediend herzien bekendgemaakt geopend "
    "berekend geregeld bemoeilijkt beschut gesloopt gebruikt gestrekt vergoed verwacht"
)
OTHER_WORDS = word_set(
    "gemeente gebied geld gezond bekend beleid geldig eigenaar lid beeld geschikt bezwaarschrift "
    "mogelijkheid gemeenteraad behandelend verschillend bestaat begint geeft gebeurt overheid overlast "
    "aanvraag vergunning geboortedatum werken u ontvangst vangst belastingdienst bestuursakkoord erfgoed "
    "bedenktijd gebiedsverbod verjaardagsfeest misverstand omgevingsaspect gemeenschapsgeld geldautomaat "
    "bespreekt vertrekt verstrijkt ontvangt verstond besloot gebiedsgericht verregaand vermoeiend"
)


@pytest.mark.parametrize(
    "word",
    sorted(PARTICIPLES),
)
def test_participles(word: str):
    assert is_participle(word)


@pytest.mark.parametrize(
    "word",
    sorted(OTHER_WORDS),
)
def test_other_words(word: str):
    assert not is_participle(word)


@pytest.mark.parametrize(
    ("text", "participles"),
    [
        ("Uw brief wordt na ontvangst gelezen", ["gelezen"]),
        ("Dit is om schade te voorkomen gerepareerd", ["gerepareerd"]),
        ("De ontvangen brief wordt gelezen", ["gelezen"]),
        ("Het is 3 weken geleden gebouwd", ["gebouwd"]),
        ("Wordt het gebruikt", ["gebruikt"]),
        ("Ontvangen", ["ontvangen"]),
    ],
)
def test_participles_that_go_with_an_auxiliary(text: str, participles: list[str]):
    words = text.lower().split()
    assert [word for at, word in enumerate(words) if is_participle_at(words, at)] == participles


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("U belt ons", ["U belt ons"]),
        ("Als u verhuist, belt u ons", ["Als u verhuist", "belt u ons"]),
        ("U krijgt een brief die u bewaart", ["U krijgt een brief", "die u bewaart"]),
        ("U belt en wij helpen u", ["U belt", "en wij helpen u"]),
        ("U kiest rood en groen", ["U kiest rood en groen"]),
        ("Hebt u die brief nog", ["Hebt u", "die brief nog"]),
        ("Hebben die mensen een brief", ["Hebben die mensen een brief"]),
    ],
)
def test_clauses(text: str, parts: list[str]):
    (sentence,) = split(text)
    assert [sentence.quote(part.start, part.stop - 1) for part in clauses(sentence)] == parts
