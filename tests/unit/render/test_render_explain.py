"""A page explains each term of the glossary where a citizen first meets it, and nowhere else."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from time import perf_counter

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from formc.lint.engine import Linter
from formc.model import Form
from formc.project import Project
from formc.render import documents
from formc.render.explain import Explainer
from formc.render.plan import Page, plan
from formc.render.wording import Wording
from formc.schema.library import Library
from formc.schema.parse import form_from
from formc.source import load

FORM = """
formc: 1
id: voorbeeld
version: 1
languages: [nl]
title: {nl: "Leges terugvragen"}
about: {owner: {role: "Team", email: team@example.nl, review_by: 2027-06-01}}
amounts: {drempel: {2026-01-01: "25.00"}}
glossary:
  - {term: leges, means: {nl: "kosten & rente < {drempel}"}}
  - {term: beschikking, means: {nl: "brief met ons besluit over leges"}}
  - {term: "R&D's werk", means: {nl: "onderzoek"}}
start:
  for: {nl: "U betaalde leges. Wilt u de leges terug?"}
  needs: {nl: "uw **beschikkingen**, en R&D's werk"}
  costs: {nl: "Zie [alles over leges](https://www.example.nl/leges). Beschikking"}
  takes: {nl: "Een dag."}
contact: {nl: "Mail naar leges@example.nl."}
steps:
  - id: stap
    title: {nl: "Uw leges"}
    fields:
      - id: soort
        type: radios
        label: {nl: "Waar gaat het over?"}
        options:
          een: {nl: "Leges"}
          twee: {nl: "Iets anders dan leges", other: {nl: "Wat dan?"}}
      - id: beschikking
        type: yes_no
        show_if: {field: soort, is: een}
        label: {nl: "Hebt u een beschikking?"}
      - id: kenmerk
        type: text
        label: {nl: "Kenmerk van uw beschikking"}
        errors: {required: {nl: "Geen leges"}}
  - id: later
    title: {nl: "Later"}
    fields:
      - {id: nog, type: text, show_if: {field: soort, is: een}, label: {nl: "Welke leges nog meer?"}}
      - {id: ook, type: text, label: {nl: "En andere leges?"}, hint: {nl: "Leges dus."}}
      - {id: tot, type: text, required: false, label: {nl: "Hebt u een beschikking (brief)?"}}
      - {id: slot, type: text, label: {nl: "Hoe kwam de beschikking?"}}
confirmation:
  - {show_if: {field: soort, is: een}, text: {nl: "U krijgt uw leges terug."}}
  - {text: {nl: "Over de leges en {kenmerk}: wij sturen een beschikking."}}
"""


def form(text: str = FORM) -> Form:
    tree = load(text, "voorbeeld.yaml").value
    project = Project(root=Path())
    checked = form_from(tree, project, Library(project))
    assert not [d for d in checked.diagnostics if d.rule != "schema/unused-amount"]
    return checked.value


@cache
def pages() -> dict[str, str]:
    made = documents(form(), Project(root=Path(), organisation="Leges Gemeente"), day="2026-10-01")
    return {document.path.removeprefix("voorbeeld/nl/"): document.html for document in made}


def told(html: str) -> list[str]:
    """Each explanation with the words before it in its line."""
    soup = BeautifulSoup(html, "html.parser")
    found = []
    for span in soup.select(".formc-explanation"):
        line = span.find_parent(["p", "li", "label", "legend", "dt", "div"])
        before = "".join(str(s) for s in line.find_all(string=True) if s.find_parent() is not span)
        whole = line.get_text()
        assert re.search(r"\w[”\"]? \(", whole), whole
        found.append(whole[: whole.index(span.get_text())].strip().split()[-1])
        assert before
    return found


def test_the_first_time_only_and_in_no_title():
    html = pages()["index.html"]
    assert told(html) == ["leges", "beschikkingen", "werk"]
    assert html.count('<span class="formc-explanation">(kosten') == 1
    soup = BeautifulSoup(html, "html.parser")
    for title in soup.select("title, h1, h2, header, nav"):
        assert "(" not in title.get_text()


def test_the_meaning_is_escaped_and_its_amounts_are_filled():
    html = pages()["index.html"]
    assert (
        'U betaalde leges <span class="formc-explanation">'
        "(kosten &amp; rente &lt; €\N{NO-BREAK SPACE}25,00)</span>. Wilt u de leges terug?"
    ) in html
    assert 'R&amp;D&#39;s werk <span class="formc-explanation">(onderzoek)</span>' in html


def test_strong_words_keep_their_meaning_outside():
    assert '<strong>beschikkingen</strong> <span class="formc-explanation">(brief' in pages()["index.html"]


def test_links_and_addresses_are_left_alone():
    html = pages()["index.html"]
    assert '<a href="https://www.example.nl/leges">alles over leges</a>' in html
    assert "Mail naar leges@example.nl." in html


def test_an_option_explains_it_and_its_line_does_not_again():
    html = pages()["stap.html"]
    assert told(html) == ["Leges", "beschikking"]
    assert '>Leges <span class="formc-explanation">' in html
    assert 'value="een"' in html


def test_what_depends_on_the_same_page_explains_it_for_the_whole_page():
    assert "Kenmerk van uw beschikking<" in pages()["stap.html"]


def test_what_may_be_left_out_does_not_explain_it_for_the_rest():
    html = pages()["later.html"]
    assert told(html) == ["leges", "leges"]
    assert "Leges dus." in html
    assert told(pages()["confirmation.html"]) == ["leges", "leges", "beschikking"]


def test_who_gets_a_part_has_read_those_that_come_with_it():
    """The second question is asked of the same people; of the third only who answered the second."""
    more = """      - {id: tweede, type: text, show_if: {field: soort, is: een}, label: {nl: "Tweede: leges"}}
      - {id: derde, type: text, show_if: {answered: tweede}, label: {nl: "Derde: leges"}}
      - {id: vierde, type: text, show_if: {field: soort, is: twee}, label: {nl: "Vierde: leges"}}
"""
    of = form(FORM.replace("      - {id: ook,", f"{more}      - {{id: ook,"))
    made = documents(of, Project(root=Path(), organisation="Gemeente"), day="2026-10-01")
    html = {document.page: document.html for document in made if document.state == "fresh"}
    for page in ("later", "check-answers"):
        soup = BeautifulSoup(html[page], "html.parser")
        labels = [label for e in soup.select("label, dt") if re.search(" leges", label := e.get_text())]
        labels = [label for label in labels if "beschikking" not in label]
        assert [bool(re.search(r"leges \(", label)) for label in labels] == [True, False, False, True, True]


def test_a_text_that_gives_the_meaning_itself_is_left_alone_and_counts():
    html = pages()["later.html"]
    assert ">Hebt u een beschikking (brief)?" in html
    assert ">Hoe kwam de beschikking?<" in html


def test_pages_in_error_are_explained_and_their_errors_are_not():
    html = pages()["_errors/voorbeeld/nl/stap.html"]
    assert told(html) == ["Leges", "beschikking"]
    for error in BeautifulSoup(html, "html.parser").select(".formc-error, .formc-errors"):
        assert not error.select(".formc-explanation")
    assert "Geen leges" in html


def test_answers_of_others_are_no_words_of_the_page():
    html = pages()["check-answers.html"]
    for given_answer in BeautifulSoup(html, "html.parser").select("[data-answer], a"):
        assert not given_answer.select(".formc-explanation")
    # Once where everyone sees it; once more in the rows that not everyone has.
    assert told(html) == ["beschikking", "beschikking", "leges", "leges"]


def test_pages_with_explanations_are_clean():
    linter = Linter()
    made = documents(form(), Project(root=Path(), organisation="Gemeente"), day="2026-10-01")
    found = [d for document in made for d in linter.check_document(document)]
    assert [d for d in found if d.rule.startswith("wcag/")] == []


def test_without_a_glossary_nothing_is_explained():
    plain = form(re.sub(r"glossary:\n(  - .*\n)+", "", FORM))
    assert not plain.glossary
    made = list(documents(plain, Project(root=Path(), organisation="Gemeente"), day="2026-10-01"))
    assert not any("formc-explanation" in document.html for document in made)


# --- pages of any shape -------------------------------------------------------------------------------------


def explained(html: str) -> str:
    of = form()
    start: Page = plan(of, "nl").pages[0]
    return Explainer(of, Wording(of, "nl", "2026-10-01")).explained(html, start)


@pytest.mark.parametrize(
    "html",
    [
        "<p title='leges > 3'>x</p>",
        '<p title="leges <b>">x</p>',
        "<!-- leges > leges -->",
        "<style>leges</style><script>leges</script>",
        "<textarea>leges</textarea><a href=x>leges <b>leges</b></a><button>leges</button>",
        '<p lang="en">leges</p><p hidden>leges</p><span data-answer="x">leges</span>',
        "<h2>leges<span>leges</span></h2>",
    ],
)
def test_what_is_no_text_or_cannot_carry_it_stays_as_it_is(html):
    assert explained(html) == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a>leges</a><p>leges</p>", "<a>leges</a><p>leges{}</p>"),
        ("<a><a>x</a>leges</a><p>leges</p>", "<a><a>x</a>leges</a><p>leges{}</p>"),
        ("<p>leges<p>leges", "<p>leges{}<p>leges"),
        ("<p>“leges” &amp; &eacute;</p>", "<p>“leges”{} &amp; é</p>"),
        ("<p><strong>leges</strong> (kosten)</p>leges", "<p><strong>leges</strong> (kosten)</p>leges"),
        ("<br>leges<img alt='leges'/>", "<br>leges{}<img alt='leges'/>"),
    ],
)
def test_the_text_around_it_stays_as_it_is(html, expected):
    span = ' <span class="formc-explanation">(kosten &amp; rente &lt; €\N{NO-BREAK SPACE}25,00)</span>'
    assert explained(html) == expected.format(span)


PIECES = ("<p>", "</p>", "<a>", "</a>", "<strong>", "</strong>", "leges ", "&lt;", '"', "&", "x")


@given(st.lists(st.sampled_from(PIECES)))
def test_nothing_is_lost_whatever_the_page(pieces):
    html = "".join(pieces)
    without = re.sub(r" <span class=\"formc-explanation\">.*?</span>", "", explained(html))
    assert BeautifulSoup(without, "html.parser").get_text() == BeautifulSoup(html, "html.parser").get_text()


@pytest.mark.parametrize("run", ["<!--", "<", '<a "', "<a ''"])
def test_markup_that_nobody_closes_is_read_in_no_time(run):
    page = f"<p>leges</p>{run * 20_000}"
    start = perf_counter()
    assert explained(page).startswith("<p>leges <span")
    assert perf_counter() - start < 1


def test_a_comment_that_nobody_closes_goes_on_to_the_end():
    assert explained("<p>Niets</p><!-- <p>leges</p>") == "<p>Niets</p><!-- <p>leges</p>"
