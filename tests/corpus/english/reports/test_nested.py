"""Words of somebody else inside a quotation."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def inner(text: str) -> list[tuple[str, str | None]]:
    """What is quoted inside other words, with whoever says it."""
    found = extract(parse(text, id="x")).quotations
    return [(text[slice(*q.span)], q.speaker.name if q.speaker else None) for q in found if q.parent]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("pointed out that the bridge must be built", "that the bridge must be built"),
        ("asked us to ‘keep the ferry running’", "keep the ferry running"),
    ],
)
def test_a_particle_or_a_pronoun_may_part_the_verb_from_the_words(told: str, words: str) -> None:
    text = f"“Governor Ann Lind {told}.” Karl Berg, director of the port, said that ships wait."
    assert [(found.rstrip("."), who) for found, who in inner(text)] == [(words, "Ann Lind")]
