"""Records as bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.index.errors import DamagedIndexError
from retrieval.index.packing import pack, unpack
from tests.retrieval.index.corpora import HARBOUR, TEXTS
from tests.retrieval.reports import harbour, orchard


@pytest.mark.parametrize("record", [harbour(), orchard(), *(extract(parse(text, id="a")) for text in TEXTS)])
def test_a_record_comes_back_as_it_was(record: object) -> None:
    assert unpack(pack(record)) == record  # type: ignore[arg-type] # one of the records above


def test_a_record_tells_where_its_paragraphs_are_before_they_are_made() -> None:
    article, again = harbour().article, unpack(pack(harbour())).article
    for paragraph in article.paragraphs:
        assert again.block_of(paragraph.number) == article.block_of(paragraph.number)
        assert again.start_of(paragraph.number) == article.start_of(paragraph.number) == paragraph.span.start
        assert again.paragraph_at(paragraph.span.start) == paragraph
    assert again.start_of(len(article.paragraphs) + 1) is None


@given(st.text(st.characters(), min_size=1).filter(str.strip))
def test_any_text_comes_back(text: str) -> None:
    record = extract(parse(text, id="a"))
    assert unpack(pack(record)) == record


@given(st.data())
def test_a_changed_byte_is_noticed(data: st.DataObject) -> None:
    packed = bytearray(pack(extract(parse(HARBOUR, id="a"))))
    packed[data.draw(st.integers(0, len(packed) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(DamagedIndexError):
        unpack(bytes(packed))


def test_a_record_cut_short_is_noticed() -> None:
    packed = pack(harbour())
    for length in (0, 5, len(packed) - 1):
        with pytest.raises(DamagedIndexError):
            unpack(packed[:length])
