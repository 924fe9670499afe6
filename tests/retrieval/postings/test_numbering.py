"""Numbers for terms: the same for equal ones, whatever objects they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from retrieval.postings.numbering import Numbering

BATCHES = st.lists(st.lists(st.sampled_from(["quay", "seal", "港口", "ice"]), max_size=8), max_size=6)


@given(BATCHES, st.booleans())
def test_equal_terms_have_one_number_in_every_batch(batches: list[list[str]], copied: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    numbering = Numbering()
    for batch in batches:
        tokens = [bytes(token, "utf-8").decode() if copied else token for token in batch]
        numbers = numbering.of(tokens).tolist()
        assert [numbering.terms[number] for number in numbers] == batch
    assert len(set(numbering.terms)) == len(numbering.terms)
