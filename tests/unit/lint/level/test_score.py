"""The score: what it counts, which way it goes, and where its weights come from."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from formc.lint.level.features import EASIER, features
from formc.lint.level.score import WEIGHTS, scorer
from formc.lint.text.sentences import split

ROOT = Path(__file__).parents[4]
DATA = ROOT / "tests" / "fixtures" / "readability"


@pytest.fixture(scope="module")
def fit_level():
    spec = importlib.util.spec_from_file_location("fit_level", ROOT / "scripts" / "fit_level.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def feature(text: str, name: str, lang: str = "nl") -> float:
    (sentence,) = split(text)
    return features(sentence, lang)[name]


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("commas", "Neem mee: uw pas, een foto; geld.", 2),
        ("listed_errors", "Indien u verhuist", 1),
        ("listed_others", "Wilt u dit toelichten?", 1),
        ("listed_things", "Het convenant", 1),
        ("listed_errors", "als u verhuist (indien)", 0),
        ("stiff_phrases", "Met betrekking tot uw auto", 1),
        ("participles", "Wij hebben dit gemeten en betaald", 2),
        ("worden", "Het wordt en werd", 2),
        ("passives", "Uw brief wordt gelezen", 1),
        ("pincers", "Wij hebben uw brief over uw nieuwe huis gelezen", 1),
        ("person", "Belt u ons?", 1),
        ("we", "Wij sturen ons antwoord", 2),
        ("written_numbers", "Binnen acht weken", 1),
        ("abbreviations", "Uw BSN en z.s.m.", 2),
        ("names", "Bel met Amsterdam of het UWV", 2),
        ("present_participles", "De bestaande en werkende regels", 2),
    ],
)
def test_features(name: str, text: str, value: float):
    assert feature(text, name) == value


def test_numbers_do_not_make_a_sentence_longer():
    assert feature("Bel 14 023", "words") == feature("Bel", "words")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_weight_has_a_feature_and_the_expected_sign(lang: str):
    known = features(split("Ja.")[0], lang)
    for name, weight in scorer(lang).weights.items():
        assert name in known
        assert weight < 0 if name in EASIER else weight > 0, name


@pytest.mark.parametrize(
    ("lang", "harder", "easier"),
    [
        ("nl", "Uw aanvraag wordt door ons behandeld.", "Wij behandelen uw aanvraag."),
        ("nl", "Indien u verhuist, dient u dit te melden.", "Verhuist u? Meld dat dan."),
        ("nl-simple", "U ontvangt een uittreksel.", "U krijgt een brief."),
        ("en", "You are required to submit substantiating documentation.", "Send us the papers."),
    ],
)
def test_harder_is_higher(lang: str, harder: str, easier: str):
    assert scorer(lang).text(harder) > scorer(lang).text(easier)


def test_a_text_is_not_harder_because_it_goes_on():
    score = scorer("nl").text
    assert score("Bel ons.") == pytest.approx(score("Bel ons. Bel ons. Bel ons."))


def test_weights_name_the_sets_they_come_from():
    written = json.loads(WEIGHTS.read_text("utf-8"))
    assert all(written[lang]["fitted_on"] for lang in ("nl", "en"))


# --- scripts/fit_level.py -----------------------------------------------------------------------------------


def test_fitting_is_reproducible_and_orders_the_pairs(fit_level):
    pairs, rvo = fit_level.rows(DATA, "pairs-nl-amsterdam"), fit_level.rows(DATA, "pairs-nl-rvo")
    fitted = fit_level.fit_dutch(pairs, rvo)
    assert fitted == fit_level.fit_dutch(pairs, rvo)
    assert sum(fitted.text(row["complex"]) > fitted.text(row["simple"]) for row in pairs) >= len(pairs) - 1
    assert all((weight < 0) == (name in EASIER) for name, weight in fitted.weights.items())
    scores = [fitted.text(row[side]) for row in (*pairs, *rvo) for side in ("complex", "simple")]
    assert 40 < sum(scores) / len(scores) < 60


def test_held_out_weights_never_saw_the_document(fit_level):
    held_out = fit_level.HeldOut(DATA)
    pairs, rvo = fit_level.rows(DATA, "pairs-nl-amsterdam"), fit_level.rows(DATA, "pairs-nl-rvo")
    part = fit_level.folds([*pairs, *rvo])
    row = pairs[0]
    others, rvo = (
        [r for r in each if part[fit_level.document(r)] != part[fit_level.document(row)]]
        for each in (pairs, rvo)
    )
    assert len(others) < len(pairs)
    assert held_out.scorer("nl", row["complex"]) == fit_level.fit_dutch(others, rvo)
    joined = row["complex"] + "\n" + row["complex"]
    assert held_out.scorer("nl", joined) == held_out.scorer("nl", row["complex"])


def test_documents_that_share_a_text_are_held_out_together(fit_level):
    shared = {"complex": "Dit is dezelfde zin.", "simple": "Dezelfde zin."}
    rows = [{"id": name, "doc": name, "complex": name, "simple": f"{name}."} for name in "abcdefghijkl"]
    part = fit_level.folds([*rows, *({"id": name, "doc": name, **shared} for name in "al")])
    assert part["a"] == part["l"]
    assert len(set(part.values())) == fit_level.FOLDS


def test_held_out_answers_have_all_that_formc_level_says(fit_level):
    lines = [json.dumps({"id": 7, "lang": "en", "text": "Send your passport and/or photo."})]
    (answer,) = map(json.loads, fit_level.answers(DATA, lines))
    assert (answer["id"], answer["level"], answer["flags"][0]["text"]) == (7, "B2", "and/or")
