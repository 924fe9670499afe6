"""Whom “he”, “she” and “the official” mean: whoever acts, and no town and nobody who is named only later."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import shown_speakers as speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Clerk Tom Webb told us it leaks. His claims were denied by Per Holm, who accused Webb. “No,” he said.",
            "Per Holm",
        ),
        (
            "Amy Holm beat Vera Linda 6-1.\n\n“I won,” said Holm. Linda lost, having crashed. “It failed,” she said.",
            "Vera Linda",
        ),
        (
            "Julian White is ready.\n\nHe beat Webb. Leicester, who bought White, are aided by him. “Yes,” he said.",
            "Julian White",
        ),
    ],
)
def test_whoever_acts_is_meant(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_an_official_is_nobody_who_is_named_only_later() -> None:
    text = (
        f"“The port helped,” a terror official told the Courier.\n\n{1200 * '-'}\n\n“It is weak,” the official "
        "said. It was shown by a top official, Deputy Director Per Holm."
    )
    assert "Per Holm" not in speakers(text)
