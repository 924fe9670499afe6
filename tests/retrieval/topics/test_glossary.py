"""A glossary: names and phrases of a question in the words that the articles have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.language.option import Option
from retrieval.topics.glossary import NO_GLOSSARY, Explained, Glossary, replaced
from tests.retrieval.reports import harbour, orchard, reported

BOTH = Collection.of([harbour(), orchard()])
GLOSSARY = Glossary(
    (("Inger S", "Ingrid Solheim"), ("英格丽", "Ingrid Solheim"), ("Herr Brandt", "Oskar Brandt")),
    (("deepening the channel", "dredging", "清淤"), ("ships", "freighters")),
)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("What did inger s say?", "What did Ingrid Solheim say?"),
        ("英格丽说了什么？", "Ingrid Solheim说了什么？"),
        ("What did Herr Brandt say?", "What did Oskar Brandt say?"),
        ("Who spoke of deepening the channel?", "Who spoke of dredging?"),
        ("谁谈到清淤？", "谁谈到dredging？"),
        ("What did Ingrid Solheim say of Inger S?", "What did Ingrid Solheim say of Inger S?"),
        ("Who is Inger Strand?", "Who is Inger Strand?"),
        ("Who spoke of dredging?", "Who spoke of dredging?"),
    ],
)
def test_a_question_is_read_in_the_words_of_the_articles(question: str, read: str) -> None:
    assert GLOSSARY.rewritten(question, BOTH) == read


def test_a_word_finds_what_means_the_same() -> None:
    thesaurus = Explained(GLOSSARY)
    assert thesaurus.related("ships") == (Option(("freighter",), 0.9),)
    assert thesaurus.related("whales") == ()
    known = Collection.of([harbour()], thesaurus=thesaurus)
    assert [p.label for p in answer("Who talked about ships?", known).people] == ["Ingrid Solheim"]


def test_chinese_articles_are_answered_from_while_there_is_no_dictionary() -> None:
    collection = Collection.of([harbour(), orchard()], thesaurus=Explained(GLOSSARY))
    assert [p.label for p in answer("Who talked about ships?", collection).people] == ["Ingrid Solheim"]


def test_without_a_glossary_a_question_stays_as_it_is() -> None:
    assert NO_GLOSSARY.rewritten("Who spoke of dredging?", BOTH) == "Who spoke of dredging?"


@given(st.text(max_size=40), st.text(min_size=1, max_size=5), st.text(max_size=5))
def test_any_form_is_replaced_as_it_stands(text: str, form: str, other: str) -> None:
    found = replaced(text, form, other)
    assert found == text or form.casefold() in text.casefold() or form.upper() in text.upper()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who said that the WHO is late?", "Who said that the World Health Organization is late?"),
        ("Is it the IT firm?", "Is it the Ostby Data firm?"),
        ("What did the eu say?", "What did the European Union say?"),
    ],
)
def test_capitals_that_are_a_common_word_are_met_in_capitals_alone(question: str, expected: str) -> None:
    for form, name in (("WHO", "World Health Organization"), ("IT", "Ostby Data"), ("EU", "European Union")):
        question = replaced(question, form, name)
    assert question == expected


def test_well_known_people_are_asked_for_as_the_articles_call_them() -> None:
    """Be it the other script, and without a glossary; a name that the articles have stays."""
    taiwan = reported("聯準會主席鮑爾本週示意降息。\n", {})
    assert NO_GLOSSARY.rewritten("鲍威尔示意了什么", taiwan) == "鲍尔示意了什么"
    assert NO_GLOSSARY.rewritten("鮑威爾示意了什麼", taiwan) == "鲍尔示意了什麼"
    assert NO_GLOSSARY.rewritten("鮑爾示意了什麼", taiwan) == "鮑爾示意了什麼"
