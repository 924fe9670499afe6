"""What was worked out of late."""

from __future__ import annotations

from retrieval.index.memory import Lazy, remembered
from tests.retrieval.fleeting import Fleeting


def test_what_is_known_is_not_worked_out_again() -> None:
    assert remembered({"quay": 1}, "quay", 8, lambda: 2) == 1


def test_a_full_memory_forgets() -> None:
    memory = {"quay": 1, "seal": 2}
    assert remembered(memory, "crane", 2, lambda: 3) == 3
    assert memory == {"crane": 3}


def test_nothing_is_lost_that_another_thread_clears() -> None:
    assert remembered(Fleeting({"quay": 1}), "quay", 8, lambda: 2) == 1


def test_an_item_is_made_once_and_only_when_it_is_looked_at() -> None:
    made: list[str] = []

    def make(stored: str) -> str:
        made.append(stored)
        return stored.upper()

    items = Lazy(["quay", "bay", "sea"], make)
    assert len(items) == 3
    assert not made
    assert (items[1], items[1], items[-1]) == ("BAY", "BAY", "SEA")
    assert made == ["bay", "sea"]


def test_it_equals_what_was_stored() -> None:
    items = Lazy([1, 2, 3], str)
    assert items == ("1", "2", "3")
    assert items[1:] == ("2", "3")
    assert hash(items) == hash(("1", "2", "3"))
    assert items != ("1", "2")
