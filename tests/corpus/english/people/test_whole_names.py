"""Names, titles and labels that are whole, and hold nothing of what stands beside them."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


def first(text: str) -> tuple[str | None, str | None]:
    """Label and title of whoever speaks first."""
    quotation = extract(parse(text + "\n", id="x")).quotations[0]
    return (quotation.speaker.label if quotation.speaker else None), quotation.title


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("Charles A Brixt, head of Ostby Tar, said the lock leaks.", "Charles A Brixt", "head of Ostby Tar"),
        ("Maria Da Lind said the lock leaks.", "Maria Da Lind", None),
        ("“It leaks,” says Ostby Bank's Simon Champion.", "Simon Champion", None),
        ("Women MPs said the lock leaks.", "Women MPs", None),
        ("The Da Rossi Code claims the king was not killed.", "The Da Rossi Code", None),
        ("“It leaks,” said Ida Holm, clerk to the Treasury in a statement.", "Ida Holm", "clerk to the Treasury"),
        ("“It leaks,” wrote analysts from Ostby Bank in a note to clients.", "analysts from Ostby Bank", None),
        ("“It leaks,” said chairman and chief executive Ida Holm.", "Ida Holm", "chairman and chief executive"),
        ("Science Minister Lord Brix said the lock leaks.", "Brix", "Science Minister"),
        ("“It leaks,” Chairman Rep. Ida Holm said.", "Ida Holm", "Chairman"),
        (
            "“It leaks,” said Ida Holm, a professor of tides, salt and law at Ostby College.",
            "Ida Holm",
            "professor of tides, salt and law at Ostby College",
        ),
        ("Two clerks, Ida Holm of Ostby and Per Webb, told the paper the lock leaks.", "Two clerks", None),
        ("Media reports said the lock leaks.", "Media reports", None),
    ],
)
def test_names_labels_and_titles_are_whole(text: str, label: str, title: str | None) -> None:
    assert first(text) == (label, title)


def test_several_members_have_no_name() -> None:
    record = extract(parse("Male MPs jeered. Female MPs said the lock leaks.\n", id="x"))
    assert [(person.name, person.label) for person in record.people] == [(None, "Female MPs")]


def test_a_sentence_ends_with_an_abbreviation() -> None:
    text = "“It leaks,” said Ida Holm, head of Lock Inc., Ostby, Md. It closed early.\n"
    assert extract(parse(text, id="x")).quotations[0].title == "head of Lock Inc., Ostby, Md"


@pytest.mark.parametrize("who", ["Webb", "the father"])
def test_what_readers_are_told_to_watch_names_nobody(who: str) -> None:
    record = extract(parse(f"Watch {who} discuss meeting Holm.\n", id="x"))
    assert "Watch" not in " ".join(person.label for person in record.people)


def test_what_readers_are_told_to_watch_is_no_report() -> None:
    text = "Ida Webb spoke. “It is late,” she said. Watch Holm deliver his message »\n\n“Only work can do it.”\n"
    found = extract(parse(text, id="x")).quotations
    assert [q.speaker and q.speaker.label for q in found] == ["Ida Webb", "Ida Webb"]
