"""The probability that the first statement answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.language.option import TYPO_WEIGHT, Option
from retrieval.language.tokens import terms
from retrieval.passages.confidence import (
    Setting,
    as_asked,
    by_themselves,
    elsewhere,
    is_answer,
    of_evidence,
    of_number,
    of_speech,
    speaks_of,
    stands_out,
)
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search
from retrieval.passages.signals import Signals, signals_of
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import collection, lines, unquoted
from tests.retrieval.thesauri import FewWords

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate

GLOSSARY = FewWords({"ferry": [Option(("渡轮",), TYPO_WEIGHT)]}, {"渡轮": ("ferri",)})

CORPUS = unquoted(
    "The airport opens in spring.",
    "Visitors wait beside the platform.",
    "The kindergarten teaches songs to small children.",
    "Officials met officials.",
    "Seals rest on ice.",
    "Nets dry in the sun.",
)


def best(question: str, corpus: Collection = CORPUS) -> tuple[Candidate, Search]:
    search = Search(topic_of(question, corpus), "topic", corpus)
    return evidence(search)[0], search


def candidate(question: str, words: str, corpus: Collection = CORPUS) -> tuple[Candidate, Search]:
    """The utterance with these words as a candidate for the question."""
    topic = topic_of(question, corpus)
    (found,) = (c for c in evidence(Search(topic_of(words, corpus), "topic", corpus)) if words in c.utterance.text)
    held = terms(found.utterance.text)
    own, literal = topic.coverage(held), topic.literal_gain(held) / topic.weight
    return found._replace(literal=literal, own=own), Search(topic, "topic", corpus)


def sure(question: str, corpus: Collection = CORPUS) -> float:
    """The confidence of the best candidate for a question."""
    return of_evidence(signals(question, corpus))


def signals(question: str, corpus: Collection = CORPUS) -> Signals:
    topic = topic_of(question, corpus)
    return signals_of(evidence(Search(topic, "topic", corpus)), Search(topic, "topic", corpus), question)


def test_confidence_is_a_probability_and_falls_with_unknown_words() -> None:
    assert 0 < sure("seals on ice zzyzx qwrtp") < sure("seals on ice") < 1


def test_between_two_languages_other_weights_hold() -> None:
    seen = signals("seals on ice")
    assert of_evidence(seen) != of_evidence(seen, Setting(foreign=True))


@pytest.mark.parametrize("chinese", [False, True])
def test_what_an_encyclopedia_tells_has_weights_of_its_own(*, chinese: bool) -> None:
    seen = signals("seals on ice")
    told, between, news = (of_evidence(seen, Setting(chinese=chinese, reporting=share)) for share in (0.0, 0.5, 1.0))
    assert min(told, news) < between < max(told, news)
    assert news == of_evidence(seen, Setting(chinese=chinese))


def test_words_that_stand_in_the_source_are_sure() -> None:
    seen = signals("seals on ice")
    assert of_evidence(seen, verbatim=1.0) == 1.0
    assert of_evidence(seen, verbatim=0.2) == of_evidence(seen)


@pytest.mark.parametrize(("asks", "sure", "shown"), [("topic", 0.3, True), ("topic", 0.1, False), ("when", 0.3, False)])
def test_dates_are_shown_only_when_surer(asks: str, sure: float, *, shown: bool) -> None:
    found, _ = best("seals")
    assert is_answer(found, sure, asks) == shown  # type: ignore[arg-type]


def test_what_reports_hold_is_shown_when_surer_than_what_an_encyclopedia_tells() -> None:
    found, _ = best("seals")
    told = Setting(reporting=0.0)
    assert not is_answer(found, 0.2, "topic")
    assert is_answer(found, 0.2, "topic", setting=told)
    assert not is_answer(found, 0.42, "who_said")
    assert is_answer(found, 0.42, "who_said", setting=told)


@pytest.mark.parametrize(
    ("asks", "sure", "shown"), [("topic", 0.3, True), ("topic", 0.2, False), ("where", 0.5, False)]
)
def test_what_is_told_in_chinese_is_shown_when_surer(asks: str, sure: float, *, shown: bool) -> None:
    found, _ = best("seals")
    assert is_answer(found, sure, asks, setting=Setting(chinese=True, reporting=0.0)) == shown  # type: ignore[arg-type]


def test_a_particular_thing_of_which_the_corpus_knows_hardly_a_word_has_to_be_surer() -> None:
    found, _ = best("seals")
    met_by_chance = found._replace(literal=0.0)
    assert is_answer(met_by_chance, 0.5, "which", known=1.0)
    assert not is_answer(met_by_chance, 0.5, "which", known=0.2)
    assert is_answer(met_by_chance, 0.7, "which", known=0.2)
    assert is_answer(met_by_chance, 0.5, "topic", known=0.2)
    assert is_answer(found._replace(literal=0.5), 0.5, "which", known=0.2)


def test_a_number_by_chance_is_likelier_than_another_thing() -> None:
    found, _ = best("seals")
    met_by_chance = found._replace(literal=0.0)
    assert is_answer(met_by_chance, 0.3, "number", known=0.2)
    assert not is_answer(met_by_chance, 0.1, "number", known=0.2)
    assert not is_answer(met_by_chance, 0.3, "number", known=0.2, setting=Setting(chinese=True))


@pytest.mark.parametrize(
    ("asks", "own", "margin", "shown"),
    [("topic", 0.5, 0.2, True), ("topic", 0.5, 0.1, False), ("topic", 0.3, 0.2, False), ("who_said", 0.5, 0.2, False)],
)
def test_what_alone_is_near_an_unknown_word_is_shown(asks: str, own: float, margin: float, *, shown: bool) -> None:
    found, _ = best("seals")
    near = found._replace(own=own)
    assert stands_out(near, margin, asks, topic_of("walruses", CORPUS)) == shown  # type: ignore[arg-type]
    assert not stands_out(near, margin, asks, topic_of("seals", CORPUS))  # type: ignore[arg-type]
    assert not stands_out(near, margin, asks, topic_of("walruses gloves", CORPUS))  # type: ignore[arg-type]


def test_across_languages_one_word_has_to_be_surely_translated_and_mostly_there() -> None:
    found, _ = best("seals")
    sure, unsure = topic_of("seals", CORPUS), topic_of("walruses", CORPUS)
    assert stands_out(found._replace(own=0.7), 0.0, "topic", sure, foreign=True)
    assert not stands_out(found._replace(own=0.5), 0.5, "topic", sure, foreign=True)
    assert not stands_out(found._replace(own=0.7), 0.5, "topic", unsure, foreign=True)
    assert not stands_out(found._replace(own=0.7), 0.0, "who_said", sure, foreign=True)


def test_without_the_number_or_the_thing_counted_there_is_no_answer() -> None:
    found, _ = best("seals")
    assert not is_answer(found._replace(fit=False), 0.99, "number")
    assert not is_answer(found._replace(unmet=1.0), 0.99, "number")
    assert is_answer(found, 0.99, "number")


def test_somebody_who_uses_the_word_speaks_of_the_thing() -> None:
    assert speaks_of(*candidate("airports", "airport opens"))


def test_what_is_told_elsewhere_in_the_askers_words_speaks_against_words_that_are_only_alike() -> None:
    found, search = candidate("airports", "beside the platform")
    others = elsewhere([found], search)
    assert others == 0.0  # the paragraph before belongs to the occasion
    assert elsewhere([found._replace(number=5)], search) == 1.0
    assert of_speech(found, search, 1.0) < of_speech(found, search)


def test_what_stands_around_somebodys_words_tells_what_they_speak_of() -> None:
    found, search = best("seals")
    beside = found._replace(own=0.2, context=1.0, literal=1.0)
    assert by_themselves(beside, search) < of_speech(beside, search)


def test_who_asks_what_somebody_said_of_a_thing_mostly_knows_that_they_spoke_of_it() -> None:
    likely = [as_asked(each) for each in (0.0, 0.4, 0.8, 1.0)]
    assert likely == [0.0, pytest.approx(2 / 3), pytest.approx(12 / 13), 1.0]


def test_a_paraphrase_counts_where_the_corpus_lacks_the_askers_word() -> None:
    assert speaks_of(*candidate("nursery school", "kindergarten"))


def test_one_word_that_the_corpus_lacks_is_not_spoken_of() -> None:
    for question in ("volcanoes", "dinosaurs", "whisky"):
        assert not speaks_of(*candidate(question, "Officials met"))


@pytest.mark.parametrize("likely", [0.0, 0.2, 0.45, 0.65, 0.85])
def test_a_number_of_what_is_counted_is_less_in_doubt(likely: float) -> None:
    assert likely < of_number(likely) < of_number(likely + 0.05) < 1


def test_what_is_told_in_another_language_speaks_against_nobody() -> None:
    texts = (
        lines("The boats sail in spring.", "Nets dry.", "Seals rest."),
        lines("镇里的渡轮春天开航。", "渡轮很旧。"),
    )
    corpus = collection(*texts, thesaurus=GLOSSARY)
    found, search = candidate("ferry", "boats sail", corpus)
    assert search.topic.literal_gain(corpus.paragraphs.terms_of(corpus.layout.size - 1, english=True)) > 0
    assert elsewhere([found], search) == 0.0
