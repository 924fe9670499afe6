"""What stands at the addresses of a table is what compiled code takes it for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from retrieval.postings.segment import Segment
from retrieval.postings.shelves import KINDS, LENGTHS, WORDS, Shelves, of_words
from retrieval.postings.vocabulary import Spelled
from retrieval.postings.worded import Worded

inferring = pytest.importorskip("retrieval.postings.compiled.inferring")

DOCUMENTS = [["quay", "bay"], ["papaya"], ["bay", "bay"]]


def test_numbers_of_another_type_are_kept_as_those_that_are_read() -> None:
    segment = Segment.build(DOCUMENTS)
    other = replace(segment, lengths=segment.lengths.astype(">u8"), run_counts=segment.run_counts.astype(np.int64))
    one, same = (Shelves.of([of_words(w, 0, None)], [w]) for w in (Worded.of(segment), Worded.of(other)))
    assert {array.dtype for array in one.held} == {array.dtype for array in same.held}
    assert KINDS[LENGTHS] == np.uint32


def test_terms_are_found_in_all_volumes_at_once() -> None:
    every: list[list[list[str]]] = [DOCUMENTS, [["bay"]], [[]]]
    volumes = [Worded.of(Segment.build(documents)) for documents in every]
    spelled = Spelled.of(["bay", "papaya", "sea"])
    shelves = Shelves.of([of_words(each, 3 * place, None) for place, each in enumerate(volumes)], volumes)
    expected = [[each.segment.vocabulary.number_of(term) for term in spelled.terms] for each in volumes]
    assert inferring.numbers_in(shelves, WORDS, spelled).tolist() == expected
