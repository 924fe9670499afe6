"""Queries made up from a few words."""

from __future__ import annotations

from hypothesis import strategies as st

from retrieval.postings.query import Group


def groups_of(words: st.SearchStrategy[str], *, least: int = 0) -> st.SearchStrategy[list[Group]]:
    """Up to five groups of up to four words with weights."""
    terms = st.lists(st.tuples(words, st.sampled_from([1.0, 0.5, 0.1])), min_size=1, max_size=4).map(tuple)
    group = st.builds(Group, terms, st.sampled_from([1.0, 0.5]), st.booleans())
    return st.lists(group, min_size=least, max_size=5)
