"""Which quotations belong to a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.retrieval.reports import harbour, market, orchard

if TYPE_CHECKING:
    from corpus.quotation import Record


@pytest.mark.parametrize("record", [harbour(), orchard(), market()])
def test_every_quotation_begins_in_one_paragraph(record: Record) -> None:
    ordered = sorted(record.quotations, key=lambda quotation: quotation.span)
    sound = type(record)(record.article, tuple(ordered), record.people)
    for paragraph in record.article.paragraphs:
        expected = [q for q in ordered if record.article.paragraph_at(q.span.start) == paragraph]
        assert list(sound.begun_in(paragraph)) == expected
