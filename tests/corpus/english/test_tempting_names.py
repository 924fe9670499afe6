"""Words beside which a name stands that is not their speaker's."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import shown_speakers as speakers


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("According to harbour master Jens Brask, two boats are missing.", "Jens Brask", "harbour master"),
        ("“They never ask us,” said the shopkeeper Mr. Ali.", "Ali", "shopkeeper"),
        ("“We bake at three,” says head baker and owner Nils Moe.", "Nils Moe", "head baker and owner"),
        ("Old Henrik Lund mends nets. “My hands shake,” says Henrik Lund.", "Henrik Lund", None),
        ("“It is full,” said Ann Lee, of Mill Lane.", "Ann Lee", None),
    ],
)
def test_name_and_title_are_told_apart(text: str, name: str, title: str | None) -> None:
    person = extract(parse(text, id="x")).people[0]
    assert (person.name, person.title) == (name, title)


def test_turns_may_be_headed_by_an_honorific() -> None:
    text = (
        "MR. DUBOIS: I thank you for your time.\n\nSENATOR HALE: Did you sign the letter?\n\n"
        "MR. DUBOIS: I signed it, yes."
    )
    assert speakers(text) == ["DUBOIS", "HALE", "DUBOIS"]


def test_initials_head_the_later_turns_of_a_name_in_full() -> None:
    text = (
        "Tom Baker talks to Lena Ortiz.\n\nTom Baker: When did you start?\n\nLena Ortiz: When I could hold a pen.\n\n"
        "TB: And who read it?\n\nLO: My sister did. She was merciless."
    )
    assert speakers(text) == ["Tom Baker", "Lena Ortiz", "Tom Baker", "Lena Ortiz"]


@pytest.mark.parametrize(
    ("between", "speaker"), [("Holm smiles.", "Holm"), ("She smiles.", "Holm"), ("It was a cold day.", "Holm")]
)
def test_a_sentence_about_another_ends_what_somebody_says(between: str, speaker: str | None) -> None:
    assert speakers(f"“We eloped,” Holm recalls. {between} “Her father was armed.”") == ["Holm", speaker]


def test_a_description_of_the_other_gender_is_not_whom_a_pronoun_means() -> None:
    text = "Clara Holm met her son. Her son said that it was late. “I am leaving now,” she said."
    assert speakers(text) == ["Clara Holm"]


def test_a_surname_that_is_a_plural_noun_is_known_where_it_opens_a_sentence() -> None:
    text = "Kate Summers says the vote is unfair.\n\nSummers again: “Let the people see.”"
    assert speakers(text) == ["Kate Summers"]


def test_the_verb_of_a_law_is_no_part_of_its_name() -> None:
    assert speakers("Article 5 states: “An attack on one is an attack on all.”") == [None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rovers boss Danny Prior hailed Max Teal: “The kid is fearless.”", "Danny Prior"),
        ("Mrs. Friendly said she was “glad to be of use to the town”.", "Friendly"),
        ("PC Ian Doyle told the inquest: “I found the gate open.”", "Ian Doyle"),
    ],
)
def test_a_surname_may_be_a_word(text: str, name: str) -> None:
    assert extract(parse(text, id="x")).people[0].name == name


def test_the_ones_somebody_saw_are_no_name() -> None:
    assert speakers("The ones State officials called “the very lucky few” moved away.") != ["The ones State officials"]


LONG = "“Somebody lent me a lamp to light the stairs,” said Nils Ebb, the ferryman. “But it went out on the first one.”"


@pytest.mark.parametrize("stop", [".", " …"])
def test_a_pull_quote_is_of_whoever_says_the_words_in_the_text(stop: str) -> None:
    pulled = f"“Somebody lent me a lamp to light the stairs{stop} But it went out on the first one”"
    text = f"{LONG}\n\nDora Abel runs the mill. Court papers say that she owes money.\n\n{pulled}\n\nIt is shut.\n"
    assert speakers(text)[2] == "Nils Ebb"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry came into fashion, Nils Ebb said, through a waltz by Dora Abel called “White Ferry.”",
        "Readers were unprepared to hear a plea for peace from someone named “Ferryman.”",
        "Mara Lind said she wrote a book called “The Mill That Never Was” last year.",
    ],
)
def test_what_something_is_called_is_nobodys(text: str) -> None:
    assert not speakers(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Director Qiu Lan left.\n\nHe Guoping, her deputy, added: “No barge moors here for nothing.”", "He Guoping"),
        ("“It cracks,” said He Guoping, the deputy of Qiu Lan.", "He Guoping"),
        ("Mayor Qiu Lan lit a kiln. She Aihua, a cooper, told her: “The chimney leaks.”", "She Aihua"),
        ("Mayor Qiu Lan lit a kiln. She promised: “The chimney will be mended.”", "Qiu Lan"),
    ],
)
def test_a_chinese_surname_may_look_like_a_pronoun(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize("label", ["Note", "Results"])
def test_a_label_is_nobody(label: str) -> None:
    assert not extract(
        parse(f"{label}: The ferry was late, and so the mill had to close on Monday.", id="x")
    ).quotations


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ms Nurul Hadi Amin sailed. Ms Nurul’s father, Hadi Amin, has said: “She loved it.”", "Hadi Amin"),
        ("Nils Ebb was 19. Ebb’s now-divorced father told the paper: “He sails well.”", "Ebb’s now-divorced father"),
    ],
)
def test_whose_relative_somebody_is_did_not_speak(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_who_is_named_in_the_words_did_not_say_them() -> None:
    found = "Dora Abel lives by the mill. She gave me the address of Ebb’s sister, Mara Lind."
    assert speakers(f"{found} “I cannot believe Mara would sell it,” she said.") == [None]
    assert speakers(f"{found} “I am Mara,” she said.") == ["Mara Lind"]


def test_who_is_told_of_beside_the_words_says_them_rather_than_who_is_named_in_them() -> None:
    told = "Dora Abel pleased the board, said Nina Krogh of the Mill Club."
    text = f"{told}\n\n“Abel spoke well, but nobody heard it,” she said."
    assert speakers(text) == ["Nina Krogh"]


@pytest.mark.parametrize("opening", ["Research also shows", "Searchers say"])
def test_a_common_word_that_opens_a_sentence_is_no_person(opening: str) -> None:
    found = extract(parse(f"It was late. {opening} that the river rises in May.", id="x")).people
    assert not any(person.kind == "person" for person in found)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mill Chief Executive, Padraig Holm, said: “It is impossible.”", "Padraig Holm"),
        ("In a chat with Radio One’s Nina Lind, the singer sang it all.\n\n“No,” the singer said.", "the singer"),
    ],
)
def test_a_title_goes_with_whom_it_is_of(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]
