"""Words of a question that stand in a passage in the same order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.language.tokens import terms
from retrieval.passages.phrase import SIZE, Closeness, Shingles, containment, shingles
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import collection

ASKED = shingles("the quay was built by the town itself")


def share_of(asked: Shingles, passage: str) -> float:
    """The share of a question that a passage holds."""
    return containment(asked, passage, terms(passage))


@pytest.mark.parametrize(
    ("passage", "share"),
    [
        ("In fact “The Quay was built by the town itself”, they say.", 1.0),
        ("Itself the town by built was quay the", 0.0),
        ("Ice", 0.0),
        ("", 0.0),
    ],
)
def test_order_counts_and_case_and_marks_do_not(passage: str, share: float) -> None:
    assert share_of(ASKED, passage) == share


def test_part_of_it_counts_in_part() -> None:
    assert 0 < share_of(ASKED, "The quay was built by slaves.") < 1


def test_chinese_counts_by_characters() -> None:
    assert share_of(shingles("水渠明年完工"), "县里说水渠明年完工。") == 1.0


def test_a_question_too_short_for_a_stretch_has_none() -> None:
    assert shingles("one two three") == frozenset()
    assert share_of(frozenset(), "one two three four") == 0.0


@given(st.text())
def test_every_text_holds_itself(text: str) -> None:
    found = shingles(text)
    assert share_of(found, text) == (1.0 if found else 0.0)
    assert all(len(stretch) == SIZE for stretch in found)


APART = "灯塔镇码头停着渡轮。海豹睡着。栏杆新漆过。船长走了。"
TOGETHER = "渡轮停着。海豹睡着。灯塔镇码头，栏杆新漆过。船长走了，面包还热着。"
HELD = collection(f"{APART}\n\n{TOGETHER}\n\n面包店的门开着。")
QUESTION = "灯塔镇码头的栏杆新漆过吗"


def test_words_of_one_sentence_come_first() -> None:
    assert [hit.paragraph for hit in HELD.search(QUESTION, 2)] == [2, 1]


def test_scores_fall() -> None:
    scores = [hit.score for hit in HELD.search(QUESTION, 3)]
    assert scores == sorted(scores, reverse=True)


def test_nothing_is_as_near_as_the_question_itself() -> None:
    closeness = Closeness.of(topic_of(QUESTION, HELD).query, HELD)
    assert 0.0 == closeness.to("") < closeness.to(APART) < closeness.to(TOGETHER) <= closeness.to(QUESTION)
