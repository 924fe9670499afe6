"""Stretches found by their place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Span
from retrieval.index.stretches import Stretches

SPAN = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda t: Span(t[0], t[0] + t[1]))


@given(st.lists(SPAN, max_size=12), SPAN)
def test_those_over_a_stretch_are_the_ones_that_share_a_character_with_it(spans: list[Span], stretch: Span) -> None:
    assert Stretches(spans).over(stretch) == sorted(span for span in spans if span.overlap(stretch))
