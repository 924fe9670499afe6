"""Words whose mark no paragraph closes."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def spoken(text: str) -> list[tuple[str, str | None]]:
    """The direct quotations with the names of their speakers."""
    quotations = extract(parse(text, id="x")).quotations
    return [
        (text[q.span.start : q.span.end], q.speaker.name if q.speaker else None)
        for q in quotations
        if q.form == "direct"
    ]


def test_words_with_a_speaker_of_their_own_keep_it() -> None:
    text = "Tom Webb said: “The port will be shut.\n\n“It is late for a ferry,” said Ann Lee."
    assert [name for _, name in spoken(text)] == ["Tom Webb", "Ann Lee"]


def test_words_that_speak_of_the_next_speaker_are_not_theirs() -> None:
    text = "Read on below.\n\n“Ann Lee took the stage in Ostby late on Monday.\n\n“It is late for a ferry,” Lee said."
    assert spoken(text)[0][1] is None


@pytest.mark.parametrize(
    "asked",
    [
        "Harbour chief Ann Lee was asked about the leak. “What did you know, and when did you know it?",
        "The letter from the ministry was short. “You are to leave the harbour by Friday.",
    ],
)
def test_words_put_to_the_next_speaker_are_not_theirs(asked: str) -> None:
    said = spoken(f"{asked}\n\n“I knew nothing of it before,” Ann Lee said.")
    assert [name for _, name in said] == [None, "Ann Lee"]


def test_nobody_says_what_two_speakers_have_a_claim_to() -> None:
    text = (
        "“It is cold,” Tom Webb said on Friday. “If the port is shut, then all of us will have to leave.\n\n"
        "“I have been thinking about this town,” added Ann Lee, who runs the port. “It is late.”"
    )
    assert spoken(text)[1] == ("If the port is shut, then all of us will have to leave.", None)
    assert [name for _, name in spoken(text)] == ["Tom Webb", None, "Ann Lee", "Ann Lee"]
