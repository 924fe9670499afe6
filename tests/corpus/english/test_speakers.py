"""Whom a mention means, and what is no speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse

if TYPE_CHECKING:
    from corpus.quotation import Record


def record(text: str) -> Record:
    return extract(parse(text, id="x"))


def labels(text: str) -> list[str | None]:
    """The speakers of the direct quotations."""
    return [q.speaker.label if q.speaker else None for q in record(text).quotations if q.form == "direct"]


def test_two_people_with_one_surname_are_kept_apart() -> None:
    text = (
        "Mara Lindqvist runs the port. Her brother, Nils Lindqvist, sails.\n\n"
        "“We shall see about that,” Nils Lindqvist said.\n\n“The port is open for all of you,” Mara Lindqvist said."
    )
    assert labels(text) == ["Nils Lindqvist", "Mara Lindqvist"]


def test_a_pronoun_goes_with_a_name_of_its_gender() -> None:
    text = "Susan Webb met Thomas Ngo on Monday.\n\n“I will not sell the boat to him,” she said."
    assert labels(text) == ["Susan Webb"]


def test_the_only_holder_of_an_office_is_the_officer() -> None:
    text = "Mara Lindqvist, the mayor of Ostby, met sailors.\n\n“The boats may stay here,” the mayor said."
    assert labels(text) == ["Mara Lindqvist"]


def test_an_unnamed_official_keeps_the_description() -> None:
    text = "“The boats may stay here for now,” said a spokesman for the Harbour Office."
    (person,) = record(text).people
    assert (person.name, person.label, person.kind) == (None, "a spokesman for the Harbour Office", "unnamed")


def test_a_body_and_a_document_have_no_name() -> None:
    text = "The Harbour Committee said that the boats may stay. A report says that the harbour is full."
    assert [(p.name, p.kind) for p in record(text).people] == [(None, "body"), (None, "document")]


def test_two_who_speak_as_one_have_no_single_name() -> None:
    text = "“We shall never sell the boat,” Susan Webb and Thomas Ngo said."
    (person,) = record(text).people
    assert (person.name, person.label) == (None, "Susan Webb and Thomas Ngo")


def test_a_person_has_all_titles_and_forms_of_the_name() -> None:
    text = (
        "Sen. Mara Lindqvist, chairwoman of the Harbour Committee, said that the boats may stay.\n\n"
        "“They may stay for now,” Lindqvist said."
    )
    (person,) = record(text).people
    assert person.titles == ("chairwoman of the Harbour Committee", "Sen.")
    assert person.aliases == ("Lindqvist",)


def test_the_turns_of_a_transcript_are_their_speakers() -> None:
    text = "Host Karl Weber met Paula Ngo.\n\nWEBER: Will you sail?\n\nNGO: I will not. It rains.\n\nWEBER: Do you not?"
    assert labels(text) == ["Karl Weber", "Paula Ngo", "Karl Weber"]


def test_questions_and_answers_name_nobody() -> None:
    text = "Q: Will you sail?\n\nA: I will not. It rains."
    assert labels(text) == [None, None]


@pytest.mark.parametrize(("asks", "answers"), [("Q:", "A:"), ("Q.", "A."), ("Question:", "Answer:")])
def test_the_only_person_introduced_gives_the_answers(asks: str, answers: str) -> None:
    text = f"Paula Ngo has sailed for years.\n\n{asks} Will you sail?\n\n{answers} I will not. It rains."
    assert labels(text) == [None, "Paula Ngo"]


def test_of_two_people_introduced_neither_gives_the_answers() -> None:
    text = "Paula Ngo and Karl Weber ran it.\n\nQ: Will you sail?\n\nA: I will not. It rains."
    assert labels(text) == [None, None]


def test_the_author_of_an_interview_does_not_give_the_answers() -> None:
    text = "By Karl Weber\n\nPaula Ngo spoke to Karl Weber.\n\nQ: Will you sail?\n\nA: I will not. It rains."
    assert labels(text) == [None, "Paula Ngo"]


def test_a_paper_that_asks_is_no_person() -> None:
    turns = "Courier: Will you sail?\n\nNgo: I will not.\n\nCourier: Is it the rain?\n\nNgo: It rains a lot."
    asked = record(f"Paula Ngo sails.\n\n{turns}").quotations[0].speaker
    assert asked is not None
    assert (asked.label, asked.name) == ("Courier", None)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Pieter van den Berg runs it. “The boats may stay,” van den Berg said.", "Pieter van den Berg"),
        ("Josep Puig i Ferrer runs it. “The boats may stay,” Puig i Ferrer said.", "Josep Puig i Ferrer"),
        ("José Ortega Luna runs it. “The boats may stay,” Ortega said.", "José Ortega Luna"),
        ("Omar al-Hassan runs it. “The boats may stay,” Mr. Hassan said.", "Omar al-Hassan"),
        ("Chris Van Hoorn runs it. “The boats may stay,” Van Hoorn said.", "Chris Van Hoorn"),
        ("Dev Anand Rao runs it. “The boats may stay,” Dev Rao said.", "Dev Anand Rao"),
        ("Ruth Dean met Dean Foster. “The boats may stay,” Dean said.", "Ruth Dean"),
        ("Mark Judge met Ann Lee. “The boats may stay,” Judge said.", "Mark Judge"),
        ("Ellen Bishop met Bishop Tom Hale. “The boats may stay,” Bishop said.", "Ellen Bishop"),
        ("Ivana Kolar, the prosecutor, sails. “The boats may stay,” the prosecutor said.", "Ivana Kolar"),
    ],
)
def test_a_part_of_a_name_is_its_bearer(text: str, label: str) -> None:
    assert labels(text) == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Nora Reach met sailors. “The boats may stay,” Reach said.", "Nora Reach"),
        ("Nora Over met sailors. “The boats may stay,” Over said.", "Nora Over"),
        ("Gov. John Kay (R-OH), said: “The boats may stay.”", "John Kay"),
        ("In a note to the Observer, her adviser, Jake Sull, said: “The boats may stay.”", "Jake Sull"),
        ("“The boats may stay.”\n\n—Ann Lee, Ostby", "Ann Lee"),
        ("Pilots agree - Carl Bial: “The boats may stay.”", "Carl Bial"),
        ("“The boats may stay,” said Mr. Frank, whose office does not endorse the plan.", "Frank"),
        ("“The boats may stay,” said one Norwegian involved in the talks.", "one Norwegian"),
        ("Pilot Calls Webb a Liar Again\n\nTom Webb met sailors. “The boats may stay,” Webb said.", "Tom Webb"),
    ],
)
def test_what_looks_like_another_word_or_name_is_read_by_its_place(text: str, label: str) -> None:
    assert labels(text) == [label]


def test_letters_after_a_name_leave_the_pronoun_to_its_bearer() -> None:
    text = "Helena Frost, KC, the port's lawyer, met Ann Dole. “The boats may stay,” she said."
    assert labels(text) == ["Helena Frost"]


@pytest.mark.parametrize("source", ["A final decision", "An interview with Ann Lee", "Nobody", "The storm"])
def test_what_cannot_speak_is_no_speaker(source: str) -> None:
    assert [q.speaker for q in record(f"{source} said that the boats may stay.").quotations] == [None]


@pytest.mark.parametrize(
    ("subject", "label"),
    [
        ("The council", "The council"),
        ("The pilots", "The pilots"),
        ("Ann Lee and her brother", "Ann Lee and her brother"),
        ("The storms", "they"),
    ],
)
def test_they_are_whom_the_sentence_before_is_about(subject: str, label: str) -> None:
    assert labels(f"{subject} met on Monday. “The boats may stay,” they said.") == [label]


def test_it_means_nothing_where_a_wonder_is_told_of() -> None:
    text = "The council said that the boats may stay. It is {} that the boats came."
    for word, label in {"no wonder": "It", "confident": "The council"}.items():
        assert [q.speaker.label for q in record(text.format(word)).quotations if q.speaker][1:] == [label]


def test_a_pronoun_for_nobody_known_is_none_of_the_people() -> None:
    found = record("Some said that the boats may stay.")
    assert [q.speaker.kind for q in found.quotations if q.speaker] == ["pronoun"]
    assert found.people == ()


@pytest.mark.parametrize(
    "told",
    [
        "denied that the boats may stay",
        "declined to comment",
        "refused to say whether the boats may stay",
        "did not say when the boats may leave",
        "would neither confirm nor deny that the boats may stay",
        "said nothing about the boats",
        "rejected claims that the harbour was full",
    ],
)
def test_a_denial_is_reported_whole(told: str) -> None:
    text = f"Mara Lindqvist {told}."
    assert [text[slice(*q.span)] for q in record(text).quotations] == [told]


def test_what_nobody_said_is_reported_with_nobody() -> None:
    text = "Nobody said the boats may stay."
    assert [text[slice(*q.span)] for q in record(text).quotations] == [text[:-1]]


def test_a_signature_names_the_speaker() -> None:
    assert labels("“The best harbour in the world.” — Mara Lindqvist") == ["Mara Lindqvist"]


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    text = "Mara Lindqvist said: “The boats may stay here.\n\n“They may even come back in spring.”"
    assert labels(text) == ["Mara Lindqvist", "Mara Lindqvist"]


def test_the_speaker_of_the_next_sentence_counts_when_introduced() -> None:
    text = "“The boats may stay here.” Mara Lindqvist, director of the port, said that the ferry will go on."
    assert labels(text) == ["Mara Lindqvist"]


def test_words_within_a_quotation_are_their_own_speakers() -> None:
    text = "“We heard enough. Mayor Ann Lee said that the harbour is too small,” Susan Webb said."
    inner = [q for q in record(text).quotations if q.parent]
    assert [q.speaker.label for q in inner if q.speaker] == ["Ann Lee"]


def test_a_report_runs_on_in_the_first_person() -> None:
    text = "Mara Lindqvist said that the harbour is full. We will build another one. The ferry left at noon."
    (report,) = record(text).quotations
    assert text[slice(*report.span)].endswith("build another one.")


@pytest.mark.parametrize(
    "text",
    [
        "The “blue ribbon” plan pleased sailors.",
        "They sang “Row the Boat” at dawn.",
        "The office opened the “one window service” for boats “near and far”.",
        "The service “one The harbour has grown since spring.",
    ],
)
def test_a_term_is_no_quotation(text: str) -> None:
    assert labels(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was late, Ann Lee said in an interview with “Harbour News Sunday.” It rained.",
        "It was late, Ann Lee said on Harbour TV's “Late and Live,” where she sat with Webb.",
        "It was late, said Ann Lee, the author of “Ferries of the North.” It rained.",
        "It was late, Ann Lee said on the podcast “Spin Room.” It rained.",
    ],
)
def test_nobody_says_the_name_of_a_programme_or_a_book(text: str) -> None:
    assert labels(text) == []


def test_what_somebody_is_called_with_capitals_is_still_said() -> None:
    assert labels("Ann Lee called the harbour master a “King of the North.”") == ["Ann Lee"]


def test_a_name_is_shown_in_small_letters_where_the_article_has_them() -> None:
    text = "JANE FALK: Will it rain?\n\nANN LEE: It will rain.\n\nJane Falk met Ann Lee in Ostby."
    assert labels(text) == ["Jane Falk", "Ann Lee"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mara Lind said her lawyer told the court: “We never saw the money, not for one day.”", "her lawyer"),
        ("Mara Lind said Nils Ebb had told the crew: “We sail at dawn, whatever comes.”", "Nils Ebb"),
        ("Mara Lind handed over a letter from Nils Ebb that read: “We never saw the money at all.”", "Nils Ebb"),
        ("Nils Ebb, after Mara Lind said the mill was late, called her “a bore who never listens”.", "Nils Ebb"),
        ("Mara Lind denied that she had said: “We never saw the money, not for one day.”", None),
        ("Mara Lind never said “we will win the league this year”.", None),
        ("Mara Lind was described as “a fighter who never gave up” by Nils Ebb.", "Nils Ebb"),
        ("Mara Lind denied the charge. “We never saw the money,” she said.", "Mara Lind"),
        ("Nils Ebb wrote how Mara Lind had held his hand and asked “why the mill must go”, Ida Falk said.", "Ida Falk"),
        ("Nils Ebb said that once the mill closes, “we shall all leave the valley for good”.", "Nils Ebb"),
        ("Mara Lind laughed, calling Ebb’s proposed new mill “a gift to nobody but the birds.”", "Mara Lind"),
    ],
)
def test_words_within_a_report_are_of_whoever_says_them_there(text: str, speaker: str | None) -> None:
    assert labels(text) == [speaker]


def test_a_report_ends_with_the_clause_that_holds_it() -> None:
    found = record("Nils Ebb, after Mara Lind said the mill was late, called her “a bore”.")
    said = {found.article.text[q.span.start : q.span.end] for q in found.quotations}
    assert "the mill was late" in said
    assert not any("late, called" in words for words in said)


def test_whom_a_letter_greets_has_not_signed_it() -> None:
    assert not any(labels("“I read your piece on the mill and was cross.\n\nDear Mara Lind.”"))


@pytest.mark.parametrize("before", ["", "Olav Ebb came back. "])
def test_a_pronoun_means_no_single_word_that_may_be_a_place(before: str) -> None:
    text = f"{before}Ostby lost its ferry in May. He remembered “the last trip of all our lives”."
    assert labels(text) == (["Olav Ebb"] if before else ["He"])


INTERVIEW = (
    "Paula Ngo: Will you sail?\n\nKarl Weber: I will not. It rains.\n\nPaula Ngo: Is it late?\n\n"
    "Karl Weber: It is never late.\n\nPN: Will it end?\n\nKW: We shall see."
)


def test_initials_head_the_turns_of_those_whose_full_names_headed_earlier_ones() -> None:
    assert labels(INTERVIEW) == ["Paula Ngo", "Karl Weber"] * 3


def test_an_answer_among_named_turns_is_of_the_only_one_who_does_not_ask() -> None:
    text = f"Paula Ngo met the skipper.\n\n{INTERVIEW}\n\nQ: Are you afraid?\n\nA: I never was at sea."
    assert labels(text)[-1] == "Karl Weber"


def test_an_answer_is_nobodys_where_two_do_not_ask() -> None:
    others = "Ida Falk: I stay here too.\n\nIda Falk: I shall not go."
    text = f"{INTERVIEW}\n\n{others}\n\nQ: Are you afraid?\n\nA: I never was at sea."
    assert labels(text)[-1] is None


def test_what_begins_the_next_sentence_is_not_set_off_by_a_comma() -> None:
    found = record("The mill is late, according to the Ostby Times. Her aide, Tom Falk, quit last year.\n")
    assert [q.speaker.label for q in found.quotations if q.speaker] == ["the Ostby Times"]
