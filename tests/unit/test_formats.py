"""How amounts of money are written in each wording."""

from __future__ import annotations

import pytest

from formc.fields import texts
from formc.locale.formats import euros


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("61.50", "€ 61,50", "€61.50"),
        ("61.5", "€ 61,50", "€61.50"),
        ("1250", "€ 1.250", "€1,250"),
        ("61.00", "€ 61,00", "€61.00"),
        ("-5.5", "€ -5,50", "€-5.50"),
    ],
)
def test_an_amount_has_both_cents_or_none(value, dutch, english):
    assert euros(value, texts()["nl"]).replace("\N{NO-BREAK SPACE}", " ") == dutch
    assert euros(value, texts()["nl-simple"]).replace("\N{NO-BREAK SPACE}", " ") == dutch
    assert euros(value, texts()["en"]) == english
