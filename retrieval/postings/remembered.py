"""What was worked out of late, kept at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Key = TypeVar("Key")
Value = TypeVar("Value")


def remembered(memory: dict[Key, Value], key: Key, most: int, work_out: Callable[[], Value]) -> Value:
    """What a memory holds for a key, else what is worked out; one with as many as the ``most`` forgets all first.

    Other threads may fill and clear it meanwhile.
    """
    try:
        return memory[key]
    except KeyError:
        found = work_out()
    if len(memory) >= most:
        memory.clear()
    return memory.setdefault(key, found)
