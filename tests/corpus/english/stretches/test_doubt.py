"""Where verb, source and words are each likely enough but not together, nobody is named."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def named(text: str, form: str) -> set[str]:
    """Whom the quotations of a form are given to."""
    quotations = extract(parse(text, id="x")).quotations
    return {q.speaker.label for q in quotations if q.speaker and q.speaker.kind != "pronoun" and q.form == form}


@pytest.mark.parametrize(
    "text",
    [
        "The old pilots show the way.\n\n“We never left the bay in such weather.”\n\nThe bay is calm.",
        "Pilots were confident that the bay would freeze.\n\n“Bubbles in the ice tell us so.”\n\nThe log is old.",
    ],
)
def test_a_verb_in_another_paragraph_has_to_be_one_of_speech(text: str) -> None:
    assert named(text, "direct") == set()


def test_a_verb_of_speech_in_another_paragraph_does() -> None:
    text = "Ida Moe told the court what she saw.\n\n“The bay was white, and nobody rowed.”\n\nThe court rose."
    assert named(text, "direct") == {"Ida Moe"}


def test_what_is_hardly_a_report_is_none() -> None:
    assert named("The mill touched on the river's bank after a long row.", "indirect") == set()


def test_words_between_marks_make_it_a_report() -> None:
    assert named("A witness called Olav Berg “a liar”.", "indirect") | named(
        "A witness called Olav Berg “a liar”.", "direct"
    ) == {"A witness"}


def test_a_thing_hardly_speaks() -> None:
    assert named("Dental care refers to a way of keeping teeth.", "indirect") == set()
    assert named("The lamp said that the quay was full.", "indirect") == set()
    assert named("The draft proposes a ban on nets.", "indirect") == {"The draft"}
    assert named("She wore a shirt that read “Plums for all and ever.”", "direct") == {"a shirt"}


def test_as_somebody_puts_it_decides() -> None:
    text = "Today Ida Moe came back from Ostby, as Olav Berg puts it, “with more salt than sugar”."
    assert named(text, "direct") == {"Olav Berg"}


def test_whom_a_pronoun_means_counts_as_well() -> None:
    text = "The council said that the boats may stay. It {} that the boats came."
    found = {how: extract(parse(text.format(how), id="x")).quotations[1:] for how in ("insists", "is confident")}
    assert {how: [q.speaker is not None for q in told] for how, told in found.items()} == {
        "insists": [True],
        "is confident": [False],
    }


def test_where_no_pronouns_stand_more_is_asked() -> None:
    claim = "The port council offered a picture of the nets."
    dull = "The port has four cranes, two quays and a shed for the nets of the boats from the north. " * 8
    lively = "He has four cranes, and she has two quays and a shed for the nets of her boats from the north. " * 8
    assert named(f"{claim} {lively}", "indirect") == {"The port council"}
    assert named(f"{claim} {dull}", "indirect") == set()


def test_what_nobody_is_followed_for_ends_with_its_sentence() -> None:
    words = "“Walking is cheap and good for the legs.”"
    assert named(f"According to a survey, half of us walk. {words}", "direct") == set()
    assert named(f"According to the Port Agency, half of us walk. {words}", "direct") == set()
    assert named(f"According to Ann Lee, half of us walk. {words}", "direct") == {"Ann Lee"}
    assert named(f"According to a clerk, half of us walk. {words}", "direct") == {"a clerk"}
