"""The utterances that speak of a topic, best first."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.collection import Collection
from retrieval.passages.evidence import NEARLY_AS_GOOD, evidence
from retrieval.passages.phrase import shingles
from retrieval.passages.search import Search
from retrieval.passages.showing import WHOLE, statement
from retrieval.passages.signals import runner_up
from retrieval.questions.answer_type import fits
from retrieval.topics.topic import topic_of
from tests.retrieval.reports import OSKAR, SOLHEIM, harbour, lines, reading, record, unquoted

if TYPE_CHECKING:
    from retrieval.passages.candidates import Candidate
    from retrieval.questions.question import Asks


def found(text: str, corpus: Collection, asks: Asks = "topic", *, speaking: bool = False) -> list[Candidate]:
    return evidence(Search(topic_of(text, corpus), asks, corpus, speaking=speaking))


def test_the_utterance_with_most_of_the_topic_comes_first(reports: Collection) -> None:
    best, second = found("dredging, fishermen, cranes", reports)[:2]
    assert (best.utterance.speaker, second.utterance.speaker) == (OSKAR, SOLHEIM)
    assert best.own > second.own


@pytest.mark.parametrize("speaking", [False, True])
def test_a_large_corpus_has_the_same_candidates_though_only_what_is_wanted_is_taken_apart(
    reports: Collection, monkeypatch: pytest.MonkeyPatch, *, speaking: bool
) -> None:
    few = found("dredging, fishermen, cranes", reports, speaking=speaking)
    monkeypatch.setattr("retrieval.passages.candidates.FEW", 0)
    assert found("dredging, fishermen, cranes", reports, speaking=speaking) == few != []


def test_where_nobody_but_speakers_counts_narration_is_left_out(reports: Collection) -> None:
    spoken = found("old quay", reports, speaking=True)
    assert [c for c in spoken if c.utterance.speaker] == spoken != []
    assert found("old quay", reports)[0].utterance.speaker is None


def test_where_somebody_is_asked_for_only_their_words_count(reports: Collection) -> None:
    key = reports.people.by_name["ingrid solheim"]
    candidates = evidence(Search(topic_of("taxes", reports), "topic", reports, frozenset(key)))
    assert {c.utterance.speaker for c in candidates} == {SOLHEIM}


@pytest.mark.parametrize("few", [0, 4096])
def test_chinese_names_are_found_where_no_blanks_stand_around_them(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.passages.evidence.FEW", few)
    corpus = unquoted("果园", "沈慕秋去年种了三百棵柑橘。", "山下的柑橘也不少。", "Shen's oranges 柑橘")
    for names, paragraphs in (({"沈慕秋"}, {1}), ({"沈慕春"}, set()), ({"oranges"}, {3})):
        search = Search(topic_of("柑橘", corpus), "topic", corpus, narrated=True, naming=frozenset(names))
        assert {c.number for c in evidence(search)} == paragraphs


def test_a_sentence_with_the_number_beats_one_without() -> None:
    corpus = unquoted("The shops on the quay are small.", "On the quay are 37 shops.", "Ice.", "Nets.")
    best = found("how many shops on the quay", corpus, "number")[0]
    assert best.fit
    assert fits("number", best.utterance.text, topic_of("shops", corpus))


def test_the_thing_counted_has_to_be_there() -> None:
    corpus = unquoted("The quay has 12 cranes.", "Shops sell ice.", "Nets.", "Fog.")
    search = Search(topic_of("how many cranes", corpus), "number", corpus, focus=("crane",))
    other = Search(topic_of("how many shops quay", corpus), "number", corpus, focus=("shop",))
    assert evidence(search)[0].unmet == 0.0
    assert {c.unmet for c in evidence(other) if "cranes" in c.utterance.text} == {1.0}


def test_shares_are_shares_and_the_best_score_is_first(reports: Collection) -> None:
    candidates = found("the old quay and the new cranes", reports)
    assert [c.score for c in candidates] == sorted((c.score for c in candidates), reverse=True)
    for candidate in candidates:
        shares = (candidate.own, candidate.context, candidate.rank, candidate.literal, candidate.unmet)
        assert all(0 <= share <= 1 + 1e-9 for share in shares)


PAIRS = list(combinations(("quay", "harbour", "ferry", "fog", "school", "crane"), 2))
MANY = Collection.of([harbour(), record(lines(*(f"The {a} and the {b} are old." for a, b in PAIRS)), {}, name="pairs")])
WORDS = ("quay", "harbour", "fishermen", "cranes", "dredging", "taxes", "ferry", "fog", "school", "old", "who", "new")


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.sampled_from(["topic", "who_said", "where"]))
def test_paragraphs_that_cannot_be_the_best_are_passed_over_and_nothing_else_changes(
    words: list[str], asks: Asks
) -> None:
    corpus = MANY
    topic = topic_of(" ".join(words), corpus)
    search = Search(topic, asks, corpus, shingles=shingles(" ".join(words)))
    every, some = evidence(search), evidence(search._replace(is_for_best=True))
    assert [c for c in some if c not in every] == []
    assert some[:1] == every[:1]
    if every:
        assert good(some) == good(every)
        assert runner_up(some) == runner_up(every)
        assert max([c.rank for c in some if c.number != some[0].number], default=0.0) == max(
            [c.rank for c in every if c.number != every[0].number], default=0.0
        )


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.integers(2, 6))
def test_what_does_not_count_passes_over_nothing_that_does(words: list[str], most: int) -> None:
    search = Search(topic_of(" ".join(words), MANY), "topic", MANY, shingles=shingles(" ".join(words)))
    every = evidence(search)
    left_out = {c.number for c in every[:most]}
    for_best = search._replace(is_for_best=True, counts=lambda c: c.number not in left_out)
    every, some = ([c for c in found if c.number not in left_out] for found in (every, evidence(for_best)))
    assert some[:1] == every[:1]
    assert not every or good(some) == good(every)


def test_most_paragraphs_are_passed_over_where_one_has_all_of_the_topic() -> None:
    corpus = unquoted(*[f"The {a} and the {b} are old." for a, b in PAIRS] + ["Ferry, fog and cranes: all there."])
    search = Search(topic_of("ferry fog cranes", corpus), "topic", corpus)
    assert len(evidence(search._replace(is_for_best=True))) < len(evidence(search)) / 2


def good(candidates: list[Candidate]) -> list[Candidate]:
    """Those nearly as good as the best."""
    return [c for c in candidates if c.score >= NEARLY_AS_GOOD * candidates[0].score]


def test_nothing_speaks_of_what_no_paragraph_mentions(reports: Collection) -> None:
    assert found("zzyzx", reports) == []
    assert found("seals", Collection.of(())) == []


def test_a_short_quotation_is_shown_whole_and_of_a_long_one_what_answers() -> None:
    short = "Cranes come in spring. Ice goes."
    filling = " ".join(f"Sentence {i} tells of other matters that nobody asked about today." for i in range(12))
    long = f"{filling} The cranes come in spring. {filling.replace('Sentence', 'Remark')}"
    corpus = Collection.of(
        [record(f"“{short}”", {short: OSKAR}, name="a"), record(f"“{long}”", {long: OSKAR}, name="b")]
    )
    search = Search(topic_of("cranes spring", corpus), "topic", corpus, speaking=True)
    shown = {c.utterance.article.id: statement(c, search) for c in evidence(search)}
    assert [part.text for part in shown["a"].parts] == [short]
    assert [part.text for part in shown["b"].parts] == ["The cranes come in spring."]
    assert sum(len(part.text) for part in shown["b"].parts) <= WHOLE


def test_equals_stand_in_the_order_of_the_corpus() -> None:
    corpus = Collection.of([harbour(), record(harbour().article.text, {}, name="copy")])
    best = found("seals", corpus)
    assert [c.number for c in best[:2]] == sorted(c.number for c in best[:2])


TITLED = """---
title: Nell Webb resigns as head of the Quay Company
---

Webb gave the board her letter on Monday. The company said that the board would meet in May.

“A new head will be named,” said Tom Holt, the company's clerk.
"""


def test_a_title_that_holds_all_of_a_question_answers_it_and_front_matter_else_does_not() -> None:
    corpus = reading(TITLED)
    best = found("resigned as head of the Quay Company", corpus, "who_said")[0]
    assert best.utterance.text == "Nell Webb resigns as head of the Quay Company"
