"""A sequence whose items are made when they are first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

Item = TypeVar("Item")


class Lazy(Sequence[Item]):
    """Equal to any sequence of equal items, as the one that was stored."""

    __slots__ = ("_made", "_make", "_stored")

    def __init__(self, stored: Sequence[Any], make: Callable[[Any], Item]) -> None:
        self._stored, self._make = stored, make
        self._made: list[Item | None] = [None] * len(stored)

    def __len__(self) -> int:
        return len(self._stored)

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        if isinstance(place, slice):
            return tuple(self[i] for i in range(*place.indices(len(self._stored))))
        item = self._made[place]
        if item is None:
            item = self._made[place] = self._make(self._stored[place])
        return item

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
