"""Of Chinese paragraphs that come first, the one whose sentences have most of the question is the first."""

from __future__ import annotations

from retrieval.passages.closeness import Closeness
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import collection

APART = "灯塔镇码头停着渡轮。海豹睡着。栏杆新漆过。船长走了。"
TOGETHER = "渡轮停着。海豹睡着。灯塔镇码头，栏杆新漆过。船长走了，面包还热着。"
HELD = collection(f"{APART}\n\n{TOGETHER}\n\n面包店的门开着。")
QUESTION = "灯塔镇码头的栏杆新漆过吗"


def test_words_of_one_sentence_come_first() -> None:
    assert [hit.paragraph for hit in HELD.search(QUESTION, 2)] == [2, 1]


def test_two_sentences_side_by_side_come_before_two_apart() -> None:
    side_by_side = "灯塔镇码头停着渡轮。栏杆新漆过。海豹睡着。船长走了，面包还热着。"
    held = collection(f"{APART}\n\n{side_by_side}\n\n面包店的门开着。")
    assert [hit.paragraph for hit in held.search(QUESTION, 2)] == [2, 1]


def test_scores_fall() -> None:
    scores = [hit.score for hit in HELD.search(QUESTION, 3)]
    assert scores == sorted(scores, reverse=True)


def test_nothing_is_as_near_as_the_question_itself() -> None:
    closeness = Closeness.of(topic_of(QUESTION, HELD).query, HELD)
    assert 0.0 == closeness.to("") < closeness.to(APART) < closeness.to(TOGETHER) <= closeness.to(QUESTION)
