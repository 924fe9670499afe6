"""What a word with a capital is that opens a sentence."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("Plumbers told the port that it leaks.", "Plumbers", None),
        ("Ann Masters, a pilot, slept. Masters told the port that it leaks.", "Ann Masters", "Ann Masters"),
    ],
)
def test_a_noun_for_people_is_nobodys_name(text: str, label: str, name: str | None) -> None:
    found = extract(parse(text + "\n", id="x")).people[-1]
    assert (found.label, found.name) == (label, name)
