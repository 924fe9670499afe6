"""What is told of somebody and is no words has no speaker, and neither has a label that is none."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> list[str]:
    """Who is named as a speaker, in the order of the words."""
    found = [q.speaker for q in extract(parse(text, id="telling")).quotations]
    return [person.label for person in found if person and person.kind != "pronoun"]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ann Lee showed her skill on the ice in Ostby.",
        "The port of Ostby recorded a surge in ferry traffic last week.",
        "Journalists saw the remains of three boats in the harbour.",
        "The picture shows the harbour of Ostby at noon.",
        "The Ostby Council issued a plan for the ferries that sail in winter.",
    ],
)
def test_what_is_no_words_is_nobodys(text: str) -> None:
    """“Showed”, “saw” and “issued” tell of words only in a clause."""
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee sees the ferry as a burden on the town.", "Ann Lee"),
        ("The jury found Tom Webb guilty of arson in the port.", "The jury"),
        ("The Ostby Council issued a warning about the ferries in winter.", "The Ostby Council"),
        ("A survey showed a rise in the number of ferries.", "A survey"),
        ("Ann Lee denied the charge in court.", "Ann Lee"),
        ("Ann Lee did not respond to a request for comment.", "Ann Lee"),
    ],
)
def test_clauses_judgements_and_words_are_told(text: str, speaker: str) -> None:
    """What they hold is somebody's."""
    assert speakers(text) == [speaker]


def test_one_word_that_is_no_name_is_nobody() -> None:
    """“Reclamation” is nobody, at the beginning of a sentence neither, and a nationality is none."""
    assert speakers("Reclamation demanded that every boat had a number.") == []
    assert speakers("Needless to say, the boats will be late again.") == []


def test_a_subject_of_two_is_named_whole() -> None:
    """An “and” does not cut it."""
    text = "The Ministry of Ports, Roads and Tourism explains that the ferries are late."
    assert speakers(text) == ["The Ministry of Ports, Roads and Tourism"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The UN peacekeeping chief said that the ferries are late.", "The UN peacekeeping chief"),
        ("On Monday, victims and their loved ones said that it rained.", "victims and their loved ones"),
        ("Norvik and Ostby have both said that the ferries are late.", "Norvik and Ostby"),
        ("American Halvdis Grunnlund said that it rained.", "Halvdis Grunnlund"),
        ("Chief Operating Officer of OatTube Halvdis Grunnlund said that it rained.", "Halvdis Grunnlund"),
        ("The Ostby Stock Exchange announced that it rained.", "The Ostby Stock Exchange"),
        ("Winner of the State Prize of Norway Michael Webb said that it rained.", "Michael Webb"),
    ],
)
def test_a_label_is_whole_and_a_name_no_longer_than_it_is(text: str, speaker: str) -> None:
    """Neither cut nor with a nationality, a place or a firm in front."""
    assert speakers(text) == [speaker]


@pytest.mark.parametrize("text", ["Ann Lee did not see", "Ann Lee saw Webb and"])
def test_a_broken_sentence_is_read(text: str) -> None:
    """What ends amid its verb has no content."""
    assert speakers(text) == []


def test_what_things_need_is_nobodys_words() -> None:
    """Something is done according to them."""
    assert speakers("According to the needs of the fleet, the quay will be made longer.") == []
