"""Whom a mention means, and what is no speech."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import record, speakers


def test_two_people_with_one_surname_are_kept_apart() -> None:
    text = (
        "Mara Lindqvist runs the port. Her brother, Nils Lindqvist, sails.\n\n"
        "“We shall see about that,” Nils Lindqvist said.\n\n“The port is open for all of you,” Mara Lindqvist said."
    )
    assert speakers(text) == ["Nils Lindqvist", "Mara Lindqvist"]


def test_a_senior_is_not_whoever_is_named_without_it() -> None:
    text = (
        "Nils Lindqvist met sailors.\n\n“The port is open for all of you,” Lindqvist said. His father, "
        "Nils Lindqvist Sr., built it.\n\n“We shall see about that,” Lindqvist said."
    )
    assert speakers(text) == ["Nils Lindqvist", "Nils Lindqvist"]


def test_a_pronoun_goes_with_a_name_of_its_gender() -> None:
    text = "Susan Webb met Thomas Ngo on Monday.\n\n“I will not sell the boat to him,” she said."
    assert speakers(text) == ["Susan Webb"]


def test_the_only_holder_of_an_office_is_the_officer() -> None:
    text = "Mara Lindqvist, the mayor of Ostby, met sailors.\n\n“The boats may stay here,” the mayor said."
    assert speakers(text) == ["Mara Lindqvist"]


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


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Josep Puig i Ferrer runs it. “The boats may stay,” Puig i Ferrer said.", "Josep Puig i Ferrer"),
        ("José Ortega Luna runs it. “The boats may stay,” Ortega said.", "José Ortega Luna"),
        ("Omar al-Hassan runs it. “The boats may stay,” Mr. Hassan said.", "Omar al-Hassan"),
        ("Dev Anand Rao runs it. “The boats may stay,” Dev Rao said.", "Dev Anand Rao"),
        ("Ruth Dean met Dean Foster. “The boats may stay,” Dean said.", "Ruth Dean"),
        ("Mark Judge met Ann Lee. “The boats may stay,” Judge said.", "Mark Judge"),
        ("Ellen Bishop met Bishop Tom Hale. “The boats may stay,” Bishop said.", "Ellen Bishop"),
        ("Ivana Kolar, the prosecutor, sails. “The boats may stay,” the prosecutor said.", "Ivana Kolar"),
    ],
)
def test_a_part_of_a_name_is_its_bearer(text: str, label: str) -> None:
    assert speakers(text) == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Nora Reach met sailors. “The boats may stay,” Reach said.", "Nora Reach"),
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
    assert speakers(text) == [label]


def test_letters_after_a_name_leave_the_pronoun_to_its_bearer() -> None:
    text = "Helena Frost, KC, the port's lawyer, met Ann Dole. “The boats may stay,” she said."
    assert speakers(text) == ["Helena Frost"]


@pytest.mark.parametrize("source", ["A final decision", "An interview with Ann Lee", "Nobody"])
def test_what_cannot_speak_is_no_speaker(source: str) -> None:
    assert [q.speaker for q in record(f"{source} said that the boats may stay.").quotations] == [None]


@pytest.mark.parametrize(
    ("subject", "label"),
    [("The pilots", "The pilots"), ("Ann Lee and her brother", "Ann Lee and her brother"), ("The storms", "they")],
)
def test_they_are_whom_the_sentence_before_is_about(subject: str, label: str) -> None:
    assert speakers(f"{subject} met on Monday. “The boats may stay,” they said.") == [label]


def test_it_means_nothing_where_a_wonder_is_told_of() -> None:
    text = "The council said that the boats may stay. It is {} that the boats came."
    for word, labels in {"no wonder": [], "convinced": ["The council"]}.items():
        assert [q.speaker.label for q in record(text.format(word)).quotations if q.speaker][1:] == labels


def test_a_pronoun_for_nobody_known_is_none_of_the_people() -> None:
    found = record("Some said that the boats may stay.")
    assert [q.speaker.kind for q in found.quotations if q.speaker] == ["pronoun"]
    assert found.people == ()


def test_a_paper_behind_a_headline_signs_nothing() -> None:
    assert speakers("Ferry port is “back from the dead again” - Harbour Dagen\n\nIt rained.") == []


def test_a_signature_names_the_speaker() -> None:
    assert speakers("“The best harbour in the world.” — Mara Lindqvist") == ["Mara Lindqvist"]


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    text = "Mara Lindqvist said: “The boats may stay here.\n\n“They may even come back in spring.”"
    assert speakers(text) == ["Mara Lindqvist", "Mara Lindqvist"]


def test_the_speaker_of_the_next_sentence_counts_when_introduced() -> None:
    text = "“The boats may stay here.” Mara Lindqvist, director of the port, said that the ferry will go on."
    assert speakers(text) == ["Mara Lindqvist"]


@pytest.mark.parametrize("before", ["", "Olav Ebb came back. "])
def test_a_pronoun_means_no_single_word_that_may_be_a_place(before: str) -> None:
    text = f"{before}Ostby lost its ferry in May. He remembered “the last trip of all our lives”."
    assert speakers(text) == (["Olav Ebb"] if before else ["He"])


def test_what_begins_the_next_sentence_is_not_set_off_by_a_comma() -> None:
    found = record("The mill is late, according to the Ostby Times. Her aide, Tom Falk, quit last year.\n")
    assert [q.speaker.label for q in found.quotations if q.speaker] == ["the Ostby Times"]


def test_a_son_is_not_his_father_of_the_same_name() -> None:
    text = "Two left\n\nRolf Webb left.\n\nHe has “liked it since the beginning,” Webb told the Courier.\n\n"
    assert speakers(text + "His father, Rolf Webb Sr., sails.") == ["Rolf Webb"]


def test_who_is_introduced_in_full_is_called_by_less() -> None:
    text = "Rolf Webb Jr., the pilot, left the port.\n\n“It has been full since the beginning,” Rolf Webb said."
    assert speakers(text) == ["Rolf Webb Jr"]


def test_a_paper_that_may_be_no_person_is_not_he() -> None:
    text = "Rolf Webb slammed the port for being late, Left Tide Watch first reported.\n\n“The tide means it,” he said."
    assert speakers(text) == ["Rolf Webb"]
