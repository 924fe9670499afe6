"""Whether a sentence can answer "how many" or "when"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.questions.answer_type import fits, may_locate, tells_a_day
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import collection

if TYPE_CHECKING:
    from retrieval.questions.question import Asks

CORPUS = collection("Ferries and shops, seals in 1921.\n\n三家商店。")


@pytest.mark.parametrize(
    ("asks", "sentence", "fitting"),
    [
        ("number", "The quay has 37 shops.", True),
        ("number", "Dozens of seals slept.", True),
        ("number", "One of them slept.", False),
        ("number", "There is one shop.", True),
        ("when", "It opened in March.", True),
        ("when", "The next keeper takes over on Jan. 1.", True),
        ("when", "It was counted Nov. 6 to 10 by the keeper.", True),
        ("when", "It opens on 28 Dec.", True),
        ("when", "The 12 marchers left.", False),
        ("when", "春节起试行。", True),
        ("when", "VESTMARK, May 3 (NNA) — The quay has shops.", False),
        ("when", "VESTMARK, May 3 — The quay opened in June.", True),
        ("when", "In March last year the quay — the old one — fell.", True),
        ("when", "（海港社记者何川东港5日电）码头有商店。", False),
        ("number", "码头有一家商店。", False),
        ("number", "码头有两架吊车。", True),
        ("number", "数百名渔民来了。", True),
        ("number", "码头上的人过百。", True),
        ("when", "自大火以来码头没人来。", True),
        ("when", "自来水公司靠码头起家。", False),
        ("when", "老码头建于明代。", True),
        ("when", "30分钟前码头关了。", True),
        ("number", "第十七届商店大会2024-03-05 15:14开幕。", False),
        ("number", "码头的商店排名第三位。", True),
        ("number", "Posted 2024/03/05 at 15:14:21.", False),
        ("number", "The seals won 3-1.", True),
        ("when", "It opened with music.", False),
        ("when", "定在星期五。", True),
        ("when", "It opens at the weekend.", True),
        ("when", "已经完工。", False),
        ("topic", "Anything at all", True),
        ("who_said", "", True),
    ],
)
def test_a_sentence_needs_a_number_or_a_date_where_one_is_asked_for(
    asks: Asks, sentence: str, *, fitting: bool
) -> None:
    assert fits(asks, sentence, topic_of("ferries and shops", CORPUS)) == fitting


@pytest.mark.parametrize(("told", "counts"), [("码头有一家商店。", True), ("一名渔民去了商店。", False)])
def test_a_chinese_one_counts_before_what_is_counted(told: str, *, counts: bool) -> None:
    assert fits("number", told, topic_of("几家商店", CORPUS)) == counts


def test_the_number_in_the_question_is_no_answer_to_it() -> None:
    topic = topic_of("what happened to seals in 1921", CORPUS)
    assert not fits("number", "In 1921 the seals left.", topic)
    assert fits("number", "In 1921 the 40 seals left.", topic)


@pytest.mark.parametrize(
    ("sentence", "located"),
    [
        ("She lived in Norwick and on a boat.", True),
        ("The Norwick-based firm moved.", True),
        ("It is held at a time that suits nobody.", False),
        ("We must live with it.", False),
        ("码头关了。", True),
    ],
)
def test_where_is_told_by_a_place(sentence: str, *, located: bool) -> None:
    assert may_locate(sentence) is located


@pytest.mark.parametrize(
    ("told", "is_day"),
    [
        ("The ferry sank at 10:30 p.m. off the quay.", True),
        ("The ferry sank in May.", True),
        ("The ferry sank in the summer of the flood.", True),
        ("After the ferry sank, marines may search.", False),
        ("The ferry has sunk since, and for years nobody dived.", False),
        ("渡轮沉没以后，没有人下水。", False),
        ("渡轮当天沉没。", False),
        ("渡轮昨晚沉没。", True),
        ("渡轮月底停航。", True),
        ("渡轮在半年前沉没。", True),
        ("30分钟前渡轮沉没。", True),
        ("渡轮夜里沉没。", True),
        ("次日渡轮沉没。", True),
        ("渡轮正月初三沉没。", True),
        ("老灯塔建于明代。", True),
        ("老灯塔是康熙年间建的。", True),
        ("宋代表登上了渡轮。", False),
        ("初一学生登上了渡轮。", False),
        ("自来水公司从渡轮后起家。", False),
        ("自大火起没有渡轮。", True),
    ],
)
def test_a_day_is_told_by_clock_or_calendar(told: str, *, is_day: bool) -> None:
    assert tells_a_day(told) == is_day
