"""Whom “he”, “she” and “the official” mean: whoever acts, and no town and nobody who is named only later."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import shown_speakers as speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Clerk Tom Webb told the port it leaks. His claims were denied by Per Holm, who accused Webb of haste. "
            "“It will hold,” he argued.",
            "Per Holm",
        ),
        (
            "Amelie Holm beat Vera Lindova 6-1 6-0.\n\n“I played well,” said Holm. Lindova has lost both games, having "
            "crashed on Monday. “Not everything works,” she said.",
            "Vera Lindova",
        ),
        (
            "Julian White is ready. White is fit.\n\nHe beat Webb last year. Leicester, who bought White in 2003, have "
            "been aided by him. “I am pleased,” he said.",
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
