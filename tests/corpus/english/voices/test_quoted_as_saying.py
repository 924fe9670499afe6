"""Whose words stand with “quoted … as saying”: never those of whoever only tells whose kin or aide it was."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> set[str]:
    return {q.speaker.label for q in extract(parse(text + "\n", id="x")).quotations if q.speaker}


@pytest.mark.parametrize(
    "quoted",
    [
        "The Harbour Post quoted the lawyer for Karl Moe as saying “the pier was unsafe”.",
        "The Harbour Post quoted an aide to Karl Moe as saying the pier was unsafe.",
        "“It was unsafe,” the Harbour Post quoted director of Mayor Karl Moe as saying.",
    ],
)
def test_whose_kin_or_aide_is_quoted_says_nothing(quoted: str) -> None:
    assert "Karl Moe" not in speakers(quoted)


@pytest.mark.parametrize(
    ("quoted", "other"),
    [
        ("“It was unsafe,” Karl Moe was quoted by the Harbour Post as saying.", "the Harbour Post"),
        ("“It was unsafe,” Karl Moe was quoted in the Harbour Post as saying.", "the Harbour Post"),
        ("Karl Moe was quoted in the Harbour Post as saying the pier was unsafe.", "the Harbour Post"),
        ("Karl Moe, quoted by Ann Lee as saying the pier was unsafe, left.", "Ann Lee"),
    ],
)
def test_whoever_is_quoted_by_others_speaks(quoted: str, other: str) -> None:
    assert "Karl Moe" in speakers(quoted)
    assert other not in speakers(quoted)


@pytest.mark.parametrize("other", ["the Harbour Post reporter Ann Lee", "Harbour Radio"])
def test_what_is_said_behind_by_is_that_of_the_quoted(other: str) -> None:
    text = f"Karl Moe was quoted by {other} as saying the pier was unsafe."
    found = [q for q in extract(parse(text, id="x")).quotations if q.span.start == text.index("the pier")]
    assert [q.speaker.label for q in found if q.speaker] == ["Karl Moe"]


def test_a_body_that_tells_who_is_quoted_says_nothing() -> None:
    assert "Rail North" not in speakers("The Harbour Post quoted Karl Moe of Rail North as saying it was unsafe.")
    assert "Rail North" not in speakers("“It was,” the Harbour Post quoted Karl Moe of Rail North as saying.")


@pytest.mark.parametrize("title", ["Head of Ostby Port Council", "minister of ports"])
def test_who_is_quoted_with_an_office_speaks(title: str) -> None:
    assert speakers(f"“We have it,” the Mill paper quoted {title} Olav Tarm as saying.") == {"Olav Tarm"}
