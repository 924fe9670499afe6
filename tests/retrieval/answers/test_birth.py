"""Where and when somebody was born."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import SHEN, VIK, record


@pytest.mark.parametrize(
    ("told", "where", "when"),
    [
        ("Nora Vik, who was born in Norwick, runs the market.", True, False),
        ("Nora Vik was born on March 5, 1960, and never left.", False, True),
        ("Nora Vik was born in 1960 and never left.", False, True),
        ("Nora Vik was born on 3 May 1960 to bakers in Norwick.", True, True),
        ("Born in Norwick in 1960, Nora Vik never left.", True, True),
        ("Nora Vik runs the market. She was born in Norwick.", True, False),
        ("Nora Vik hires foreign-born bakers in Norwick.", False, False),
        ("Nora Vik met Karl Moe, who was born in Norwick.", False, False),
        ("Nora Vik’s son was born in Norwick.", False, False),
        ("Nora Vik met a girl born in Norwick in 1990.", False, False),
        ("Nora Vik, who met a girl born in Norwick in 1990, left.", False, False),
        ("Nora Vik, a baker, was born in Norwick.", True, False),
    ],
)
def test_a_birth_is_told_beside_the_name(told: str, *, where: bool, when: bool) -> None:
    held = Collection.of(
        [record(f"{told} “I was born tired in this town,” Vik said.", {"I was born tired in this town,": VIK})]
    )
    for question, answered in (("Where was Nora Vik born?", where), ("When was Nora Vik born?", when)):
        found = answer(question, held)
        assert found.answered == answered
        assert not answered or found.kind == "passage"


@pytest.mark.parametrize(
    ("told", "where", "when"),
    [
        ("沈慕秋出生于云州。", True, False),
        ("沈慕秋1960年生于云州。", True, True),
        ("沈慕秋和出生于云州的高平见面。", False, False),
        ("沈慕秋的儿子1990年出生于云州。", False, False),
        ("沈慕秋是社长。她的儿子1990年出生于云州。", False, False),
    ],
)
def test_a_chinese_birth_is_told_beside_the_name(told: str, *, where: bool, when: bool) -> None:
    held = Collection.of([record(f"{told}沈慕秋说：“屋顶漏水。”", {"屋顶漏水。": SHEN})])
    assert answer("沈慕秋在哪里出生？", held).answered == where
    assert answer("沈慕秋是哪年出生的？", held).answered == when
