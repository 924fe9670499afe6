"""What is no name and no title, and offices that only an apposition tells."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


@pytest.mark.parametrize(
    ("text", "speaker", "title"),
    [
        ("Cross-examining, the prosecutor, Eva Lind, suggested that the lock leaks.", "Eva Lind", "prosecutor"),
        ("Advocate Depute Eva Lind said that the lock leaks.", "Eva Lind", "Advocate Depute"),
        ("Eva Lind, the first woman to lead a crew, said that the lock leaks.", "Eva Lind", None),
        ("The judge, Lady Rann, rose. The judge told the jury that the lock leaks.", "Rann", None),
        (
            "Professor Eva Lind came. After a question from Ms Holm, the professor said that the lock leaked.",
            "Eva Lind",
            None,
        ),
    ],
)
def test_offices_belong_to_whoever_holds_them(text: str, speaker: str, title: str | None) -> None:
    found = extract(parse(text + "\n", id="x")).quotations[-1]
    assert (found.speaker and found.speaker.label, found.title) == (speaker, title)
