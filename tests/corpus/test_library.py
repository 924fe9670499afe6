"""The folder of articles: what is read, what is passed over, and what is said about it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from tests.corpus.scanning import scan


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


def put(root: Path, name: str, text: str = "The ferry sails again.") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def ids(*roots: Path) -> list[str]:
    return [article.id for article in scan(*roots).articles]


def test_articles_are_named_by_their_way_below_the_folder(root: Path) -> None:
    for name in ("b.txt", "a.MD", "2024/03/ferry.txt", "2024/03/ferry.v2.txt"):
        put(root, name)
    assert ids(root) == ["a", "b", "2024/03/ferry", "2024/03/ferry.v2"]


def test_two_files_that_would_share_a_name_keep_their_endings(root: Path) -> None:
    for name in ("a.txt", "a.md", "b.txt"):
        put(root, name)
    assert ids(root) == ["a.md", "a.txt", "b"]


def test_hidden_files_and_other_endings_are_none_of_ours(root: Path) -> None:
    for name in (".hidden.txt", ".git/a.txt", "image.png", "notes", "a.txt~", "a.txt"):
        put(root, name)
    found = scan(root)
    assert [article.id for article in found.articles] == ["a"]
    assert found.skipped == ()


def test_a_file_that_cannot_be_read_is_named_and_the_others_still_load(root: Path) -> None:
    put(root, "a.txt")
    put(root, "b.txt", "\0\1\2" * 9)
    put(root, "c.txt", "")
    (root / "d.txt").symlink_to(root / "nowhere")
    found = scan(root)
    assert [article.id for article in found.articles] == ["a"]
    assert [skipped.path.name for skipped in found.skipped] == ["b.txt", "c.txt", "d.txt"]
    assert all(str(skipped.path) in skipped.sentence and "\n" not in skipped.sentence for skipped in found.skipped)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_passed_over_without_being_opened(root: Path) -> None:
    put(root, "a.txt")
    os.mkfifo(root / "pipe.txt")
    (root / "link.md").symlink_to(root / "pipe.txt")
    os.mkfifo(root / "pipe.pdf")
    found = scan(root, texts=root.parent / "text")
    assert [article.id for article in found.articles] == ["a"]
    assert [skipped.path.name for skipped in found.skipped] == ["link.md", "pipe.pdf", "pipe.txt"]
    assert all("it is a pipe, a socket or a device" in skipped.sentence for skipped in found.skipped)


def test_what_programs_leave_beside_a_document_is_none_of_it(root: Path) -> None:
    for name in ("page.html", "page_files/advert.html", "report.docx", "~$report.docx", "notes_files/a.txt"):
        put(root, name, "Text.")
    found = scan(root, texts=root.parent / "text")
    assert [article.id for article in found.articles] == ["notes_files/a"]
    assert [skipped.path.name for skipped in found.skipped] == ["page.html", "report.docx"]


def test_a_loop_of_links_is_cut(root: Path) -> None:
    put(root, "deep/a.txt")
    (root / "deep" / "loop").symlink_to(root)
    (root / "deep" / "self").symlink_to(root / "deep")
    assert ids(root) == ["deep/a"]


def test_a_linked_folder_is_followed(root: Path, tmp_path: Path) -> None:
    put(tmp_path / "elsewhere", "b.txt")
    (root / "linked").symlink_to(tmp_path / "elsewhere")
    assert ids(root) == ["linked/b"]


def test_a_second_folder_adds_its_articles_and_need_not_exist(root: Path, tmp_path: Path) -> None:
    put(root, "a.txt")
    uploads = tmp_path / "uploads"
    assert ids(root, uploads) == ["a"]
    put(uploads, "b.txt")
    assert ids(root, uploads) == ["a", "b"]


def test_an_article_whose_name_is_taken_is_named_not_lost_silently(root: Path, tmp_path: Path) -> None:
    put(root, "a.txt", "First.")
    taken = put(tmp_path / "uploads", "a.txt", "Second.")
    found = scan(root, tmp_path / "uploads")
    assert [article.text for article in found.articles] == ["First."]
    assert [skipped.path for skipped in found.skipped] == [taken]


def test_one_paragraph_is_an_article(root: Path) -> None:
    put(root, "a.txt", "One.")
    assert len(scan(root).articles[0].paragraphs) == 1


def test_names_that_are_no_text_can_be_printed_and_told_apart(root: Path) -> None:
    for name in (b"/caf\xe9.txt", b"/caf\xe8.txt", b"/two\nlines.txt"):
        Path(os.fsdecode(os.fsencode(root) + name)).write_text("Text.", encoding="utf-8")
    assert ids(root) == ["caf\\xe8", "caf\\xe9", "two\\x0alines"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("none", "does not exist"), ("file.txt", "is not a folder"), ("empty", "holds no articles")],
)
def test_a_folder_that_is_none_is_told_in_one_sentence(tmp_path: Path, name: str, said: str) -> None:
    put(tmp_path, "file.txt")
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusError, match=said):
        scan(tmp_path / name)


def test_a_folder_without_a_readable_article_says_why(root: Path) -> None:
    put(root, "a.txt", "")
    with pytest.raises(CorpusError, match=r"holds no readable article: .*a\.txt cannot be read: it is empty"):
        scan(root)
