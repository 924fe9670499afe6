"""Whom a description means of whom no title has all of it; what speaks against somebody still does."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from tests.retrieval.reports import reading

ENGLISH = """Moorland fire spreads to Tarnby

Gov. Alma Reyes visited Tarnby on Monday. "We are with you," Reyes said.

A volunteer, Owen Hart, was hurt. His chief, Nils Bram, said Hart had gone back. "He is stubborn," Bram said.

Hollin Power's managing director, Greta Voss, said no line had come down. "Our poles stand," she said.

"It burned everything," said Ivo Kern, who lost his barn. "I have nothing left."

His wife, Mara Kern, said that the cows were safe.

"We will rebuild the school," said Tessa Lund, the leader of the town council.

Her deputy, Carl Dunne, disagreed. "There is no money," he said.

The former mayor of Tarnby, Joan Pell, said that she had warned of it. "Nobody listened," she said.

"I told the court that it was arson," said the prosecutor, Rolf Stein.
"""
CHINESE = """东岭水库案开庭

7月3日，东岭水库案开庭。被告人陶建业说：“我没有动过闸门。”

他的辩护律师、东岭正平律师事务所律师韩立新认为，证据不足。“闸门的记录是空白的，”韩立新说。

审判长葛明在开庭时表示，将择日宣判。

一名研究室的工程师说，水位计早就坏了。“我们报过三次，”这名工程师说。

厂长郭振声说：“厂里会配合。”厂长的女儿郭小雨则说：“我爸整夜没睡。”

副县长曹慧说，补偿方案下周公布。“一户都不会少，”曹慧说。
"""
CORPUS = Collection.of([extract(parse(ENGLISH, id="en")), extract(parse(CHINESE, id="zh"))])


def _meant(question: str) -> list[str]:
    return [person.label for person in answer(question, CORPUS).people]


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("What did the governor say?", "Alma Reyes"),
        ("What did the fire chief say?", "Nils Bram"),
        ("What did Hart's chief say?", "Nils Bram"),
        ("What did Hollin Power's managing director say?", "Greta Voss"),
        ("What did Kern's wife say?", "Mara Kern"),
        ("What did the wife of Ivo Kern say?", "Mara Kern"),
        ("What did the council leader say?", "Tessa Lund"),
        ("辩护律师怎么说？", "韩立新"),
        ("陶建业的律师怎么说？", "韩立新"),
        ("法官怎么说？", "葛明"),
        ("研究室工程师说了什么？", "一名研究室的工程师"),
        ("郭振声的女儿说了什么？", "郭小雨"),
    ],
)
def test_what_a_title_does_not_say_may_be_told_by_the_article(question: str, person: str) -> None:
    assert _meant(question) == [person]


@pytest.mark.parametrize(
    "question",
    [
        "What did the police chief say?",  # the chief is a fire chief's, of whom no police is told
        "What did the chief of Marlow say?",
        "What did Marlow Gas's managing director say?",
        "What did Reyes's deputy say?",
        "What did Lund's husband say?",
        "What did Bram's wife say?",
        "What did the deputy governor say?",
        "What did the acting governor say?",
        "What did the mayor of Marlow say?",
        "What did the deputy prosecutor say?",
        "县长怎么说？",
        "西川县副县长怎么说？",
        "前厂长怎么说？",
        "韩立新的女儿说了什么？",
        "葛明的律师怎么说？",
        "副厂长怎么说？",
    ],
)
def test_what_speaks_against_somebody_rules_them_out(question: str) -> None:
    assert _meant(question) == []


TWO = """Ferry company and port quarrel

The port's director, Olaf Berg, said that the quay was full. “Not one boat more,” Berg said.

Skerry Lines' managing director, Nora Dahl, said that it was half empty. “Come and look,” she said.

“The law is plain,” said Judge Karl Moe. Leif Aas, a retired judge, disagreed. “It never was,” said Aas.

“We play on,” said Ida Lie, who has not been named. The officials' spokesman was not there.

Mayor Pia Roth lost to Eva Stang. “She fought well,” Roth said.
"""
CHINESE_TEAM = """滨江队夺冠

滨江队主教练孔维说：“她打球像火车。”

主攻手姚可说：“孔导一开口，全队都安静了。”

网友“江边老王”说：“看得我手心出汗。”
"""
TEAMS = Collection.of([extract(parse(TWO, id="two")), extract(parse(CHINESE_TEAM, id="team"))])


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("What did the managing director say?", "Nora Dahl"),
        ("What did the judge say?", "Karl Moe"),
        ("What did the retired judge say?", "Leif Aas"),
        ("孔导怎么说？", "孔维"),
    ],
)
def test_of_several_it_is_the_one_whom_the_article_calls_so(question: str, person: str) -> None:
    assert [p.label for p in answer(question, TEAMS).people] == [person]


def test_netizens_are_those_who_are_called_so() -> None:
    assert answer("网友怎么说？", TEAMS).statements[0].parts[0].text == "看得我手心出汗。"


def test_whoever_is_new_in_an_office_is_not_the_one_before() -> None:
    assert "Roth" not in str(answer("Who is the new mayor?", TEAMS).statements)


def test_a_body_of_referees_is_no_referee() -> None:
    text = "Town win at Tarnby\n\n“It was a foul,” the referees' body said.\n\nThe referee, Nils Bram, did not speak.\n"
    match = reading(text)
    for question in ("What did the referee say?", "裁判怎么说？"):
        assert all(statement.speaker is None for statement in answer(question, match).statements)
    assert answer("What did the referees' body say?", match).answered


def test_a_surname_in_front_of_an_office_is_no_word_of_the_article_of_who_holds_it() -> None:
    text = "吴江区的小区\n\n住户吴小兰在门口等车。\n\n律师何文兵说：“门要开。”\n"
    held = reading(text)
    assert [person.label for person in answer("何律师怎么说？", held).people] == ["何文兵"]
    assert not answer("吴律师怎么说？", held).people
