"""The dictionary on disk."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from retrieval.language import store
from retrieval.language.counts import Counts
from retrieval.language.glosses import Gloss

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTRIES = (
    Gloss("码头", 0, ("quay",)),
    Gloss("码头", 1, ("land", "stage")),
    Gloss("船", 0, ("boat",)),
    Gloss("海口", 0, ("haikou",), named=True),
)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts how often the dictionary is made, of four entries."""
    calls: list[int] = []

    def few() -> Iterator[Gloss]:
        calls.append(1)
        yield from ENTRIES

    monkeypatch.setattr(store, "glosses", few)
    return calls


def test_it_translates_both_ways(tmp_path: Path, made: list[int]) -> None:
    dictionary = store.open_dictionary(tmp_path)
    assert list(dictionary.meanings("码头")) == [("quay",), ("land", "stage")]
    assert list(dictionary.chinese("quay")) == [("码头", 1.0)]
    assert list(dictionary.chinese("stage")) == [("码头", 0.5)]
    assert list(dictionary.meanings("火箭")) == []
    assert list(dictionary.chinese("rocket")) == []


def test_further_meanings_translate_and_make_no_synonyms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    further = [Gloss("码头", 2, ("dock",), further=True), Gloss("船坞", 0, ("dock",))]
    monkeypatch.setattr(store, "glosses", lambda: iter([*ENTRIES, *further]))
    dictionary = store.open_dictionary(tmp_path)
    assert list(dictionary.meanings("码头")) == [("quay",), ("land", "stage"), ("dock",)]
    assert list(dictionary.sharing("码头")) == [(0, "码头", 0), (1, "码头", 1)]
    assert list(dictionary.chinese("dock")) == [("船坞", 1.0)]
    assert ("dock",) not in {terms for terms, _ in dictionary.kin("quay", 0.0)}


def test_it_tells_proper_names_from_other_words(tmp_path: Path, made: list[int]) -> None:
    dictionary = store.open_dictionary(tmp_path)
    assert dictionary.is_name("海口")
    assert not dictionary.is_name("船")
    assert not dictionary.is_name("火箭")


def test_it_is_made_once(tmp_path: Path, made: list[int]) -> None:
    assert not store.is_made(tmp_path)
    store.open_dictionary(tmp_path)
    store.open_dictionary(tmp_path)
    assert store.is_made(tmp_path)
    assert len(made) == 1


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00 and then rubbish", b"\x00" * 5000])
def test_a_damaged_file_is_made_again(tmp_path: Path, made: list[int], content: bytes) -> None:
    (tmp_path / store.FILE_NAME).write_bytes(content)
    assert not store.is_made(tmp_path)
    assert list(store.open_dictionary(tmp_path).meanings("船")) == [("boat",)]


def test_the_folder_is_private(tmp_path: Path, made: list[int]) -> None:
    folder = tmp_path / "new" / "lexicons"
    store.open_dictionary(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_it_is_written_beside_and_renamed(tmp_path: Path, made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Iterator[Gloss]:
        yield ENTRIES[0]
        raise OSError("disk full")

    monkeypatch.setattr(store, "glosses", broken)
    with pytest.raises(OSError, match="disk full"):
        store.open_dictionary(tmp_path)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(store, "glosses", lambda: iter(ENTRIES))
    store.open_dictionary(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [store.FILE_NAME]


def test_a_reader_keeps_its_file_while_a_new_one_is_made(tmp_path: Path, made: list[int]) -> None:
    before = store.open_dictionary(tmp_path)
    (tmp_path / store.FILE_NAME).unlink()
    store.open_dictionary(tmp_path)
    assert list(before.meanings("船")) == [("boat",)]


def test_counts_are_kept_and_damaged_ones_counted_again(tmp_path: Path) -> None:
    counted = iter([Counts.of([("船", 1)]), Counts.of([("船", 2)])])
    assert store.counts_in(tmp_path, lambda: next(counted)) == {"船": 1}
    assert store.counts_in(tmp_path, lambda: next(counted)) == {"船": 1}
    (tmp_path / store.COUNTS_NAME).write_bytes(b"rubbish")
    assert store.counts_in(tmp_path, lambda: next(counted)) == {"船": 2}
