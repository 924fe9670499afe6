"""Apostrophes behind a plural."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Workers' Party said that it would vote no.", "The Workers' Party"),
        ("The Farmers’ League said that it would vote no.", "The Farmers’ League"),
        ("Several towns' mayors said that it would rain.", "Several towns' mayors"),
        ("The mayor said that the ‘boats’ sank.", "The mayor"),
    ],
)
def test_it_makes_a_possessor_unless_it_closes_a_mark(text: str, label: str) -> None:
    quotation = extract(parse(text, id="x")).quotations[0]
    assert quotation.speaker is not None
    assert (quotation.speaker.label, quotation.speaker.name) == (label, None)
