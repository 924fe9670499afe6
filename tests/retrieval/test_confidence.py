"""The probability that the first statement answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.confidence import NAMES, features, is_answer, of_evidence, speaks_of
from retrieval.evidence import Candidate, Search, evidence
from retrieval.tokens import terms
from retrieval.topic import Topic, topic_of
from tests.retrieval.reports import collection, lines

if TYPE_CHECKING:
    from retrieval.collection import Collection

CORPUS = collection(
    lines(
        [
            "The airport opens in spring.",
            "Visitors wait beside the platform.",
            "The kindergarten teaches songs to small children.",
            "Officials met officials.",
            "Seals rest on ice.",
            "Nets dry in the sun.",
        ]
    )
)


def best(question: str, corpus: Collection = CORPUS) -> tuple[Candidate, Topic]:
    topic = topic_of(question, corpus)
    return evidence(Search(topic, "topic"), corpus)[0], topic


def candidate(question: str, words: str, corpus: Collection = CORPUS) -> tuple[Candidate, Topic]:
    """The utterance with these words as a candidate for the question."""
    topic = topic_of(question, corpus)
    (found,) = (c for c in evidence(Search(topic_of(words, corpus), "topic"), corpus) if words in c.utterance.text)
    return found._replace(literal=topic.literal_gain(terms(found.utterance.text)) / topic.weight), topic


def test_there_is_a_name_for_every_feature() -> None:
    assert len(features(*(best("seals")[0], None, best("seals")[1]))) == len(NAMES)


def test_confidence_is_a_probability_and_falls_with_unknown_words() -> None:
    sure, topic = best("seals on ice")
    unsure, strange = best("seals on ice zzyzx qwrtp")
    one, other = of_evidence(sure, None, topic), of_evidence(unsure, None, strange)
    assert 0 < other < one < 1


@pytest.mark.parametrize(("asks", "sure", "shown"), [("topic", 0.2, True), ("topic", 0.1, False), ("when", 0.2, False)])
def test_dates_are_shown_only_when_surer(asks: str, sure: float, *, shown: bool) -> None:
    found, _ = best("seals")
    assert is_answer(found, sure, asks) == shown  # type: ignore[arg-type]


def test_without_the_number_or_the_thing_counted_there_is_no_answer() -> None:
    found, _ = best("seals")
    assert not is_answer(found._replace(fit=False), 0.99, "number")
    assert not is_answer(found._replace(unmet=1.0), 0.99, "number")
    assert is_answer(found, 0.99, "number")


def test_somebody_who_uses_the_word_speaks_of_the_thing() -> None:
    assert speaks_of(*candidate("airports", "airport opens"), CORPUS)


def test_a_word_that_is_only_alike_is_not_enough_where_the_corpus_has_the_askers_own() -> None:
    found, topic = candidate("airports", "beside the platform")
    assert topic.coverage(terms(found.utterance.text)) > 0
    assert not speaks_of(found, topic, CORPUS)


def test_a_paraphrase_counts_where_the_corpus_lacks_the_askers_word() -> None:
    assert speaks_of(*candidate("nursery school", "kindergarten"), CORPUS)


def test_a_common_word_is_like_anything() -> None:
    common = collection(lines(["Travellers wait in a kindergarten."] * 6 + ["Nets dry.", "Seals rest."]))
    topic = topic_of("infants", common)
    found = [
        c for c in evidence(Search(topic_of("travellers", common), "topic"), common) if "kinder" in c.utterance.text
    ]
    assert not any(speaks_of(c._replace(literal=0.0), topic, common) for c in found)
