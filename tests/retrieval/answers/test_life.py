"""How old somebody is."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import SHEN, VIK, reported


@pytest.mark.parametrize(
    ("told", "answered"), [("Nora Vik, 58, runs the market.", True), ("Nora Vik runs 58 stalls.", False)]
)
def test_an_age_stands_beside_the_name(told: str, *, answered: bool) -> None:
    held = reported(f"{told} “The roof leaks,” she said.", {"The roof leaks,": VIK})
    found = answer("How old is Nora Vik?", held)
    assert (found.kind == "passage" and found.statements[0].parts[0].text == told) == answered


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("Nora Vik, now 58, keeps the keys.", True),
        ("Nora Vik is 58.", True),
        ("The 58-year-old market warden Nora Vik runs it.", True),
        ("Nora Vik is 58 per cent owner of it.", False),
        ("The 91-year-old mother of Nora Vik runs it.", False),
        ("The 91-year-old met the daughter and Nora Vik.", False),
    ],
)
def test_an_age_may_have_a_word_beside_it(told: str, *, answered: bool) -> None:
    held = reported(f"{told} “The roof leaks,” she said.", {"The roof leaks,": VIK})
    found = answer("how old is nora vik", held)
    assert (found.kind == "passage" and found.statements[0].parts[0].text == told) == answered


def test_an_age_that_nobody_tells_is_no_answer() -> None:
    held = reported("“The roof leaks,” said Nora Vik.", {"The roof leaks,": VIK})
    assert not answer("How old is Nora Vik?", held).answered


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("沈慕秋今年71岁。", True),
        ("沈慕秋，现年七十一岁。", True),
        ("“90后”姑娘沈慕秋管着冷库。", True),
        ("沈慕秋说71岁的树还结果。", False),
        ("九十岁的母亲和沈慕秋住在镇上。", False),
    ],
)
def test_a_chinese_age_stands_beside_the_name(told: str, *, answered: bool) -> None:
    held = reported(f"{told}\n\n沈慕秋说：“冷库要修。”", {"冷库要修。": SHEN})
    found = answer("沈慕秋多大年纪？", held)
    assert (found.kind == "passage" and told in found.statements[0].parts[0].text) == answered


@pytest.mark.parametrize(
    "told",
    [
        "Nora Vik's mother died on Monday. She was 91.",
        "Nora Vik met the widow on Monday. She was 91.",
        "Nora Vik thanked Tove Falk. She was 91.",
        "Nora Vikander died on Monday. She was 91.",
        "Nora Vik left the market. He was 91.",
    ],
)
def test_a_pronoun_that_may_be_another_tells_no_age(told: str) -> None:
    held = reported(f"{told} “The roof leaks,” said Vik.", {"The roof leaks,": VIK})
    assert not answer("How old is Nora Vik?", held).answered


@pytest.mark.parametrize("told", ["沈慕秋的母亲周一去世。她91岁。", "沈慕秋看望了母亲。她91岁。"])
def test_a_chinese_pronoun_that_may_be_another_tells_no_age(told: str) -> None:
    held = reported(f"{told}沈慕秋说：“冷库要修。”", {"冷库要修。": SHEN})
    assert not answer("沈慕秋多大年纪？", held).answered


@pytest.mark.parametrize(
    ("told", "where", "when"),
    [
        ("Nora Vik, who was born in Norwick, runs the market.", True, False),
        ("Nora Vik was born on March 5, 1960, and never left.", False, True),
        ("Nora Vik was born on 3 May 1960 to bakers in Norwick.", True, True),
        ("Born in Norwick in 1960, Nora Vik never left.", True, True),
        ("Nora Vik hires foreign-born bakers in Norwick.", False, False),
        ("Nora Vik met Karl Moe, who was born in Norwick.", False, False),
        ("Nora Vik, who met a girl born in Norwick in 1990, left.", False, False),
    ],
)
def test_a_birth_is_told_beside_the_name(told: str, *, where: bool, when: bool) -> None:
    held = reported(f"{told} “I was born tired in this town,” Vik said.", {"I was born tired in this town,": VIK})
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
        ("沈慕秋是社长。她的儿子1990年出生于云州。", False, False),
    ],
)
def test_a_chinese_birth_is_told_beside_the_name(told: str, *, where: bool, when: bool) -> None:
    held = reported(f"{told}沈慕秋说：“屋顶漏水。”", {"屋顶漏水。": SHEN})
    assert answer("沈慕秋在哪里出生？", held).answered == where
    assert answer("沈慕秋是哪年出生的？", held).answered == when
