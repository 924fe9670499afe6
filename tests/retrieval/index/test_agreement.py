"""Answers are the same from memory, from an index made at once, and from one changed article by article."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.settings import BUNDLED_CORPUS
from retrieval.answering import answer
from retrieval.collection import Collection
from retrieval.passages import ranking
from tests.retrieval.index.corpora import GLOSSARY, HARBOUR, QUESTIONS, TEXTS, in_memory, indexed, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from retrieval.answer import Answer

FOLDERS = st.dictionaries(
    st.sampled_from(["a.txt", "b.txt", "c/a.txt", "c/z.txt", "d.txt"]), st.sampled_from(TEXTS), min_size=1
)


def answers(collection: Collection, questions: Sequence[str] = QUESTIONS) -> list[Answer]:
    return [answer(question, collection) for question in questions]


def kept(root: Path, folder: Path) -> Collection:
    return Collection.kept(indexed(root, folder, GLOSSARY), thesaurus=GLOSSARY)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(FOLDERS, min_size=1, max_size=4))
def test_an_index_answers_as_memory_does_whatever_was_changed(states: list[dict[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        root, folder = Path(name, "corpus"), Path(name, "index")
        for number, files in enumerate(states):
            write(root, files)
            expected = answers(in_memory(root, GLOSSARY))
            assert answers(kept(root, folder)) == expected
            assert answers(kept(root, Path(name, f"fresh-{number}"))) == expected


def test_the_bundled_article_is_answered_the_same(tmp_path: Path) -> None:
    questions = (
        "Who speaks?",
        "What did Wang Hao say?",
        "Who spoke of the rule of law?",
        "医疗",
        "inovation",
        "Who is Feng?",
    )
    expected = answers(in_memory(BUNDLED_CORPUS), questions)
    assert answers(Collection.kept(indexed(BUNDLED_CORPUS, tmp_path)), questions) == expected


def test_a_large_corpus_ranks_by_candidates_as_a_small_one_by_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {f"{number}.txt": text for number, text in enumerate(TEXTS)})
    collection = in_memory(tmp_path, GLOSSARY)
    expected = [collection.search(question) for question in QUESTIONS]
    monkeypatch.setattr(ranking, "FEW", 0)
    monkeypatch.setattr(ranking, "RARE", 1)
    found = [in_memory(tmp_path, GLOSSARY).search(question) for question in QUESTIONS]
    assert [[hit[:3] for hit in hits] for hits in found] == [[hit[:3] for hit in hits] for hits in expected]


def test_of_two_equal_articles_the_first_in_the_folder_answers_though_it_came_later(tmp_path: Path) -> None:
    root, folder = tmp_path / "corpus", tmp_path / "index"
    write(root, {"b.txt": HARBOUR})
    kept(root, folder)
    write(root, {"a.txt": HARBOUR, "b.txt": HARBOUR})
    assert answer(QUESTIONS[0], kept(root, folder)).statements[0].article == "a"
