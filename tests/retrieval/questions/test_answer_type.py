"""Whether a sentence can answer "how many" or "when"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.quotation import Record
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.index.utterance import Utterance
from retrieval.language.tokens import stem
from retrieval.questions.answer_type import counts_workers, fits, may_locate, tells_a_day, unit_of, units
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
        ("number", "The seals slept.", False),
        ("number", "One of them slept.", False),
        ("number", "There is one shop.", True),
        ("number", "码头有三家商店。", True),
        ("number", "码头关了。", False),
        ("when", "It opened in March.", True),
        ("when", "It opened last year.", True),
        ("when", "It opens by Christmas.", True),
        ("when", "The next keeper takes over on Jan. 1.", True),
        ("when", "It was counted Nov. 6 to 10 by the keeper.", True),
        ("when", "It opens on 28 Dec.", True),
        ("when", "The 12 marchers left.", False),
        ("when", "春节起试行。", True),
        ("when", "VESTMARK, May 3 (NNA) — The quay has shops.", False),
        ("when", "VESTMARK, May 3 — The quay opened in June.", True),
        ("when", "VESTMARK, 3 May 2024 — The quay has shops.", False),
        ("when", "In March last year the quay — the old one — fell.", True),
        ("when", "（海港社记者何川东港5日电）码头有商店。", False),
        ("number", "碼頭有兩家商店。", True),
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
        ("when", "去年完工。", True),
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
        ("The ferry sank three weeks ago.", True),
        ("The ferry sank in the summer of the flood.", True),
        ("After the ferry sank, marines may search.", False),
        ("The ferry has sunk since, and for years nobody dived.", False),
        ("渡轮沉没以后，没有人下水。", False),
        ("渡轮当天沉没。", False),
        ("渡轮五月沉没。", True),
        ("渡轮昨晚沉没。", True),
        ("渡轮月底停航。", True),
        ("渡轮三个月前沉没。", True),
        ("渡轮在半年前沉没。", True),
        ("两小时前渡轮沉没。", True),
        ("30分钟前渡轮沉没。", True),
        ("渡轮夜里沉没。", True),
        ("次日渡轮沉没。", True),
        ("渡轮在黄昏沉没。", True),
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


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("how old is the keeper", "age"),
        ("看守人今年几岁", "age"),
        ("看守人多大", "age"),
        ("这是灯塔第几次停电", "rank"),
        ("how much money did the pier cost", "money"),
        ("修码头花了多少钱", "money"),
        ("how much did the pier cost", "money"),
        ("what percentage of boats were lost", "share"),
        ("how far is the island", "length"),
        ("how long is the guard's sentence", "duration"),
        ("how long was the closure", "duration"),
        ("how long is the new bridge", "length"),
        ("how long did the strike last", "duration"),
        ("how long can the lamp burn", "duration"),
        ("how long is the keeper's report", "pages"),
        ("how hot was the lamp room", "temperature"),
        ("how fast did the fleet grow", "share"),
        ("what was the turnout on the island", "share"),
        ("罢工持续了多久", "duration"),
        ("how many times did the bell ring", "times"),
        ("how many of the keepers are old", "part"),
        ("how many support the keeper", "part"),
        ("how many sailors think that the light is late", "part"),
        ("how many keepers came, and how many people", "people"),
        ("来了几位医生", "persons"),
        ("灯塔有多少工人", "persons"),
        ("港里有几艘渔船", "vehicles"),
        ("how much was spent on the pier", "money"),
        ("what was the price of the lamps", "money"),
        ("how much did the keeper pay for the lamp", "money"),
        ("what is the keeper's salary", "money"),
        ("股价涨了多少", "change"),
        ("船厂亏了多少", "money"),
        ("看守人的年薪是多少", "money"),
        ("栈桥有多长", "length"),
        ("罢工时间有多长", "duration"),
        ("how many lamps does the light have", "things"),
        ("how fast is the boat", "speed"),
        ("what is the population of the island", "people"),
        ("what is the salary of a keeper", "money"),
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
        ("which universities are mentioned", "which", "school"),
        ("灯塔在哪条街上", "where", "road"),
        ("what is the name of the lighthouse", "which", "name"),
        ("灯塔叫什么名字", "which", "name"),
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
        ("age", "The light has 61 lamps.", False),
        ("money", "The pier cost $4 million.", True),
        ("money", "造价三千多万元。", True),
        ("money", "The pier has four cranes.", False),
        ("share", "占总数的两成。", True),
        ("length", "The tunnel is 4.7 km long.", True),
        ("length", "The tunnel has 4 lanes.", False),
        ("duration", "The strike lasted 12 days.", True),
        ("times", "电梯坏了37次。", True),
        ("persons", "三千多名工人来了。", True),
        ("persons", "八成七的居民不来。", True),
        ("persons", "灯塔高三十米。", False),
        ("year", "灯塔建于1931年。", True),
        ("year", "去年重建。", True),
        ("year", "停了两年，12月1日复工。", False),
        ("year", "It was rebuilt in 1931.", True),
        ("school", "她在航海学院读书。", True),
        ("school", "她在港口工作。", False),
        ("length", "全長58公尺。", True),
        ("things", "The light has 14 weekly visitors.", True),
        ("things", "The lamps cost 5,000 crowns.", False),
        ("things", "They burned for 12 days on £90 of fuel.", False),
        ("things", "每月加发六万元。", False),
        ("things", "有三盏灯。", True),
        ("people", "The light has two keepers.", True),
        ("people", "The keeper lives thirty metres from the sea.", False),
        ("people", "灯塔有11间房。", False),
        ("people", "灯塔有三个工人。", True),
        ("rank", "这是灯塔第三次停电。", True),
        ("rank", "灯塔停了三次电。", False),
        ("people", "岛上8.7万居民坐船出岛。", True),
        ("money", "首月免收门票。", True),
        ("money", "船厂买回8万张。", False),
        ("money", "船厂亏了8万。", True),
        ("change", "股价上涨6.2%。", True),
        ("change", "今天上漲0.24元。", True),
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


TOLD = "Some 130 welders and sailmakers employed by Berg Shipping have signed the petition."
CRANES = "The 40 cranes on the quay, as people in Ostby joke, have signed the petition."


def held(text: str) -> Collection:
    return Collection.of([Record(parse(f"The quay\n\nThe crane was painted on Monday.\n\n{text}", id="quay"))])


@pytest.mark.parametrize(
    "question",
    ["How many workers have signed the petition?", "How many employees of Berg Shipping have signed the petition?"],
)
def test_workers_are_counted_by_what_they_do(question: str) -> None:
    found = answer(question, held(TOLD))
    assert [part.text for statement in found.statements for part in statement.parts][:1] == [TOLD]


def test_things_are_no_workers() -> None:
    assert not answer("How many workers have signed the petition?", held(CRANES)).answered


@pytest.mark.parametrize(
    ("thing", "told", "counted"),
    [
        ("people", "A crane fell, injuring 12 and blocking the quay.", True),
        ("people", "Between 80 and 90 others were there.", True),
        ("people", "Some 112 million viewers saw the crane fall.", True),
        ("workers", "Some 112 million viewers saw the crane fall.", False),
        ("people", "A crane fell on Friday; fourteen lamps broke.", False),
        ("people", "Winds hurt 12 per cent of the trade.", False),
        ("children", "Falk, a mother of three, lives in Ostby.", True),
        ("children", "Falk, a maker of three boats, lives in Ostby.", False),
    ],
)
def test_people_are_counted_by_what_was_done_to_them(thing: str, told: str, *, counted: bool) -> None:
    article = parse(told, id="quay")
    paragraph = article.paragraphs[-1]
    utterance = Utterance(article, paragraph, paragraph.span, "narration", (paragraph.span,))
    assert counts_workers({stem(thing)}, utterance) == counted
