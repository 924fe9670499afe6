"""Chinese names whose surname is an English word, and reporters, who are none of those told of."""

from __future__ import annotations

import pytest

from corpus.english.extraction import extract
from corpus.reading import parse


def named(text: str) -> set[str | None]:
    return {q.speaker.name if q.speaker else None for q in extract(parse(text, id="x")).quotations}


@pytest.mark.parametrize("name", ["Sun Baiqiao", "Ran Peiwen", "Long Duoming"])
def test_an_english_word_may_be_a_surname(name: str) -> None:
    assert named(f"“The room was cold,” {name} said. Later {name} added that it rained.") == {name}


def test_mr_he_is_somebody() -> None:
    assert named("Mr. He, a tourist from Ostby, complained that he had waited for three days.") == {"He"}


@pytest.mark.parametrize(
    "credit",
    ["Ostby Daily all-media reporter Zhang Shoukun, intern Xu Wentao\n\n", "Ostby, May 4 (Reporter Xu Wentao) "],
)
def test_whoever_filed_a_report_is_nobody_in_it(credit: str) -> None:
    assert named(f"{credit}Ms. Xu, who lives in Ostby, complained that a phone was lost.") == {"Xu"}
    assert named(f"{credit}It was cold. He said that a phone was lost.") == {None}
