"""What is given up before all is read could not have been the answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.answers.weighing import words_on
from retrieval.collection import Collection
from retrieval.index.catalogue import Catalogue
from retrieval.index.volumes import Volume, pieces_of, terms_of
from retrieval.passages.confidence import (
    SAID_AS_ASSUMED,
    elsewhere,
    most_of_speech,
    most_sure,
    of_evidence,
    of_speech,
    setting_of,
)
from retrieval.passages.evidence import evidence
from retrieval.passages.occasion import with_occasion
from retrieval.passages.search import Search
from retrieval.passages.signals import runner_up, signals_of
from retrieval.postings.engine import engines
from retrieval.postings.pieces import Pieces
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from retrieval.passages.candidates import Candidate
    from retrieval.passages.promise import Promise
    from retrieval.topics.topic import Topic

REPORTS = (
    lines(
        "Harbour",
        "“The quay needs new cranes,” said Ada Berg, director of the harbour. Ice comes in winter.",
        "The ferry to Norwick is late, and fog lies over the quay. Carl Holt said that the school is closed.",
        "“We paid 40 million for the ferry,” said Carl Holt, mayor of Norwick. “The fog is no excuse.”",
        "The cranes of the old harbour were sold in 1998.",
    ),
    lines(
        "Winter",
        "**Tide & Quay:** Will your cranes be lent to teachers?",
        "**Ada Berg:** We rise early and ask nobody. The fog is thick.",
        "**Tide & Quay:** And what about the ice in winter?",
        "**Ada Berg:** It is thin.",
        "As for the school, Carl Holt replied: “It is sold.”",
    ),
    lines("School", "The school in Norwick has 12 teachers.", "Ada Berg said that the fog will lift.", "Ice."),
)


def corpus_of(*texts: str) -> Collection:
    """Articles with what is quoted in them, and with the pieces that can be quoted, as a folder keeps them."""
    records = [extract(parse(text, id=f"text{number}")) for number, text in enumerate(texts)]
    pieces = [each for record in records for each in pieces_of(record, list(terms_of(record)))]
    volume = replace(Volume.of(records), pieces=Pieces.of(pieces))
    return Collection({r.article.id: r for r in records}, Catalogue.of(records), {0: volume})


CORPUS = corpus_of(*REPORTS)
WORDS = ("quay", "harbour", "cranes", "ferry", "fog", "school", "ice", "winter", "teachers", "Norwick", "taxes", "sold")
TOPICS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True).map(" ".join)
ASKED = st.sampled_from(
    (
        "What did {} say about {}?",
        "Why did {} reject the {}?",
        "How many {1} did {0} announce?",
        "How many {1} are there for {0}?",
        "When did {0} sell the {1}?",
    )
)


@given(TOPICS, st.booleans())
def test_the_best_is_no_surer_than_was_thought_when_it_was_read(text: str, narrated: bool) -> None:  # noqa: FBT001 - drawn
    topic = topic_of(text, CORPUS)
    search = Search(topic, "topic", CORPUS, narrated=narrated)
    found = evidence(search) if topic.facets else []
    if not found:
        return
    next_one = runner_up(found)
    sure = of_evidence(signals_of(found, search, text), setting_of(found[0], search))
    for behind in (0.0, next_one.score / 2 if next_one else 0.0, next_one.score if next_one else 0.0):
        assert sure <= most_sure(found[0], behind, search, text) + 1e-9


@given(TOPICS, st.floats(0, 1), st.floats(0, 1), st.floats(0, 0.5), st.floats(0, 0.5))
def test_words_are_no_likelier_on_a_topic_than_wider_and_nearer_ones(
    text: str, others: float, known: float, wider: float, nearer: float
) -> None:
    topic = topic_of(text, CORPUS)
    search = Search(topic, "topic", CORPUS)
    for best in evidence(search) if topic.facets else ():
        words = CORPUS.paragraphs.terms_in(best.utterance.article.id, best.utterance.span, english=topic.is_english)
        led = with_occasion(best.utterance, best.number, search, ())
        nearest = max((*led, *(facet.strength(words) for facet in topic.facets)))
        around = {"context": best.context + wider, "literal": best.literal + wider}
        most = most_of_speech(topic, others=known * others, own=best.own + wider, nearest=nearest + nearer, **around)
        assert of_speech(best, search, others) <= most + 1e-9


@settings(max_examples=60)
@given(ASKED, st.sampled_from(("Ada Berg", "Carl Holt")), TOPICS)
def test_answers_about_somebody_are_those_that_reading_all_would_give(asked: str, who: str, topic: str) -> None:
    inferring = pytest.importorskip("retrieval.postings.compiled.inferring")
    question = asked.format(who, topic)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "inferring", inferring)
        patch.setattr("retrieval.passages.evidence.FEW", 0)
        patch.setattr("retrieval.answers.weighing.FEW", 0)
        some = answer(question, CORPUS)
        patch.setattr("retrieval.answers.weighing.evidence", _all_read)
        patch.setattr("retrieval.answers.plainly.evidence", _all_read)
        assert answer(question, CORPUS) == some


def _all_read(search: Search) -> list[Candidate]:
    """Evidence of which nothing is given up."""
    return evidence(search._replace(is_it=None, is_worth=None))


def test_nothing_is_read_where_somebody_cannot_have_spoken_of_a_topic(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.passages.evidence.FEW", 0)
    figures = CORPUS.people.get(CORPUS.people.by_name["ada berg"])
    read: list[int] = []
    monkeypatch.setattr("retrieval.passages.evidence.promised", lambda _, number, *__: read.append(number))
    assert words_on(Search.by(figures, topic_of("taxes", CORPUS), CORPUS), SAID_AS_ASSUMED) == ([], 0.0)
    assert read == []


def test_somebody_hardly_spoke_of_what_is_told_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """What others say of a topic in the asker's words is known before anything is read."""
    monkeypatch.setattr("retrieval.passages.evidence.FEW", 0)
    monkeypatch.setattr("retrieval.answers.weighing.FEW", 0)
    figures = CORPUS.people.get(CORPUS.people.by_name["ada berg"])
    asked: list[float] = []

    def likely(search: Search, promises: Iterable[Promise], least: float, others: float) -> bool:
        asked.append(others)
        return True

    monkeypatch.setattr("retrieval.answers.weighing.may_be_spoken_of", likely)
    search = Search.by(figures, topic_of("fog", CORPUS), CORPUS)
    words_on(search, SAID_AS_ASSUMED)
    assert asked == [0.0, elsewhere((), search)]
    assert asked[1] > 0


def test_nothing_is_weighed_where_no_paragraph_has_a_name_that_it_has_to_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.passages.evidence.FEW", 0)
    weighed: list[int] = []

    def nothing(_: Topic, numbers: Sequence[int], *__: object) -> Mapping[int, Promise]:
        weighed.extend(numbers)
        return {}

    monkeypatch.setattr("retrieval.passages.evidence.promises", nothing)
    search = Search(topic_of("fog", CORPUS), "topic", CORPUS, narrated=True, naming=frozenset({"moll"}))
    assert evidence(search) == []
    assert weighed == []
    with pytest.raises(KeyError):
        evidence(search._replace(naming=frozenset({"holt"})))
    assert weighed != []


def test_nothing_is_read_where_no_paragraph_has_a_number_of_the_things_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.passages.evidence.FEW", 0)
    read: list[int] = []
    monkeypatch.setattr("retrieval.passages.evidence.promised", lambda _, number, *__: read.append(number))
    topic = topic_of("taxes for teachers in Norwick", CORPUS)
    (taxes,) = (facet.word for facet in topic.facets if facet.word.startswith("tax"))
    search = Search(topic, "number", CORPUS, focus=(taxes,), is_for_best=True, is_it=lambda *_: True)
    assert evidence(search) == []
    assert read == []
