"""Segments: what is built is what is opened, merged and scored, however the documents are put in segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.postings import blocks
from retrieval.postings.arrays import DamagedArraysError
from retrieval.postings.bm25 import Okapi
from retrieval.postings.merging import merge
from retrieval.postings.segment import FILE_NAME, Segment
from tests.retrieval.queries import groups_of

if TYPE_CHECKING:
    from pathlib import Path

    from retrieval.postings.query import Group

WORDS = st.sampled_from(["quay", "seal", "crane", "guild", "tax", "shop", "ice", "net", "港", "海豹", "\ud800"])
DOCUMENTS = st.lists(st.lists(WORDS, max_size=8), max_size=12)
GROUPS = groups_of(WORDS)
REPORTS = [["quay", "seal", "quay"], ["ice"], [], ["seal", "net", "港"], ["quay"]]


def stored(segment: Segment) -> list[list[tuple[str, int]]]:
    """The terms of each document with their frequencies, read back from the postings."""
    found: list[list[tuple[str, int]]] = [[] for _ in range(segment.size)]
    for term in sorted(segment.vocabulary):
        for run in segment.placed(segment.vocabulary.number_of(term)).runs:
            first = int(segment.block_pairs[segment.run_blocks[run]])
            codes = segment.codes[segment.slice_of(run)].astype(int) + first
            pairs = zip(segment.pair_frequencies[codes].tolist(), segment.pair_lengths[codes].tolist(), strict=True)
            for document, (frequency, length) in zip(segment.documents_of(run).tolist(), pairs, strict=True):
                assert length == segment.lengths[document]
                found[document].append((term, frequency))
    return found


def counted(documents: list[list[str]]) -> list[list[tuple[str, int]]]:
    return [sorted((term, document.count(term)) for term in set(document)) for document in documents]


@given(DOCUMENTS)
def test_the_postings_hold_every_term_of_every_document(documents: list[list[str]]) -> None:
    assert stored(Segment.build(documents)) == counted(documents)


@given(DOCUMENTS, st.integers(1, 4), st.integers(1, 6))
def test_blocks_may_be_as_small_as_they_must(documents: list[list[str]], size: int, codes: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("retrieval.postings.segment.DOCUMENTS", size)
        patch.setattr(blocks, "CODES", max(codes, 8))
        assert stored(Segment.build(documents)) == counted(documents)


def test_pairs_too_large_to_mark_are_found_by_sorting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "PAIRS_IN_TABLE", 1)
    assert stored(Segment.build(REPORTS)) == counted(REPORTS)


@given(st.lists(DOCUMENTS, min_size=1, max_size=4), st.data())
def test_merging_keeps_what_is_alive_in_its_order(batches: list[list[list[str]]], data: st.DataObject) -> None:
    dead = [data.draw(st.sets(st.integers(0, len(batch) - 1)) if batch else st.just(set())) for batch in batches]
    merged = merge([Segment.build(batch) for batch in batches], dead)
    left = [d for batch, gone in zip(batches, dead, strict=True) for i, d in enumerate(batch) if i not in gone]
    assert stored(merged) == counted(left)
    assert sorted(merged.vocabulary) == sorted({term for document in left for term in document})


@given(st.lists(DOCUMENTS, min_size=1, max_size=4), GROUPS, st.data())
def test_segments_with_removed_documents_score_as_the_rest_indexed_afresh(
    batches: list[list[list[str]]], groups: list[Group], data: st.DataObject
) -> None:
    dead = [data.draw(st.sets(st.integers(0, len(batch) - 1)) if batch else st.just(set())) for batch in batches]
    index = Okapi.over([Segment.build(batch) for batch in batches], dead)
    alive = [i not in gone for batch, gone in zip(batches, dead, strict=True) for i in range(len(batch))]
    fresh = Okapi.of([d for d, lives in zip([d for b in batches for d in b], alive, strict=True) if lives])
    assert index.size == fresh.size
    assert index.scores(groups)[alive].tolist() == fresh.scores(groups).tolist()
    assert not index.scores(groups)[np.logical_not(alive)].any()
    assert dict(index.terms()) == dict(fresh.terms())
    for term, frequency in fresh.terms():
        assert index.document_frequency(term) == frequency == len(index.documents_of(term))


@given(DOCUMENTS)
def test_an_opened_segment_is_the_one_that_was_saved(
    tmp_path_factory: pytest.TempPathFactory, documents: list[list[str]]
) -> None:
    folder = tmp_path_factory.mktemp("segment")
    Segment.build(documents).save(folder)
    assert stored(Segment.open(folder, thorough=True)) == counted(documents)


def test_a_missing_segment_is_named(tmp_path: Path) -> None:
    with pytest.raises(DamagedArraysError, match=FILE_NAME):
        Segment.open(tmp_path)


@pytest.mark.parametrize("cut", [0, 1, 12, 40, 300, -1])
def test_a_segment_cut_short_is_refused(tmp_path: Path, cut: int) -> None:
    path = saved(tmp_path)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(DamagedArraysError, match="index again"):
        Segment.open(tmp_path)


def test_a_segment_of_another_format_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(tmp_path)
    monkeypatch.setattr("retrieval.postings.segment.FORMAT", 99)
    with pytest.raises(DamagedArraysError, match="format"):
        Segment.open(tmp_path)


def test_a_damaged_table_is_refused_at_once_and_damaged_postings_when_checked(tmp_path: Path) -> None:
    path = saved(tmp_path)
    content = bytearray(path.read_bytes())
    content[content.index(b"quay")] ^= 1
    path.write_bytes(content)
    Segment.open(tmp_path)
    with pytest.raises(DamagedArraysError, match="letters"):
        Segment.open(tmp_path, thorough=True)
    content[30] ^= 1
    path.write_bytes(content)
    with pytest.raises(DamagedArraysError, match="beginning"):
        Segment.open(tmp_path)


def saved(folder: Path) -> Path:
    Segment.build(REPORTS).save(folder)
    return folder / FILE_NAME
