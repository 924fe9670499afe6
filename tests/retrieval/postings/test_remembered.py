"""What was worked out of late."""

from __future__ import annotations

from retrieval.postings.remembered import remembered
from tests.retrieval.fleeting import Fleeting


def test_what_is_known_is_not_worked_out_again() -> None:
    assert remembered({"quay": 1}, "quay", 8, lambda: 2) == 1


def test_a_full_memory_forgets() -> None:
    memory = {"quay": 1, "seal": 2}
    assert remembered(memory, "crane", 2, lambda: 3) == 3
    assert memory == {"crane": 3}


def test_nothing_is_lost_that_another_thread_clears() -> None:
    assert remembered(Fleeting({"quay": 1}), "quay", 8, lambda: 2) == 1
