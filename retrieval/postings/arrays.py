"""A file of named arrays: written whole, opened by mapping it, so that opening reads next to nothing.

The file is a head (magic, format, length of the table, its checksum), a table in JSON (name, type, place, length and
checksum of each array) and the arrays, each at a multiple of 64 bytes, in the byte order of little-endian machines.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
from typing import TYPE_CHECKING, Any, BinaryIO
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

MAGIC = b"PQARRAYS"
HEAD = struct.Struct("<8sIII")  # magic, format, length of the table in bytes, its CRC-32
ALIGNMENT = 64  # bytes: a line of the processor's cache
STEP = 1 << 24  # bytes checked at a time
Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]
Bytes = NDArray[np.uint8]


class DamagedArraysError(Exception):
    """A file of arrays cannot be used; the message says which and why."""


def write_arrays(path: Path, arrays: Mapping[str, NDArray[Any]], *, version: int) -> None:
    """Write the arrays and make sure that they are on the disk."""
    table, end = _table(arrays)
    head = HEAD.pack(MAGIC, version, len(table), crc32(table))
    with path.open("wb") as file:
        file.write(head + table)
        for entry in json.loads(table):
            file.seek(_aligned(HEAD.size + len(table)) + entry["offset"])
            file.write(_bytes(_little(arrays[entry["name"]])))
        file.truncate(_aligned(HEAD.size + len(table)) + end)
        file.flush()
        os.fsync(file.fileno())


def open_arrays(path: Path, *, version: int, thorough: bool = False) -> dict[str, NDArray[Any]]:
    """The arrays of a file, mapped and read-only; ``thorough`` compares all of it with its checksums as well.

    Raises:
        DamagedArraysError: the file is missing, of another format, cut short or damaged.
    """
    try:
        with path.open("rb") as file:
            table, start = _read_table(path, file, version)
            if os.fstat(file.fileno()).st_size != start + _end(table):
                raise DamagedArraysError(f"{path} is cut short or has something after its end; index again.")
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise DamagedArraysError(f"{path} cannot be opened ({error.strerror}); index again.") from error
    arrays = {
        each["name"]: np.frombuffer(mapped, each["type"], each["length"], start + each["offset"]) for each in table
    }
    for entry in table if thorough else ():
        if _checksum(arrays[entry["name"]]) != entry["checksum"]:
            raise DamagedArraysError(f"{path} is damaged in its array {entry['name']}; index again.")
    return arrays


def row_reader(path: Path, name: str, rows: int, *, version: int) -> Callable[[int], bytes]:
    """What reads single rows, from 0, of an array that has so many, without mapping the file.

    Of a mapped file what was touched stays in memory, and Linux maps sixteen pages at a time (``do_fault_around``).
    https://github.com/torvalds/linux/blob/master/mm/memory.c
    """
    with path.open("rb") as file:
        table, start = _read_table(path, file, version)
        descriptor = os.dup(file.fileno())
    entry = next(each for each in table if each["name"] == name)
    width, first = entry["length"] * np.dtype(entry["type"]).itemsize // rows, start + entry["offset"]
    return lambda row: os.pread(descriptor, width, first + row * width)


def narrow(numbers: Numbers) -> NDArray[np.unsignedinteger]:
    """Numbers in as few bytes each as the largest takes."""
    return numbers.astype(np.min_scalar_type(int(numbers.max(initial=0))))


def distinct(numbers: Numbers) -> Numbers:
    """The different ones among numbers from 0, in rising order: ``np.unique`` imports ten milliseconds of masks."""
    rising = np.sort(numbers)
    return rising[np.diff(rising, prepend=-1) > 0]


def numbers_removed(dead: Sequence[Iterable[int]], count: int) -> list[Numbers]:
    """The removed documents of each of so many parts, in rising order; of none where nothing is told."""
    return [distinct(np.fromiter(numbers, np.int64)) for numbers in dead] or [np.zeros(0, np.int64)] * count


def living(size: int, dead: Numbers) -> Marks:
    """Which of so many documents are there, without the dead ones."""
    alive = np.ones(size, np.bool_)
    alive[dead] = False
    return alive


def _table(arrays: Mapping[str, NDArray[Any]]) -> tuple[bytes, int]:
    """The table as bytes, offsets counted from the end of it, and where the last array ends."""
    entries, offset = [], 0
    for name, array in arrays.items():
        little = _little(array)
        entries.append(
            {
                "name": name,
                "type": little.dtype.str,
                "offset": offset,
                "length": len(little),
                "checksum": _checksum(little),
            }
        )
        offset = _aligned(offset + little.nbytes)
    return json.dumps(entries).encode(), offset


def _read_table(path: Path, file: BinaryIO, version: int) -> tuple[list[dict[str, Any]], int]:
    """The entries of the table and where the first array begins."""
    head = file.read(HEAD.size)
    if len(head) < HEAD.size or not head.startswith(MAGIC):
        raise DamagedArraysError(f"{path} is no index of this program; index again.")
    _, found, length, checksum = HEAD.unpack(head)
    if found != version:
        raise DamagedArraysError(f"{path} has format {found}, and this program reads {version}; index again.")
    table = file.read(length)
    if crc32(table) != checksum:
        raise DamagedArraysError(f"{path} is damaged at its beginning; index again.")
    entries: list[dict[str, Any]] = json.loads(table)
    return entries, _aligned(HEAD.size + length)


def _end(table: list[dict[str, Any]]) -> int:
    last = table[-1]
    return _aligned(int(last["offset"]) + int(last["length"]) * np.dtype(last["type"]).itemsize)


def _little(array: NDArray[Any]) -> NDArray[Any]:
    return np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))


def _checksum(array: NDArray[Any]) -> int:
    content, checksum = _bytes(array), 0
    for start in range(0, len(content), STEP):
        checksum = crc32(content[start : start + STEP], checksum)
    return checksum


def _bytes(array: NDArray[Any]) -> memoryview:
    return array.data.cast("B") if len(array) else memoryview(b"")


def _aligned(offset: int) -> int:
    return -(-offset // ALIGNMENT) * ALIGNMENT
