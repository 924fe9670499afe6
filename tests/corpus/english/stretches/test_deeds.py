"""Words behind a sentence about somebody, and words that a noun's owner says."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import speakers


@pytest.mark.parametrize(
    ("deed", "speaker"),
    [
        ("Olav Berg folded his map. “We turn back.”", "Olav Berg"),
        ("A girl at the rail giggled. “I told you so.”", "A girl at the rail"),
        ("Her smile faded. “We turn back.”", "Eva Lind"),
        ("Olav Berg died in May. “He never learned to swim.”", None),
    ],
)
def test_a_deed_tells_who_speaks_next_unless_the_words_may_be_about_them(deed: str, speaker: str | None) -> None:
    assert speakers(f"“The lock is shut,” said Eva Lind. {deed}") == ["Eva Lind", speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Eva Lind told the crew that Olav Berg had promised the gate would be “open by noon”.", "Olav Berg"),
        ("“Mind the gate,” Eva Lind remembered him saying.", None),
    ],
)
def test_words_told_of_somebody_else_are_theirs(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


LEAD = "The head of the yard, Tarik Odenwald, says it is dear.\n\n“It makes no sense. It is too dear.”\n\n"
WORDS = "\n\n“We would face the world together.”"


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("Odenwald started at the yard in May.", "Tarik Odenwald"),
        ("The yard opened in May.", "Tarik Odenwald"),
    ],
)
def test_words_behind_a_paragraph_about_somebody_else(between: str, expected: str | None) -> None:
    assert speakers(LEAD + between + WORDS) == ["Tarik Odenwald", expected]
