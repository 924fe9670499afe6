"""Whoever is named right behind words, as papers in China write, and whom “who” means behind a title."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> list[tuple[str, str | None, str | None]]:
    """The form of each quotation, with whoever says it and their title."""
    found = extract(parse(text, id="x")).quotations
    return [(q.form, q.speaker.name if q.speaker else None, q.title) for q in found]


@pytest.mark.parametrize("verb", ["said", "believes"])
def test_a_title_and_a_report_behind_words_tell_whose_they_are(verb: str) -> None:
    text = f"“Good seeds are rare. It takes years.” Ann Lind, director of the mill, {verb} that rye will be dear."
    assert [(form, name) for form, name, _ in speakers(text)] == [("direct", "Ann Lind"), ("indirect", "Ann Lind")]


def test_who_behind_a_title_is_whoever_bears_it() -> None:
    text = "“Bread is dear,” said Karl Berg, director of the Norwick port, who added that ships wait."
    assert [name for _, name, _ in speakers(text)] == ["Karl Berg", "Karl Berg"]


def test_who_behind_another_is_not_the_one_before() -> None:
    text = "She met Karl Berg and the director of the harbour, who said that ships wait."
    assert [name for _, name, _ in speakers(text)] == [None]


def test_what_a_villager_is_called_is_a_title() -> None:
    assert speakers("“Roads are dry,” said Jan Vik, a villager of Holm.") == [("direct", "Jan Vik", "villager of Holm")]


@pytest.mark.parametrize("rest", ["informed that rye is dear", "asked for a second gate"])
def test_whoever_informs_or_asks_right_behind_the_words_of_a_paragraph_says_them(rest: str) -> None:
    text = f"“Lorries wait for nine hours.” Ann Lind, head of the hauliers, {rest}."
    assert [name for form, name, _ in speakers(text) if form == "direct"] == ["Ann Lind"]
