"""Which kind of quantity a question asks for, and whether a sentence gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.questions.units import unit_of, units

if TYPE_CHECKING:
    from retrieval.questions.question import Asks


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("看守人今年几岁", "age"),
        ("看守人多大", "age"),
        ("这是灯塔第几次停电", "rank"),
        ("修码头花了多少钱", "money"),
        ("how far is the island", "length"),
        ("how long is the guard's sentence", "duration"),
        ("how long did the strike last", "duration"),
        ("how long can the lamp burn", "duration"),
        ("how long is the keeper's report", "pages"),
        ("how hot was the lamp room", "temperature"),
        ("how fast did the fleet grow", "share"),
        ("what was the turnout on the island", "share"),
        ("罢工持续了多久", "duration"),
        ("how many times did the bell ring", "times"),
        ("how often does the bell ring", "frequency"),
        ("how many support the keeper", "part"),
        ("how many sailors think that the light is late", "part"),
        ("how many lamps would the keeper light", "things"),
        ("how many keepers came, and how many people", "people"),
        ("来了几位医生", "persons"),
        ("港里有几艘渔船", "vehicles"),
        ("how much was spent on the pier", "money"),
        ("how much did the keeper pay for the lamp", "money"),
        ("股价涨了多少", "change"),
        ("看守人的年薪是多少", "money"),
        ("栈桥有多长", "length"),
        ("罢工时间有多长", "duration"),
        ("how many lamps does the light have", "things"),
        ("how fast is the boat", "speed"),
        ("what is the population of the island", "people"),
        ("船速是多少", "speed"),
    ],
)
def test_a_question_names_the_unit(question: str, name: str) -> None:
    unit = unit_of(question)
    assert unit is not None
    assert unit.name == name


def test_a_question_for_no_quantity_has_no_unit() -> None:
    assert unit_of("who keeps the lighthouse") is None
    assert unit_of("灯塔有多少") is None
    assert unit_of("风力有多大") is None


@pytest.mark.parametrize(
    ("question", "asks", "name"),
    [
        ("灯塔是哪一年建的", "when", "year"),
        ("她毕业于哪所大学", "which", "school"),
        ("哪些大学被提到", "which", "school"),
        ("灯塔在哪条街上", "where", "road"),
        ("what is the name of the lighthouse", "which", "name"),
    ],
)
def test_a_question_names_the_kind_of_thing(question: str, asks: Asks, name: str) -> None:
    unit = unit_of(question, asks)
    assert unit is not None
    assert unit.name == name
    assert unit_of(question) is None


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("她上哪年级", "when"),
        ("灯塔是什么时候建的", "when"),
        ("搜救在哪里进行", "where"),
        ("哪个人", "which"),
        ("what is the name of the minister", "which"),
        ("说这话的官员叫什么", "which"),
    ],
)
def test_what_leaves_the_kind_open_names_none(question: str, asks: Asks) -> None:
    assert unit_of(question, asks) is None


@pytest.mark.parametrize(
    ("name", "text", "held"),
    [
        ("age", "Ida Sund, 61, keeps the light.", True),
        ("age", "看守人今年61岁。", True),
        ("money", "The pier cost $4 million.", True),
        ("money", "造价三千多万元。", True),
        ("share", "占总数的两成。", True),
        ("frequency", "The bell rings every second Thursday.", True),
        ("frequency", "The keeper rows five evenings a week.", True),
        ("frequency", "Shares in the yard rose 4 percent to 212 pence.", False),
        ("frequency", "The keeper earns 30,000 crowns a year.", False),
        ("length", "The tunnel is 4.7 km long.", True),
        ("duration", "The strike lasted 12 days.", True),
        ("times", "电梯坏了37次。", True),
        ("persons", "八成七的居民不来。", True),
        ("persons", "灯塔高三十米。", False),
        ("year", "去年重建。", True),
        ("year", "停了两年，12月1日复工。", False),
        ("year", "It was rebuilt in 1931.", True),
        ("school", "她在航海学院读书。", True),
        ("school", "她在港口工作。", False),
        ("length", "全長58公尺。", True),
        ("things", "The light has 14 weekly visitors.", True),
        ("frequency", "Seals moult every two or three years.", True),
        ("frequency", "The keeper eats five meals a day.", True),
        ("things", "The lamps cost 5,000 crowns.", False),
        ("things", "They burned for 12 days on £90 of fuel.", False),
        ("things", "They will mend the £42bn worth of piers by 2030", False),
        ("things", "In 1998 lamps were lit.", False),
        ("things", "Some 2000 lamps were lit.", True),
        ("things", "每月加发六万元。", False),
        ("people", "The light has two keepers.", True),
        ("people", "The keeper lives thirty metres from the sea.", False),
        ("people", "灯塔有三个工人。", True),
        ("rank", "这是灯塔第三次停电。", True),
        ("rank", "灯塔停了三次电。", False),
        ("people", "岛上8.7万居民坐船出岛。", True),
        ("money", "首月免收门票。", True),
        ("money", "船厂买回8万张。", False),
        ("change", "股价上涨6.2%。", True),
        ("change", "船厂有四百人。", False),
        ("age", "老看守今年七十三了。", True),
        ("age", "老看守今年去了北方。", False),
        ("venue", "比赛在南浦体育馆举行。", True),
        ("venue", "船票在燈塔邊兩小時賣光。", False),
        ("money", "Entry is free for children.", True),
        ("speed", "The boat makes 12 knots.", True),
        ("speed", "The boat is 12 metres long.", False),
        ("name", "The keeper's cat is called Tom.", True),
        ("name", "The keeper has a cat.", False),
    ],
)
def test_a_sentence_gives_a_quantity_of_a_kind(name: str, text: str, *, held: bool) -> None:
    (unit,) = (unit for unit in units() if unit.name == name)
    assert unit.is_in(text) == held
