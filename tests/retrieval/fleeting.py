"""What is kept at hand, as it looks to a thread while others fill and clear it."""

from __future__ import annotations

from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Fleeting(dict[Key, Value]):
    """Cleared right after it was asked whether it has a key."""

    def __contains__(self, key: object) -> bool:
        found = super().__contains__(key)
        self.clear()
        return found
