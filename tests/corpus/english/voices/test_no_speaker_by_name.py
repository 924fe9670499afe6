"""Words and numbers that stand where a speaker does and name none: whom a letter greets, a share, “brothers”."""

from __future__ import annotations

from tests.corpus.attributed import shown_speakers as speakers


def test_whom_a_letter_greets_says_nothing() -> None:
    text = "Madam, your correspondent Mr Olav Berg (Letters, May 3) says that rowers are “a plague on the quay”."
    assert speakers(text) == ["Olav Berg"]


def test_a_share_is_nobody() -> None:
    text = "Of 1,204 skippers asked by Quaymark, 58% agreed that “the harbour needs more light than it has”."
    assert speakers(text) == [None]


def test_whoever_the_sentence_before_is_about_is_told_by_what_they_are() -> None:
    text = "Curator Lise Dahl said the chest was dry.\n\nThe owner, who gave no name, plans to sell. “It is too big,” "
    assert speakers(text + "she told the Courier.") == ["The owner"]
