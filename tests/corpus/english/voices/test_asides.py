"""Whose words they are where a clause, a view, a sign or somebody without a name stands beside them."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import speakers


def test_a_claim_by_the_way_is_over_where_the_main_clause_goes_on() -> None:
    assert speakers("The clerk waved a placard that said “Turn back at once,” and left.") == ["a placard"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In Olav Berg's view, the lock was safe. Later Eva Lind called it “neglect and nothing else.”", "Eva Lind"),
        ("In Olav Berg's view, Eva Lind said, it was “neglect and nothing else.”", "Eva Lind"),
    ],
)
def test_a_view_at_the_beginning_is_its_owners_unless_another_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_what_one_calls_something_is_theirs_and_nobody_elses() -> None:
    text = "The council closed the lock, ending what one sailor called “the longest wait of the century.”"
    assert speakers(text) == ["one sailor"]


@pytest.mark.parametrize(
    "text",
    [
        "Olav Berg lives above a bar, known to everybody as “the Lower Deck.”",
        "Olav Berg lives above a bar, known locally as “the Lower Deck.”",
        "The paper to save the lock, headed “Hands Off Our Lock,” pleased Olav Berg, he said.",
        "The port's report, “Deep Water Ahead,” angered Olav Berg, he said.",
    ],
)
def test_names_and_headings_of_things_are_nobodys(text: str) -> None:
    assert speakers(text) in ([], [None])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A girl of ten sat on the quay. Asked what she saw, she did not turn. “The door,” she said.", "A girl"),
        ("A reporter asked her why. “The tide is late,” she said.", "Eva Lind"),
        ("A guard told her to stop. “You cannot go in,” she said.", "she"),
        ("The port's director once wrote to ask that she sell. She replied: “Which boat?”", "Eva Lind"),
    ],
)
def test_a_pronoun_is_not_somebody_who_does_it_to_another(text: str, speaker: str | None) -> None:
    assert speakers(f"Eva Lind came home in May.\n\n{text}")[-1] == speaker


def test_who_was_called_he_is_not_she() -> None:
    text = "President Tarkin welcomed the vote. “It is late,” he said. She thanked her husband, “who heard it all.”"
    assert speakers(text) == ["Tarkin", "She"]


def test_the_daughter_of_another_is_not_the_daughter_named_later() -> None:
    text = "Eva Lind, the daughter of a clerk, was born at sea. “I understood it,” she said.\n\nHer daughter Ida sails."
    assert speakers(text) == ["Eva Lind"]


def test_a_body_keeps_the_participle_in_its_name() -> None:
    assert speakers("The Harbour Planning Board said that it was “fully aware.”") == ["The Harbour Planning Board"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("His brother, a baker, disputed this. “He was at sea that year,” he said.", "His brother"),
        ("On the far side, a pilot checked papers. He said it was simple. “No boats at night,” he said.", "a pilot"),
        ("One day the old man stepped aside. “It is your turn now,” he said.", "he"),
        ("Pressed by Karl Moe, Lund gave in. He said that it was “not a lot of water.”", "Olav Lund"),
        ("Lund, pressed by Karl Moe, gave in. He said that it was “not a lot of water.”", "Olav Lund"),
        ("Lund sailed under Karl Moe, who told him that it was late. He wrote: “It is never late.”", "Olav Lund"),
    ],
)
def test_he_is_whom_the_sentences_before_are_about(text: str, speaker: str | None) -> None:
    assert speakers(f"Olav Lund keeps the lock. “I know every crack,” he said. {text}")[-1] == speaker


def test_who_is_called_she_sends_he_further_back() -> None:
    text = (
        "Olav Ost built boats.\n\nHe met Amarylla Orn in May. “I had the oars,” she said.\n\n“I had the boat,” he said."
    )
    assert speakers(text) == ["Amarylla Orn", "Olav Ost"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A survey says that it leaks.\n\nBeside the desk hangs a card. It reads: “Follow the tide, not me.”",
            "a card",
        ),
        ("“Marvellous, all of it,” said a woman in front of me.", "a woman in front of me"),
    ],
)
def test_labels_are_whole_and_of_what_is_read(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The firm's slogan, “Always Afloat,” will be kept, Olav Lund said.", []),
        ("“A boat is a question,” Olav Lund wrote in his memoir, “Oars.”", ["Olav Lund"]),
    ],
)
def test_inscriptions_slogans_and_books_are_nobodys(text: str, found: list[str | None]) -> None:
    assert speakers(text) == found


def test_an_age_may_stand_between_a_name_and_the_verb_behind_the_words() -> None:
    assert speakers("“Easy! I sail three times a day.” Wu Desheng, 82, said with a smile.") == ["Wu Desheng"]


def test_who_only_stands_near_says_nothing() -> None:
    assert speakers("Olav Lund keeps the lock. Behind him a sailor in red rolled his eyes. “It is late,” he said.") == [
        "a sailor"
    ]
