"""Whoever only hears what is told does not speak."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import speakers


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Ostby Crown Court heard he had sent a text saying “watch the sky tonight” to a clerk.", []),
        ("Jurors heard that Tom Webb had argued with the owner for months.", []),
        ("The court heard that Tom Webb told police: “I did it.”", ["Tom Webb"]),
        ("Ann Lee heard that the road was closed and said: “It is a shame.”", ["Ann Lee"]),
        ("The court heard from Tom Webb, who said: “I ran for the ferry.”", ["Tom Webb"]),
    ],
)
def test_a_court_that_hears_says_nothing(text: str, heard: list[str]) -> None:
    assert [label for label in speakers(text) if label] == heard
