"""The folder of an index: whole whatever happens, and only a cache."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from corpus.extraction import NO_ADDITIONS, Additions
from corpus.library import list_files
from retrieval.collection import Collection
from retrieval.index.errors import DamagedIndexError, OutdatedIndexError
from retrieval.index.folder import CURRENT, IndexFolder
from retrieval.index.reindexing import Job, opened, reindex
from retrieval.index.versions import version_of
from tests.retrieval.index.corpora import GLOSSARY, HARBOUR, ORCHARD, SCHOOL, indexed, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "corpus", {"a.txt": HARBOUR, "b.txt": ORCHARD})
    return tmp_path / "corpus"


def test_there_is_no_index_before_it_is_made(tmp_path: Path) -> None:
    assert IndexFolder(tmp_path / "none", "version").open() is None


def test_nothing_is_written_into_the_corpus(root: Path, tmp_path: Path) -> None:
    before = sorted(root.rglob("*"))
    indexed(root, tmp_path / "index")
    assert sorted(root.rglob("*")) == before


def test_an_index_of_other_code_or_settings_is_outdated(root: Path, tmp_path: Path) -> None:
    indexed(root, tmp_path)
    with pytest.raises(OutdatedIndexError):
        IndexFolder(tmp_path, "another").open()
    assert version_of(NO_ADDITIONS) != version_of(Additions(english=("bellow\tsaid\tbellowed",)))


def test_whoever_has_an_edition_open_finishes_on_it(root: Path, tmp_path: Path) -> None:
    held = Collection.kept(indexed(root, tmp_path))
    write(root, {"c.txt": SCHOOL})
    current = Collection.kept(indexed(root, tmp_path))
    assert (list(held.records), list(current.records)) == (["a", "b"], ["c"])
    assert held.records["a"].article.text == HARBOUR
    assert held.search("柑橘")[0].article == "b"
    assert len([path for path in tmp_path.iterdir() if path.name.startswith(("catalogue", "volume"))]) == 2


@pytest.mark.parametrize("damage", [b"", b"\0" * 4096])
@pytest.mark.parametrize(
    "pattern", ["current", "catalogue-*", "volume-*/records.bin", "volume-*/words/*", "volume-*/pairs.bin"]
)
def test_whatever_is_damaged_is_noticed_named_and_made_anew(
    root: Path, tmp_path: Path, pattern: str, damage: bytes
) -> None:
    folder, index = tmp_path / "index", IndexFolder(tmp_path / "index", "version")
    indexed(root, folder)
    (path,) = folder.glob(pattern)
    path.write_bytes(damage + path.read_bytes()[len(damage) : 9000] if damage else b"")
    with pytest.raises(DamagedIndexError):
        index.open(thorough=True)
    notices: list[str] = []
    if opened(index, notices) is None:
        assert notices[0].startswith(f"The index in {folder} was damaged")
        edition = reindex(index, list_files(root), Job(NO_ADDITIONS))
        assert Collection.kept(edition).search("柑橘")[0].article == "b"
        assert index.open(thorough=True)


def test_a_record_that_was_changed_is_never_quoted(root: Path, tmp_path: Path) -> None:
    indexed(root, tmp_path)
    (path,) = tmp_path.glob("volume-*/records.bin")
    changed = bytearray(path.read_bytes())
    changed[100] ^= 1
    path.write_bytes(changed)
    collection = Collection.kept(indexed(root, tmp_path))
    with pytest.raises(DamagedIndexError):
        collection.records["a"]


def test_what_an_ended_writer_left_is_swept_up(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    indexed(root, folder)
    (folder / "volume-99").mkdir()
    (folder / "catalogue-ff.sqlite").write_bytes(b"half")
    write(root, {"a.txt": HARBOUR})
    indexed(root, folder)
    current = json.loads((folder / CURRENT).read_bytes())["catalogue"]
    assert {path.name for path in folder.iterdir() if path.is_file()} == {CURRENT, "lock", current}
    assert not (folder / "volume-99").exists()


def test_what_is_none_of_ours_stays(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear Ada", encoding="utf-8")
    indexed(root, folder)
    write(root, {"a.txt": HARBOUR})
    indexed(root, folder)
    assert (folder / "letter.txt").read_text(encoding="utf-8") == "Dear Ada"


def test_a_dictionary_that_comes_later_is_used_for_what_is_there(root: Path, tmp_path: Path) -> None:
    assert all(volume.glossed is None for volume in indexed(root, tmp_path).volumes.values())
    edition = indexed(root, tmp_path, GLOSSARY)
    assert all(volume.glossed for volume in edition.volumes.values())
    assert "b" in {hit.article for hit in Collection.kept(edition, thesaurus=GLOSSARY).search("canals")}
