"""What a Chinese question asks for has to be there, not only the name beside it."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.quotation import Person
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.answers.weighing import spoken_topic
from retrieval.collection import Collection
from retrieval.passages.asked import lacks_nouns
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search
from retrieval.questions.question import Question
from tests.retrieval.reports import collection, lines, record

SPOKEN = "盐田明年扩建，码头也要修。"
REPORT = lines(
    "青礁盐业与南浦船厂签订合同，合同金额为三千万元，职工共有四百人。",
    f"青礁县副县长柳怀安出席仪式时说：“{SPOKEN}”",
    "盐工郝满仓受伤后，妻子每天到盐田送饭。",
    "南浦船厂建于1962年，总部设在青礁码头。",
)
SALT = Collection.of([record(REPORT, {SPOKEN: Person("柳怀安", "柳怀安", ("青礁县副县长",))})])
MILL = collection(
    lines(
        "The old mill stands at the river and was sold in March.",
        "Bread is dear in Sandvik this year.",
        "“The oven is cold,” a baker said.",
    )
)


@pytest.mark.parametrize(
    "question",
    [
        "青礁盐业的净利润是多少？",
        "青礁鹽業的總部在哪裡？",
        "南浦船厂的董事长是谁？",
        "县长有没有出席仪式？",
        "縣長有沒有出席儀式？",
        "郝满仓的父亲说了什么？",
    ],
)
def test_a_name_alone_does_not_answer_for_another_thing_or_person(question: str) -> None:
    assert not answer(question, SALT).answered


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("青礁盐业与南浦船厂的合同金额是多少？", 1),
        ("青礁盐业的职工有多少？", 1),
        ("副县长有没有出席仪式？", 2),
        ("郝满仓的妻子到盐田做什么？", 3),
        ("南浦船厂的总部在哪里？", 4),
    ],
)
def test_what_is_there_answers(question: str, paragraph: int) -> None:
    assert [statement.paragraph for statement in answer(question, SALT).statements][:1] == [paragraph]


PIER = collection(
    lines(
        "The pier at Norvik will be widened in May, the harbour master told reporters.",
        "Fishermen from Estvik are against the new crane, said Ada Holm.",
        "The bridge was painted in June.",
    )
)


@pytest.mark.parametrize("question", ["Who opposes widening the pier at Norvik?", "Who is against widening the pier?"])
def test_who_opposes_a_thing_is_not_told_where_it_is_only_mentioned(question: str) -> None:
    assert not answer(question, PIER).answered


def test_who_is_against_a_thing_is_told_where_somebody_is() -> None:
    assert [statement.paragraph for statement in answer("Who is against the new crane?", PIER).statements] == [2]


def test_a_stance_some_sentences_away_is_not_theirs() -> None:
    told = "Ida Holm spoke against the ferry. Rain fell. The band played. Tom Lind said that the tram is for all of us."
    assert not answer("Who opposes the tram?", collection(lines(told))).answered
    near = told.replace("Tom Lind", "Others object. Tom Lind")
    assert answer("Who opposes the tram?", collection(lines(near))).answered


def test_another_word_for_being_against_a_thing_will_do() -> None:
    quay = Collection.of([extract(parse("码头扩建\n\n渔民代表李红说：“我反对建码头。”\n\n会上下了雨。\n", id="x"))])
    assert answer("谁抵制建码头？", quay).statements[0].parts[0].text == "我反对建码头。"


@pytest.mark.parametrize(
    ("told", "is_answered"),
    [
        ("灯塔镇的旧渡轮将在月底停航，镇长林涛说。", False),
        ("灯塔镇的旧渡轮将停航，镇长林涛5月3日说。", True),
        ("5月3日，镇长林涛说，灯塔镇的旧渡轮将停航。", True),
    ],
)
def test_a_day_within_the_words_is_not_that_of_the_words(told: str, *, is_answered: bool) -> None:
    plain = (f"面包今年很{how}。" for how in ("贵", "便宜", "软", "硬"))
    assert answer("镇长林涛是几号说的？", collection(lines(told, *plain))).answered == is_answered


YARDS = collection(
    lines(
        "The fair opens in May.",
        "Geese came early.",
        "The pilot left, said Ada Holm.",
        "The company would save $4 million in cost, to build each of its boats at Estvik.",
        "The quarry is shut.",
    )
)


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("How much would the tunnel cost to build?", True),
        ("How much would the boats cost to build?", False),
        ("How much would the ships of the firm cost to build?", False),
        ("How many tunnels would the company build?", False),
        ("the cost to build the tunnel", False),
    ],
)
def test_a_noun_of_which_nothing_there_has_anything_leaves_an_answer_in_doubt(question: str, *, lacks: bool) -> None:
    asked = Question.of(question)
    topic = spoken_topic(asked.plain, YARDS, asked)
    search = Search(topic, "number" if question.startswith("How") else "topic", YARDS)
    best = next(c for c in evidence(search) if "Estvik" in c.utterance.text)
    assert lacks_nouns(best, search, asked) == lacks


@pytest.mark.parametrize("question", ["Who painted the mill?", "When was the mill painted?", "Did the mill explode?"])
def test_half_of_a_question_is_no_answer(question: str) -> None:
    found = answer(question, MILL)
    assert not found.answered
    assert [statement.paragraph for statement in found.nearest] == [1]


@pytest.mark.parametrize("question", ["When was the mill sold?", "Was the mill sold?", "the painted mill"])
def test_both_words_or_a_mere_topic_are_answered(question: str) -> None:
    assert [statement.paragraph for statement in answer(question, MILL).statements][:1] == [1]


CHOIR = collection(
    lines(
        "The tailor sings in the square at noon.",
        "Bread is dear in Sandvik this year.",
        "“The oven is cold,” a baker said.",
    )
)


@pytest.mark.parametrize("question", ["Who sings the anthem?", "Where is the anthem sung?", "Where do walruses sing?"])
def test_a_word_like_both_stands_for_one_of_them(question: str) -> None:
    assert not answer(question, CHOIR).answered


def test_a_figure_is_told_by_the_number_alone() -> None:
    fleet = collection(lines("The yard has built 317 boats.", "Bread is dear.", "“The oven is cold,” a baker said."))
    assert answer("What is the figure 317 about?", fleet).answered


def test_what_the_corpus_knows_may_be_met_in_another_word() -> None:
    assert answer("Where does the tailor sing?", CHOIR).answered


def test_whoever_speaks_is_what_the_missing_word_calls_them() -> None:
    said = "宣判后，尤岳山表示不上诉。"
    text = lines("法院昨天判了尤岳山四年。", said, "码头当天关门。")
    found = answer("被告上诉了吗？", Collection.of([record(text, {said: Person("尤岳山", "尤岳山", ("被告",))})]))
    assert found.statements[0].parts[0].text == said
