"""A paragraph that has the names of a question, and nothing like its verb, does not answer it."""

from __future__ import annotations

import pytest

from retrieval.answering import answer
from tests.retrieval.reports import lines, reading, unquoted

RIDGE = unquoted(
    "Emil Varga has lived on the ridges above Selden for eleven years.",
    "Agnes Varga sold the family mill in Selden in 2014.",
    "The council of Selden paid 4,000 crowns for a new path to the hut.",
    "“Bread is dear this year, and the oven is cold,” a baker said.",
    "Bo Hale runs the Norwick Classic. Last year 300 people played in the Norwick Classic.",
)
MILL = unquoted(
    "Agnes Varga bought the old mill of Selden in 2004. She sold it in 2014.",
    "Emil Varga runs a hut above Selden. He married in Norwick.",
    *(f"Bread is {price} this year, and the oven is cold." for price in ("dear", "cheap", "soft", "hard")),
)
PORT = unquoted(
    "Deputy harbour master Nils Falk was named harbour master of Ostby on Monday, succeeding Rolf Dahl.",
    "He married Vera Lund in 1955. Their daughter, Alison Falk, keeps the boats.",
    "A fish shop that began in a shed has been named the best in Norland.",
    "Three people were rescued from a burning warehouse in Selden on Thursday morning.",
    "“The tide waits for nobody,” said Kai Moe, who sells nets.",
)


@pytest.mark.parametrize(
    "question",
    [
        "Why did Emil Varga sculpt ridges?",
        "When did Agnes Varga visit Selden?",
        "Where did Emil Varga marry?",
        "Who won the Norwick Classic?",
        "Which council imprisoned Agnes Varga in Selden?",
    ],
)
def test_names_alone_tell_nothing_of_what_happened(question: str) -> None:
    assert not answer(question, RIDGE).answered


def test_what_may_or_should_happen_has_not_happened() -> None:
    clubs = unquoted(
        "The quarry is shut.",
        "Most voters in Norwick expect Agnes Varga to win the debate on the harbour.",
        "The Norwick coopers may well endorse Agnes Varga, after her words on the harbour.",
        *(f"Bread is {price} this year." for price in ("dear", "cheap", "soft", "hard", "scarce")),
    )
    assert not answer("Who won the debate on the harbour?", clubs).answered
    assert not answer("When did the Norwick coopers endorse Agnes Varga?", clubs).answered
    assert answer("Who may endorse Agnes Varga?", clubs).answered


def test_what_happened_comes_before_what_is_only_expected() -> None:
    regatta = unquoted(
        "Varga takes the Norwick regatta",
        "Nobody in the harbour expects Hale to win the Norwick regatta this year.",
        "In the end Varga won the old Norwick regatta in wind and rain before a crowd of three hundred.",
        *(f"Bread is {price} this year." for price in ("dear", "cheap", "soft", "hard", "scarce")),
    )
    told = answer("Who won the Norwick regatta?", regatta)
    assert told.statements[0].parts[0].text.startswith("In the end Varga won")


@pytest.mark.parametrize(
    "question", ["When was the Lantern Guild of Selden dissolved?", "When did Agnes Varga get divorced?"]
)
def test_a_word_of_another_sense_is_none_for_the_deed(question: str) -> None:
    guild = unquoted(
        "Agnes Varga founded the Lantern Guild of Selden in 1975; she died in 2014, long after her wedding.",
        *(f"Bread is {price} this year, and the oven is cold." for price in ("dear", "cheap", "soft", "hard")),
    )
    assert not answer(question, guild).answered
    assert answer("When was the Lantern Guild of Selden established?", guild).answered


def test_the_opposite_of_what_is_asked_is_no_answer() -> None:
    assert not answer("When did Agnes Varga buy the mill?", RIDGE).answered


@pytest.mark.parametrize(
    ("question", "paragraph"),
    [
        ("When did Agnes Varga sell the mill?", 2),
        ("Who paid for the path?", 3),
        ("Where does Emil Varga live?", 1),
        ("How many people played in the Norwick Classic?", 5),
    ],
)
def test_what_is_told_is_answered(question: str, paragraph: int) -> None:
    found = answer(question, RIDGE)
    assert found.answered
    assert found.statements[0].paragraph == paragraph


def test_of_a_long_question_the_verb_may_be_told_in_other_words() -> None:
    assert answer("What made the council of Selden repair the new path to the hut?", RIDGE).statements[0].paragraph == 3
    assert not answer("Where did the council bury the hut?", RIDGE).answered


@pytest.mark.parametrize(
    "question",
    [
        "Who stole the old red ferry of Karl Moe from the port of Ostby in May?",
        "Who repaired the old red ferry of Karl Moe in the port of Ostby in May?",
        "Who did the police release after the fire at the fish hall in Norwick on Sunday?",
        "When did Ida Holm sell the old red ferry in Ostby to Karl Moe?",
        "Why did the council in Ostby demolish the new swimming pool beside the school?",
        "Who is the captain of the old red ferry which Ida Holm bought in Ostby?",
        "Who did Nora Vik marry at the theatre in Norwick?",
    ],
)
def test_long_questions_on_what_did_not_happen_are_not_answered(question: str) -> None:
    ostby = unquoted(
        "Ida Holm bought the old red ferry from Karl Moe for 40,000 crowns in the port of Ostby in May.",
        "Police arrested a man of 40 after a fire at the fish hall in Norwick on Sunday.",
        "The council in Ostby voted against a new swimming pool beside the school, Nora Sund said.",
        "Karl Moe, a baker, lost his licence in May after a fire in the oven of his bakery.",
        "Nora Vik is a painter and singer for the theatre in Norwick.",
    )
    assert not answer(question, ostby).answered


@pytest.mark.parametrize("question", ["What kind of trees will Norwick grow?", "In which places did it open mills?"])
def test_a_kind_or_a_place_that_is_asked_for_need_not_be_called_so(question: str) -> None:
    told = "“Norwick plans a wood of mixed trees, ash and oak, and mills for Holm and Varn,” said Ida Sund."
    others = (f"Bread is {price} this year." for price in ("dear", "cheap", "soft", "hard", "scarce"))
    text = lines("Plans", told, *others)
    assert answer(question, reading(text)).answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When did Agnes Varga sell the mill of Selden?", "She sold it in 2014."),
        ("When did Agnes Varga buy the mill of Selden?", "bought the old mill"),
        ("Where did Emil Varga marry?", "He married in Norwick."),
    ],
)
def test_the_sentence_with_the_deed_is_shown(question: str, told: str) -> None:
    assert told in answer(question, MILL).statements[0].parts[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Who will succeed Nils Falk?",
        "When did Alison Falk marry?",
        "Which shop was named the worst in Norland?",
        "How many people died in the warehouse in Selden?",
    ],
)
def test_it_is_not_told_the_other_way_round(question: str) -> None:
    assert not answer(question, PORT).answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who did Nils Falk succeed?", "succeeding Rolf Dahl"),
        ("Who succeeded Rolf Dahl?", "succeeding Rolf Dahl"),
        ("Which shop was named the best in Norland?", "best in Norland"),
        ("How many people were rescued in Selden?", "Three people"),
    ],
)
def test_what_is_told_as_it_is_asked_is_answered(question: str, told: str) -> None:
    found = answer(question, PORT)
    assert found.answered
    assert told in found.statements[0].parts[0].text
