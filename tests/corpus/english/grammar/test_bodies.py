"""A body's name that its own “and” cuts in two is one name."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> set[str]:
    return {q.speaker.label for q in extract(parse(text, id="x")).quotations if q.speaker}


@pytest.mark.parametrize(
    "body",
    [
        "The Law and Order Party",
        "The Law and Order government",
        "The Department of Agriculture and Rural Affairs",
        "Norway's Ministry of Electronics and Information Technology",
    ],
)
def test_a_body_is_named_as_a_whole(body: str) -> None:
    assert speakers(f"{body} said that the boats may stay.") == {body}


def test_it_is_named_so_by_a_participle() -> None:
    text = "Ostby Development and Reform Commission met on July 26, saying that the boats may stay."
    assert speakers(text) == {"Ostby Development and Reform Commission"}


def test_somebody_beside_a_body_is_no_part_of_its_name() -> None:
    assert speakers("Ann Lee and Webb said that the boats may stay.") == {"Ann Lee and Webb"}
