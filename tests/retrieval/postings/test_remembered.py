"""What was worked out of late."""

from __future__ import annotations

from retrieval.postings.remembered import remembered, remembering
from tests.retrieval.fleeting import Fleeting


def test_what_is_known_is_not_worked_out_again() -> None:
    assert remembered({"quay": 1}, "quay", 8, lambda: 2) == 1


def test_a_full_memory_forgets() -> None:
    memory = {"quay": 1, "seal": 2}
    assert remembered(memory, "crane", 2, lambda: 3) == 3
    assert memory == {"crane": 3}


def test_nothing_is_lost_that_another_thread_clears() -> None:
    assert remembered(Fleeting({"quay": 1}), "quay", 8, lambda: 2) == 1


class Counted:
    """Counts how often its method is worked out."""

    def __init__(self) -> None:
        self.calls = 0

    @remembering(1)
    def twice(self, number: int) -> int:
        self.calls += 1
        return 2 * number


def test_a_method_remembers_as_many_results_as_it_is_told() -> None:
    counted = Counted()
    assert [counted.twice(number) for number in (1, 1, 2, 1)] == [2, 2, 4, 2]
    assert counted.calls == 3


def test_each_object_remembers_for_itself() -> None:
    one, other = Counted(), Counted()
    assert one.twice(1) == other.twice(1)
    assert (one.calls, other.calls) == (1, 1)
