"""What plain Chinese questions are about: words on a thing, and whose they are."""

from __future__ import annotations

import pytest

from corpus.quotation import Person
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.language.option import Option
from tests.retrieval.found import labels, words
from tests.retrieval.reports import record, reported
from tests.retrieval.thesauri import FewWords

FERRY = """渡轮票价上调一元

渡轮公司经理何岚说：“票价上调一元。”

船长石帆谈到了天气。船长石帆说：“我们不接受票价上调，也不坐渡轮。”
"""
FERRY_WORDS = {
    "票价上调一元。": Person("何岚", "何岚", ("渡轮公司经理",)),
    "我们不接受票价上调，也不坐渡轮。": Person("石帆", "石帆", ("船长",)),
}


@pytest.mark.parametrize("question", ["谁提到票价", "有没有人说票价", "关于票价的原话", "哪个人谈到了票价"])
def test_words_on_a_thing_are_somebodys_and_no_sentence_that_has_the_verb(question: str) -> None:
    found = answer(question, reported(FERRY, FERRY_WORDS))
    assert found.people
    assert "票价" in words(found)


@pytest.mark.parametrize(
    "question",
    [
        *("石帆有关渡轮的发言", "石帆在渡轮方面怎么说", "渡轮这个问题石帆咋说的", "引用石帆关于渡轮的一句话"),
        *("帮我找下石帆对渡轮的看法", "渡轮，石帆啥看法", "石帆对渡轮啥态度"),
    ],
)
def test_what_stands_beside_a_name_tells_what_it_is_about(question: str) -> None:
    text = FERRY.replace("船长石帆谈到了天气。", "船长石帆说：“天气很好。”")
    corpus = reported(text, {"天气很好。": Person("石帆", "石帆", ("船长",)), **FERRY_WORDS})
    assert words(answer(question, corpus)) == "我们不接受票价上调，也不坐渡轮。"


@pytest.mark.parametrize("question", ["渡轮公司有回应吗", "渡轮公司那边什么态度"])
def test_somebody_speaks_for_a_body(question: str) -> None:
    assert labels(answer(question, reported(FERRY, FERRY_WORDS))) == ["何岚"]


@pytest.mark.parametrize(
    "question", ["何岚和石帆意见有啥不同", "何岚跟石帆说的一样吗", "何岚和石帆有没有分歧", "何岚与石帆谁说过票价"]
)
def test_two_are_compared(question: str) -> None:
    assert labels(answer(question, reported(FERRY, FERRY_WORDS))) == ["何岚", "石帆"]


@pytest.mark.parametrize("question", ["票价怎么说", "谁对票价说了什么"])
def test_a_thing_is_nobody_who_might_speak(question: str) -> None:
    dictionary = FewWords({"票价": [Option(("fare",), 1.0)]})
    found = answer(question, Collection.of([record(FERRY, FERRY_WORDS)], thesaurus=dictionary))
    assert "票价" in words(found)


@pytest.mark.parametrize("question", ["票价是石帆说的吗", "石帆有没有提票价", "是不是石帆谈到了票价"])
def test_the_verb_is_no_part_of_what_somebody_is_asked_about(question: str) -> None:
    found = answer(question, reported(FERRY, FERRY_WORDS))
    assert (found.answered, labels(found)) == (True, ["石帆"])


def test_who_supplies_or_persuades_is_not_asked_for_words() -> None:
    text = "木匠孟岚提供了长凳。\n\n店主何岚说：“长凳很好。”"
    corpus = reported(text, {"长凳很好。": Person("何岚", "何岚", ("店主",))})
    assert "孟岚" in words(answer("谁提供了长凳", corpus))


def test_the_wife_of_an_owner_is_not_the_owner() -> None:
    text = "老板何岚说：“长凳很好。”"
    corpus = reported(text, {"长凳很好。": Person("何岚", "何岚", ("老板",))})
    assert not answer("老板娘说什么", corpus).statements
