"""A few documents scored by the words that each has get the scores that postings give."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.postings.bm25 import Okapi
from retrieval.postings.engine import engines
from retrieval.postings.query import Group
from retrieval.postings.segment import Segment
from retrieval.postings.worded import Worded

inferring = pytest.importorskip("retrieval.postings.compiled.inferring")

WORDS = ["quay", "bay", "papaya", "sea"]
DOCUMENTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=6), min_size=1, max_size=12)
TERMS = st.lists(
    st.tuples(st.sampled_from([*WORDS, "zzyx"]), st.sampled_from([1.0, 0.3])), min_size=1, max_size=4, unique=True
)
GROUPS = st.lists(st.builds(Group, TERMS.map(tuple), st.sampled_from([1.0, 0.2]), st.booleans()), max_size=5)


@given(DOCUMENTS, DOCUMENTS, GROUPS, st.data())
def test_words_tell_what_postings_tell(
    one: list[list[str]], other: list[list[str]], groups: list[Group], data: st.DataObject
) -> None:
    dead = [data.draw(st.sets(st.integers(0, len(each) - 1))) for each in (one, other)]
    numbers = np.array(data.draw(st.lists(st.integers(0, len(one) + len(other) - 1))), np.int64)
    segments = [Segment.build(one), Segment.build(other)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("retrieval.postings.bm25.SMALL", -1)
        plain = Okapi.over(segments, dead)
        scores, held = plain.scores_of(groups, numbers), plain.holding([*WORDS, "zzyx"], numbers)
        patch.setattr(engines, "inferring", inferring)
        worded = Okapi.over(segments, dead, [Worded.of(segment) for segment in segments])
        assert worded.scores_of(groups, numbers).tolist() == scores.tolist()
        assert worded.holding([*WORDS, "zzyx"], numbers).tolist() == held.tolist()


@given(DOCUMENTS, st.lists(st.sampled_from([*WORDS, "zzyx"]), max_size=6))
def test_terms_are_placed_as_without_compiled_code(documents: list[list[str]], terms: list[str]) -> None:
    segments = [Segment.build(documents), Segment.build(documents[1:])]
    plain = Okapi.over(segments)
    placed = list(plain.places.placed(terms)) if terms else []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "inferring", inferring)
        worded = Okapi.over(segments, (), [Worded.of(segment) for segment in segments])
        assert terms == [] or list(worded.places.placed(terms)) == placed
