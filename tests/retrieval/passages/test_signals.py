"""What tells an answer from a chance likeness."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.tokens import terms
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search
from retrieval.passages.signals import NEAR, Signals, signals_of, together
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import unquoted

CORPUS = unquoted(
    "Ferries to Holm leave the old quay at noon.",
    "The mayor, Ada Berg, opened a bridge in the north of the town.",
    "A bridge in the south carries trams.",
    "Seals rest on ice.",
)
WORDS = st.lists(st.sampled_from(["quay", "old", "seal", "ice", "bridge"]), max_size=12)


def seen(question: str) -> Signals:
    search = Search(topic_of(question, CORPUS), "topic", CORPUS)
    return signals_of(evidence(search), search, question)


def test_a_rare_word_that_is_missing_counts_and_what_is_there_counts_for_it() -> None:
    all_there, one_missing = seen("seals on ice"), seen("seals on ice with zeppelins")
    assert all_there.missing == pytest.approx(0.0)
    assert one_missing.missing > 0.5
    assert one_missing.held == pytest.approx(all_there.held)


def test_long_paragraphs_and_passages_are_told_from_short_ones() -> None:
    short, long = seen("seals on ice"), seen("Ada Berg opened a bridge")
    assert short.length == short.extent
    assert long.length > short.length


def test_a_name_that_no_article_has_is_absent() -> None:
    search = Search(topic_of("bridge Zuzana", CORPUS, names=["zuzana"]), "topic", CORPUS)
    found = signals_of(evidence(search), search, "the bridge of Zuzana")
    assert found.absent > seen("bridge").absent == 0


def test_a_passage_that_two_others_resemble_leads_by_less() -> None:
    assert seen("ferries to Holm").lead > seen("a bridge").lead


@pytest.mark.parametrize(("question", "told"), [("who opened the bridge", 1.0), ("what did Ada Berg open", 0.0)])
def test_a_name_tells_only_where_the_question_did_not_give_it(question: str, told: float) -> None:
    assert seen(question).name == told


@pytest.mark.parametrize(
    ("passage", "order", "near"),
    [
        ("the old quay", 1.0, 1.0),
        ("the quay is old", 0.0, 1.0),
        ("old " + "stone " * NEAR + "quay", 0.0, 0.0),
        ("the quay", 0.0, 0.0),
        ("", 0.0, 0.0),
    ],
)
def test_words_side_by_side_say_more_than_words_apart(passage: str, order: float, near: float) -> None:
    assert together(terms("old quay").words, terms(passage).words) == (order, near)


@given(WORDS, WORDS)
def test_what_is_in_order_is_near(asked: list[str], told: list[str]) -> None:
    order, near = together(asked, told)
    assert 0 <= order <= near <= 1
