"""Files become volumes: read, searched for quotations and indexed, on all cores when there are many."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from corpus.errors import UnreadableArticle
from corpus.extraction import extract
from corpus.library import digest_of
from retrieval.index.volumes import Shelf, write_volume
from retrieval.language.chinese import cache_folder, use_cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from corpus.extraction import Additions
    from corpus.library import File
    from corpus.quotation import Record
    from retrieval.index.folder import Draft
    from retrieval.index.writing import Shelved
    from retrieval.topics.topic import Thesaurus

BATCH_BYTES, BATCH_FILES = 3_000_000, 500  # files that make a volume at first
WORTH_A_POOL = 2  # volumes from which other processes are started: each takes a second to begin with


Why = tuple[str | None, str]  # a key of ``corpus.errors.REASONS`` with its detail
READ: Why = (None, "")


class Read(NamedTuple):
    """What became of a file: where its record was put, or why it could not be read."""

    file: File
    digest: bytes
    bound: Shelved | None
    why: Why


@dataclass(frozen=True, slots=True)
class Task:
    """Files to put into one volume."""

    volume: int
    folder: Path
    files: tuple[File, ...]
    additions: Additions
    thesaurus: Thesaurus | None

    def done(self) -> list[Read]:
        """Write the volume; nothing is written when no file can be read."""
        found = [self._read(file) for file in self.files]
        readable = [record for _, record in found if record]
        places = iter(write_volume(self.folder, self.volume, readable, self.thesaurus) if readable else ())
        return [result._replace(bound=next(places)) if record else result for result, record in found]

    def _read(self, file: File) -> tuple[Read, Record | None]:
        from corpus.reading import read  # noqa: PLC0415 - compiles patterns, which an index that is made does without

        digest = digest_of(file)
        try:
            return Read(file, digest, None, READ), extract(read(file.source, id=file.id), self.additions)
        except UnreadableArticle as exc:
            return Read(file, digest, None, (exc.reason, exc.detail)), None
        except Exception as exc:  # noqa: BLE001 - a fault in one article must not take all others with it
            return Read(file, digest, None, ("not_understood", repr(exc))), None

    def records(self) -> Callable[[Shelved], Record]:
        """Reads a record back from where it was put."""
        shelf: list[Shelf] = []

        def record(bound: Shelved) -> Record:
            shelf[:] = shelf or [Shelf.open(self.folder)]
            return shelf[0].record(bound.start, bound.bytes)

        return record


def tasks_of(files: Sequence[File], additions: Additions, thesaurus: Thesaurus | None, draft: Draft) -> list[Task]:
    """The files in batches of about equal work, each for a volume of its own."""
    tasks: list[Task] = []
    for batch in batches(files):
        number = draft.next_volume()
        tasks.append(Task(number, draft.volume(number), batch, additions, thesaurus))
    return tasks


def batches(files: Sequence[File]) -> Iterator[tuple[File, ...]]:
    """The files on end, a few megabytes together."""
    batch: list[File] = []
    size = 0
    for file in files:
        if batch and (size + file.size > BATCH_BYTES or len(batch) >= BATCH_FILES):
            yield tuple(batch)
            batch, size = [], 0
        batch.append(file)
        size += file.size
    if batch:
        yield tuple(batch)


def bound(tasks: Sequence[Task]) -> Iterator[tuple[Task, list[Read]]]:
    """The tasks with what came of them, in their order."""
    if len(tasks) < WORTH_A_POOL:
        yield from ((task, task.done()) for task in tasks)
        return
    import multiprocessing  # noqa: PLC0415 - 20 ms, which few starts need
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # threads may run in this process, and a fork would take their locks along
    context = multiprocessing.get_context("spawn")
    workers = min(len(tasks), len(os.sched_getaffinity(0)))
    with ProcessPoolExecutor(workers, context, begun, (cache_folder(),)) as pool:
        yield from zip(tasks, pool.map(Task.done, tasks), strict=True)


def begun(cache: Path | None) -> None:
    """Begin a process of the pool, which ends when the one that began it is killed.

    Else it would wait for work for ever, or write into a volume of those that the next one makes.
    """
    import multiprocessing  # noqa: PLC0415 - as above
    import threading  # noqa: PLC0415
    from multiprocessing.connection import wait  # noqa: PLC0415

    use_cache_folder(cache)
    parent = multiprocessing.parent_process()
    assert parent

    def end() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=end, daemon=True).start()
