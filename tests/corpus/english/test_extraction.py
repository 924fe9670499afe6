"""English quotations and their speakers, from end to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.extraction import extract
from corpus.english.grammar.lexicon import default_lexicon
from corpus.reading import parse

if TYPE_CHECKING:
    from corpus.quotation import Quotation


def quotations(text: str) -> list[tuple[str, str, str | None]]:
    """Form, words and speaker's label of every quotation."""
    record = extract(parse(text, id="x"))
    return [(q.form, said(text, q), q.speaker.label if q.speaker else None) for q in record.quotations]


def said(text: str, quotation: Quotation) -> str:
    return text[quotation.span.start : quotation.span.end]


def test_words_before_the_cue_are_the_subjects() -> None:
    text = "“The harbour opens on Monday,” said Mara Lindqvist, the port director."
    assert quotations(text) == [("direct", "The harbour opens on Monday,", "Mara Lindqvist")]


def test_words_after_the_cue_are_the_subjects() -> None:
    text = "Mara Lindqvist said: “The harbour opens on Monday.”"
    assert quotations(text) == [("direct", "The harbour opens on Monday.", "Mara Lindqvist")]


def test_a_quotation_split_around_its_cue_is_two() -> None:
    text = "“The harbour,” Mara Lindqvist said, “opens on Monday and stays open.”"
    assert [row[2] for row in quotations(text)] == ["Mara Lindqvist", "Mara Lindqvist"]


def test_a_pronoun_means_the_last_speaker() -> None:
    text = "Mara Lindqvist said the harbour would open.\n\n“We worked all night to get it done,” she said."
    assert ("direct", "We worked all night to get it done,", "Mara Lindqvist") in quotations(text)


def test_a_surname_means_the_full_name() -> None:
    text = "Mara Lindqvist runs the port.\n\n“We worked all night to get it done,” Lindqvist said."
    assert quotations(text)[-1] == ("direct", "We worked all night to get it done,", "Mara Lindqvist")


def test_a_name_in_the_words_is_not_their_speaker() -> None:
    text = "“Tom Okafor told me that the ferry would sink,” Mara Lindqvist said."
    assert quotations(text)[0][2] == "Mara Lindqvist"


def test_a_term_in_marks_is_no_quotation() -> None:
    assert quotations("The council presented its “blue ribbon” plan for the harbour.") == []


def test_a_cue_passed_in_counts() -> None:
    lexicon = default_lexicon().extended(["hollerate\tspeech\thollerate hollerated"])
    text = "Mara Lindqvist hollerated that the harbour would open on Monday."
    record = extract(parse(text, id="x"), lexicon)
    assert [q.speaker.label for q in record.quotations if q.speaker] == ["Mara Lindqvist"]


def test_a_line_of_underscores_holds_no_words() -> None:
    record = extract(parse("Ann Lee left.\n\n________\n\n“It rains,” she said.", id="x"))
    assert [q.speaker and q.speaker.name for q in record.quotations] == ["Ann Lee"]
