"""The collections that questions of these tests are put to."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.extraction import extract
from corpus.reading import parse
from retrieval.collection import Collection
from retrieval.language.chinese import use_cache_folder
from tests.retrieval.reports import harbour, orchard

BUNDLED = Path(__file__).parents[2] / "corpus" / "articles" / "2023-05-13-beijing-tianjin-hebei.txt"


@pytest.fixture(scope="session", autouse=True)
def _private_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    use_cache_folder(tmp_path_factory.mktemp("jieba"))


@pytest.fixture(scope="session")
def reports() -> Collection:
    """An English report about a harbour and a Chinese one about an orchard."""
    return Collection.of([harbour(), orchard()])


@pytest.fixture(scope="session")
def bundled() -> Collection:
    """The article that comes with the program."""
    text = BUNDLED.read_text(encoding="utf-8")
    return Collection.of([extract(parse(text, id=BUNDLED.stem))])
