"""Lists of articles."""

from __future__ import annotations

import pytest

from corpus.quotation import Record
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.answers.articles import LISTED
from retrieval.collection import Collection
from tests.retrieval.reports import collection, harbour, market, orchard, reported


@pytest.fixture(scope="module")
def three() -> Collection:
    return Collection.of([harbour(), market(), orchard()])


@pytest.mark.parametrize(
    "question",
    [
        *(
            "List the articles",
            "what articles do you have?",
            "What are the articles about?",
            "what are these articles all about?",
            "how many articles are there",
        ),
        *("latest article", "Show me all the stories", "有哪些文章？", "文章列表", "一共有多少篇报道"),
        *("What is new?", "anything new today", "Which is the latest story?", "summarise all the articles", "news"),
        *("有什么新闻？", "最新的文章是什么？", "有没有新消息", "总结一下所有文章"),
    ],
)
def test_all_articles_are_listed_the_dated_ones_first(question: str, three: Collection) -> None:
    found = answer(question, three)
    assert (found.kind, found.aspect, found.total) == ("about", "articles", 3)
    assert found.articles == ("market", "harbour", "orchard")
    assert found.statements[0].parts[0].text == "Market hall to close on Mondays"


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Which articles mention the roof?", ("market",)),
        ("any stories about freighters", ("harbour",)),
        ("articles about the mayor", ("market", "harbour")),
        ("哪些文章提到了柑橘？", ("orchard",)),
        ("关于果园的报道有哪些", ("orchard",)),
    ],
)
def test_articles_on_a_topic_are_those_that_speak_of_it(
    question: str, names: tuple[str, ...], three: Collection
) -> None:
    found = answer(question, three)
    assert found.aspect == "articles"
    assert set(found.articles) == set(names)


@pytest.mark.parametrize(
    "question", ["Which articles mention volcanoes?", "有没有关于火山的报道", "articles about the the"]
)
def test_where_no_article_speaks_of_a_topic_nothing_is_listed(question: str, three: Collection) -> None:
    assert not answer(question, three).answered


@pytest.mark.parametrize(
    "question",
    ["What do the articles say about freighters?", "Who speaks in these articles?", "What is the article about?"],
)
def test_other_questions_about_articles_ask_for_no_list_of_them(question: str, three: Collection) -> None:
    assert answer(question, three).aspect != "articles"


def test_of_many_articles_the_first_are_shown_and_all_are_counted() -> None:
    many = collection(*(f"Ferry number {n}\n\nThe ferry sails." for n in range(LISTED + 5)))
    found = answer("list the articles", many)
    assert (len(found.articles), found.total) == (LISTED, LISTED + 5)


def test_an_article_without_a_title_is_listed_as_well() -> None:
    held = reported("The ferry sails again on Monday, and nobody pays twice for the crossing.", {}, name="a")
    assert answer("list the articles", held).articles == ("a",)


SIGNED = Collection.of(
    Record(parse(text, id=name))
    for name, text in {
        "quay": "New quay\n\nBy Ida Holm, The Ostby Herald\n\n5 March 2024\n\nPer Falk wrote a letter.\n",
        "eels": "Eels are back\n\nBy Ida Holm and Bo Reed\n\nFishermen are glad.\n",
        "柑橘": "柑橘增产\n\n2024年5月2日　来源：青石日报　记者 许文静\n\n合作社要建新的冷库。\n",
    }.items()
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Which articles are by Ida Holm?", ("quay", "eels")),
        ("What did Bo Reed write?", ("eels",)),
        ("Which stories did Ida Holm write", ("quay", "eels")),
        ("Which articles are from the Ostby Herald?", ("quay",)),
        ("许文静写了哪些文章？", ("柑橘",)),
        ("哪些报道是青石日报登的？", ("柑橘",)),
    ],
)
def test_articles_by_somebody_or_of_a_newspaper_are_listed(question: str, names: tuple[str, ...]) -> None:
    found = answer(question, SIGNED)
    assert (found.kind, found.aspect, found.articles) == ("about", "articles", names)


def test_what_somebody_wrote_who_is_no_author_is_told_by_the_articles() -> None:
    assert answer("What did Per Falk write?", SIGNED).aspect is None
