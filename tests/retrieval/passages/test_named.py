"""A paragraph that speaks of somebody else than the question names does not answer it."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.answers.weighing import spoken_topic
from retrieval.collection import Collection
from retrieval.passages.evidence import evidence
from retrieval.passages.named import is_of_a_namesake, lacks_a_name
from retrieval.passages.search import Search
from retrieval.questions.question import Question
from tests.retrieval.reports import OSKAR, SHEN, SOLHEIM, collection, lines, record
from tests.retrieval.thesauri import FewWords

FILLING = ("Bread is dear this year.", "The quarry is shut.", "Geese came early.", "The ferry was late again.")
MINERS = collection(
    lines(
        [
            *FILLING,
            "The miners of Selden are unlikely to endorse Varga because of what she said on coal in March.",
            "Hansen opened the fair.",
            "In May she visited the old mine of Norwick.",
            "“Bread is dear,” a baker said.",
        ]
    )
)
SAID = ("I have always thought highly of Tom Aske.", "Aske's nets are older than the pier.")
HELD = Collection.of(
    [
        record(
            lines(
                [
                    "Bread is dear this year.",
                    f"“{SAID[0]}” said Oskar Brandt.",
                    "The ferry was late again.",
                    f"“{SAID[1]}” said Ingrid Solheim.",
                ]
            ),
            {SAID[0]: OSKAR, SAID[1]: SOLHEIM},
        )
    ]
)


@pytest.mark.parametrize(
    "question",
    ["Why are the miners unlikely to endorse Hansen?", "Why are the miners of Norwick unlikely to endorse Varga?"],
)
def test_somebody_else_is_not_who_was_asked_about(question: str) -> None:
    assert not answer(question, MINERS).answered


@pytest.mark.parametrize(
    "question",
    [
        "Why are the miners unlikely to endorse Varga?",
        "Why are the miners of Selden unlikely to endorse Ida Varga?",
        "When did Hansen visit the old mine?",
    ],
)
def test_a_name_may_stand_in_part_or_in_the_paragraph_before(question: str) -> None:
    assert answer(question, MINERS).answered


def test_days_and_months_are_no_names() -> None:
    question = Question.of("Why are the miners unlikely to endorse Varga on Monday?")
    topic = spoken_topic(question.plain, MINERS, question)
    best = evidence(Search(topic, "topic"), MINERS)[0]
    assert not lacks_a_name(best, topic, question, MINERS)


def test_single_letters_are_no_names() -> None:
    question = Question.of("Why are the miners unlikely to endorse Varga on R&D?")
    topic = spoken_topic(question.plain, MINERS, question)
    assert not lacks_a_name(evidence(Search(topic, "topic"), MINERS)[0], topic, question, MINERS)


QUAYS = collection(
    lines(
        [
            *("今年面包很贵。", "采石场关门了。", "大雁来得早。", "渡轮又晚点了。"),
            "9日，渔民在苏州码头的一次火灾中救出五人，火灾造成两艘渔船沉没。",
            "12日，武汉码头又发生一次火灾，造成三艘渔船沉没。",
            "广州的渔民说，码头的灯坏了。",
        ]
    ),
    thesaurus=FewWords(names=frozenset({"武汉", "广州"})),
)


@pytest.mark.parametrize("question", ["9日的火灾造成几艘渔船沉没？", "武汉码头的火灾造成几艘渔船沉没？"])
def test_what_happened_on_the_day_and_at_the_place_asked_about_is_told(question: str) -> None:
    assert answer(question, QUAYS).answered


@pytest.mark.parametrize("question", ["7日的火灾造成几艘渔船沉没？", "广州码头的火灾造成几艘渔船沉没？"])
def test_what_happened_on_another_day_or_elsewhere_is_no_answer(question: str) -> None:
    assert not answer(question, QUAYS).answered


def test_neither_the_year_nor_a_month_in_words_has_to_be_said_again() -> None:
    assert answer("2021年三月9日的火灾造成几艘渔船沉没？", QUAYS).answered


@pytest.mark.parametrize(
    ("sum_asked", "lacks"), [("三百万", False), ("300万", False), ("四百万", True), ("三亿", False), ("三千亿", True)]
)
def test_an_amount_in_a_chinese_question_has_to_be_there(sum_asked: str, *, lacks: bool) -> None:
    dues = collection(lines([*FILLING, "The harbour earned 300 million crowns, and 3 million in dues."]))
    question = Question.of(f"{sum_asked}克朗是什么")
    topic = spoken_topic(question.plain, dues, question)
    best = evidence(Search(topic, "topic"), dues)[0]
    assert lacks_a_name(best, topic, question, dues) is lacks


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What did Oskar Brandt say about Tom Aske?", "quotation"),
        ("What did Oskar Brandt say about Tom Aske’s nets?", "not_said"),
        ("What did Ingrid Solheim say about Tom Aske’s nets?", "quotation"),
    ],
)
def test_of_a_thing_and_its_owner_the_thing_has_to_be_met(question: str, kind: str) -> None:
    found = answer(question, HELD)
    assert found.kind == kind
    assert kind != "not_said" or found.comes_near


@pytest.mark.parametrize(
    ("topic", "kind"), [("广州", "quotation"), ("广州的渡轮", "not_said"), ("广州的桥", "quotation")]
)
def test_in_chinese_as_well(topic: str, kind: str) -> None:
    said = "广州的桥修好了。"
    text = lines(["面包今年很贵。", f"沈慕秋说：“{said}”", "广州的渡轮停航了。", "有人在钓鱼。"])
    held = Collection.of([record(text, {said: SHEN})], thesaurus=FewWords(names=frozenset({"广州"})))
    assert answer(f"沈慕秋对{topic}怎么说？", held).kind == kind


@pytest.mark.parametrize(
    ("question", "another"),
    [
        ("how many lives did henry vale save", True),
        ("how many lives did ernest vale save", False),
        ("how many lives did ernie vale save", False),
        ("when did bob moe retire", False),
        ("when did ann moe retire", True),
        ("how many lives did vale save", False),
        ("how many lives did henry marsh save", False),
        ("who told ernest vale", False),
        ("how many lives will vale save", False),
    ],
)
def test_a_full_name_is_not_met_by_a_namesake(question: str, *, another: bool) -> None:
    assert is_of_a_namesake(question, "Ernest Vale saved 61 lives. Robert Moe retired.") == another
