"""Words of like meaning by distance."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from retrieval.language.spaces import THESAURI, of_length_one, place_of, vectors_of, words_of
from retrieval.language.tokens import stem
from retrieval.language.wordspace import MOST_NEAR, Region, WordSpace, company_of, near_any, near_in
from retrieval.postings.engine import engines

WORDS = tuple(stem(word) for word in ("boat", "mayor", "bread", "physician", "joyful", "winter"))
SPACE = WordSpace.of((*WORDS, "zzyzx"))


@pytest.mark.parametrize(("asked", "nearest"), [("vessel", "boat"), ("doctor", "physician"), ("glad", "joyful")])
def test_the_nearest_word_of_the_corpus_comes_first(asked: str, nearest: str) -> None:
    assert SPACE.near(stem(asked))[0].terms == (stem(nearest),)


def test_a_form_that_keeps_other_company_than_its_stem_is_near_what_it_means_itself() -> None:
    corpus = WordSpace.of([stem(word) for word in ("music", "everyone", "procedure")])
    assert corpus.near("folk")[0].terms == (stem("music"),)
    weights = {option.terms: option.weight for option in corpus.near("folk", "folks")}
    assert weights.get((stem("everyone"),), 0.0) > 0.3
    assert (stem("procedure"),) in {option.terms for option in corpus.near(stem("formalities"), "formalities")}
    assert corpus.near("boat", "boats") == corpus.near("boat")


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
    rows, vectors = words_of(THESAURI), vectors_of(THESAURI)
    assert sorted(rows.values()) == list(range(len(vectors)))
    assert vectors.dtype == np.int8
    assert len(WordSpace.of(list(rows)[:2000]).near("boat")) <= MOST_NEAR


def test_a_word_stands_where_its_row_of_the_vectors_says() -> None:
    for term in ("boat", "mayor"):
        row = vectors_of(THESAURI)[words_of(THESAURI)[term]]
        place = place_of(term)
        assert place is not None
        assert np.array_equal(place, of_length_one(row[None])[0])
    assert place_of("zzyzx") is None


def test_what_keeps_company_with_meanings_is_neither_these_nor_a_number() -> None:
    company = company_of([stem(word) for word in ("boat", "ship", "vessel", "ferry", "onion")] + ["2", "3", "4"])
    found = dict(near_any(company, [("boat", 1.0), ("2", 1.0)]))
    assert {"ship", "vessel"} <= set(found)
    assert not {"boat", "2", "3", "4"} & set(found)
    assert dict(near_any(company, [("boat", 0.5)]))["ship"] < found["ship"]
    assert near_in(company, "2") == ()
    assert near_any(company_of([]), [("boat", 1.0)]) == ()


def test_the_nearest_of_very_many_words_are_those_of_all_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = np.random.default_rng(7)
    vectors = drawn.integers(-2, 3, (500, 4), np.int8)  # few different places, so that many are equally near
    terms, place = [f"w{number}" for number in range(len(vectors))], of_length_one(vectors[:1])[0]
    plain = Region(terms, vectors, among=lambda _: None).near(place, 0.3)
    monkeypatch.setattr(engines, "inferring", SimpleNamespace(products=lambda each, to: each.astype(np.float32) @ to))
    told = Region(terms, vectors, among=lambda each: np.ones(len(each), np.bool_)).near(place, 0.3)
    assert told == plain
    assert len(told) == MOST_NEAR
