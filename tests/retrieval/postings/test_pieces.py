"""Pieces: which words of a document stand in which of its quotable pieces, also after a merger."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.postings.arrays import DamagedArraysError
from retrieval.postings.pieces import (
    DATED,
    HEAD,
    KINDS,
    MOST_PIECES,
    NESTED,
    TRAITS,
    Piece,
    Pieces,
    packed_pieces,
    width_of,
)

if TYPE_CHECKING:
    from pathlib import Path

# two words of one hash, as the pair of CRC-32 that is known from the literature
TWINS = ("plumless", "buckeroo")
WORDS = ("quay", "ferry", "fog", "港口", *TWINS)
DOCUMENT = st.tuples(
    st.lists(st.sampled_from(WORDS), max_size=6),
    st.lists(
        st.builds(
            Piece,
            st.booleans(),
            st.frozensets(st.sampled_from((*WORDS, "pier")), max_size=4),
            st.frozensets(st.sampled_from(TRAITS)),
        ),
        max_size=10,
    ),
)
Drawn = tuple[list[str], list[Piece]]


def masks(packed: bytes, words: list[str]) -> dict[str, int]:
    """The pieces of each word, as compiled code reads them."""
    every, rising = packed[0] | packed[1], sorted(set(words), key=lambda word: crc32(word.encode()))
    width = width_of(every)
    told = [byte >> bit & ((1 << width) - 1) for byte in packed[HEAD:] for bit in range(0, MOST_PIECES, width)]
    assert len(told) >= len(rising) > len(told) - MOST_PIECES // width or not told
    return {word: told[place] if told else every for place, word in enumerate(rising)}


def test_the_twins_have_one_hash() -> None:
    assert len({crc32(word.encode()) for word in TWINS}) == 1


@given(DOCUMENT)
def test_a_piece_has_its_words_or_all_where_it_has_others(document: Drawn) -> None:
    words, pieces = document
    packed = packed_pieces(words, pieces)
    found = masks(packed, words)
    for place, (is_spoken, held, traits) in enumerate(pieces):
        bit = 1 << min(place, MOST_PIECES - 1)
        assert packed[0 if is_spoken else 1] & bit
        assert all(packed[KINDS + trait] & bit for trait in traits)
        if place < MOST_PIECES - 1:
            assert not any(packed[KINDS + trait] & bit for trait in set(TRAITS) - set(traits))
        assert all(found[word] & bit for word in (held if held <= set(words) else words))
    if len(pieces) < MOST_PIECES and not set(TWINS) & set(words):
        for word, mask in found.items():
            having = [place for place, (_, held, _) in enumerate(pieces) if word in held or not held <= set(words)]
            assert mask == sum(1 << place for place in having)


@given(st.lists(DOCUMENT, max_size=5), st.lists(DOCUMENT, max_size=5), st.data())
def test_merged_pieces_are_those_of_the_documents_that_stay(
    one: list[Drawn], other: list[Drawn], data: st.DataObject
) -> None:
    packed = [[packed_pieces(*document) for document in each] for each in (one, other)]
    alive = [data.draw(st.lists(st.booleans(), min_size=len(each), max_size=len(each))) for each in (one, other)]
    merged = Pieces.merged([Pieces.of(each) for each in packed], [np.array(each, np.bool_) for each in alive])
    expected = Pieces.of(list(compress(packed[0] + packed[1], alive[0] + alive[1])))
    assert merged.packed.tolist() == expected.packed.tolist()
    assert merged.edges.all().tolist() == expected.edges.all().tolist()


def test_pieces_are_written_and_mapped_and_a_damaged_file_is_refused(tmp_path: Path) -> None:
    each = [Piece(is_spoken=True, words={"fog"}, traits=(DATED, NESTED)), Piece(is_spoken=False, words={"quay"})]
    pieces = Pieces.of([packed_pieces(["quay", "fog"], each), packed_pieces([], [])])
    pieces.save(tmp_path / "pieces.bin")
    found = Pieces.open(tmp_path / "pieces.bin", thorough=True)
    assert found.packed.tolist() == pieces.packed.tolist()
    assert found.edges.all().tolist() == pieces.edges.all().tolist()
    (tmp_path / "pieces.bin").write_bytes((tmp_path / "pieces.bin").read_bytes()[:-1])
    with pytest.raises(DamagedArraysError):
        Pieces.open(tmp_path / "pieces.bin")
