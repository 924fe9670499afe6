"""Sequences whose items are made when they are first asked for."""

from __future__ import annotations

from retrieval.index.lazy import Lazy


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
