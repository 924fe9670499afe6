"""Which way scores are computed: with NumPy at first, compiled once so much was read that compiling pays.

Loading the compiled way takes about a second, and ten where it has to be compiled first, so that a command which asks
one question never does; a bot over many articles soon does, on a thread of its own. Where numba is not installed,
NumPy goes on. Both ways give the same results to the last bit.
"""

from __future__ import annotations

import re
from contextlib import suppress
from importlib.resources import files
from importlib.util import find_spec
from threading import Lock, Thread
from typing import TYPE_CHECKING, Protocol
from zlib import crc32

from retrieval.postings import scoring

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import ModuleType

    from retrieval.postings.arrays import Floats, Marks, Numbers
    from retrieval.postings.clause import Clause, Known
    from retrieval.postings.part import Parts
    from retrieval.postings.scoring import Scored

PAYS = 100_000_000  # postings that NumPy reads in the time that loading takes
COMPILED = re.compile(r"compiled-[0-9a-f]{8}")
CALL = 1000  # postings that it reads in the time that its calls take for one run


class Engine(Protocol):
    """A way to score clauses: by numpy, or compiled by numba."""

    def best(self, clauses: Sequence[Clause], parts: Parts, k: int, among: Marks | None) -> list[Scored]:
        """The ``k`` best documents, best first, ties to the lower number."""

    def scores_of(self, clauses: Sequence[Clause], parts: Parts, documents: Numbers) -> Floats:
        """The scores of documents, which are given in rising order, each once."""

    def reach(self, members: Sequence[tuple[Known, float]], parts: Parts) -> float:
        """In how many documents any of the members stands, each document counting by the heaviest of them."""


class Engines:
    """NumPy's way and, once it is loaded, the compiled one."""

    def __init__(self) -> None:
        self._compiled: Engine | None = None
        # for what follows from words, once it is loaded: ``compiled.inferring``; asked for very often
        self.inferring: ModuleType | None = None
        self._read = 0
        self._folder: Path | None = None
        self._lock = Lock()
        self._asked = False

    def use_cache_folder(self, folder: Path) -> None:
        """Keep compiled code in ``folder``, which must be private: what is in it is run."""
        self._folder = folder

    def engine(self, clauses: Sequence[Clause]) -> Engine:
        """The way to take for these clauses, which count towards loading the compiled one."""
        if self._compiled is not None:
            return self._compiled
        terms = (known for clause in clauses for known, _ in clause.members)
        self._read += sum(known.documents + CALL * sum(map(len, known.runs)) for known in terms)
        if self._read > PAYS and not self._asked:
            self._asked = True
            Thread(target=self.load, name="compile").start()
        return scoring

    @property
    def is_compiled(self) -> bool:
        """Whether the compiled way is loaded."""
        return self._compiled is not None

    def load(self) -> bool:
        """Load the compiled way now, for all later queries; False where numba is not installed or cannot work."""
        with self._lock, suppress(ImportError, RuntimeError, OSError):
            if self._compiled is None and find_spec("numba") is not None:
                self._compiled = self._loaded()
        return self._compiled is not None

    def _loaded(self) -> Engine:
        """The compiled way, its code kept in a folder of its own for each version of its source."""
        from numba import config  # noqa: PLC0415 - optional, and half a second

        if self._folder is not None:
            kept = self._folder / _name()
            kept.mkdir(mode=0o700, parents=True, exist_ok=True)
            config.CACHE_DIR = str(kept)
        from retrieval.postings.compiled import inferring, warming  # noqa: PLC0415 - compiles, or reads what was compiled
        from retrieval.postings.compiled import scoring as compiled  # noqa: PLC0415

        warming.warm()
        self.inferring = inferring
        return compiled


def outdated(folder: Path) -> list[Path]:
    """The folders in ``folder`` that hold the compiled code of other versions."""
    name = _name()
    return [path for path in folder.glob("compiled-*") if COMPILED.fullmatch(path.name) and path.name != name]


def _name() -> str:
    """The folder for compiled code, by a checksum of the source: numba only sees changes in a function's file."""
    sources = sorted(files("retrieval.postings.compiled").iterdir(), key=lambda file: file.name)
    return f"compiled-{crc32(b''.join(file.read_bytes() for file in sources if file.name.endswith('.py'))):08x}"


engines = Engines()
