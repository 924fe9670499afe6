"""Whom a Chinese question names."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.language.option import Option
from retrieval.people.chinese_naming import by_characters, by_surname, is_a_name, is_familiar, of_surname
from retrieval.people.holders import by_office
from tests.retrieval.found import labels
from tests.retrieval.reports import record, reported
from tests.retrieval.thesauri import FewWords

# one that it lacks it takes apart, and characters mean all sorts of things
DICTIONARY = FewWords(
    {"石油": [Option(("oil",), 1.0)], "渔船": [Option(("boat",), 1.0)]}, otherwise=(Option(("assist",), 0.8),)
)

TEXT = "First words.\n\nSecond words.\n\nThird words."
CORPUS = reported(
    TEXT,
    {
        "First words": Person("Zhao Lixin", "Zhao Lixin", ("director of the tram works",)),
        "Second words": Person("欧阳建平", "欧阳建平", ("县农业局局长",)),
        "Third words": Person("赵美", "赵美", ("市卫生局局长",)),
    },
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("欧阳建平怎么看", "欧阳建平"),
        ("歐陽建平怎麼看", "欧阳建平"),
        ("请问赵立新说了什么", "Zhao Lixin"),
        ("赵丽欣说了什么", "Zhao Lixin"),
    ],
)
def test_a_name_is_found_in_characters_and_by_its_sound(text: str, label: str) -> None:
    found = by_characters(text, CORPUS.people)
    assert found
    assert [figure.person.label for figure in found.figures] == [label]


@pytest.mark.parametrize("text", ["谁说的", "", "code", "孙悟空说了什么"])
def test_nobody_is_named_by_other_words(text: str) -> None:
    assert by_characters(text, CORPUS.people) is None


def test_surname_and_office_name_only_who_holds_it() -> None:
    found = by_surname("赵局长说了什么", CORPUS.people)
    assert found
    assert ([figure.person.label for figure in found.figures], found.words) == (["赵美"], "赵局长")
    assert by_surname("赵市长说了什么", CORPUS.people) is None


def test_a_surname_is_shared_across_scripts() -> None:
    assert {figure.person.label for figure in of_surname("赵", CORPUS.people)} == {"Zhao Lixin", "赵美"}
    assert [figure.person.label for figure in of_surname("欧阳", CORPUS.people)] == ["欧阳建平"]


@pytest.mark.parametrize("text", ["冯巧娥", "馮巧娥", "欧阳晓", "陶然"])
def test_a_surname_and_what_is_no_word_is_a_name(text: str) -> None:
    assert is_a_name(text, DICTIONARY)


def test_a_surname_may_have_a_word_in_front_that_is_no_part_of_it() -> None:
    texts = ("老冯", "小陶", "冯", "老", "冯老", "老师", "")
    assert [text for text in texts if is_familiar(text, DICTIONARY)] == ["老冯", "小陶"]


@pytest.mark.parametrize("text", ["石油部门", "冯局长", "陶奶奶", "马主", "米农", "方", "海边的人", "Feng", ""])
def test_an_office_a_relation_or_a_word_is_none(text: str) -> None:
    assert not is_a_name(text, DICTIONARY)


def test_a_name_is_no_description_of_an_office() -> None:
    helper = Person("Ada Holm", "Ada Holm", ("assistant from 1979 to 1986",))
    held = Collection.of([record("It rained.\n\n“We sailed.”", {"We sailed.": helper})], thesaurus=DICTIONARY)
    assert by_office("冯巧娥", held) == ()


def test_surname_and_office_are_met_by_a_title_in_english_where_no_other_has_it() -> None:
    found = by_surname("赵主任说了什么", CORPUS.people)
    assert found
    assert [figure.person.label for figure in found.figures] == ["Zhao Lixin"]
    assert by_surname("赵市长说了什么", CORPUS.people) is None


@pytest.mark.parametrize("text", ["王赵美说了什么", "何赵美是谁"])
def test_a_stranger_whose_name_ends_like_a_known_one_is_a_stranger(text: str) -> None:
    assert by_characters(text, CORPUS.people) is None


@pytest.mark.parametrize("text", ["赵美珍", "赵美珠"])
def test_a_stranger_whose_name_begins_like_a_known_one_is_a_stranger(text: str) -> None:
    assert not answer(f"{text}说了什么？", CORPUS).people


def test_a_given_name_in_front_of_a_dot_tells_a_stranger() -> None:
    ola = Person("奥拉·霍尔姆", "奥拉·霍尔姆", aliases=("霍尔姆",))
    held = reported("“开船。”", {"开船。": ola})
    assert by_characters("奥拉·霍尔姆说了什么", held.people)
    assert by_characters("霍尔姆说了什么", held.people)
    assert by_characters("佩尔·霍尔姆说了什么", held.people) is None


@pytest.mark.parametrize("text", ["赵美说了什么", "问赵美是谁", "局长赵美"])
def test_what_stands_before_a_name_need_not_belong_to_it(text: str) -> None:
    found = by_characters(text, CORPUS.people)
    assert found is not None
    assert found.words == "赵美"


def test_a_surname_before_a_short_office_begins_a_word() -> None:
    dean = Person("Ye Tang", "Ye Tang", ("dean of the mill",))
    people = reported("First words.", {"First words": dean}).people
    assert by_surname("建了几所职业院校", people) is None
    found = by_surname("叶院怎么说", people)
    assert found is not None
    assert [figure.person.label for figure in found.figures] == ["Ye Tang"]


FOREIGN = reported(
    TEXT,
    {
        "First words": Person("安·玛丽·林德", "安·玛丽·林德", ("校长",)),
        "Second words": Person("莫恩", "莫恩", ("总统发言人",)),
        "Third words": Person("小峰", "小峰", ("学生",)),
    },
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("林德说了什么", "安·玛丽·林德"),
        ("玛丽·林德怎么看", "安·玛丽·林德"),
        ("托德·林德说了什么", None),
        ("林德曼怎么看", None),
        ("托德·莫恩说了什么", "莫恩"),
        ("莫恩·托德说了什么", None),
        ("小锋说了什么", "小峰"),
        ("学校风气怎么样", None),
    ],
)
def test_a_part_of_a_foreign_name_is_no_other_name(text: str, label: str | None) -> None:
    found = by_characters(text, FOREIGN.people)
    assert (found.figures[0].person.label if found else None) == label


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("林德校长说了什么", ["安·玛丽·林德"]),
        ("莫恩发言人说了什么", ["莫恩"]),
        ("莫恩的发言人说了什么", []),
        ("托德·林德说了什么", []),
    ],
)
def test_an_office_behind_a_name_is_its_bearers_own(question: str, people: list[str]) -> None:
    assert labels(answer(question, FOREIGN)) == people


@pytest.mark.parametrize(
    ("text", "title"), [("何医生怎么看", "医院主治医师"), ("何组长说了什么", "调查组组长"), ("何同学是谁", "大三学生")]
)
def test_an_office_behind_a_surname_may_be_told_in_another_word(text: str, title: str) -> None:
    corpus = reported(TEXT, {"First words": Person("何岚", "何岚", (title,))})
    found = by_surname(text, corpus.people)
    assert found
    assert [figure.person.label for figure in found.figures] == ["何岚"]
    assert by_surname("何护士怎么看", corpus.people) is None


RIVER = Collection.of(
    [record("渡轮经理何岚说：“票价上调。”", {"票价上调。": Person("何岚", "何岚", ("渡轮经理",))})],
    thesaurus=FewWords({"建国": [Option(("found",), 1.0)]}),
)


@pytest.mark.parametrize(
    "question",
    [
        *("引用一下王大明的原话", "王大明有没有提票价", "至于票价，王大明怎么说", "列出王大明的所有发言"),
        *("托德·林德谈票价", "何岚妈妈提没提票价", "简单介绍一下王大明这个人"),
        *("总结王建国的发言", "记者采访王大明时他说了什么", "王大明支持票价上调吗"),
        *("对票价王大明怎么看", "票价王大明咋说"),
    ],
)
def test_nobodys_words_answer_a_question_for_those_of_a_stranger(question: str) -> None:
    found = answer(question, RIVER)
    assert (found.answered, labels(found)) == (False, [])


@pytest.mark.parametrize("question", ["有没有人提票价", "何岚提没提票价", "票价的原话", "谁说票价上调"])
def test_words_that_are_no_name_are_no_strangers(question: str) -> None:
    assert labels(answer(question, RIVER)) == ["何岚"]


@pytest.mark.parametrize("question", ["·德说什么", "林德·说了什么", "·说了什么", "··林德·莫说了什么", "·"])
def test_a_dot_may_have_nothing_on_either_side(question: str, bundled: Collection) -> None:
    assert answer(question, bundled).question == question


ISLAND = Collection.of(
    [
        record(
            "首相洛林逊说：“票价上调。”议员埃德·戴维说：“船要留下。”渡口主任宗林说：“工资不变。”乘客付小姐说：“天天坐船。”",
            {
                "票价上调。": Person("洛林逊", "洛林逊", ("首相",)),
                "船要留下。": Person("埃德·戴维", "埃德·戴维", ("议员",)),
                "工资不变。": Person("宗林", "宗林", ("渡口主任",)),
                "天天坐船。": Person("付小姐", "付小姐", ("乘客",)),
            },
        )
    ],
    thesaurus=FewWords(names=frozenset({"戴维斯"})),
)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        *(("宗主任说了什么", ["宗林"]), ("宗师傅说了什么", []), ("宗师傅有没有提票价", []), ("宗老师谈票价", [])),
        *(("付女士说了什么", ["付小姐"]), ("付先生说了什么", []), ("付先生怎么看票价", [])),
        *(("戴维斯谈票价", []), ("戴维斯有没有谈到票价", []), ("至于票价，戴维斯怎么说", [])),
    ],
)
def test_whoever_is_called_otherwise_is_a_stranger(question: str, people: list[str]) -> None:
    assert labels(answer(question, ISLAND)) == people


def test_a_given_name_that_the_articles_do_not_tell_is_said_to_be_theirs_by_likeness_alone() -> None:
    found = answer("请问杰克·洛林逊说了什么", ISLAND)
    assert (labels(found), found.near_name) == (["洛林逊"], "杰克·洛林逊")
    assert answer("洛林逊说了什么", ISLAND).near_name is None
