"""That somebody did not speak is told by the article, in its own words."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.answers.absent import Absent, silence
from retrieval.collection import Collection
from retrieval.questions.question import Question
from tests.retrieval.reports import reading

ENGLISH = """Tarnby council sells the pier

“We had no choice,” said Tessa Lund, the leader of the council. Lund declined to comment on the price.

The buyer, Marram Homes, did not respond to requests for comment.

The harbour master, Joan Pell, walked by without a word.

Kern, who took over after Paul Drew was dismissed, refused to speak about the crane.

Asked about Ada Finn, the pier's last owner, Lund's deputy would not comment.

Norland's steward could not be reached.
"""
CHINESE = """东岭码头易主

镇长曹慧说：“我们没有别的办法。”

买方海岚公司没有回应记者的提问。

码头负责人段勇没有表态。
"""
CORPUS = Collection.of([extract(parse(ENGLISH, id="en")), extract(parse(CHINESE, id="zh"))])


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did Marram Homes say?", "did not respond"),
        ("What did Joan Pell say?", "without a word"),
        ("What did the harbour master say?", "without a word"),
        ("What did the steward of Norland say?", "could not be reached"),
        ("Did Lund comment on the price?", "declined to comment on the price"),
        ("海岚公司怎么说？", "没有回应"),
        ("段勇怎么说？", "没有表态"),
    ],
)
def test_that_somebody_did_not_speak_is_told(question: str, words: str) -> None:
    assert words in answer(question, CORPUS).statements[0].parts[0].text


@pytest.mark.parametrize("question", ["What did Paul Drew say?", "What did Ada Finn say?", "What did Olaf Berg say?"])
def test_the_silence_of_another_is_not_theirs(question: str) -> None:
    assert not answer(question, CORPUS).answered


def test_what_somebody_did_say_is_told_all_the_same() -> None:
    assert answer("What did Lund say?", CORPUS).statements[0].parts[0].text == "We had no choice"


def is_silent(told: str, who: str) -> bool:
    question = Question.of(f"What did {who} say?" if who.isascii() else f"{who}怎么说？")
    collection = reading(told, name="told")
    return silence(question, Absent.of(who, question, collection)) is not None


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        ("Ada Finn sold the pier. Finn declined to comment.", True),
        ("Ada Finn met reporters but declined to comment.", True),
        ("Ada Finn sold the pier. The mayor, Ada Finn, declined to comment.", True),
        ("Ada Finn sold the pier. Olaf Finn declined to comment.", False),
        ("Ada Finn and Olaf Finn sold the pier. Finn declined to comment.", False),
        ("Ada Finn sold the pier. Finn’s lawyer declined to comment.", False),
        ("Ada Finns sold the pier. Finns’ lawyer declined to comment.", False),
        ("Ada Finn sold the pier. The crew told Finn and declined to comment.", False),
        ("Ada Finn sold the pier. Finn left and police declined to comment.", False),
        ("Ada Finn sold the pier. Finn said the firm declined to comment.", False),
    ],
)
def test_whoever_is_silent_is_the_one_asked_about(told: str, *, is_told: bool) -> None:
    name = "Ada Finns" if "Finns" in told else "Ada Finn"
    assert is_silent(f"The pier\n\n{told}\n", name) == is_told


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        ("The mayor of Ostby sold the pier. The mayor declined to comment.", True),
        ("Ostby’s mayor declined to comment.", True),
        ("The deputy mayor of Ostby declined to comment.", False),
        ("The mayor of Ostby sold the pier. The mayor of Tarnby declined to comment.", False),
        ("The mayor of Ostby sold the pier. Tarnby’s mayor declined to comment.", False),
        ("The mayor of Ostby met the mayor of Tarnby. The mayor declined to comment.", False),
    ],
)
def test_an_office_elsewhere_is_another(told: str, *, is_told: bool) -> None:
    assert is_silent(f"The pier\n\n{told}\n", "the mayor of Ostby") == is_told


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        ("段勇走进法院，没有回应。", True),
        ("段勇走进法院，截至昨晚没有回应。", True),
        ("段勇走进法院，截至昨晚公司没有回应。", False),
        ("段勇批评了曹慧，曹慧没有回应。", False),
        ("段勇起诉的曹慧没有回应。", False),
        ("船长曹慧没有回应。", True),
    ],
)
def test_whoever_is_silent_in_chinese_is_the_one_asked_about(told: str, *, is_told: bool) -> None:
    assert is_silent(f"东岭码头\n\n{told}\n", "船长" if "船长" in told else "段勇") == is_told
