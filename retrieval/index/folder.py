"""The folder of an index on disk: the current catalogue with its volumes, beside which the next ones are written.

Nothing that a reader may have open is ever changed. The file ``current`` names a catalogue, the catalogue its volumes;
renaming a new ``current`` over the old one is what makes a change, so that whoever opens the folder, and whoever is
killed while writing, finds the old index or the new one, whole.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING
from zlib import crc32

from retrieval.index.catalogue import Catalogue
from retrieval.index.errors import DamagedIndexError, OutdatedIndexError
from retrieval.index.volumes import Shelf, open_volume
from retrieval.postings.arrays import DamagedArraysError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from retrieval.index.volumes import Volume

CURRENT, LOCK, VOLUME = "current", "lock", "volume-{}"
OWN = re.compile(r"current(\.new)?|catalogue-[0-9a-f]+\.sqlite(-journal)?|volume-\d+")
CHECKED = 32 << 20  # bytes of a catalogue up to which its checksum is compared on opening
MAPPED = 1 << 30  # bytes of a catalogue that are mapped into memory: a look-up then takes a tenth of the time
STEP = 1 << 20  # bytes read at once
ATTEMPTS = 5  # at opening an index that is replaced meanwhile
WAIT = 0.05  # seconds between looks at a lock that another process holds


@dataclass(frozen=True, eq=False)
class Edition:
    """An index as it was when it was opened; what is written later does not change it.

    ``catalogue`` tells which articles and people there are, ``volumes`` are the postings and ``shelves`` the articles'
    texts, both by number. ``made`` is when it was written, in seconds since the epoch, ``bytes`` its size on disk;
    two editions with one ``mark`` are the same.
    """

    catalogue: Catalogue
    volumes: Mapping[int, Volume] = field(repr=False)
    shelves: Mapping[int, Shelf] = field(repr=False)
    made: float
    bytes: int
    mark: str


@dataclass(frozen=True)
class IndexFolder:
    """The folder at ``path`` with the index of one corpus.

    ``version`` is the mark of code and settings that made it (``versions.version_of``): an index with another one
    cannot be used.
    """

    path: Path
    version: str

    @classmethod
    def of(cls, parent: Path, roots: Iterable[Path], version: str) -> IndexFolder:
        """The folder below ``parent`` for the articles below these roots."""
        named = "\0".join(str(root.absolute()) for root in roots)
        return cls(parent / blake2b(named.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest(), version)

    def open(self, *, thorough: bool = False) -> Edition | None:
        """Open the current edition; None when there is none yet.

        ``thorough`` compares all checksums, as ``pullquote check`` does.

        Raises:
            IndexFolderError: what is there cannot be used, now or later; the message says why.
        """
        for attempt in range(ATTEMPTS):
            try:
                return self._open(thorough=thorough)
            except FileNotFoundError as error:
                # replaced and swept up since its name was read
                if attempt + 1 == ATTEMPTS:
                    raise DamagedIndexError(f"{error.filename} is missing") from error
            except (sqlite3.DatabaseError, DamagedArraysError, ValueError, KeyError, TypeError) as error:
                raise DamagedIndexError(str(error) or "it is damaged") from error
        return None

    def _open(self, *, thorough: bool) -> Edition | None:
        try:
            current = json.loads((self.path / CURRENT).read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return None
        if current["version"] != self.version:
            raise OutdatedIndexError("another version of the program or other settings made it")
        path = self.path / current["catalogue"]
        size = path.stat().st_size
        if size != current["bytes"] or ((thorough or size <= CHECKED) and checksum(path) != current["checksum"]):
            raise DamagedIndexError(f"{path.name} is not what was written")
        connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        connection.execute(f"pragma mmap_size={MAPPED}")
        catalogue = Catalogue(connection)
        numbers = catalogue.volumes()
        folders = {number: self.volume(number) for number in numbers}
        volumes = {number: open_volume(folder, thorough=thorough) for number, folder in folders.items()}
        shelves = {number: Shelf.open(folder) for number, folder in folders.items()}
        if thorough:
            catalogue.check(shelves)
        if any(volumes[number].size != documents for number, documents in numbers.items()):
            raise DamagedIndexError("a volume is not the one that the catalogue names")
        whole = size + sum(file.stat().st_size for folder in folders.values() for file in folder.rglob("*"))
        mark = f"{path.name} {sum(volume.glossed is not None for volume in volumes.values())}"
        return Edition(catalogue, volumes, shelves, current["made"], whole, mark)

    def volume(self, number: int) -> Path:
        """The folder of a volume."""
        return self.path / VOLUME.format(number)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only writer while in the context; wait until no other process writes.

        Raises:
            OSError: the folder cannot be written.
        """
        import fcntl  # noqa: PLC0415 - where there is none, indexes are kept in memory

        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.path / LOCK).open("wb") as file:
            while True:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    time.sleep(WAIT)
            yield

    def draft(self, edition: Edition | None) -> Draft:
        """Begin the next edition: with a copy of this edition's catalogue, or with an empty file.

        What a process that ended left behind is removed before.
        """
        self.sweep()
        number = int(time.time_ns())
        path = self.path / f"catalogue-{number:x}.sqlite"
        if edition:
            source = json.loads((self.path / CURRENT).read_bytes())["catalogue"]
            shutil.copyfile(self.path / source, path)
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        connection.executescript("pragma journal_mode=off; pragma synchronous=off; pragma temp_store=memory")
        return Draft(self, path, connection)

    def sweep(self) -> None:
        """Remove the files of ours that the current edition does not use."""
        named = {CURRENT}
        with suppress(OSError, ValueError, sqlite3.Error, KeyError, TypeError):
            catalogue = json.loads((self.path / CURRENT).read_bytes())["catalogue"]
            connection = sqlite3.connect(f"file:{self.path / catalogue}?mode=ro&immutable=1", uri=True)
            named |= {catalogue, *(VOLUME.format(number) for number in Catalogue(connection).volumes())}
            connection.close()
        for path in self._own():
            if path.name not in named:
                discard(path)

    def set_aside(self) -> None:
        """Remove the index, because it cannot be used; it can always be made again from the articles."""
        for path in self._own():
            discard(path)

    def _own(self) -> list[Path]:
        """The files of ours in the folder; whatever else somebody put there is left alone."""
        return [path for path in self.path.iterdir() if OWN.fullmatch(path.name)]


@dataclass(frozen=True, eq=False)
class Draft:
    """The next edition while it is being written: the file of its catalogue and a connection to it."""

    folder: IndexFolder
    path: Path
    connection: sqlite3.Connection

    def volume(self, number: int) -> Path:
        """The folder of the volume with this number, of the draft or of an edition before."""
        return self.folder.volume(number)

    def next_volume(self) -> int:
        """A number that no volume of this index has had yet."""
        (last,) = self.connection.execute("select value from meta where key = 'volumes'").fetchone() or (0,)
        self.connection.execute("insert or replace into meta values ('volumes', ?)", (last + 1,))
        return int(last) + 1

    def publish(self) -> None:
        """Make the draft the current edition; it cannot be changed any more."""
        self.connection.close()
        _to_disk(self.path)
        _to_disk(self.folder.path)
        current = {
            "version": self.folder.version,
            "catalogue": self.path.name,
            "bytes": self.path.stat().st_size,
            "checksum": checksum(self.path),
            "made": time.time(),
        }
        beside = self.folder.path / f"{CURRENT}.new"
        beside.write_text(json.dumps(current))
        _to_disk(beside)
        beside.replace(self.folder.path / CURRENT)
        _to_disk(self.folder.path)
        self.folder.sweep()


def checksum(path: Path) -> int:
    """The CRC-32 of a file's content."""
    found = 0
    with path.open("rb") as file:
        while data := file.read(STEP):
            found = crc32(data, found)
    return found


def discard(path: Path) -> None:
    """Remove a file, or a folder with everything in it; it need not be there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    """Make sure that a file's content, or the names in a folder, have reached the disk (fsync)."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
