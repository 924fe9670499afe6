"""Numbers read at their addresses, as ``retrieval.postings.shelves`` tells them, and lists and terms found there.

Of rows of scores many are compared at once and emptied. A loop over them that numba compiles compares one score at a
time; written as one vector of LLVM's, as many are compared at once as the processor can: a block of 65,536 in five
microseconds instead of thirty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numba
import numpy as np
from llvmlite import ir  # type: ignore[import-untyped] # it has no types
from numba.core import cgutils, types
from numba.extending import intrinsic

from retrieval.postings.shelves import (
    BASES,
    BYTES,
    DIFFERENT,
    DIRECTORY,
    FIRSTS,
    LETTER_BASES,
    LETTER_OFFSETS,
    LETTER_WIDTH,
    LETTERS,
    OFFSETS,
    SECOND_EDGES,
    SECONDS,
    SHIFT,
    WIDTH,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from retrieval.postings.arrays import Bytes, Numbers

LAST, BITS = 0x80, 7  # as in ``lists``
STEP, HALF = 4, 16  # bits, as in ``Edges``, and of a character, as in ``pairs``
EIGHT_LAST = -0x7F7F7F7F7F7F7F80  # of each of eight bytes the bit of ``LAST``
ODD, EACH = 0x00FF00FF00FF00FF, 0x0001000100010001  # every second byte; what adds up the four numbers of two bytes
WHOLE = 64  # bits of a number here
SIZE = 8  # bytes of a score
TOGETHER = 64  # scores that are compared at once
ONE, WHERE, LONGEST = ir.DoubleType(), ir.IntType(32), ir.IntType(WHOLE)
MANY = ir.VectorType(ONE, TOGETHER)


def _reader(kind: Any, align: int | None = None) -> Any:
    """A function for compiled code that reads a number of a kind: whole ones have no sign, but for the longest."""

    @intrinsic
    def read(_: Any, address: Any) -> Any:  # noqa: ARG001 - numba tells its type
        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001 - numba's
            number = builder.load(builder.inttoptr(arguments[0], kind.as_pointer()), align=align)
            return number if kind in (ONE, LONGEST) else builder.zext(number, LONGEST)

        return (types.float64 if kind == ONE else types.int64)(types.int64), generate

    return read


byte_at, short_at, long_at, number_at = (_reader(ir.IntType(bits)) for bits in (8, 16, 32, WHOLE))
_bytes_at, float_at = _reader(ir.IntType(WHOLE), align=1), _reader(ir.DoubleType())


@intrinsic
def address_of(_: Any, held: Any) -> Any:
    """Where the numbers or bytes of an argument lie: of an array, of bytes or of a bytearray, which stay there."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        whole = cgutils.create_struct_proxy(signature.args[0])(context, builder, value=arguments[0])
        return builder.ptrtoint(whole.data, LONGEST)

    return types.int64(held), generate


@numba.njit(cache=True, inline="always")
def one_of(address: int, width: int, place: int) -> int:
    """A number among those of so many bytes each."""
    if width == 1:
        return byte_at(address + place)
    if width == 2:  # noqa: PLR2004 - bytes
        return short_at(address + 2 * place)
    return long_at(address + 4 * place)


@numba.njit(cache=True, inline="always")
def edge_of(row: Numbers, column: int, number: int) -> int:
    """Where a list begins, by the columns of lists; as an address."""
    base = long_at(row[column + BASES] + 4 * (number >> STEP))
    return row[column + BYTES] + base + one_of(row[column + OFFSETS], row[column + WIDTH], number)


@numba.njit(cache=True, inline="always")
def step_from(place: int) -> tuple[int, int]:
    """The number whose bytes begin at an address, and where they end."""
    step, shift, byte = 0, 0, byte_at(place)
    while byte >= LAST:
        step |= (byte & (LAST - 1)) << shift
        shift += BITS
        place += 1
        byte = byte_at(place)
    return step | (byte << shift), place + 1


@numba.njit(cache=True, inline="always")
def short_steps(place: int) -> int:
    """The sum of eight numbers from an address on, if each is in one byte; else -1."""
    steps = _bytes_at(place)
    if steps & EIGHT_LAST:
        return -1
    pairs = (steps & ODD) + (steps >> 8 & ODD)
    return pairs * EACH >> 48  # the sum stands uppermost, and does not reach the sign


@numba.njit(cache=True, inline="always")
def _letter_edge(row: Numbers, column: int, number: int) -> int:
    base = long_at(row[column + LETTER_BASES] + 4 * (number >> STEP))
    return base + one_of(row[column + LETTER_OFFSETS], row[column + LETTER_WIDTH], number)


@numba.njit(cache=True)
def find_terms(
    table: Numbers, column: int, hashes: NDArray[np.uint32], asked: Bytes, edges: Numbers, numbers: Numbers
) -> None:
    """Fill in the number of each of some terms, a column, in the vocabulary of each volume, a row; -1 for none.

    What is read of a vocabulary lies far apart. It is read for all terms before any is compared, so that the processor
    waits for many lines at once.
    """
    count = len(hashes)
    firsts, lasts, starts = np.empty(count, np.int64), np.empty(count, np.int64), np.empty(count, np.int64)
    for volume in range(len(table)):
        row, read = table[volume], 0
        directory, shift, letters = row[column + DIRECTORY], row[column + SHIFT], row[column + LETTERS]
        for term in range(count):
            bucket = np.int64(hashes[term]) >> shift
            firsts[term], lasts[term] = long_at(directory + 4 * bucket), long_at(directory + 4 * bucket + 4)
        for term in range(count):
            starts[term] = _letter_edge(row, column, firsts[term])
        for term in range(count):
            read += byte_at(letters + starts[term]) if firsts[term] < lasts[term] else 0
        for term in range(count):
            size, start = edges[term + 1] - edges[term], starts[term]
            numbers[volume, term] = -1 - (read < 0)
            for number in range(firsts[term], lasts[term]):
                end = _letter_edge(row, column, number + 1)
                if end - start == size:
                    place = 0
                    while place < size and byte_at(letters + start + place) == asked[edges[term] + place]:
                        place += 1
                    if place == size:
                        numbers[volume, term] = number
                        break
                start = end


@intrinsic
def put_at(_: Any, address: Any, number: Any) -> Any:  # noqa: ARG001 - numba tells their types
    """Put a number at an address."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001 - numba's
        builder.store(arguments[1], builder.inttoptr(arguments[0], arguments[1].type.as_pointer()))
        return context.get_dummy_value()

    return types.void(types.int64, number), generate


@intrinsic
def reached(_: Any, address: Any, least: Any) -> Any:  # noqa: ARG001 - numba tells their types
    """Which of the scores from an address on are not below one: a bit for each, the first one lowest."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001 - numba's
        scores = builder.load(builder.inttoptr(arguments[0], MANY.as_pointer()), align=SIZE)
        nothing, firsts = ir.Constant(MANY, ir.Undefined), ir.Constant(ir.VectorType(WHERE, TOGETHER), [0] * TOGETHER)
        one = builder.insert_element(nothing, arguments[1], ir.Constant(WHERE, 0))
        edge = builder.shuffle_vector(one, nothing, firsts)
        return builder.bitcast(builder.fcmp_ordered(">=", scores, edge), ir.IntType(TOGETHER))

    return types.uint64(types.int64, types.float64), generate


@intrinsic
def empty(_: Any, address: Any) -> Any:  # noqa: ARG001 - numba tells its type
    """Set as many scores from an address on to zero."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001 - numba's
        builder.store(ir.Constant(MANY, None), builder.inttoptr(arguments[0], MANY.as_pointer()), align=SIZE)
        return context.get_dummy_value()

    return types.void(types.int64), generate


@intrinsic
def lowest(_: Any, bits: Any) -> Any:  # noqa: ARG001 - numba tells its type
    """Which bit is the lowest of those set, of which there is one."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001 - numba's
        return builder.cttz(arguments[0], ir.Constant(ir.IntType(1), 1))

    return types.int64(types.uint64), generate


@numba.njit(cache=True)
def find_pairs(table: Numbers, keys: Numbers, numbers: Numbers) -> None:
    """Fill in the number of each pair in each volume; nothing where the key is below 0.

    A key has the first character above the lower 16 bits.
    """
    for volume in range(len(table)):
        row = table[volume]
        for term in range(len(keys)):
            if keys[term] >= 0:
                first, second = keys[term] >> HALF, keys[term] & ((1 << HALF) - 1)
                numbers[volume, term] = -1
                at = _place(row[FIRSTS], first, 0, row[DIFFERENT])
                if at < row[DIFFERENT] and short_at(row[FIRSTS] + 2 * at) == first:
                    edges = row[SECOND_EDGES] + 4 * at
                    end = long_at(edges + 4)
                    place = _place(row[SECONDS], second, long_at(edges), end)
                    if place < end and short_at(row[SECONDS] + 2 * place) == second:
                        numbers[volume, term] = place


@numba.njit(cache=True)
def _place(rising: int, wanted: int, start: int, stop: int) -> int:
    """The first place from ``start`` on whose number is not below one."""
    while start < stop:
        middle = (start + stop) >> 1
        if short_at(rising + 2 * middle) < wanted:
            start = middle + 1
        else:
            stop = middle
    return start
