"""What a paragraph can be worth at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.passages.bounds import may_name
from retrieval.passages.candidates import candidates, passage_of
from retrieval.passages.search import Search
from retrieval.questions.units import unit_of
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import collection, lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection

REPORT = lines(
    "Harbour",
    "Nine ferries left the quay.",
    "Nine trees fell in the storm.",
    "The ferries are old. Of them, twelve were sold.",
)
ROOM = lines("教室", "学校有十二间教室。", "学校有三十名老师。")
LEAST = 0.62


def numbered(text: str, focus: str, corpus: Collection) -> tuple[Search, Sequence[int]]:
    topic = topic_of(text, corpus)
    words = tuple(facet.word for facet in topic.facets if facet.word in topic_of(focus, corpus).facets[0].word)
    search = Search(topic, "number", corpus, focus=words, unit=unit_of(text, "number"))
    return search, range(corpus.layout.size)


def test_a_paragraph_without_the_things_counted_cannot_tell_how_many_there_are() -> None:
    corpus = collection(REPORT)
    search, numbers = numbered("how many ferries left the quay", "ferries", corpus)
    assert may_name(search, numbers, LEAST) == [False, True, False, True]


def test_whatever_names_the_things_counted_may_do_so() -> None:
    for text, focus, report in (("how many ferries left", "ferries", REPORT), ("有多少教室", "教室", ROOM)):
        corpus = collection(report)
        search, numbers = numbered(text, focus, corpus)
        able = may_name(search, numbers, LEAST)
        for number in numbers:
            found = candidates(search, passage_of(search, number), 1.0, 1.0)
            assert able[number] or all(candidate.unmet > 1 - LEAST for candidate in found)


def test_who_counts_people_may_name_them_otherwise() -> None:
    corpus = collection(REPORT)
    search, numbers = numbered("how many people left the quay", "people", corpus)
    assert all(may_name(search, numbers, LEAST))
