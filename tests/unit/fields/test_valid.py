"""What each type takes as an answer. All numbers are made up; those with check digits are computed here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formc import fields
from formc.field_bases import LineType
from formc.fields.kenteken import SIDECODES

VALID = {
    "bsn": ["123456782", "111222333", "1112.22.333", "111 222 333", "012345672"],
    "rsin": ["123456782", "0123.45.672"],
    "kvk": ["12345678", "01234567", "1234 5678", "12.34.56.78"],
    "iban": ["NL02ABNA0123456789", "NL02 ABNA 0123 4567 89", "nl02 abna 0123 4567 89",
             "BE71 0961 2345 6769"],
    "kenteken": ["AB-12-34", "ab123c", "AB 123 C", "12-ABC-3", "1-ABC-23", "123-AB-4", "A-12-BCD"],
    "postcode": ["1234 AB", "1234AB", "9999 zz", "1234  AB"],
    "email": ["naam@example.nl", "j.de-vries+test@post.example.co.uk", "n@example.nl",
              "naïef@voorbeeld.example"],
    "phone": ["06 12345678", "0612345678", "(020) 123 45 67", "+31 6 12345678", "+31 (0)6 12345678",
              "0031612345678", "+32 470 12 34 56", "14 020", "0800-1234", "06/12345678"],
    "number": ["12", "0", "-3", "12,5", "12.5", "1.250", "1.250,50", "1,250.50", "1 250", " 7 "],
    "money": ["12", "12,50", "12.50", "€ 12,50", "€1.250", "1.250,00", "1,250.00", "12,-", "12,--"],
    "date": ["2027-3-27", "1985-03-27", "2024-2-29"],
    "time": ["14:30", "14.30", "9:05", "00:00", "23:59", "9.05 uur"],
    "address": ["1234 AB"],
}  # fmt: skip
INVALID = {
    "bsn": ["", "123456789", "000000000", "12345678", "1234567820", "12345678a", "12345672"],
    "rsin": ["", "123456789", "12345678"],
    "kvk": ["", "1234567", "123456789", "00000000", "1234567a"],
    "iban": ["", "NL03ABNA0123456789", "NL02ABNA012345678", "XX02ABNA0123456789", "123456789"],
    "kenteken": ["", "AB-CD-EF", "123456", "AB-12", "AB-12-34-5", "AÀ-12-34", "AB-12-3O4"],
    "postcode": ["", "0123 AB", "1234", "1234 A", "12345 AB", "1234 SS", "AB 1234"],
    "email": ["", "naam", "naam@", "@example.nl", "naam@example", "na am@example.nl", "naam@example..nl",
              "naam@example.nl, ander@example.nl", ".naam@example.nl", "na..am@example.nl",
              "naam@@example.nl"],
    "phone": ["", "112", "061234567", "06123456789", "abc", "+31 612345", "00000000000", "+", "1234567"],
    "number": ["", "twaalf", "1,2,3", "12-", "1.2.3", "--1", "1e3", "٣"],
    "money": ["", "€", "12,5", "12,5055", "twaalf", "12,5-", "€ €12"],
    "date": ["", "2027-02-29", "2027-13-1", "27-3-2027", "85-3-27", "2027-3", "2027-3-0", "2027-W10-1"],
    "time": ["", "24:00", "14:60", "14", "1430", "half 3"],
    "address": ["", "0123 AB"],
}  # fmt: skip


def cases(table: dict[str, list[str]]):
    return [pytest.param(kind, answer, id=f"{kind}-{answer}") for kind in table for answer in table[kind]]


@pytest.mark.parametrize(("kind", "answer"), cases(VALID))
def test_takes(kind: str, answer: str):
    assert fields.types()[kind].valid(answer)


@pytest.mark.parametrize(("kind", "answer"), cases(INVALID))
def test_refuses(kind: str, answer: str):
    assert not fields.types()[kind].valid(answer)


def test_every_type_that_can_tell_is_here():
    free = fields.types()["text"].__class__.valid
    assert (
        {n for n, kind in fields.types().items() if type(kind).valid is not free}
        == set(VALID)
        == set(INVALID)
    )


def test_samples_are_valid():
    shown = [kind for kind in fields.types().values() if isinstance(kind, LineType)]
    assert shown and all(kind.valid(kind.sample) for kind in shown)


@given(st.sampled_from(sorted(VALID)), st.text())
def test_any_text_gets_an_answer(kind: str, answer: str):
    assert fields.types()[kind].valid(answer) in (True, False)


# --- python-stdnum parity, and check digits computed by hand ----------------------------------------------


def elfproef(digits: str) -> bool:
    return sum(w * int(d) for w, d in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True)) % 11 == 0


@given(st.integers(min_value=1, max_value=999_999_999))
def test_bsn_and_rsin_follow_the_elfproef(number: int):
    from stdnum.nl import bsn

    digits = f"{number:09}"
    assert fields.types()["bsn"].valid(digits) == fields.types()["rsin"].valid(digits) == elfproef(digits)
    assert elfproef(digits) == bsn.is_valid(digits)


@given(
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=4, max_size=4),
    st.integers(0, 9_999_999_999),
    st.integers(2, 98),
)
def test_iban_follows_mod_97(bank: str, account: int, check: int):
    from stdnum import iban

    body = f"{bank}{account:010}"
    right = iban.calc_check_digits(f"NL00{body}")
    assert fields.types()["iban"].valid(f"NL{right}{body}")
    wrong = f"NL{check:02}{body}"
    assert fields.types()["iban"].valid(wrong) == (f"{check:02}" == right) == iban.is_valid(wrong)


@given(st.from_regex(r"[0-9]{4} ?[A-Za-z]{2}", fullmatch=True))
def test_postcode_follows_stdnum(answer: str):
    from stdnum.nl import postcode

    assert fields.types()["postcode"].valid(answer) == postcode.is_valid(answer)


def test_every_series_of_number_plates():
    """The 14 sidecodes, each once; every arrangement of 6 signs that is none of them is refused."""
    from itertools import product

    kind = fields.types()["kenteken"]
    assert len(set(SIDECODES)) == 14
    for signs in product("X9", repeat=6):
        code = "".join(signs)
        assert kind.valid(code.replace("X", "B").replace("9", "7")) == (code in SIDECODES)
