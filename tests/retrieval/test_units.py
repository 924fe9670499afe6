"""Which kind of quantity a question asks for, and whether a sentence gives it."""

from __future__ import annotations

import pytest

from retrieval.units import unit_of, units


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("how old is the keeper", "age"),
        ("看守人今年几岁", "age"),
        ("how much money did the pier cost", "money"),
        ("修码头花了多少钱", "money"),
        ("what percentage of boats were lost", "share"),
        ("how far is the island", "length"),
        ("how long did the strike last", "duration"),
        ("罢工持续了多久", "duration"),
        ("how many times did the bell ring", "times"),
        ("来了几位医生", "people"),
    ],
)
def test_a_question_names_the_unit(question: str, name: str) -> None:
    unit = unit_of(question)
    assert unit is not None
    assert unit.name == name


def test_a_question_for_no_quantity_has_no_unit() -> None:
    assert unit_of("who keeps the lighthouse") is None


@pytest.mark.parametrize(
    ("name", "text", "held"),
    [
        ("age", "Ida Sund, 61, keeps the light.", True),
        ("age", "看守人今年61岁。", True),
        ("age", "The light has 61 lamps.", False),
        ("money", "The pier cost $4 million.", True),
        ("money", "造价三千多万元。", True),
        ("money", "The pier has four cranes.", False),
        ("share", "占总数的两成。", True),
        ("length", "The tunnel is 4.7 km long.", True),
        ("length", "The tunnel has 4 lanes.", False),
        ("duration", "The strike lasted 12 days.", True),
        ("times", "电梯坏了37次。", True),
    ],
)
def test_a_sentence_gives_a_quantity_of_a_kind(name: str, text: str, *, held: bool) -> None:
    (unit,) = (unit for unit in units() if unit.name == name)
    assert unit.is_in(text) == held
