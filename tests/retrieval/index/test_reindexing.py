"""An index brought up to date: as little as possible is read."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus.extraction import NO_ADDITIONS, extract
from corpus.library import list_files
from retrieval.collection import Collection
from retrieval.index import binding, compaction
from retrieval.index.folder import IndexFolder
from retrieval.index.reindexing import Job, Plan, reindex
from retrieval.index.volumes import pieces_of, terms_of
from tests.retrieval.index.corpora import HARBOUR, SCHOOL, in_memory, indexed, write

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.extraction import Additions
    from corpus.quotation import Record
    from retrieval.index.catalogue import Row

LONG_AGO = 1_500_000_000


@dataclass
class Corpus:
    """A folder whose files were written long ago."""

    root: Path
    folder: Path
    told: list[tuple[int, int]] = field(default_factory=list)

    def write(self, **texts: str) -> None:
        write(self.root, {f"{name}.txt": text for name, text in texts.items()})
        for path in self.root.glob("*.txt"):
            os.utime(path, (LONG_AGO, LONG_AGO))

    def plan(self) -> tuple[list[str], int, list[str]]:
        edition = IndexFolder(self.folder, "version").open()
        plan = Plan.of(edition, list_files(self.root))
        return [file.id for file in plan.reading], len(plan.gone), [file.id for file in plan.touched]

    def reindex(self) -> Collection:
        job = Job(NO_ADDITIONS, progress=lambda done, total: self.told.append((done, total)))
        return Collection.kept(reindex(IndexFolder(self.folder, "version"), list_files(self.root), job))


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    corpus = Corpus(tmp_path / "corpus", tmp_path / "index")
    corpus.write(a=HARBOUR, b=SCHOOL)
    corpus.reindex()
    return corpus


def test_what_did_not_change_is_not_read(corpus: Corpus) -> None:
    assert corpus.plan() == ([], 0, [])


def test_what_came_changed_and_went_is_known(corpus: Corpus) -> None:
    corpus.write(a=HARBOUR + "\n\nMore.", c=SCHOOL)
    assert corpus.plan() == (["a", "c"], 1, [])


def test_a_file_of_another_time_with_the_same_content_is_not_read(corpus: Corpus) -> None:
    os.utime(corpus.root / "a.txt", (LONG_AGO, LONG_AGO + 5))
    assert corpus.plan() == ([], 0, ["a"])


def test_a_file_of_another_time_with_as_many_bytes_is(corpus: Corpus) -> None:
    (corpus.root / "a.txt").write_text(HARBOUR.replace("2019", "2018"), encoding="utf-8")
    assert corpus.plan()[0] == ["a"]


def test_a_file_written_just_now_may_change_again_within_the_same_tick(corpus: Corpus) -> None:
    path = corpus.root / "a.txt"
    path.write_text(HARBOUR.replace("2019", "2018"), encoding="utf-8")
    status = path.stat()
    corpus.reindex()
    path.write_text(HARBOUR.replace("2019", "2017"), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert corpus.plan()[0] == ["a"]
    assert "2017" in corpus.reindex().records["a"].article.text


def test_an_article_whose_name_changes_is_read_under_the_new_one(corpus: Corpus) -> None:
    (corpus.root / "a.md").write_text(SCHOOL, encoding="utf-8")
    assert list(corpus.reindex().records) == ["a.md", "a.txt", "b"]


def test_files_whose_names_are_no_text_are_read_once_and_named(corpus: Corpus) -> None:
    for name, content in ((b"caf\xe8", HARBOUR), (b"caf\xe9", SCHOOL), (b"caf\xea", "")):
        file = Path(corpus.root, os.fsdecode(name + b".txt"))
        file.write_text(content, encoding="utf-8")
        os.utime(file, (LONG_AGO, LONG_AGO))
    edition = corpus.reindex()
    assert {"caf\\xe8", "caf\\xe9"} <= set(edition.records)
    assert [Path(path).name for path, *_ in edition.catalogue.passed_over()] == ["caf\\xea.txt"]
    assert corpus.plan() == ([], 0, [])


def test_a_file_that_cannot_be_read_is_not_tried_again_until_it_changes(corpus: Corpus) -> None:
    corpus.write(a=HARBOUR, b=SCHOOL, c="")
    catalogue = corpus.reindex().catalogue
    assert [(Path(path).name, *why) for path, *why in catalogue.passed_over()] == [("c.txt", "empty", "")]
    assert corpus.plan() == ([], 0, [])
    corpus.write(a=HARBOUR, b=SCHOOL, c="Now it is\n\nan article.")
    assert corpus.reindex().catalogue.passed_over() == []


def test_a_fault_in_reading_one_article_leaves_the_others(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(article: Article, additions: Additions) -> Record:
        if article.id == "c":
            message = "string index out of range"
            raise IndexError(message)
        return extract(article, additions)

    monkeypatch.setattr(binding, "extract", failing)
    corpus.write(a=HARBOUR, b=SCHOOL, c=HARBOUR, d=SCHOOL)
    kept = corpus.reindex()
    assert sorted(kept.records) == ["a", "b", "d"]


def test_an_article_that_becomes_unreadable_is_no_article_any_more(corpus: Corpus) -> None:
    corpus.write(a="", b=SCHOOL)
    assert list(corpus.reindex().records) == ["b"]


def test_progress_is_told(corpus: Corpus) -> None:
    assert corpus.told == [(2, 2)]


def test_nothing_is_left_of_people_whose_article_is_gone(corpus: Corpus) -> None:
    assert corpus.reindex().people.by_name["oskar lind"]
    corpus.write(b=SCHOOL)
    people = corpus.reindex().people
    assert set(people.figures) == set(in_memory(corpus.root).people.figures)
    assert set(people.by_name) == set(in_memory(corpus.root).people.by_name)


def test_many_files_are_read_by_several_processes_with_the_same_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "corpus", {f"{number}.txt": HARBOUR.replace("2019", str(number)) for number in range(6)})
    expected = in_memory(tmp_path / "corpus").search("the old quay")
    monkeypatch.setattr(binding, "BATCH_FILES", 2)
    collection = Collection.kept(indexed(tmp_path / "corpus", tmp_path / "index"))
    assert len(collection.volumes) == 3
    assert collection.search("the old quay") == expected


def pieces_kept(collection: Collection, row: Row) -> list[bytes]:
    """What the index has of the pieces of an article's paragraphs."""
    pieces = collection.volumes[row.volume].pieces
    assert pieces is not None
    numbers = range(row.first, row.first + row.paragraphs)
    return [bytes(pieces.packed[slice(*pieces.edges.one(number))]) for number in numbers]


def pieces_told(collection: Collection, row: Row) -> list[bytes]:
    """The same as the article tells it."""
    record = collection.records[row.id]
    return list(pieces_of(record, list(terms_of(record))))


def test_small_volumes_are_merged_and_what_was_removed_is_left_out(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "MOST_SMALL", 2)
    for number in range(12):
        corpus.write(a=HARBOUR, b=SCHOOL + number * "!", **{f"c{number}": SCHOOL})
        collection = corpus.reindex()
        assert len(collection.volumes) <= 3
        memory = in_memory(corpus.root)
        assert collection.search("boilers for the schools") == memory.search("boilers for the schools")
        assert dict(collection.records) == dict(memory.records)
        assert all(pieces_kept(collection, row) == pieces_told(collection, row) for row in collection.catalogue.rows())
    documents = sum(volume.size for volume in collection.volumes.values())
    assert documents <= 2 * collection.layout.size


POOL = """
import multiprocessing, os, time
from concurrent.futures import ProcessPoolExecutor
from retrieval.index.binding import begun
if __name__ == "__main__":
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), begun, (None,)) as pool:
        print(pool.submit(os.getpid).result(), flush=True)
        time.sleep(60)
"""


def test_the_processes_of_a_pool_end_with_the_one_that_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", POOL], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        worker = int(parent.stdout.readline())
        parent.kill()
    for _ in range(1000):
        if not is_running(worker):
            return
        time.sleep(0.01)
    raise AssertionError("the worker runs on")


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
