"""The Markdown subset: what becomes HTML, what is refused, and what the language rules read."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from formc.richtext import TAGS, bad_links, mask, outside, to_html

HOSTILE = (
    "<script>alert(1)</script>",
    "&lt;script&gt; &#60;b&#62;",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](data:text/html,<script>1</script>)",
    '[x](https://www.example.nl/"onmouseover="alert(1))',
    '[x](https://www.example.nl "onclick=alert(1)")',
    "![x](https://www.example.nl/x.png)",
    '<a href="javascript:alert(1)">x</a>',
)


class Tags(HTMLParser):
    """Collects each tag with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("markdown", ["", "inline", "block"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_can_bring_in_html_or_a_link_that_runs_something(text, markdown):
    tags = Tags()
    tags.feed(str(to_html(text, markdown)))
    allowed = {"": set(), "inline": {"a", "strong"}, "block": TAGS}[markdown]
    for tag, attributes in tags.found:
        assert tag in allowed
        assert set(attributes) <= {"href"}
        assert (attributes.get("href") or "https://").startswith("https://")


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.nl",
        "https://www.example.nl/plaatsen/Ede_(stad)?a=1&b=2#c",
        "HTTP://example.nl:8080/",
        "mailto:team@example.nl?subject=Vraag",
        "tel:+31-12-3456789",
        "tel:14012",
    ],
)
def test_a_whole_address_is_no_bad_link(address):
    text = f"Zie [onze pagina]({address})."
    assert not list(bad_links(text))
    assert ">onze pagina</a>." in to_html(text, "inline")
    assert mask(text, "inline").strip() == f"Zie  onze pagina{' ' * (len(address) + 3)}."


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/pad",
        "www.example.nl",
        "//www.example.nl",
        "https:",
        "https://",
        "https:pad",
        "mailto:",
        "tel:",
        "tel:geen",
        "javascript:alert(1)",
        "https://www.example.nl/{leges}",
    ],
)
def test_half_an_address_is_a_bad_link(address):
    assert len(list(bad_links(f"Zie [onze pagina]({address})."))) == 1


def test_a_backslash_makes_a_character_mean_nothing():
    text = r"Een \*sterretje\*, \_streepje\_ en \# hekje"
    assert not list(outside(text, "block"))
    assert to_html(text, "inline") == "Een *sterretje*, _streepje_ en # hekje"
    assert len(mask(text, "block")) == len(text)
    assert "\\" not in mask(text, "block")


@pytest.mark.parametrize("markdown", ["", "inline", "block"])
def test_strong_has_asterisks_only(markdown):
    assert [kind for *_, kind in outside("Dit is __vet__.", markdown)] == ["underscores"]
    assert not list(outside("Vul in: ____ en __ __", markdown))


def test_a_numbered_list_keeps_the_number_it_begins_with():
    assert '<ol start="3">' in to_html("3. drie\n4. vier", "block")


@pytest.mark.parametrize("markdown", ["inline", "block"])
@pytest.mark.parametrize(
    "text", [*HOSTILE, "**a** [b](https://c.nl) \\*d\\*\n\n- e\n  f\n1. g", "**", "[](", "\\"]
)
def test_a_masked_text_is_as_long_as_the_text(text, markdown):
    assert len(mask(text, markdown)) == len(text)
