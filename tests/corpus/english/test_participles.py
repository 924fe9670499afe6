"""A participle behind a comma is told by the subject of its clause."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def speaker_of(words: str, text: str) -> str | None:
    record = extract(parse(f"Tolls in the harbour\n\n{text}\n", id="harbour"))
    said = next(q for q in record.quotations if words in record.article.text[slice(*q.span)])
    return said.speaker.label if said.speaker else None


FALK = (
    "Per Falk defended Ann Webb, the president of the ferry league, who is under investigation over tolls, "
    "saying the tolls had been too low."
)
GUILD = "On Friday the guild wrote a letter to the harbour's president, Ann Webb, calling it “a bad joke.”"
WEBB = "Per Falk met the council, with Ann Webb saying the tolls had been too low."


@pytest.mark.parametrize(("text", "speaker"), [(FALK, "Per Falk"), (GUILD, "the guild"), (WEBB, "Ann Webb")])
def test_whoever_the_clause_is_about_says_it(text: str, speaker: str) -> None:
    assert speaker_of("a bad joke" if "joke" in text else "the tolls had been too low", text) == speaker
