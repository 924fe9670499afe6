"""A paragraph that speaks of somebody else than the question names does not answer it."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from retrieval.answers.weighing import spoken_topic
from retrieval.collection import Collection
from retrieval.language.tokens import terms
from retrieval.passages.evidence import evidence
from retrieval.passages.named import is_of_a_namesake, lacks_a_name, numbered
from retrieval.passages.search import Search
from retrieval.questions.question import Question
from tests.retrieval.reports import OSKAR, SHEN, SOLHEIM, VIK, collection, lines, record, reported, unquoted
from tests.retrieval.thesauri import FewWords

FILLING = ("Bread is dear this year.", "The quarry is shut.", "Geese came early.", "The ferry was late again.")
MINERS = unquoted(
    *FILLING,
    "The miners of Selden are unlikely to endorse Varga because of what she said on coal in March.",
    "Hansen opened the fair.",
    "In May she visited the old mine of Norwick.",
    "“Bread is dear,” a baker said.",
)
SAID = ("I have always thought highly of Tom Aske.", "Aske's nets are older than the pier.")
HELD = reported(
    lines(
        "Bread is dear this year.",
        f"“{SAID[0]}” said Oskar Brandt.",
        "The ferry was late again.",
        f"“{SAID[1]}” said Ingrid Solheim.",
    ),
    {SAID[0]: OSKAR, SAID[1]: SOLHEIM},
)
ENGLISH = "Line 8 of the metro will open on 1 June, with twelve stations."
CHINESE = "地铁八号线将于6月1日通车，沿线设十二站，第三批列车已到。"


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
    search = Search(topic, "topic", MINERS)
    assert not lacks_a_name(evidence(search)[0], search, question)


def test_single_letters_are_no_names() -> None:
    question = Question.of("Why are the miners unlikely to endorse Varga on R&D?")
    topic = spoken_topic(question.plain, MINERS, question)
    search = Search(topic, "topic", MINERS)
    assert not lacks_a_name(evidence(search)[0], search, question)


QUAYS = collection(
    lines(
        *("今年面包很贵。", "采石场关门了。", "大雁来得早。", "渡轮又晚点了。"),
        "9日，渔民在苏州码头的一次火灾中救出五人，火灾造成两艘渔船沉没。",
        "12日，武汉码头又发生一次火灾，造成三艘渔船沉没。",
        "广州的渔民说，码头的灯坏了。",
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
    dues = unquoted(*FILLING, "The harbour earned 300 million crowns, and 3 million in dues.")
    question = Question.of(f"{sum_asked}克朗是什么")
    topic = spoken_topic(question.plain, dues, question)
    search = Search(topic, "topic", dues)
    assert lacks_a_name(evidence(search)[0], search, question) is lacks


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
    text = lines("面包今年很贵。", f"沈慕秋说：“{said}”", "广州的渡轮停航了。", "有人在钓鱼。")
    held = Collection.of([record(text, {said: SHEN})], thesaurus=FewWords(names=frozenset({"广州"})))
    assert answer(f"沈慕秋对{topic}怎么说？", held).kind == kind


@pytest.mark.parametrize(
    ("question", "another"),
    [
        ("how many lives did henry vale save", True),
        ("how many lives did ernest vale save", False),
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Route 12 and route fourteen stop at Pier 4.", [("rout", 12), ("rout", 14), ("pier", 4)]),
        ("八号线, 12号楼和二十一路公交", [("号线", 8), ("号楼", 12), ("路公交", 21)]),
        ("第三批来了三批人，首轮，第十二届", [("批", 3), ("轮", 1), ("届", 12)]),
    ],
)
def test_what_a_number_tells_from_others_of_its_kind(text: str, found: list[tuple[str, int]]) -> None:
    assert list(numbered(terms(text).pieces)) == found


@pytest.mark.parametrize(
    ("text", "question", "answered"),
    [
        (ENGLISH, "How many stations does Line 8 have?", True),
        (ENGLISH, "How many stations does Line 9 have?", False),
        (CHINESE, "八号线什么时候通车", True),
        (CHINESE, "九号线什么时候通车", False),
        (CHINESE, "第四批列车什么时候到", False),
    ],
)
def test_what_is_asked_of_one_is_not_told_by_another(text: str, question: str, *, answered: bool) -> None:
    assert answer(question, collection(f"Metro\n\n{text}")).answered is answered


def test_words_on_another_are_not_what_somebody_said_of_it() -> None:
    held = record("“Line 8 carries half of the town,” Nora Vik said.", {"Line 8 carries half of the town,": VIK})
    assert answer("What did Nora Vik say about Line 9?", Collection.of([held])).kind == "not_said"
    assert answer("What did Nora Vik say about Line 8?", Collection.of([held])).kind == "quotation"


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        *(("8号线什么时候通车", True), ("8號線什麼時候通車", True), ("9号线什么时候通车", False)),
        *(("十二号线什么时候通车", True), ("12号线什么时候通车", True), ("十三号线什么时候通车", False)),
        ("首期什么时候通车", False),
    ],
)
def test_a_number_in_a_name_is_asked_for_as_the_articles_write_it(question: str, *, answered: bool) -> None:
    lines = collection("地铁\n\n城北的八号线将于十二月通车。\n\n城南的12号线明年三月通车。")
    assert answer(question, lines).answered is answered
