"""Whether a passage calls somebody by name."""

from __future__ import annotations

import pytest

from retrieval.collection import Collection
from retrieval.people.called import calls
from tests.retrieval.reports import harbour, orchard

BOTH = Collection.of([harbour(), orchard()]).people


def is_called(name: str, text: str) -> bool:
    figure = next(f for f in BOTH.figures.values() if f.person.name == name)
    return calls(text, figure)


@pytest.mark.parametrize(
    "text",
    [
        "The guild elected Oskar Brandt.",
        "Nobody asked Brandt about it.",
        "But Brandt went home.",
        "They heard Chairman Brandt and Mr. Brandt.",
    ],
)
def test_a_full_name_or_a_surname_calls_somebody(text: str) -> None:
    assert is_called("Oskar Brandt", text)


@pytest.mark.parametrize(
    "text",
    [
        "They buried Agnes Brandt.",
        "Agnes Brandt was buried.",
        "An uncle, Oskar Lund, was there.",
        "The brandt geese left.",
        "He went home.",
    ],
)
def test_somebody_else_of_the_surname_or_given_name_is_another(text: str) -> None:
    assert not is_called("Oskar Brandt", text)


def test_a_chinese_name_is_one_word() -> None:
    assert is_called("沈慕秋", "社长沈慕秋没有来。")
    assert not is_called("沈慕秋", "沈家三代种柑橘。")
