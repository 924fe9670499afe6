"""What a Chinese paragraph gains where it says in a sentence or two what is asked about."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.closeness import IN_A_ROW, IN_A_SENTENCE, IN_TWO, PART_OF_WORD, Sought, closeness, triples_of
from retrieval.ranking import CLOSELY
from retrieval.topic import topic_of
from tests.retrieval.reports import collection, lines

SOUGHT = Sought((("灯塔", 3.0), ("重建", 2.0)), ())
TOGETHER = lines(["渡口", "灯塔去年重建。港口今年很忙。"])
APART = lines(["渡口", "灯塔是石头的。港口今年很忙，渔船也多。仓库去年重建。"])


def test_words_in_one_sentence_count_for_it_and_for_two() -> None:
    assert closeness(SOUGHT, "灯塔去年重建。") == pytest.approx(5 * (IN_A_SENTENCE + IN_TWO))


def test_words_in_neighbouring_sentences_count_together_in_two() -> None:
    assert closeness(SOUGHT, "灯塔是石头的。去年重建。") == pytest.approx(3 * IN_A_SENTENCE + 5 * IN_TWO)


def test_words_further_apart_count_by_the_best_of_them() -> None:
    assert closeness(SOUGHT, "灯塔是石头的。今年很忙。去年重建。") == pytest.approx(3 * (IN_A_SENTENCE + IN_TWO))


def test_of_a_word_that_is_absent_its_pairs_count_by_half() -> None:
    asked = Sought((("灯塔岛", 2.0), ("quay", 1.0), ("岛", 1.0)), ())
    assert closeness(asked, "灯塔") == pytest.approx(2 * PART_OF_WORD / 2 * (IN_A_SENTENCE + IN_TWO))


def test_characters_in_a_row_count_each_time_that_the_question_has_others() -> None:
    asked = Sought((), triples_of("灯塔何时重建？灯塔何时"))
    assert closeness(asked, "没人知道燈塔何時重修") == IN_A_ROW * 3
    assert closeness(asked, "") == 0


def test_of_two_paragraphs_with_the_same_words_the_one_that_says_it_in_a_sentence_is_nearer() -> None:
    held = collection(APART, TOGETHER)
    assert [hit.article for hit in held.search("灯塔什么时候重建的")][:1] == ["text1"]


def test_english_questions_and_paragraphs_gain_nothing() -> None:
    held = collection("Ferry line\n\nThe ferry sails again.\n", TOGETHER)
    english, mixed = topic_of("ferry", held), topic_of("ferry 灯塔", held)
    plain = held.ranking.scores(mixed.query, np.arange(held.layout.size))
    assert held.ranking.closest(english, 9) == held.ranking.best(english.query, 9)
    found = dict(held.ranking.closest(mixed, 9))
    assert found[1] == plain[1]
    assert found[3] > plain[3]


PARAGRAPHS = st.lists(st.text("灯塔重建港口渔船。", min_size=1), min_size=1, max_size=12)


@given(PARAGRAPHS, st.text("灯塔重建港口", min_size=1))
def test_only_the_first_change_places(paragraphs: list[str], question: str) -> None:
    held = collection(lines(["渡口", *paragraphs]))
    topic = topic_of(question, held)
    found = held.ranking.closest(topic, 20)
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    plain = dict(enumerate(held.ranking.scores(topic.query, np.arange(held.layout.size)).tolist()))
    assert [plain[number] for number, _ in found[CLOSELY:]] == [score for _, score in found[CLOSELY:]]
    assert min((plain[n] for n, _ in found[:CLOSELY]), default=0) >= max((s for _, s in found[CLOSELY:]), default=0)
    assert [held.ranking.closest(topic, k) for k in (1, 3)] == [found[:1], found[:3]]
