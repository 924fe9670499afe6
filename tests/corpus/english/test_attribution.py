"""Whose words they are where the nearest name would be the wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.quotation import Quotation


def quotations(text: str) -> Sequence[Quotation]:
    return extract(parse(text, id="x")).quotations


def said(text: str, words: str) -> tuple[str | None, str | None]:
    """The name and title of whoever says the words."""
    (quotation,) = (q for q in quotations(text) if text[q.span.start : q.span.end] == words)
    return (quotation.speaker.name, quotation.title) if quotation.speaker else (None, None)


TWO_WEBBS = (
    "“The boats stay in,” said Susan Webb, head of the port.\n\nHer clerk, Thomas Webb, said it was late.\n\n"
    "The harbour is old.\n\nIt was dug by hand.\n\n"
)


def test_a_surname_of_two_people_named_far_above_is_nobodys() -> None:
    assert said(TWO_WEBBS + "“It was not so,” Webb said.", "It was not so,") == (None, None)


def test_a_pronoun_tells_which_of_two_bearers_of_a_surname_is_meant() -> None:
    text = TWO_WEBBS + "Mary Ngo laughed.\n\nWebb denied that the port was shut. “That is not so,” she said."
    assert said(text, "That is not so,")[0] == "Susan Webb"


def test_a_surname_is_that_of_the_one_named_far_oftener() -> None:
    text = "Susan Webb came. Webb spoke. Webb left. Webb rang.\n\nThomas Webb sails.\n\nIt rained.\n\n"
    assert said(text + "“The boats stay in,” Webb said.", "The boats stay in,")[0] == "Susan Webb"


def test_an_honorific_never_means_somebody_of_the_other_gender() -> None:
    text = "Osk Webb came late. His sister Ilka Webb left.\n\n“The boats stay in,” Mr Webb said."
    assert said(text, "The boats stay in,")[0] == "Osk Webb"


def test_a_pronoun_is_the_subject_of_its_own_paragraph() -> None:
    text = "Thomas Ngo said the port was shut.\n\nSheriff Osk Boden said two men were held. He said “they broke in.”"
    assert said(text, "they broke in.")[0] == "Osk Boden"


def test_words_after_a_colon_belong_to_the_subject_of_the_clause() -> None:
    text = (
        "“We have bread for all of you here,” joked Thomas Ngo. "
        "His sister Mary Ngo, who runs the shop, was less relaxed: “The bread comes by boat.”"
    )
    assert said(text, "The bread comes by boat.")[0] == "Mary Ngo"


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Mary Ngo gave the plan a whirl in an interview with Harbour Radio: “It is late,” and left.", "Mary Ngo"),
        ("The prices fell again - More from Mary Ngo: “It is late,” and so on.", "Mary Ngo"),
        ("For example: “It is late,” Mary Ngo told the clerks.", "Mary Ngo"),
        ("His view of the port: “It is late,” said Mary Ngo.", "Mary Ngo"),
        ("As Mary Ngo, professor of law at Ostby and author of a book, put it, “It is late,” again.", "Mary Ngo"),
        ("“It is late,” Ngo notes.", "Ngo"),
        ("In Ostby, Norway, Mary Ngo went after the clerks, saying “It is late,” again.", "Mary Ngo"),
        ("OSTBY, Norway (Harbour News) — Mary Ngo left the port, saying “It is late,” again.", "Mary Ngo"),
        ("“It is late,” said former Secretary of State Mary Ngo.", "Mary Ngo"),
    ],
)
def test_the_one_who_speaks_is_named_and_not_what_stands_nearer(sentence: str, label: str) -> None:
    assert said(sentence, "It is late,")[0] == label


@pytest.mark.parametrize("source", ["The timing of the sale", "A whirl in an interview"])
def test_a_thing_or_a_stray_noun_is_no_speaker(source: str) -> None:
    found = quotations(f"{source} said “It is late for all of us here,” again.")
    assert all(q.speaker is None for q in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("While not all that Webb says is true, Mary Ngo said that Webb is “too late for us,” again.", "Mary Ngo"),
        ("A letter from the Sailors' Union obtained by Harbour Radio warns that “it is too late for us,” again.", None),
        ("Ted Webb met Tom Ngo.\n\nNgo said that the port is full.\n\n“It is too late for us.”", "Tom Ngo"),
        ("As Mary Ngo observed, the ferry beat the port:\n\n“It is too late for us.”", "Mary Ngo"),
    ],
)
def test_words_belong_to_the_nearest_clause_that_speaks(text: str, names: str | None) -> None:
    found = [q for q in quotations(text) if q.form == "direct"]
    assert [q.speaker.name if q.speaker else None for q in found] == [names]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Tom Webb, a sailor, warned that the case against Webb could fail.", "Tom Webb"),
        ("Tom Webb said Nils Falk has left.", "Tom Webb"),
        ("Tom Webb praised Falk's plan.", "Tom Webb"),
    ],
)
def test_a_pronoun_is_the_subject_of_the_whole_sentence(first: str, expected: str) -> None:
    text = f"Nils Falk and Tom Webb met. {first}\n\n“It is late,” he said."
    assert said(text, "It is late,")[0] == expected


def test_a_short_surname_that_ends_a_sentence_is_no_abbreviation() -> None:
    text = "The clerks voted for Tom Webb. Falk said that it was late."
    assert [q.speaker.label for q in quotations(text) if q.speaker][-1] == "Falk"


def test_a_question_in_marks_is_not_theirs_whom_the_next_sentence_is_about() -> None:
    text = "Mary Ngo, tired, answered: “What does it matter?” Her critics cited it for years."
    assert said(text, "What does it matter?")[0] == "Mary Ngo"


def test_words_quoted_from_somebody_are_not_those_of_who_quotes() -> None:
    text = "Mary Ngo, a sailor, came. Ngo quoted her grandmother: “The sea never forgets us.”"
    (quotation,) = quotations(text)
    assert text[quotation.span.start : quotation.span.end] == "The sea never forgets us."
    assert quotation.speaker is not None
    assert (quotation.speaker.name, quotation.speaker.label) == (None, "her grandmother")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Osk Webb, 58, “took them all for fools,” Mary Ngo, prosecuting, told the court.", "Mary Ngo"),
        ("Facing Sgt Osk Webb, Mary Ngo KC, defending, replied that they “took them all for fools”.", "Mary Ngo"),
        ("The mayor quoted her tutor, Osk Webb, who once said “took them all for fools”.", "Osk Webb"),
        ("The inquiry was told by the mate Osk Webb that the port “took them all for fools”.", "Osk Webb"),
        ("Tideway founder and owner Osk Webb said the port “took them all for fools”.", "Osk Webb"),
        ("A man from the harbour district, Osk Webb, told us they “took them all for fools”.", "Osk Webb"),
    ],
)
def test_the_clause_that_speaks_has_its_own_subject(sentence: str, name: str) -> None:
    assert {q.speaker.name for q in quotations(sentence) if q.form == "direct" and q.speaker} == {name}


def test_a_korean_surname_stands_in_front_and_tells_no_gender() -> None:
    text = "Kim Ji-won, a clerk, left.\n\nMary Ngo stayed.\n\n“It is late,” Kim said. “It is dark,” he said."
    assert [said(text, words)[0] for words in ("It is late,", "It is dark,")] == ["Kim Ji-won"] * 2


@pytest.mark.parametrize("firm", ["Tideway, Inc."])
def test_a_firm_that_announces_something_today_is_no_time(firm: str) -> None:
    (quotation,) = quotations(f"{firm} today announced that the mill will close.")
    assert quotation.speaker is not None
    assert quotation.speaker.label.rstrip(".") == firm.rstrip(".")


def test_a_duty_behind_a_semicolon_is_still_reported() -> None:
    text = "Mary Ngo pointed out that the port is full; all clerks must help."
    assert [text[q.span.start : q.span.end] for q in quotations(text)] == ["the port is full; all clerks must help"]
    text = "Ngo, struck by it, told her that she hardly needed a boat; she should just walk. Webb left."
    found = [text[q.span.start : q.span.end] for q in quotations(text)]
    assert found[:1] == ["she hardly needed a boat; she should just walk"]
    text = "Mary Ngo pointed out that the port is full; Tom Webb said that it must close."
    assert [q.speaker.name for q in quotations(text) if q.speaker] == ["Mary Ngo", "Tom Webb"]


def test_a_surname_of_two_who_both_acted_right_before_is_nobodys() -> None:
    text = "Kim Ji-won, a clerk, was fined. The judge Kim Da-som read it out.\n\nKim bowed. “It is late,” he said."
    assert said(text, "It is late,") == (None, None)


@pytest.mark.parametrize("text", ["Asked whether she would resign, Mary Ngo left.", "Mary Ngo was asked if she swims."])
def test_what_somebody_is_asked_is_said_by_nobody(text: str) -> None:
    assert quotations(text) == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“It is late,” engineer Jorge Vidal said.", ("Jorge Vidal", "engineer")),
        ("“It is late,” its managing director, Mary Ngo, said.", ("Mary Ngo", "managing director")),
        ("A spokeswoman for the mayor, Mary Ngo, said “It is late,” again.", ("Mary Ngo", "spokeswoman for the mayor")),
        ("In a letter to Webb, senator Kim Ngo wrote: “It is late,” and left.", ("Kim Ngo", "senator")),
        ("“It is late,” said the lead author, Mary Ngo of the Tidal Institute.", ("Mary Ngo", "lead author")),
        ("The deputy mayor, Mary Ngo – a rower – told us: “It is late,” and left.", ("Mary Ngo", "deputy mayor")),
    ],
)
def test_a_title_is_the_one_that_stands_with_the_name(sentence: str, expected: tuple[str, str]) -> None:
    assert said(sentence, "It is late,") == expected


def test_who_acts_after_a_comma_is_no_title() -> None:
    text = (
        "“The boats stay in,” said Mary Webb, head of the port.\n\n"
        "In a letter to Webb, senator Kim Ngo wrote that it failed."
    )
    titles = [title for q in quotations(text) if q.speaker for title in q.speaker.titles]
    assert set(titles) == {"head of the port", "senator"}


def test_a_firm_keeps_its_whole_name() -> None:
    (quotation,) = quotations("Boden & Sons said the wing would open in May.")
    assert quotation.speaker is not None
    assert (quotation.speaker.name, quotation.speaker.label) == (None, "Boden & Sons")


def test_a_date_before_a_name_is_no_speaker() -> None:
    (quotation,) = quotations("7/7 widow Mary Ngo said the law was shameful.")
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Mary Ngo"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Ann Lee said it would rain, and Tom Webb vowed to “leave the port for good” on Monday.",
            "leave the port for good",
            "Tom Webb",
        ),
        (
            "The council sought the fair in the hope of shedding what Ann Lee called “a problem of the mind.”",
            "a problem of the mind.",
            "Ann Lee",
        ),
        (
            "Ann Lee said experts had found her plans strong, to which Tom Webb interjected: “It is just not true.”",
            "It is just not true.",
            "Tom Webb",
        ),
        (
            "Ann Lee said that Tom Webb called the port “a ruin of its former self.”",
            "a ruin of its former self.",
            "Tom Webb",
        ),
    ],
    ids=["a clause of one's own", "what somebody called", "behind a colon", "told by another"],
)
def test_words_within_a_report_may_have_a_speaker_of_their_own(text: str, words: str, speaker: str) -> None:
    assert said(text, words)[0] == speaker


def test_reported_words_begin_with_their_subject() -> None:
    record = extract(parse("As Mayor Nell Webb has argued, that’s surely the end of the ferry.", id="x"))
    assert [record.article.text[slice(*q.span)] for q in record.quotations] == ["that’s surely the end of the ferry"]
