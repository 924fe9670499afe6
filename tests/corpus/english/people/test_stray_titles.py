"""What is no name and no title, and offices that only an apposition tells."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse


@pytest.mark.parametrize(
    ("text", "speaker", "title"),
    [
        ("Advocate Depute Eva Lind said that the lock leaks.", "Eva Lind", "Advocate Depute"),
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


@pytest.mark.parametrize(
    ("text", "speaker", "title"),
    [
        ("After this bold action President Eva Lind said that the lock leaks.", "Eva Lind", "President"),
        ("At the state's party rally Senator Eva Lind said that the lock leaks.", "Eva Lind", "Senator"),
        ("Ostby police Chief Eva Lind said that the lock leaks.", "Eva Lind", "Ostby police Chief"),
        ("Eva Lind, chief of locks ― from the river ― said that the lock leaks.", "Eva Lind", "chief of locks"),
    ],
)
def test_stray_words_in_front_of_a_title_are_no_part_of_it(text: str, speaker: str, title: str) -> None:
    found = extract(parse(f"Locks\n\n{text}\n", id="x")).quotations[-1].speaker
    assert found is not None
    assert (found.name, found.title) == (speaker, title)


def test_a_president_is_not_whoever_has_the_surname_later_on() -> None:
    text = "Locks\n\nPresident Lind said that the lock leaks.\n\nAnn Lind came.\n\n“It was fixed,” Mr. Lind said."
    assert [q.speaker and q.speaker.label for q in extract(parse(text, id="x")).quotations] == ["Mr. Lind", "Mr. Lind"]


def test_a_surname_in_front_of_a_common_word_is_no_name_in_full() -> None:
    text = "Records released after pressure from Webb Ally\n\nEva Webb left. Webb said that the lock leaks.\n"
    assert [q.speaker and q.speaker.label for q in extract(parse(text, id="x")).quotations] == ["Eva Webb"]
