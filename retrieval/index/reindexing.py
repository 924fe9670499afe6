"""An index brought up to date with the files: what did not change is neither read nor written again."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.errors import printable
from corpus.library import File, digest_of
from retrieval.index.binding import READ, Read, Task, Why, bound, tasks_of
from retrieval.index.compaction import compact
from retrieval.index.errors import IndexFolderError, OutdatedIndexError
from retrieval.index.volumes import chinese_among, write_glossed
from retrieval.index.writing import create, enter, take_out
from retrieval.postings.bridge import Glossed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from corpus.extraction import Additions
    from corpus.library import Listing
    from retrieval.index.binding import Read
    from retrieval.index.folder import Draft, Edition, IndexFolder
    from retrieval.topics.topic import Thesaurus

    Progress = Callable[[int, int], None]  # files read, and how many there are to read

UNSURE = 2_000_000_000  # nanoseconds in which a file may change again without its time telling
MANY_TOUCHED = 1000  # files with another time and the same content, from which it pays to note their times


@dataclass(frozen=True, slots=True)
class Job:
    """How files become an index: with a deployment's cue words, and a dictionary if there is one.

    The dictionary goes to other processes, so it has to be one that opens itself there. ``notices`` gathers what was
    wrong with an index that had to be made anew, one sentence each.
    """

    additions: Additions
    thesaurus: Thesaurus | None = None
    progress: Progress | None = None
    notices: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be done: files to read, places to take out, files whose times only are new."""

    reading: tuple[File, ...]
    gone: tuple[str, ...]
    touched: tuple[File, ...]

    @classmethod
    def of(cls, edition: Edition | None, listing: Listing) -> Plan:
        """Compare the files with those of an edition: by size and time, else by content."""
        known = {row[0]: row[1:] for row in edition.catalogue.files()} if edition else {}
        reading: list[File] = []
        touched: list[File] = []
        for file in listing.files:
            path, size, modified, digest, article = known.pop(file.place, (None,) * 5)
            if (path, size) != (printable(str(file.path)), file.size) or article not in (None, file.id):
                reading.append(file)
            elif modified != file.modified:
                (touched if digest_of(file) == digest else reading).append(file)
        return cls(tuple(reading), tuple(known), tuple(touched))

    @property
    def is_done(self) -> bool:
        """Whether an edition is up to date with it."""
        return not self.reading and not self.gone and len(self.touched) < MANY_TOUCHED


def reindex(folder: IndexFolder, listing: Listing, job: Job) -> Edition:
    """The edition that holds just these files, made if need be.

    Raises:
        OSError, sqlite3.Error: the folder cannot be written, or not all of it.
    """
    edition = opened(folder)
    if edition is None or not Plan.of(edition, listing).is_done:
        with folder.locked():
            edition = opened(folder, job.notices)
            plan = Plan.of(edition, listing)
            if edition is None or not plan.is_done:
                edition = renewed(folder, edition, plan, job)
    return edition if job.thesaurus is None else gloss(folder, edition, job.thesaurus)


def opened(folder: IndexFolder, notices: list[str] | None = None) -> Edition | None:
    """The current edition; none where there is none that can be used."""
    try:
        return folder.open()
    except OutdatedIndexError:
        return None
    except IndexFolderError as error:
        if notices is not None:
            notices.append(f"The index in {folder.path} was damaged ({error}), so it was made anew.")
        return None


def renewed(folder: IndexFolder, edition: Edition | None, plan: Plan, job: Job) -> Edition:
    """Write the next edition and open it."""
    if edition is None:
        folder.set_aside()
    draft = folder.draft(edition)
    connection = draft.connection
    if edition is None:
        create(connection)
    connection.execute("begin")
    outdated = (*plan.gone, *(file.place for file in plan.reading))
    take_out(connection, outdated)
    connection.executemany("delete from file where place = ?", ((place,) for place in outdated))
    read(draft, plan.reading, job)
    note(connection, ((file, digest_of(file)) for file in plan.touched))
    compact(draft)
    connection.execute("commit")
    if edition is None:
        connection.execute("vacuum")  # pages are two thirds full where rows came in any order
    draft.publish()
    found = folder.open()
    assert found is not None
    return found


def read(draft: Draft, files: tuple[File, ...], job: Job) -> None:
    """Read files into new volumes and enter them."""
    done, tasks = 0, tasks_of(files, job.additions, job.thesaurus, draft)
    for task, results in bound(tasks):
        enter_all(draft.connection, task, results)
        done += len(results)
        if job.progress:
            job.progress(done, len(files))


def enter_all(connection: sqlite3.Connection, task: Task, results: Iterable[Read]) -> None:
    """Enter what was read of a task."""
    documents = 0
    records = task.records()
    for result in results:
        article = None
        if result.bound is not None:
            record = records(result.bound)
            documents = result.bound.first + len(record.article.paragraphs)
            enter(connection, result.file.place, record, result.bound)
            article = record.article.id
        note(connection, [(result.file, result.digest)], article, result.why)
    if documents:
        connection.execute("insert into volume values (?, ?)", (task.volume, documents))


def note(
    connection: sqlite3.Connection,
    files: Iterable[tuple[File, bytes]],
    article: str | None = None,
    why: Why = READ,
) -> None:
    """Note how files are now; the time of one that was changed just now says nothing yet."""
    now = time.time_ns()
    connection.executemany(
        "insert into file values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (place) do update set path = excluded.path,"
        " size = excluded.size, modified = excluded.modified, digest = excluded.digest,"
        " article = coalesce(excluded.article, article), reason = coalesce(excluded.reason, reason),"
        " detail = iif(excluded.reason is null, detail, excluded.detail)",
        (
            (
                file.place,
                printable(str(file.path)),
                file.size,
                file.modified if file.modified < now - UNSURE else -1,
                digest,
                article,
                *why,
            )
            for file, digest in files
        ),
    )


def gloss(folder: IndexFolder, edition: Edition, thesaurus: Thesaurus) -> Edition:
    """The edition with what all its Chinese paragraphs mean in English, which is added to its volumes.

    The same one where none lacks it, or the thesaurus has no dictionary and is false.
    """
    if not lacking(edition) or not thesaurus:
        return edition
    with folder.locked():
        current = folder.open()
        if current is None:
            return edition
        for number in lacking(current):
            rows = (row for row in current.catalogue.rows() if row.volume == number)
            volume = current.volumes[number]
            glossed = Glossed.of(volume.worded, chinese_among(rows, volume.size), thesaurus)
            write_glossed(folder.volume(number), glossed)
        return folder.open() or edition


def lacking(edition: Edition) -> list[int]:
    """The volumes with Chinese articles that nobody has glossed."""
    chinese = {row.volume for row in edition.catalogue.rows() if row.language == "zh"}
    return [number for number in sorted(chinese) if edition.volumes[number].glossed is None]
