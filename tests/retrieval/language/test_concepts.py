"""Words that tell the same thing in news."""

from __future__ import annotations

from importlib.resources import files

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.language.concepts import of_same_concept
from retrieval.language.option import TYPO_WEIGHT
from retrieval.language.tokens import HAN, stem, word_list


def told(word: str) -> dict[tuple[str, ...], float]:
    return {option.terms: option.weight for option in of_same_concept(word if HAN.match(word) else stem(word))}


@pytest.mark.parametrize(("one", "other"), [("permission", "approval"), ("fast", "rapid"), ("看病", "就诊")])
def test_the_words_of_a_concept_stand_for_each_other_but_less_surely_than_the_word_itself(one: str, other: str) -> None:
    for asked, found in ((one, other), (other, one)):
        assert 0 < told(asked)[(found if HAN.match(found) else stem(found)),] < TYPO_WEIGHT


def test_a_kind_of_a_thing_tells_the_thing_and_not_the_other_way_round() -> None:
    assert (stem("parents"),) in told("family")
    assert (stem("family"),) not in told("parents")


def test_a_concept_may_be_told_by_a_phrase() -> None:
    assert ("stand", "down") in told("resign")


def test_no_word_stands_for_itself_and_an_unknown_one_has_no_concept() -> None:
    assert (stem("permission"),) not in told("permission")
    assert not told("zzyzx")


@pytest.mark.parametrize("name", ["concepts.en.txt", "concepts.zh.txt"])
def test_every_line_names_at_least_two_ways_and_none_twice(name: str) -> None:
    lines = word_list(name)
    written = files("retrieval.words").joinpath(name).read_text(encoding="utf-8").splitlines()
    assert len(lines) == sum(not line.startswith("#") for line in written)
    for line in lines:
        for part in (line.replace(">", ","), *line.split(">")):
            words = [word.strip() for word in part.split(",")]
            assert all(words), line
        assert len(line.replace(">", ",").split(",")) > 1, line
        assert all(len(side.split(",")) == len(set(side.split(","))) for side in line.split(">")), line


FERRY = """Ferry line to close

The council met on Monday to hear about the winter timetable.

“The operator will cease its service in March,” said Ann Lund, the harbour master.

“Our pupils walk to the pier every morning,” said Tom Berg, a teacher.
"""


def test_a_question_in_everyday_words_is_answered_by_formal_ones() -> None:
    found = answer("who said the students go on foot", Collection.of([extract(parse(FERRY, id="ferry"))]))
    assert [person.name for person in found.people] == ["Tom Berg"]
