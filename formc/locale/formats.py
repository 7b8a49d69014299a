"""How numbers, money and days are written in each wording."""

from __future__ import annotations

import re
from decimal import Decimal

from formc.locale import Texts

_DUTCH = str.maketrans(",.", ".,")
_RELATIVE = re.compile(r"today(?: ([+-]) ([0-9]+) (day|week|month|year)s?)?\Z")


def number(value: str, texts: Texts) -> str:
    """`value` ("1250.5") as people write it: 1.250,5 in Dutch, 1,250.5 in English. Decimals stay as many as
    they are.
    """
    written = f"{Decimal(value):,f}"
    return written if texts.lang == "en" else written.translate(_DUTCH)


def euros(value: str, texts: Texts) -> str:
    """An amount of money: € 61,50 in Dutch, €61.50 in English. Whole euros as they are given, € 61 or
    € 61,00; tenths of a euro with both cents.
    """
    amount = f"{value}0" if value[-2:-1] == "." else value
    return texts("formats.euros", amount=number(amount, texts))


def day(value: str, texts: Texts) -> str:
    """An ISO date as 1 maart 2027; `today`, `today + 4 weeks`, `today - 5 days` as a day counted from
    today.
    """
    relative = _RELATIVE.match(value)
    if relative is None:
        year, month, of_month = value.split("-")
        name = texts("formats.months").split()[int(month) - 1]
        return texts("formats.day", day=int(of_month), month=name, year=int(year))
    sign, amount, unit = relative.groups()
    if not sign:
        return texts("conditions.days.today")
    span = count(int(amount), f"conditions.spans.{unit}s", texts)
    return texts("conditions.days.later" if sign == "+" else "conditions.days.earlier", span=span)


def count(amount: int, key: str, texts: Texts) -> str:
    """A number with what is counted: the text `key`.one for 1, else `key`.many."""
    return texts(f"{key}.one") if amount == 1 else texts(f"{key}.many", count=number(str(amount), texts))
