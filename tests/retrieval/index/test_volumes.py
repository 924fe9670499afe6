"""A volume: every namespace counts just what the terms of the paragraphs are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.index.volumes import Volume
from retrieval.language.tokens import terms
from retrieval.postings.bm25 import Okapi
from retrieval.postings.inferred import Inferred
from retrieval.postings.query import Group

if TYPE_CHECKING:
    from retrieval.postings.derived import Derived
    from retrieval.postings.grams import Grams

TEXTS = st.lists(st.text("ab9 港口船二〇〇的é'-%\ufa0e", max_size=14), min_size=1, max_size=5)


@given(TEXTS)
@pytest.mark.parametrize("name", ["grams", "characters"])
def test_parts_and_characters_score_as_if_they_had_postings(name: str, texts: list[str]) -> None:
    paragraphs = [terms(text) for text in texts]
    source: Derived | Grams = getattr(Volume.of_terms(paragraphs), name)
    documents = [getattr(paragraph, name) for paragraph in paragraphs]
    groups = [Group.of(term) for term in sorted({term for document in documents for term in document})]
    index, expected = Inferred.over([source]), Okapi.of(documents)
    assert index.scores(groups).tolist() == expected.scores(groups).tolist()
    assert source.lengths.tolist() == [len(document) for document in documents]
