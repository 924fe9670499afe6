"""What was worked out of late, kept at hand: for one key, or for each call of a method."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

Key = TypeVar("Key")
Value = TypeVar("Value")
Given = ParamSpec("Given")


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


class Remembering(Generic[Given, Value]):
    """A method of which each object remembers its last results, in a cache of its own that goes with it."""

    def __init__(
        self, method: Callable[Concatenate[Any, Given], Value], most: int | Callable[[Any], int] | None
    ) -> None:
        self.method, self.most, self.__doc__ = method, most, method.__doc__

    def __get__(self, owner: object, _: type) -> Callable[Given, Value]:
        most = self.most(owner) if callable(self.most) else self.most
        found = cast("Callable[Given, Value]", lru_cache(most)(partial(self.method, owner)))
        vars(owner)[self.method.__name__] = found  # is met first from now on, as with ``functools.cached_property``
        return found


def remembering(
    most: int | Callable[[Any], int] | None = None,
) -> Callable[[Callable[Concatenate[Any, Given], Value]], Remembering[Given, Value]]:
    """Make a method remember so many results, or as many as ``most`` says of an object; all of them with None."""
    return lambda method: Remembering(method, most)
