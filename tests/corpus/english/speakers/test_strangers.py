"""People without a name who are nearer than anybody named, and exchanges of questions and answers."""

from __future__ import annotations

import pytest

from tests.corpus.attributed import shown_speakers as speakers

MOE = "The dead man was named as Peter Moe, 34. Witness Lise Dahl said the ferry had not slowed.\n\n"
LUND = "Erik Lund gave evidence. “I was at the gate,” he said.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Nora Holm said her uncle had no key.\n\nA cook whose niece rows, and who wished not to be "
                "named, said she was “speechless”. “We sewed sails for that crew,” she said."
            ),
            "A cook",
        ),
        (
            MOE + "The helmsman, a 50-year-old man, was arrested. “I never saw him,” he told the coastguard.",
            "The helmsman",
        ),
        (MOE + "The victim lay on the pier. “I can see the lamp,” he said.", "Peter Moe"),
        (LUND + "As he left, one man threw an egg at Lund. “Shame on you!” he yelled.", None),
        (LUND + "A logger, reached by phone, said Lund’s boat was late.\n\nHe said: “We were at home.”", "A logger"),
        (LUND + "A logger from Ostby, he left the gate at noon. “We were at home,” he said.", "Erik Lund"),
        (LUND + "A reporter asked Lund why he had come. “I like boats,” he said.", "Erik Lund"),
    ],
)
def test_whoever_is_told_of_last_is_meant_or_nobody(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


def test_after_an_answer_the_next_question_is_the_askers() -> None:
    assert speakers(
        "“Did you call anybody?” the judge asked.\n\n“My wife,” Ole Holt replied.\n\n“What else could I do?”"
    ) == ["the judge", "Ole Holt", "Ole Holt"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            (
                "Ove Berg was fishing. “I heard it before I saw it,” he said.\n\nA crew came at six. Its captain, "
                "Lena Fosse, said Berg had been lucky.\n\n“Two hours more and we had gone.\n\n“People think the ice is "
                "land.”"
            ),
            ["Ove Berg", "Lena Fosse", "Lena Fosse"],
        ),
        (
            (
                "Mayor Ove Berg spoke. “The pier is rotten,” he said.\n\nOn Monday, Mia Strand said that it was "
                "safe. She sails daily.\n\n“We cannot wait for ever.”"
            ),
            ["Ove Berg", "Mia Strand"],
        ),
    ],
)
def test_words_behind_what_somebody_is_told_to_have_said_are_theirs(text: str, said: list[str]) -> None:
    assert speakers(text) == said


def test_one_of_them_is_who_is_named_behind() -> None:
    text = "Residents have asked for lamps. “How many more?” asked one of them, Mrs Nora Tate. Her dog barked."
    assert speakers(text) == ["Nora Tate"]


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_whom_somebody_calls_something_does_not_say_it(marks: str) -> None:
    text = (
        "Ida Krogh gave the cup back.\n\nThe potter Paul Marin, whom she later called “a cook with a wheel” in print, "
        "moved out of Ostby that spring."
    )
    assert speakers(text.replace("“", marks[0]).replace("”", marks[1])) == ["Ida Krogh"]


def test_a_pronoun_that_opens_a_paragraph_may_be_who_spoke_last_in_the_one_before() -> None:
    text = (
        "Mayor Erik Lund bought corn. “It was cheap,” Lund said.\n\n"
        "An anonymous clerk of the port believes that more is to come.\n\nHowever, he said: “We tried our best.”"
    )
    assert speakers(text) == ["Erik Lund", "An anonymous clerk of the port"]


def test_whoever_acted_since_is_meant_before_them() -> None:
    text = "A clerk of the port said that more is to come. Erik Lund shrugged.\n\nHe said: “We tried our best.”"
    assert speakers(text) == ["Erik Lund"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The owner, Silvio Gatti, denied it through a spokeswoman. “He was not there,” she said.", "a spokeswoman"),
        ("Per Falk said his wife was ill. “I cannot sleep,” she said.", "his wife"),
        ("She was angry with a spokeswoman. “It is late,” she said.", "Karin Holm"),
    ],
)
def test_whom_the_paragraph_brings_in_is_meant_before_whoever_spoke_above(text: str, speaker: str) -> None:
    assert speakers(f"Karin Holm wept. “He told me to jump,” she said.\n\n{text}")[-1] == speaker


@pytest.mark.parametrize(
    ("called", "expected"),
    [("the prime minister", "Ken Morita"), ("the prime minister of Kolm", "the prime minister of Kolm")],
)
def test_a_title_of_two_words_is_its_only_holder(called: str, expected: str) -> None:
    text = f"Prime Minister Ken Morita met the harbour crew in May.\n\nOn Monday {called} said only: “It goes on.”"
    assert speakers(text) == [expected]
