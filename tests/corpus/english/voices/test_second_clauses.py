"""Whose a verb is whose clause stands behind another one, or beside somebody who is only told of."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import speakers


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
