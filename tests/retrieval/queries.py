"""Queries made up from a few words, and how questions are read."""

from __future__ import annotations

from hypothesis import strategies as st

from retrieval.postings.query import Group
from retrieval.questions.question import Question, Reading


def groups_of(words: st.SearchStrategy[str], *, least: int = 0) -> st.SearchStrategy[list[Group]]:
    """Up to five groups of up to four words with weights."""
    terms = st.lists(st.tuples(words, st.sampled_from([1.0, 0.5, 0.1])), min_size=1, max_size=4).map(tuple)
    group = st.builds(Group, terms, st.sampled_from([1.0, 0.5]), st.booleans())
    return st.lists(group, min_size=least, max_size=5)


def first(text: str) -> Reading:
    """The likeliest reading that does not depend on whom the corpus knows."""
    return next(reading for reading in Question.of(text).readings() if not reading.named)
