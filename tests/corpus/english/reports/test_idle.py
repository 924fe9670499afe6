"""What only opens a sentence is no report."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def told(text: str) -> list[str]:
    """What is reported without marks, in order."""
    return [text[slice(*q.span)] for q in extract(parse(text, id="x")).quotations if q.form == "indirect"]


@pytest.mark.parametrize("opening", ["At the same time", "In the face of praise"])
def test_what_only_sets_the_scene_is_no_report(opening: str) -> None:
    assert told(f"{opening}, Ann Lee said that the boats may stay.") == ["the boats may stay"]
    assert told(f"{opening}, Ann Lee said, “The boats may stay.”") == []


def test_the_beginning_of_what_is_said_is_kept() -> None:
    assert told("The harbour, Ann Lee said, is full.")[:1] == ["The harbour"]


def test_a_paper_that_quotes_somebody_is_no_report() -> None:
    text = "Norway's news agency, Dagen, quoted Norway's oil minister on Monday as saying that output was high."
    assert told(text) == ["output was high"]
    assert told("The Ostby Courier quoted Ann Lee as saying that the boats may stay.") == ["the boats may stay"]


@pytest.mark.parametrize(
    "text",
    [
        "“The quay is full.” In the hall of the port, clerk Olav Berg stared at the screen and said.\n\nIt rained.",
        "“We eat late.” This is what Olav Berg often says. In his kitchen there is a stove.",
    ],
)
def test_where_it_was_said_and_what_points_at_the_words_is_no_report(text: str) -> None:
    assert told(text) == []


def test_an_adverb_in_front_of_quoted_words_is_no_report() -> None:
    text = "Olav Berg brushed it off, saying only, “We will not use the boats in any way that is wrong.”"
    assert told(text) == []
