"""Whose a verb is whose clause stands behind another one, or beside somebody who is only told of."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def speakers(text: str, form: str = "direct") -> list[str | None]:
    found = extract(parse(text, id="x")).quotations
    return [q.speaker.label if q.speaker else None for q in found if q.form == form]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee called the port, and the harbour staff told her: “You may stay.”", "the harbour staff"),
        ("Ann Lee lost a boat, and the port argued that “nobody told us”.", "the port"),
        ("A batch of engines broke, and the mill quoted a price and said that “it takes a month”.", "the mill"),
        ("Ann Lee recalls that when it was done, the master sat down and said this: “Go home.”", "the master"),
        ("A clerk beside him said, “You may stay.”", "A clerk"),
    ],
)
def test_the_subject_right_in_front_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_nouns_that_an_and_joins_open_no_clause() -> None:
    text = "Ann Lee came. She pointed out that the oats and autumn wheat is dear, and asked that we sow more."
    assert set(speakers(text, "indirect")) == {"Ann Lee"}


def test_what_was_learned_from_somebody_is_theirs() -> None:
    for when in ("", "today "):
        text = f"The reporter learned {when}from the Harbour Office of Ostby City that as of June, 62 boats have left."
        assert speakers(text, "indirect") == ["the Harbour Office of Ostby City"]


def test_whoever_is_quoted_as_revealing_it_has_said_it() -> None:
    for how in ("revealing", "reporting", "posting on Friday as saying"):
        assert speakers(f"The Courier quoted former mayor Olav Berg as {how}, “It rains.”") == ["Olav Berg"]


def test_whoever_speaks_behind_the_verb_adds_something_too() -> None:
    text = "Berg died when I had his boat,” says Axel Falk, adding that he bought it for ten.\n\n“I paid Berg half.”"
    assert "Berg" not in speakers(text) + speakers(text, "indirect")
