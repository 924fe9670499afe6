"""Papers in China in translation: long titles in front of the name, firms with “Co., Ltd.”, datelines."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def speaker(text: str) -> tuple[str, str | None]:
    """The label and title of who speaks last."""
    last = [q for q in extract(parse(text, id="x")).quotations if q.speaker][-1]
    assert last.speaker
    return last.speaker.label, last.title


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        (
            "The Chief Secretary for Works of the Lin Gang Special Region Government Zhang Weilin said that it rains.",
            "Zhang Weilin",
            "Chief Secretary for Works of the Lin Gang Special Region Government",
        ),
        (
            "The director of the Reed Department of the Lin Gang Committee Li Xiaoning said: “The lake is clean.”",
            "Li Xiaoning",
            "director of the Reed Department of the Lin Gang Committee",
        ),
        ("The spokesman for Zhang Weilin said that it rains.", "The spokesman for Zhang Weilin", None),
        ("Lin Gang Steel Group Co., Ltd. said that the steel was good.", "Lin Gang Steel Group Co., Ltd", None),
        ("The Law and Order Party has long complained about the treaty.", "The Law and Order Party", None),
        ("Ostby Development and Reform Commission said it rains.", "Ostby Development and Reform Commission", None),
        ("Ostby Council and Harwick Police said that the road is closed.", "Ostby Council and Harwick Police", None),
        (
            "On April 4 Emma Falk, the mayor of Ostby, told the council that the harbour was full.",
            "Emma Falk",
            "mayor of Ostby",
        ),
        ("Last night harbour clerks said that they would strike.", "harbour clerks", None),
    ],
)
def test_whoever_speaks_has_the_whole_name_and_title(text: str, label: str, title: str | None) -> None:
    assert speaker(text) == (label, title)


@pytest.mark.parametrize("reporter", ["Reporter Li Weilin", "Li Weilin, Guo Fang"])
def test_the_place_of_a_dateline_is_nobody(reporter: str) -> None:
    text = f"Harbour News Agency, Ostby, July 26 ({reporter}) The reporter learned that the flood of the port is over."
    labels = [q.speaker.label for q in extract(parse(text, id="x")).quotations if q.speaker]
    assert "Ostby" not in labels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ostby - The mayor of the port, Emma Falk, said that the new pier would open in May.", "Emma Falk"),
        ("Harbour News Agency, Lin Gang, July 25 - Port director Li Weilin said that it rains.", "Li Weilin"),
    ],
)
def test_a_place_in_front_of_a_dash_is_a_dateline(text: str, label: str) -> None:
    assert speaker(text)[0] == label


def test_a_topic_in_front_of_a_colon_says_nothing() -> None:
    found = extract(parse("Ostby: plan for the pier close to collapse\n\nThe pier was built in May.", id="x"))
    assert not [q for q in found.quotations if q.speaker]
