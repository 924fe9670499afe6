"""Words of like meaning by distance."""

from __future__ import annotations

import numpy as np
import pytest

from retrieval.language.spaces import space
from retrieval.language.tokens import stem
from retrieval.language.wordspace import MOST, WordSpace, company_of, near_any, near_in

WORDS = tuple(stem(word) for word in ("boat", "mayor", "bread", "physician", "joyful", "winter"))
SPACE = WordSpace.of((*WORDS, "zzyzx"))


@pytest.mark.parametrize(("asked", "nearest"), [("vessel", "boat"), ("doctor", "physician"), ("glad", "joyful")])
def test_the_nearest_word_of_the_corpus_comes_first(asked: str, nearest: str) -> None:
    assert SPACE.near(stem(asked))[0].terms == (stem(nearest),)


def test_weights_fall_and_are_shares() -> None:
    weights = [option.weight for option in SPACE.near(stem("doctor"))]
    assert weights == sorted(weights, reverse=True)
    assert all(0 < weight <= 1 for weight in weights)


def test_a_word_is_not_near_itself() -> None:
    assert (stem("boat"),) not in {option.terms for option in SPACE.near(stem("boat"))}


def test_a_word_that_the_space_lacks_is_near_nothing() -> None:
    assert SPACE.near("zzyzx") == ()


def test_a_corpus_without_known_words_has_nothing_near() -> None:
    assert WordSpace.of(()).near("boat") == ()
    assert WordSpace.of(("zzyzx",)).near("boat") == ()


def test_there_is_a_vector_for_every_word_and_never_too_many_options() -> None:
    rows, vectors = space()
    assert sorted(rows.values()) == list(range(len(vectors)))
    assert vectors.dtype == np.int8
    assert len(WordSpace.of(list(rows)[:2000]).near("boat")) <= MOST


def test_what_keeps_company_with_meanings_is_neither_these_nor_a_number() -> None:
    company = company_of([stem(word) for word in ("boat", "ship", "vessel", "ferry", "onion")] + ["2", "3", "4"])
    found = dict(near_any(company, [("boat", 1.0), ("2", 1.0)]))
    assert {"ship", "vessel"} <= set(found)
    assert not {"boat", "2", "3", "4"} & set(found)
    assert dict(near_any(company, [("boat", 0.5)]))["ship"] < found["ship"]
    assert near_in(company, "2") == ()
    assert near_any(company_of([]), [("boat", 1.0)]) == ()
