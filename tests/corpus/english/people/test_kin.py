"""Relatives of one surname, and whom an obituary is about."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse

MILL = "Jon Krogh wants to sell the mill. “It is time,” says Jon Krogh.\n\n"
MOTHER = "\n\nTheir mother, Astrid Krogh, 90, owns a third."
DIED = "Ruth Abelson, the baker whose programme ran for years, died on Friday. She was 91.\n\n"
GRANDDAUGHTER = "Her granddaughter, Lucy Abelson, said the bakery would open. “Gran would haunt us,” she said.\n\n"


def speaker_of_last(text: str) -> str | None:
    said = [q for q in extract(parse(text, id="x")).quotations if q.form == "direct"]
    return said[-1].speaker.label if said[-1].speaker else None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Gov. Paula Serrano fired back. “He was never here,” Serrano wrote.\n\nSerrano's husband, chef Diego "
                "Serrano, joked that the menu was dull. “I'd have sent him elsewhere,” Serrano said."
            ),
            None,
        ),
        (DIED + GRANDDAUGHTER + "“We open at six,” she added.", "Lucy Abelson"),
    ],
)
def test_of_several_of_one_surname_it_is(text: str, speaker: str | None) -> None:
    assert speaker_of_last(text) == speaker
