"""Bodies, groups and nouns for people, which are nobody's name."""

from __future__ import annotations

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from tests.corpus.attributed import speakers


@pytest.mark.parametrize(
    "body",
    [
        "The Law and Order Party",
        "The Law and Order government",
        "The Department of Agriculture and Rural Affairs",
        "Norway's Ministry of Electronics and Information Technology",
    ],
)
def test_a_body_is_named_as_a_whole(body: str) -> None:
    assert speakers(f"{body} said that the boats may stay.", None) == [body]


def test_it_is_named_so_by_a_participle() -> None:
    text = "Ostby Development and Reform Commission met on July 26, saying that the boats may stay."
    assert speakers(text, None) == ["Ostby Development and Reform Commission"]


def test_somebody_beside_a_body_is_no_part_of_its_name() -> None:
    assert speakers("Ann Lee and Webb said that the boats may stay.", None) == ["Ann Lee and Webb"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Workers' Party said that it would vote no.", "The Workers' Party"),
        ("The Farmers’ League said that it would vote no.", "The Farmers’ League"),
        ("Several towns' mayors said that it would rain.", "Several towns' mayors"),
        ("The mayor said that the ‘boats’ sank.", "The mayor"),
    ],
)
def test_it_makes_a_possessor_unless_it_closes_a_mark(text: str, label: str) -> None:
    quotation = extract(parse(text, id="x")).quotations[0]
    assert quotation.speaker is not None
    assert (quotation.speaker.label, quotation.speaker.name) == (label, None)


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("Plumbers told the port that it leaks.", "Plumbers", None),
        ("Ann Masters, a pilot, slept. Masters told the port that it leaks.", "Ann Masters", "Ann Masters"),
    ],
)
def test_a_noun_for_people_is_nobodys_name(text: str, label: str, name: str | None) -> None:
    found = extract(parse(text + "\n", id="x")).people[-1]
    assert (found.label, found.name) == (label, name)
